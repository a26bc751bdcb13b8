// The consent widget on pages that other software renders or changes: routers, React, a theme, Google's snippets, and
// pages that include it in the wrong way. The pages are in host-pages.mjs.
import type { Locator, Page } from '@playwright/test';
import { choice, dialog, expect, expectAsked, test } from './helpers.ts';
import { owner } from './sites.ts';

/** Returns the button that the widget adds. */
const added = (page: Page) => page.locator('.seloste-choices__open[data-choices-action=open]');
const frame = (page: Page) => page.locator('iframe[title=Map]');
const host = (kind: string, name = 'first') => `${owner.address}hosts/${kind}/${name}`;

/** Returns how many times each of the gated scripts has run in this document. */
const runs = (page: Page) => page.evaluate(() => [window.statsRan ?? 0, window.besideRan ?? 0]);
const NONE = [0, 0];
const ONCE = [1, 1];

/** Returns a button of the placeholder that is shown in place of a gated frame. */
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
  expect(covering, 'the element that covers it').toBe('');
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

const hydrated = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-hydrated');

/** Holds React back until the dialog is shown, or the widget until React has hydrated the page. */
async function hold(page: Page, what: 'react' | 'widget'): Promise<void> {
  await page.route(what === 'react' ? '**/hosts/react.js' : '**/choices/fi.js', async (route) => {
    await (what === 'react' ? expectAsked(page) : hydrated(page));
    await route.continue();
  }, { times: 1 });
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

for (const kind of ['turbo', 'htmx', 'swap', 'react-document', 'react-container', 'wordpress']) {
  test(`${kind}: dialog, choice and withdrawal work across links`, async ({ page }) => {
    const isReact = kind.startsWith('react');
    if (isReact) await hold(page, 'react');
    await page.goto(host(kind, 'second'));
    if (isReact) await hydrated(page);
    await page.evaluate(() => { window.same = true; });
    await expectDialog(page);
    await expectPlaceholder(page);

    await follow(page, 'first');
    await expectDialog(page);
    await follow(page, 'third');
    await expectDialog(page);
    await expectPlaceholder(page);
    expect(await runs(page)).toEqual(NONE);
    await choice(page, 'settings').click();
    await dialog(page).locator('[name=statistics]').check();
    await choice(page, 'accept-all').click();
    await expect(dialog(page)).toHaveCount(0);
    await expect.poll(() => runs(page)).toEqual(ONCE);
    await expectMap(page);
    await expectOnTop(added(page));

    for (const name of ['second', 'first', 'third']) {
      await follow(page, name);
      await expect.poll(() => runs(page)).toEqual(ONCE);
      await expectOnTop(added(page));
      await expect(dialog(page)).toHaveCount(0);
    }
    await expectMap(page);
    expect(await page.evaluate(() => window.same)).toBe(kind === 'wordpress' ? undefined : true);

    // Withdrawal stops scripts with a reload.
    await added(page).click();
    await expectDialog(page);
    await Promise.all([page.waitForEvent('load'), choice(page, 'reject-all').click()]);
    await expectOnTop(added(page));
    await expectPlaceholder(page);
    expect(await runs(page)).toEqual(NONE);
    expect(await page.evaluate(() => window.foreignRan)).toBeUndefined();
  });
}

for (const kind of ['turbo', 'htmx']) {
  test(`${kind}: page from the router’s history has one working dialog, and an answer given since`, async ({ page }) => {
    await page.goto(host(kind));
    await expectDialog(page);
    await follow(page, 'second');
    await page.goBack();
    await expect(page.locator('h1')).toHaveText('first');
    await expectDialog(page);
    await choice(page, 'settings').click();
    await expect(choice(page, 'save')).toBeVisible();
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
    expect(await runs(page)).toEqual(ONCE);
    await added(page).click();
    await expectDialog(page);
  });
}

for (const kind of ['react-document', 'react-container', 'wordpress']) {
  test(`${kind}: placeholder is removed and added again with its frame`, async ({ page }) => {
    if (kind !== 'wordpress') await hold(page, 'widget');
    await page.goto(host(kind, 'second'));
    await expectDialog(page);
    await expectPlaceholder(page);
    await choice(page, 'reject-all').click();
    await expect(dialog(page)).toHaveCount(0);
    await placeholderButton(frame(page), 'once').click();
    await expectMap(page);
    const { x, y, width, height } = (await frame(page).boundingBox())!;
    const toggle = () => page.locator('#toggle').click();
    await toggle();
    await expect(frame(page)).toHaveCount(0);
    const left = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x, y)?.closest('[class^=seloste-choices], iframe')?.outerHTML ?? '',
      [x + width / 2, y + height / 2],
    );
    expect(left).toBe('');
    await toggle();
    await expectPlaceholder(page);
    await placeholderButton(frame(page), 'always').click();
    await expectMap(page);
    await toggle();
    await toggle();
    await expectMap(page);
    expect(await runs(page)).toEqual(NONE);
    await added(page).click();
    await choice(page, 'accept-all').click();
    await expect.poll(() => runs(page)).toEqual(ONCE);
    await toggle();
    await toggle();
    await expectMap(page);
    expect(await runs(page)).toEqual(ONCE);
  });
}

for (const [kind, commands] of [['gtag', ['js', 'config']], ['gtm', ['gtm.js, started']]] as const) {
  test(`documented example for ${kind} receives default and update before its own commands`, async ({ page, watch }) => {
    const handled = () => page.evaluate(() => window.handled);
    const requests = () => watch.requests.filter((url) => url.includes('/hosts/google.js?id='));
    await page.goto(host(kind));
    await expectDialog(page);
    expect(requests()).toEqual([]);
    await choice(page, 'settings').click();
    await dialog(page).locator('[name=statistics]').check();
    await choice(page, 'save').click();
    await expect.poll(handled).toEqual(['consent default denied', 'consent update denied', ...commands]);
    expect(requests()).toHaveLength(1);
    // A later choice follows at once.
    await added(page).click();
    await choice(page, 'accept-all').click();
    await expect.poll(handled).toEqual(['consent default denied', 'consent update denied', ...commands, 'consent update granted']);
    // On the next page, the stored choice is in the data layer before the file loads.
    await page.reload();
    await expect.poll(handled).toEqual(['consent default denied', 'consent update granted', ...commands]);
  });
}

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

test('page with several modules asks once, and an unknown gate is reported once', async ({ page, watch }) => {
  watch.expect(/seloste: .*nonsense\/typo/);
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.goto(host('faulty'));
  await expectDialog(page);
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('p')));
  await choice(page, 'accept-all').click();
  await expect(dialog(page)).toHaveCount(0);
  await expectOnTop(added(page));
  await expect.poll(() => runs(page)).toEqual(ONCE);
  expect(warnings).toEqual([expect.stringMatching(/^seloste:.*nonsense\/typo/)]);
});

for (const when of ['while the dialog appears', 'later']) {
  test(`style sheet comes back if the page sets its own list of style sheets ${when}`, async ({ page }) => {
    if (when !== 'later') {
      await page.addInitScript(() => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector('#seloste-choices')) return;
          observer.disconnect();
          document.adoptedStyleSheets = [];
        });
        observer.observe(document, { childList: true, subtree: true });
      });
    }
    await page.goto(host('tall'));
    await expectAsked(page);
    if (when === 'later') {
      await page.evaluate(() => {
        document.adoptedStyleSheets = [];
        document.querySelector('main')!.append(document.createElement('p'));
      });
    }
    await expectDialog(page);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  });
}
