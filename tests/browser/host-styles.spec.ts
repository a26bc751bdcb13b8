// The consent dialog under the style sheets of other sites: nothing of it is hidden, unreadable, covered or moved.
import type { Page } from '@playwright/test';
import { choice, dialog, expect, expectAsked, test } from './helpers.ts';
import { answerEndpoint } from './consent.ts';
import { address } from './sites.ts';

const origin = new URL(address('services')).origin;

/** A page: its style sheet, and what it has besides a heading and text. */
interface Host {
  css: string;
  html?: string;
  attributes?: string;
}

const PLAIN: Host = { css: '' };

/** Kinds of style sheets that break dialogs. */
const HOSTS: Record<string, Host> = {
  'color variables as triples': { css: ':root { --accent: 210 40% 96%; --paper: 0 0% 100%; --ink: 222 47% 11%; --line: 214 32% 91% }' },
  'color variables of a dark shop': { css: ':root { --accent: #ffd54f; --surface: #1e1e24; --ink: #fff; --paper: #111 } body { background: #111; color: #eee }' },
  'drawn check boxes': { css: 'input[type=checkbox] { display: none }' },
  'check boxes out of sight': { css: 'input[type=checkbox] { opacity: 0; position: absolute; pointer-events: none } input + span::before { content: "☐ " }' },
  'no appearance': { css: 'input, button { appearance: none; border: 0; background: none; width: auto; height: auto }' },
  'everything unset': { css: '*, ::before, ::after { all: unset } style, script, head, title { display: none }' },
  'hidden lists': { css: 'ul, ol, dl { display: none } li { list-style: none; float: left }' },
  'small grey text': { css: 'p, li, dd, dt, strong { font-size: 9px !important; color: #bbb !important; line-height: 1 !important }' },
  'ten-pixel rem': { css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  'large rem': { css: 'html { font-size: 125% }' },
  'bar at the bottom': { css: '.bar { position: fixed; inset: auto 0 0; height: 110px; z-index: 1030; background: #fc0 }', html: '<div class="bar">Add to cart</div>' },
  'chat bubble over everything': { css: '.bar { position: fixed; inset: auto 0 0 auto; width: 400px; max-width: 100%; height: 300px; z-index: 2147483647; background: #0a0 }', html: '<div class="bar">Chat</div>' },
  'open modal with a backdrop': { css: '.backdrop { position: fixed; inset: 0; z-index: 1050; background: #000a } .modal { position: fixed; inset: 10% 5% auto; z-index: 1055; background: #fff }', html: '<div class="backdrop"></div><div class="modal"><button>Buy</button></div>' },
  'labels in two columns': { css: 'label { float: left; width: 50%; text-transform: uppercase } h2, h3 { text-align: center; letter-spacing: .3em }' },
  'large buttons': { css: 'button { font-size: 30px !important; text-transform: uppercase !important; letter-spacing: .3em !important; padding: 30px !important; width: 100% !important; border-radius: 0 !important }' },
  'important margins': { css: 'body *, html > * { margin: 10px !important; box-sizing: content-box !important; line-height: 3 !important }' },
  'flex body': { css: 'body { display: flex; gap: 20px } body > * { flex: 1 }' },
  'grid body with a transform': { css: 'body { display: grid; grid-template-columns: 1fr 1fr; transform: translateZ(0); overflow: hidden; height: 100vh }' },
  'generated content': { css: '*::before, *::after { content: "x" !important; display: block !important; background: red !important }' },
  'shown hidden elements': { css: '[hidden] { display: block !important } ' },
  'hidden dialogs and popovers': { css: 'dialog, [role=dialog], [popover] { display: none !important; visibility: hidden !important; opacity: 0 !important }' },
  'page from right to left': { css: 'body { direction: rtl; text-align: right } * { unicode-bidi: plaintext }', attributes: 'lang="ar" dir="rtl"' },
  'dark page that says so': { css: ':root { color-scheme: dark } body { background: #111; color: #eee }' },
  'ids of others': { css: '#seloste-choices, .seloste-choices { display: none; color: red; width: 10px } #seloste-choices button { color: #fff; background: #fff }' },
};

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

/** What a visitor can see of the dialog. */
interface View {
  boxes: number;
  text: string;
  faults: string[];
}

/** Looks at the dialog, or at the button that opens it. */
const look = (page: Page, selector: string): Promise<View> => page.evaluate((selector) => {
  const root = document.querySelector<HTMLElement>(selector)!;
  const faults: string[] = [];
  const rgb = (color: string) => (/[\d.]+/g.exec(color) ? color.match(/[\d.]+/g)!.map(Number) : [0, 0, 0, 0]);
  const over = ([r, g, b, a = 1]: number[], ground: number[]) => [r, g, b].map((part, index) => part * a + ground[index] * (1 - a));
  const ground = (element: Element | null): number[] => {
    if (!element) return [255, 255, 255];
    const color = rgb(getComputedStyle(element).backgroundColor);
    return (color[3] ?? 1) === 1 ? color.slice(0, 3) : over(color, ground(element.parentElement));
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
    const ratio = contrast(over(rgb(style.color), ground(part)), ground(part));
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

/** The places of the page's own elements. */
const places = (page: Page) => page.evaluate(() =>
  [...document.body.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.localName, x, y, width, height];
  }));

/** Walks through the states of the dialog and returns what each one looks like. */
async function walk(page: Page): Promise<View[]> {
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

/** What the dialog looks like on a page without a style sheet, by the window's width. */
const plain = new Map<number, View[]>();

test.beforeEach(answerEndpoint);

for (const [name, host] of Object.entries(HOSTS)) {
  test(`dialog holds under: ${name}`, async ({ page, context }) => {
    for (const [width, height, colorScheme] of [[320, 640, 'light'], [390, 844, 'dark'], [1280, 800, 'light']] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await context.clearCookies();
      if (!plain.has(width)) {
        await visit(page, PLAIN);
        plain.set(width, await walk(page));
      }
      await visit(page, host, false);
      const before = await places(page);
      await context.clearCookies();
      await visit(page, host);
      await expectAsked(page);
      expect(await places(page), `${width} px: the page’s own elements`).toEqual(before);
      const got = await walk(page);
      expect(got.map(({ faults }) => faults), `${width} px, ${colorScheme}`).toEqual(got.map(() => []));
      expect(got, `${width} px, ${colorScheme}`).toEqual(plain.get(width));
      expect(got[1].boxes).toBeGreaterThan(5);
    }
  });
}
