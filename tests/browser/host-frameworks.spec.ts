// The consent widget on pages that something else renders: React, routers with a history of their own, themes, and
// pages that include it in the wrong way. The pages are in host-pages.mjs.
import type { Locator, Page } from '@playwright/test';
import { choice, dialog, expect, expectAsked, test } from './helpers.ts';
import { owner } from './sites.ts';

declare global {
  interface Window {
    /** Runs of the gated scripts in `head` and in `body`. */
    statsRan?: number;
    besideRan?: number;
  }
}

/** The button that the widget adds. */
const added = (page: Page) => page.locator('.seloste-choices__open[data-choices-action=open]');
const frame = (page: Page) => page.locator('iframe[title=Map]');
const host = (kind: string, name = 'first') => `${owner.address}hosts/${kind}/${name}`;
const runs = (page: Page) => page.evaluate(() => window.statsRan ?? 0);

/** A button of the placeholder that is shown at the place of a gated frame. */
function placeholderButton(frame: Locator, action: 'once' | 'always'): Locator {
  return frame.contentFrame().locator(`[data-choices-action=${action}]`);
}

/** Fails unless a visitor sees the placeholder of the gated frame. */
async function expectPlaceholder(page: Page): Promise<void> {
  await expect(placeholderButton(frame(page), 'once')).toBeVisible();
  await expect(frame(page).contentFrame().locator('body')).toContainText(/Kartta|Map/);
}

/** Fails unless the gated frame shows the page of the service. */
async function expectMap(page: Page): Promise<void> {
  await expect(frame(page).contentFrame().locator('body')).toContainText('Stands for an embedded map.');
}

/** Follows a link of the page. */
async function follow(page: Page, name: string): Promise<void> {
  await page.locator('nav').getByRole('link', { name, exact: true }).click();
  await expect(page.locator('h1')).toHaveText(name);
}

/** Fails unless the element is the only one of its kind and nothing covers its center. */
async function expectOnTop(element: Locator): Promise<void> {
  await expect(element).toHaveCount(1);
  await expect(element).toBeVisible();
  const covering = await element.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return element.contains(hit) ? '' : (hit?.outerHTML.slice(0, 100) ?? 'outside the window');
  });
  expect(covering, 'what covers it').toBe('');
}

/** Fails unless the dialog is shown, styled and on top. */
async function expectDialog(page: Page): Promise<void> {
  await expect(dialog(page)).toHaveCount(1);
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page)).toHaveCSS('position', 'fixed');
  await expectOnTop(choice(page, 'accept-all'));
  const { height } = (await choice(page, 'accept-all').boundingBox())!;
  expect(height).toBeGreaterThanOrEqual(44);
  expect((await dialog(page).boundingBox())!.width).toBeLessThan(600);
}

/** Waits with React until the dialog is shown. */
async function hydrateLate(page: Page): Promise<void> {
  await page.route('**/hosts/react.js', async (route) => {
    await expectAsked(page);
    await route.continue();
  }, { times: 1 });
}

const hydrated = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-hydrated');

/** Whether links of each kind of page change the document instead of loading another one. */
const KINDS: [kind: string, keepsDocument: boolean, late?: boolean][] = [
  ['turbo', true],
  ['htmx', true],
  ['react-document', true],
  ['react-document', true, true],
  ['react-container', true],
  ['react-container', true, true],
  ['wordpress', false],
];

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

for (const [kind, keepsDocument, late] of KINDS) {
  test(`${kind}${late ? ', hydrated late' : ''}: question, answer and withdrawal survive links`, async ({ page }) => {
    if (late) await hydrateLate(page);
    await page.goto(host(kind));
    if (kind.startsWith('react')) await hydrated(page);
    await page.evaluate(() => { window.same = true; });
    await expectDialog(page);
    expect(await runs(page)).toBe(0);

    await follow(page, 'second');
    await expectDialog(page);
    await expectPlaceholder(page);
    await choice(page, 'settings').click();
    await dialog(page).locator('[name=statistics]').check();
    await choice(page, 'accept-all').click();
    await expect(dialog(page)).toHaveCount(0);
    await expect.poll(() => runs(page)).toBe(1);
    await expectMap(page);
    await expectOnTop(added(page));

    for (const name of ['third', 'first', 'second']) {
      await follow(page, name);
      await expect.poll(() => runs(page)).toBe(1);
      await expectOnTop(added(page));
      await expect(dialog(page)).toHaveCount(0);
    }
    await expectMap(page);
    expect(await page.evaluate(() => window.same)).toBe(keepsDocument ? true : undefined);
    if (kind.startsWith('react')) {
      expect(await page.evaluate(() => window.besideRan)).toBe(1);
    }

    await added(page).click();
    await expectDialog(page);
    await Promise.all([page.waitForEvent('load'), choice(page, 'reject-all').click()]);
    await expectOnTop(added(page));
    await expectPlaceholder(page);
    expect(await runs(page)).toBe(0);
  });
}

