// The consent dialog under the style sheets of other sites: no part of it is hidden, unreadable, covered or moved.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { choice, dialog, expect, expectAsked, test } from './helpers.ts';
import { answerEndpoint } from './consent.ts';
import { address } from './sites.ts';

const origin = new URL(address('services')).origin;

/** A page: its style sheet, and what it has besides a heading and text. */
interface Host {
  name: string;
  css: string;
  html?: string;
  attributes?: string;
}

const PLAIN: Host = { name: 'plain', css: '' };

/** Kinds of style sheets that break dialogs, shared with compare-peers.mjs, and one that is aimed at this dialog. */
const HOSTS: Host[] = [
  ...(JSON.parse(readFileSync(new URL('host-styles.json', import.meta.url), 'utf8')) as Host[]),
  { name: 'ids of others', css: '#seloste-choices, .seloste-choices { display: none; color: red; width: 10px } #seloste-choices button { color: #fff; background: #fff }' },
];

/** Opens the page of a host. */
async function visit(page: Page, { css, html = '', attributes = 'lang="en"' }: Host, withWidget = true): Promise<void> {
  const widget = withWidget ? `<script type="module" src="/choices/en.js"></script>` : '';
  await page.unroute(`${origin}/host`);
  await page.route(`${origin}/host`, (route) => route.fulfill({
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><html ${attributes}><head><meta name="viewport" content="width=device-width"><title>Shop</title>
      <style>${css}</style>${widget}</head><body><header><h1>Shop</h1></header>
      <main><p>${'Text of the page. '.repeat(60)}</p><ul><li>One</li></ul></main>${html}</body></html>`,
  }));
  await page.goto(`${origin}/host`);
}

/** The parts of the dialog that a visitor can see. */
interface View {
  boxes: number;
  text: string;
  faults: string[];
}

/** Measures the dialog, or the button that opens it. */
const look = (page: Page, selector: string): Promise<View> => page.evaluate((selector) => {
  const root = document.querySelector<HTMLElement>(selector)!;
  const faults: string[] = [];
  const rgb = (color: string) => (/[\d.]+/g.exec(color) ? color.match(/[\d.]+/g)!.map(Number) : [0, 0, 0, 0]);
  const over = ([r, g, b, a = 1]: number[], background: number[]) => [r, g, b].map((part, index) => part * a + background[index] * (1 - a));
  const background = (element: Element | null): number[] => {
    if (!element) return [255, 255, 255];
    const color = rgb(getComputedStyle(element).backgroundColor);
    return (color[3] ?? 1) === 1 ? color.slice(0, 3) : over(color, background(element.parentElement));
  };
  const luminance = (color: number[]) => {
    const [r, g, b] = color.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: number[], other: number[]) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const parts = [root, ...root.querySelectorAll<HTMLElement>('*')];
  const seen = parts.filter((part) => part.getClientRects().length > 0 && getComputedStyle(part).visibility === 'visible');
  for (const part of seen) {
    const ownText = [...part.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent!.trim()).join('');
    const style = getComputedStyle(part);
    if (style.opacity !== '1') faults.push(`opacity ${style.opacity}: ${part.localName}`);
    if (style.direction !== 'ltr') faults.push(`direction: ${part.localName}`);
    for (const pseudo of ['::before', '::after']) {
      if (!['none', 'normal'].includes(getComputedStyle(part, pseudo).content)) faults.push(`${part.localName}${pseudo} has content`);
    }
    if (!ownText) continue;
    const size = parseFloat(style.fontSize);
    const isCode = part.closest('code, pre') !== null;
    if (size < (isCode ? 12 : 14) || size > 32) faults.push(`${size} px: ${ownText.slice(0, 30)}`);
    const ratio = contrast(over(rgb(style.color), background(part)), background(part));
    if (ratio < 4.5) faults.push(`contrast ${ratio.toFixed(2)}: ${ownText.slice(0, 30)}`);
  }
  const boxes = seen.filter((part): part is HTMLInputElement => part.localName === 'input').filter((box) => {
    const { width, height } = box.getBoundingClientRect();
    return width >= 16 && height >= 16 && getComputedStyle(box).appearance !== 'none';
  });
  for (const button of seen.filter((part) => part.localName === 'button')) {
    button.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = button.getBoundingClientRect();
    const at = document.elementFromPoint(x + width / 2, y + height / 2);
    if (at !== button) faults.push(`${button.textContent} is under ${at?.outerHTML.slice(0, 60)}`);
    if (height < 40 || width < 40) faults.push(`${button.textContent} has ${width} × ${height} px`);
    if (x < 0 || y < 0 || x + width > innerWidth + 1 || y + height > innerHeight + 1) faults.push(`${button.textContent} is outside`);
    if (button.scrollWidth > button.clientWidth + 1) faults.push(`${button.textContent} is cut`);
  }
  const style = getComputedStyle(root);
  if (style.position !== 'fixed') faults.push(`position ${style.position}`);
  const [accept, reject] = ['accept-all', 'reject-all'].map((action) => root.querySelector(`[data-choices-action=${action}]`));
  if (accept && reject) {
    for (const name of ['color', 'backgroundColor', 'fontSize', 'fontWeight', 'width', 'height'] as const) {
      if (getComputedStyle(accept)[name] !== getComputedStyle(reject)[name]) faults.push(`the answers differ in ${name}`);
    }
  }
  return { boxes: boxes.length, text: root.innerText.replace(/\s+/g, ' ').trim(), faults };
}, selector);

/** Returns the positions of the page's own elements. */
const positions = (page: Page) => page.evaluate(() =>
  [...document.body.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.localName, x, y, width, height];
  }));

/** Opens each state of the dialog, and returns a view of each. */
async function viewStates(page: Page): Promise<View[]> {
  await expectAsked(page);
  const views = [await look(page, '#seloste-choices')];
  await choice(page, 'settings').click();
  await expect(dialog(page).locator('h3').first()).toBeFocused();
  views.push(await look(page, '#seloste-choices'));
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toHaveCount(0);
  views.push(await look(page, '.seloste-choices__open'));
  await page.locator('[data-choices-action=open]').click();
  await expect(dialog(page).locator('h2')).toBeFocused();
  views.push(await look(page, '#seloste-choices'));
  return views;
}

/** Views of the dialog on a page without a style sheet, by the window's width. */
const plain = new Map<number, View[]>();

test.beforeEach(answerEndpoint);

for (const host of HOSTS) {
  test(`dialog is usable under: ${host.name}`, async ({ page, context }) => {
    for (const [width, height, colorScheme] of [[320, 640, 'light'], [390, 844, 'dark'], [1280, 800, 'light']] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await context.clearCookies();
      if (!plain.has(width)) {
        await visit(page, PLAIN);
        plain.set(width, await viewStates(page));
      }
      await visit(page, host, false);
      const before = await positions(page);
      await context.clearCookies();
      await visit(page, host);
      await expectAsked(page);
      expect(await positions(page), `${width} px: the page’s own elements`).toEqual(before);
      const got = await viewStates(page);
      expect(got.map(({ faults }) => faults), `${width} px, ${colorScheme}`).toEqual(got.map(() => []));
      expect(got, `${width} px, ${colorScheme}`).toEqual(plain.get(width));
      expect(got[1].boxes).toBeGreaterThan(5);
    }
  });
}

for (const size of ['28px', '200%']) {
  test(`answers are equal and complete at 320 px if the page’s font size is ${size}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await visit(page, { name: 'large', css: `html { font-size: ${size} }` });
    await expectAsked(page);
    const [accept, reject] = await Promise.all(['accept-all', 'reject-all'].map((action) => choice(page, action).evaluate((button) => {
      const { width, height } = button.getBoundingClientRect();
      return { width, height, isCut: button.scrollWidth > button.clientWidth };
    })));
    expect(accept).toEqual(reject);
    expect(accept.isCut).toBe(false);
  });
}
