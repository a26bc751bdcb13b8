// The widget on a page of another origin.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { choice, dialog, documentBox, expect, expectAsked, test, type Watch } from './helpers.ts';
import { address, owner } from './sites.ts';

const widget = new URL(address('services')).origin;

/** Opens the page; only the widget may come from another origin. */
async function visit(page: Page, watch: Watch): Promise<void> {
  watch.expect(new RegExp(`^a request to ${widget}/choices/`));
  await page.goto(owner.address);
}

const order = (page: Page) => page.evaluate(() => window.order);
/** Returns the placeholders of embedded documents; those of frames are in the frames. */
const waiting = (page: Page) => page.locator('.seloste-choices__waiting');
const inMap = (page: Page) => map(page).contentFrame();
const map = (page: Page) => page.locator('iframe[title="The office on a map"]');

test('asks under a strict policy and stores nothing before a choice', async ({ page, watch }) => {
  await visit(page, watch);
  await expectAsked(page);
  await expect(dialog(page)).toHaveAccessibleName(/.+/);
  await expect(dialog(page)).toHaveCSS('position', 'fixed');
  expect(await order(page)).toEqual([]);
  await expect(map(page)).not.toHaveAttribute('src');
  expect(await page.context().cookies()).toEqual([]);
  const fromWidget = watch.requests.filter((url) => new URL(url).origin === widget);
  expect(fromWidget.length).toBeGreaterThan(0);
  expect(fromWidget.filter((url) => !url.startsWith(`${widget}/choices/`))).toEqual([]);
  expect(watch.requests.filter((url) => /frame|plan|picture|gated|first|second|module\.js/.test(url))).toEqual([]);
});

test('acceptance loads everything and runs scripts in document order', async ({ page, watch }) => {
  // The first script arrives late; the scripts after it wait for it.
  let release = () => {};
  const held = new Promise<void>((done) => { release = done; });
  await page.route(/first\.js/, async (route) => {
    await held;
    await route.continue();
  });
  const first = page.waitForRequest(/first\.js/);
  await visit(page, watch);
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await choice(page, 'accept-all').click();
  await expect(dialog(page)).toHaveCount(0);
  expect((await sent).url()).toBe(`${owner.address}records`);
  await first;
  expect((await order(page)).filter((name) => name !== 'module')).toEqual([]);
  // Other elements do not wait for scripts.
  await expect(map(page).contentFrame().locator('body')).toContainText('map');
  release();
  await expect.poll(async () => (await order(page)).toSorted()).toEqual(['first', 'inline', 'module', 'second']);
  expect((await order(page)).filter((name) => name !== 'module')).toEqual(['first', 'inline', 'second']);
  await expect(map(page).contentFrame().locator('body')).toContainText('map');
  await expect(page.locator('embed')).toHaveAttribute('src', 'plan.svg');
  await expect(page.locator('img[alt=Advertisement]')).toHaveJSProperty('complete', true);
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--gated'))).toBe('1');
  for (const place of await waiting(page).all()) {
    await expect(place).toBeHidden();
  }
  const reported = await page.evaluate(() => window.reported);
  expect(reported).toHaveLength(1);
  expect(reported[0]).toMatchObject({ method: 'accept-all', categories: { functional: true, statistics: true, marketing: true } });
  expect(await page.evaluate(() => window.seloste!.choices.get()!.id)).toBe(reported[0].id);
  // The cookie belongs to the owner's host, for all paths.
  const [cookie] = await page.context().cookies(owner.address);
  expect(cookie.path).toBe('/');

  await page.reload();
  await expect.poll(async () => (await order(page)).filter((name) => name !== 'module')).toEqual(['first', 'inline', 'second']);
  await expect(dialog(page)).toHaveCount(0);
});