for (const kind of ['react-document', 'react-container']) {
  test(`${kind}: gated frame in the server’s markup causes no hydration error`, async ({ page }) => {
    await hydrateLate(page);
    await page.goto(host(kind, 'second'));
    await hydrated(page);
    await expectDialog(page);
    await expectPlaceholder(page);
    await choice(page, 'reject-all').click();
    await placeholderButton(frame(page), 'once').click();
    await expectMap(page);
    await follow(page, 'third');
    await expectPlaceholder(page);
  });

  test(`${kind}: placeholder goes with its frame and comes back with it`, async ({ page }) => {
    await page.goto(host(kind, 'second'));
    await hydrated(page);
    await expectPlaceholder(page);
    const place = (await frame(page).boundingBox())!;
    await choice(page, 'reject-all').click();
    await page.locator('#toggle').click();
    await expect(frame(page)).toHaveCount(0);
    const hit = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x, y)?.closest('[class^=seloste-choices], iframe')?.outerHTML ?? '',
      [place.x + place.width / 2, place.y + place.height / 2],
    );
    expect(hit).toBe('');
    await page.locator('#toggle').click();
    await expectPlaceholder(page);
    await placeholderButton(frame(page), 'always').click();
    await expectMap(page);
    await page.locator('#toggle').click();
    await page.locator('#toggle').click();
    await expectMap(page);
  });
}

for (const kind of ['turbo', 'htmx']) {
  test(`${kind}: page from the router’s history has one working dialog`, async ({ page }) => {
    await page.goto(host(kind));
    await expectDialog(page);
    await follow(page, 'second');
    await page.goBack();
    await expect(page.locator('h1')).toHaveText('first');
    await expectDialog(page);
    await choice(page, 'settings').click();
    await expect(choice(page, 'save')).toBeVisible();
    await choice(page, 'reject-all').click();
    await expect(dialog(page)).toHaveCount(0);
  });

  test(`${kind}: page from the router’s history shows an answer given since`, async ({ page }) => {
    await page.goto(host(kind));
    await expectDialog(page);
    await follow(page, 'second');
    await follow(page, 'third');
    await choice(page, 'accept-all').click();
    await expectMap(page);
    await page.goBack();
    await expect(page.locator('h1')).toHaveText('second');
    await expectMap(page);
    await expect(dialog(page)).toHaveCount(0);
    await expectOnTop(added(page));
    await page.goBack();
    await expect(page.locator('h1')).toHaveText('first');
    await expect(dialog(page)).toHaveCount(0);
    await expectOnTop(added(page));
    expect(await runs(page)).toBe(1);
    await added(page).click();
    await expectDialog(page);
  });
}

test('dialog keeps its style if a router removes what the next page’s head lacks', async ({ page }) => {
  await page.goto(host('plain'));
  await expectDialog(page);
  // Renders the next page as some documentation themes do: attributes of `html`, children of `head`, then `body`.
  const swap = (name: string) => page.evaluate(async (name) => {
    const next = new DOMParser().parseFromString(await (await fetch(name)).text(), 'text/html');
    for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
    const wanted = [...next.head.children];
    for (const child of [...document.head.children]) {
      const same = wanted.findIndex((other) => other.isEqualNode(child));
      same < 0 ? child.remove() : wanted.splice(same, 1);
    }
    document.head.append(...wanted);
    document.body.replaceWith(next.body);
  }, name);
  await swap('second');
  await expectDialog(page);
  await expectPlaceholder(page);
  await choice(page, 'accept-all').click();
  await expectMap(page);
  for (const name of ['third', 'first', 'second']) {
    await swap(name);
    await expectOnTop(added(page));
  }
  await expectMap(page);
  expect(await runs(page)).toBe(1);
  await added(page).click();
  await expectDialog(page);
});

test('link that opens the dialog does not move the page', async ({ page }) => {
  await page.goto(host('tall'));
  await choice(page, 'reject-all').click();
  await expect(added(page)).toHaveCount(0);
  const link = page.locator('a[data-choices-action=open]');
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(100);
  await link.click();
  await expectDialog(page);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(page.url()).toBe(host('tall'));
});

test('page as high as the window gets no scroll bar and no padding', async ({ page }) => {
  await page.goto(host('full'));
  await expectDialog(page);
  const measure = () => page.evaluate(() => ({
    padding: getComputedStyle(document.body).paddingBottom,
    main: document.querySelector('main')!.getBoundingClientRect().toJSON() as unknown,
    scrolls: document.documentElement.scrollHeight > innerHeight,
  }));
  const open = await measure();
  expect(open).toMatchObject({ padding: '0px', scrolls: false });
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await measure()).toEqual(open);
});

test('page with several modules asks once', async ({ page }) => {
  await page.goto(host('twice'));
  await expectDialog(page);
  await choice(page, 'accept-all').click();
  await expect(dialog(page)).toHaveCount(0);
  await expectOnTop(added(page));
  await expect.poll(() => runs(page)).toBe(1);
});

test('unknown gate is reported once', async ({ page, watch }) => {
  watch.expect(/seloste: .*nonsense\/typo/);
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.goto(host('unknown'));
  await expectDialog(page);
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('p')));
  await choice(page, 'accept-all').click();
  await expect.poll(() => runs(page)).toBe(1);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(/^seloste:.*nonsense\/typo/);
});

test('missing program is reported, and is fetched again for the next answer', async ({ page, watch }) => {
  watch.expect(/^console: seloste:|Failed to load resource/);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const program = /widget\.[0-9a-f]+\.wasm$/;
  await page.route(program, (route) => route.fulfill({ status: 404 }));
  await page.goto(host('plain', 'second'));
  await expectDialog(page);
  await choice(page, 'accept-all').click();
  await expect.poll(() => errors.filter((text) => text.startsWith('seloste:')).length).toBeGreaterThan(0);
  await expectDialog(page);
  await expectPlaceholder(page);
  expect(await runs(page)).toBe(0);
  await page.unroute(program);
  await choice(page, 'accept-all').click();
  await expect(dialog(page)).toHaveCount(0);
  await expectMap(page);
});