test('placeholders are in the place of gated elements, move nothing and load once', async ({ page, watch }) => {
  await visit(page, watch);
  await expect(waiting(page)).toHaveCount(1);
  // The frame has its placeholder inside, so nothing is added to the page.
  const place = inMap(page).locator('.seloste-choices__waiting');
  await expect(place).toContainText('Map');
  const [frame, box] = [await map(page).boundingBox(), await place.boundingBox()];
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    expect(Math.abs(box![side] - frame![side]), side).toBeLessThan(4);
  }
  await expect(place).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  const before = await documentBox(page.locator('#between'));
  const historyLength = await page.evaluate(() => history.length);
  await choice(page, 'reject-all').click();
  await place.locator('[data-choices-action=once]').click();
  await expect(inMap(page).locator('body')).toContainText('map');
  await expect(map(page)).toBeFocused();
  await expect(page.locator('#seloste-choices-status')).toContainText('The office on a map');
  expect(await page.evaluate(() => history.length)).toBe(historyLength);
  await expect(page.locator('embed')).not.toHaveAttribute('src');
  expect(await documentBox(page.locator('#between'))).toEqual(before);
  // A gated `embed` takes no space: its placeholder takes the space instead.
  await waiting(page).locator('[data-choices-action=once]').scrollIntoViewIfNeeded();
  const room = await documentBox(waiting(page));
  const footer = await documentBox(page.locator('footer'));
  expect(room).toMatchObject({ width: 640, height: 360 });
  await waiting(page).locator('[data-choices-action=once]').click();
  await expect(waiting(page)).toHaveCount(0);
  expect(await documentBox(page.locator('embed'))).toEqual(room);
  expect(await documentBox(page.locator('footer'))).toEqual(footer);
  await page.reload();
  await expect(place).toBeVisible();
  await expect(map(page)).not.toHaveAttribute('src');
});

test('element loaded once stays loaded if an earlier refusal still waits for the program', async ({ page, watch }) => {
  let release = () => {};
  const held = new Promise<void>((done) => { release = done; });
  await page.route(/widget\.[0-9a-f]+\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  await visit(page, watch);
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toBeHidden();
  await inMap(page).locator('[data-choices-action=once]').click();
  release();
  await expect(dialog(page)).toHaveCount(0);
  await expect(map(page)).toHaveAttribute('src', 'frame.html');
  await expect(inMap(page).locator('body')).toContainText('map');
});

test('a sandboxed frame shows its placeholder and loads in its sandbox', async ({ page, watch }) => {
  await visit(page, watch);
  await choice(page, 'reject-all').click();
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    Object.assign(frame.dataset, { choices: 'functional/map', src: 'frame.html?sandbox' });
    frame.title = 'Sandboxed map';
    document.querySelector('#later')!.append(frame);
  });
  const frame = page.locator('iframe[title="Sandboxed map"]');
  await frame.contentFrame().locator('[data-choices-action=once]').click();
  await expect(frame).toHaveAttribute('src', 'frame.html?sandbox');
  await expect(frame).toHaveAttribute('sandbox', 'allow-scripts');
  // The document has an origin of its own.
  expect(await frame.evaluate((element: HTMLIFrameElement) => element.contentDocument)).toBeNull();
});

test('elements added later are gated and load once granted', async ({ page, watch }) => {
  await visit(page, watch);
  await choice(page, 'reject-all').click();
  await page.locator('#more').click();
  const later = page.locator('iframe[title="Another map"]');
  await expect(later.contentFrame().locator('.seloste-choices__waiting')).toBeVisible();
  await expect(later).not.toHaveAttribute('src');
  await later.contentFrame().locator('[data-choices-action=always]').click();
  await expect(later).toHaveAttribute('src', 'frame.html?more');
  await expect(later).toBeFocused();
  await expect(map(page)).toHaveAttribute('src', 'frame.html');
  await page.locator('#more').click();
  await expect(later.nth(1)).toHaveAttribute('src', 'frame.html?more');
});

test('copy of a gated frame, as routers keep it, has a working placeholder', async ({ page, watch }) => {
  await visit(page, watch);
  await choice(page, 'reject-all').click();
  await expect(inMap(page).locator('.seloste-choices__waiting')).toBeVisible();
  await map(page).evaluate((frame) => frame.replaceWith(frame.cloneNode(true)));
  await expect(inMap(page).locator('.seloste-choices__waiting')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await inMap(page).locator('[data-choices-action=once]').click();
  await expect(map(page)).toHaveAttribute('src', 'frame.html');
});

test('copy of a loaded frame, as routers keep it, does not stay loaded without consent', async ({ page, watch }) => {
  await visit(page, watch);
  await choice(page, 'reject-all').click();
  const requests = () => watch.requests.filter((url) => url.endsWith('/frame.html'));
  await inMap(page).locator('[data-choices-action=once]').click();
  await expect(map(page)).toHaveAttribute('src', 'frame.html');
  await expect(inMap(page).locator('body')).toContainText('map');
  expect(requests()).toHaveLength(1);
  await map(page).evaluate((frame) => frame.replaceWith(frame.cloneNode(true)));
  await expect(inMap(page).locator('.seloste-choices__waiting')).toBeVisible();
  await expect(map(page)).not.toHaveAttribute('src');
  // The router may have another copy: only a reload removes it.
  await page.locator('footer [data-choices-action=open]').click();
  await Promise.all([page.waitForEvent('load'), choice(page, 'reject-all').click()]);
});

test('button of the owner’s page opens the dialog', async ({ page, watch }) => {
  await visit(page, watch);
  await choice(page, 'reject-all').click();
  await expect(page.locator('[data-choices-action=open]:visible')).toHaveCount(1);
  await page.locator('footer [data-choices-action=open]').click();
  await expect(dialog(page).locator('h2')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('footer [data-choices-action=open]')).toBeFocused();
  await page.evaluate(() => window.seloste!.choices.open());
  await expectAsked(page);
});

test('receipt on an owner’s page names a snapshot of the site', async ({ page, watch }) => {
  await visit(page, watch);
  await choice(page, 'reject-all').click();
  await page.locator('footer [data-choices-action=open]').click();
  const download = page.waitForEvent('download');
  await choice(page, 'receipt').click();
  await dialog(page).locator('[data-choices-receipt] a').click();
  const receipt = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  const { '@id': where, 'dct:identifier': hash } = receipt['dpv:hasRecordOfActivity']['dpv:hasNotice'];
  expect(where).toBe(`${widget}/choices/${hash}.json`);
  const statement = await page.request.get(where);
  expect(createHash('sha256').update(await statement.body()).digest('hex').slice(0, 32)).toBe(hash);
});

test('errors in listeners and in the data layer do not affect the choice', async ({ page, watch }) => {
  watch.expect(/the owner’s fault|the layer’s fault/);
  await page.addInitScript(() => {
    window.dataLayer = { push() { throw new Error('the layer’s fault'); } };
  });
  await visit(page, watch);
  await page.evaluate(() => window.seloste!.choices.on(() => { throw new Error('the owner’s fault'); }));
  await choice(page, 'accept-all').click();
  await expect.poll(async () => (await order(page)).filter((name) => name !== 'module')).toEqual(['first', 'inline', 'second']);
  await page.locator('footer [data-choices-action=open]').click();
  await Promise.all([page.waitForEvent('load'), choice(page, 'reject-all').click()]);
  await expect(page.locator('footer [data-choices-action=open]')).toBeVisible();
  expect(await order(page)).toEqual([]);
  await expect(map(page)).not.toHaveAttribute('src');
});

test('button of a page without one is in its own place and opens the dialog', async ({ page }) => {
  const at = `${widget}/bare`;
  await page.route(at, (route) => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><html lang="en"><title>Shop</title><style>body { display: flex; background: #111; color: #eee }
      .bar { position: fixed; inset: auto 0 0; height: 110px; background: #fc0; z-index: 2147483647 }</style>
      <script type="module" src="/choices/en.js"></script><h1>Shop</h1><div class="bar">Add to cart</div>`,
  }));
  await page.goto(at);
  await page.route(`${widget}/records`, (route) => route.fulfill({ status: 204 }));
  const children = () => page.evaluate(() => [...document.body.children].map((element) => element.localName));
  await expectAsked(page);
  expect(await children()).toEqual(['h1', 'div']);
  const button = page.locator('[data-choices-action=open]');
  await expect(button).toBeHidden();
  await choice(page, 'reject-all').click();
  await expect(button).toBeVisible();
  await expect(button).toBeFocused();
  await button.click();
  await expect(dialog(page).locator('h2')).toBeFocused();
  // A router replaces the body: the dialog stays, and so does the button.
  await page.evaluate(() => { document.body = document.createElement('body'); });
  await expect(dialog(page)).toBeVisible();
  await page.evaluate(() => document.querySelector('#seloste-choices')!.remove());
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await choice(page, 'close').click();
  await expect(button).toBeVisible();
});

/** Opens a page of the owner's whose only content is the given markup. */
async function bare(page: Page, markup: string): Promise<void> {
  const at = `${widget}/bare`;
  await page.route(at, (route) => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><html lang="en"><title>Shop</title><script type="module" src="/choices/en.js"></script>${markup}`,
  }));
  await page.route(`${widget}/records`, (route) => route.fulfill({ status: 204 }));
  await page.goto(at);
}

/** Names of the document and of its properties in scripts. An element with such a name replaces the property. */
const PROPERTIES = [
  'activeElement', 'addEventListener', 'adoptedStyleSheets', 'append', 'body', 'contains', 'cookie', 'createElement',
  'currentScript', 'defaultView', 'dispatchEvent', 'documentElement', 'domain', 'forms', 'getElementById',
  'getElementsByTagName', 'hasFocus', 'head', 'hidden', 'images', 'implementation', 'querySelector', 'querySelectorAll',
  'readyState', 'referrer', 'removeEventListener', 'scripts', 'title', 'URL', 'visibilityState',
];

for (const [element, close] of [['img', ''], ['form', '</form>']]) {
  test(`elements named as properties of the document change nothing: ${element}`, async ({ page }) => {
    await page.route(`${widget}/plan.svg`, (route) => route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }));
    const named = PROPERTIES.map((name) => `<${element} name="${name}" hidden>${close}`).join('');
    await bare(page, `<h1>Shop</h1>${named}<a id="seloste"></a>
      <script type="text/plain" data-choices="statistics/probe">window.statsRan = 1;</script>
      <embed data-choices="functional/plan" data-src="plan.svg" title="The floor plan" width="640" height="360">`);
    expect(await page.evaluate(() => typeof document.cookie)).toBe('object');
    await expectAsked(page);
    await expect(waiting(page)).toHaveCount(1);
    await choice(page, 'accept-all').click();
    await expect.poll(() => page.evaluate(() => window.statsRan)).toBe(1);
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ name: 'seloste_choices', value: expect.stringContaining('.!statistics') });
    await page.reload();
    await expect.poll(() => page.evaluate(() => window.statsRan)).toBe(1);
    await expect(dialog(page)).toHaveCount(0);
    await page.locator('[data-choices-action=open]').click();
    await choice(page, 'reject-all').click();
    await expect.poll(() => page.evaluate(() => window.statsRan)).toBe(undefined);
    await page.reload();
    await expect(dialog(page)).toHaveCount(0);
    expect(await page.evaluate(() => window.statsRan)).toBe(undefined);
  });
}

const COVER = 'style="position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none"';

test('the dialog can be answered over a modal dialog of the page and remains after it', async ({ page }) => {
  await bare(page, `<h1>Shop</h1><dialog id="age" ${COVER}><h2>Are you of age?</h2><button>Yes</button></dialog>`);
  const modal = page.locator('#age');
  await expectAsked(page);
  await modal.evaluate((element: HTMLDialogElement) => element.showModal());
  await choice(page, 'settings').click();
  await dialog(page).locator('input[name=statistics]').check();
  // The visitor answers the page first.
  await modal.evaluate((element: HTMLDialogElement) => element.close());
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page).locator('input[name=statistics]')).toBeChecked();
  await modal.evaluate((element: HTMLDialogElement) => element.showModal());
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toHaveCount(0);
  // The button can be used there too, and remains when the page removes its dialog.
  await page.locator('[data-choices-action=open]').click();
  await expect(dialog(page).locator('h2')).toBeFocused();
  await modal.evaluate((element) => element.remove());
  await expect(dialog(page)).toBeVisible();
  await choice(page, 'close').click();
  await expect(page.locator('[data-choices-action=open]')).toBeVisible();
});

test('the dialog is above what the page shows in the top layer after it', async ({ page }) => {
  await bare(page, `<h1>Shop</h1><div id="offer" popover="manual" ${COVER}>Offer of the day</div>
    <details><summary>More</summary>Text</details>`);
  await expectAsked(page);
  await page.locator('#offer').evaluate((element: HTMLElement) => element.showPopover());
  await choice(page, 'settings').click();
  // The settings open, and their heading gets the focus, once the program is loaded.
  await expect(dialog(page).locator('input[name=marketing]')).toBeVisible();
  await dialog(page).locator('input[name=marketing]').focus();
  await page.locator('#offer').evaluate((element: HTMLElement) => { element.hidePopover(); element.showPopover(); });
  await expect(dialog(page).locator('input[name=marketing]')).toBeFocused();
  await choice(page, 'save').click();
  await expect(dialog(page)).toHaveCount(0);
  await page.locator('[data-choices-action=open]').click();
  await expect(dialog(page)).toBeVisible();
});

/** Returns the choice as scripts of the page read it. */
const choiceMade = (page: Page) => page.evaluate(() => window.seloste!.choices!.get() as unknown);

test('the dialog can be answered inside a page’s own focus trap, and Escape closes nothing of the page', async ({ page }) => {
  await bare(page, `<h1>Shop</h1><dialog id="first" ${COVER}>First</dialog>
    <dialog id="second" ${COVER}>Second <button>Close</button></dialog>`);
  await expectAsked(page);
  // Like libraries for modal dialogs: stops events outside its own element.
  await page.evaluate(() => {
    const trap = document.querySelector('#second')!;
    for (const name of ['click', 'mousedown', 'keydown', 'focusin']) {
      document.addEventListener(name, (event) => {
        if ((event.target as Element).closest('#seloste-choices, h1')) {
          event.preventDefault();
          if (name === 'focusin') trap.querySelector('button')!.focus();
        }
      }, true);
    }
  });
  await choice(page, 'settings').click();
  await dialog(page).locator('input[name=statistics]').click();
  await expect(dialog(page).locator('input[name=statistics]')).toBeChecked();
  await dialog(page).locator('input[name=marketing]').focus();
  await page.keyboard.press('Space');
  await expect(dialog(page).locator('input[name=marketing]')).toBeChecked();
  // Two modal dialogs, the upper one first in the document.
  for (const id of ['second', 'first']) await page.locator(`#${id}`).evaluate((element: HTMLDialogElement) => element.showModal());
  await dialog(page).locator('input[name=statistics]').click();
  await expect(dialog(page).locator('input[name=statistics]')).not.toBeChecked();
  await dialog(page).locator('input[name=statistics]').focus();
  await page.keyboard.press('Escape');
  expect(await page.locator('#first').evaluate((element: HTMLDialogElement) => element.open)).toBe(true);
  await choice(page, 'save').click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await choiceMade(page)).toMatchObject({ categories: { statistics: false, marketing: true } });
});

test('answers before the program has arrived are all kept', async ({ page }) => {
  let arrive = () => {};
  const late = new Promise<void>((done) => { arrive = done; });
  await page.route(/\.wasm$/, async (route) => { await late; await route.continue(); });
  await bare(page, `<h1>Shop</h1>
    <iframe data-choices="functional/map" data-src="/frame.html" title="Map"></iframe>
    <iframe data-choices="functional/plan" data-src="/frame.html" title="Plan"></iframe>
    <script type="text/plain" data-choices="functional/map" data-src="/script.js" onload="window.order = ['loaded']"></script>`);
  await page.route(`${widget}/script.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  for (const title of ['Map', 'Plan']) {
    await page.locator(`iframe[title=${title}]`).contentFrame().locator('[data-choices-action=always]').click();
  }
  arrive();
  await expect.poll(() => choiceMade(page)).toMatchObject({ services: { map: true, plan: true } });
  // A script keeps its own handlers.
  await expect.poll(() => order(page)).toEqual(['loaded']);
});
