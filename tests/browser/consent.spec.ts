// The choice about optional services: asked plainly, obeyed at once, changed as easily as made.
import type { BrowserContext, Locator, Page } from '@playwright/test';
import {
  ASKING, choice, dialog, expect, expectAsked, expectNotAsked, gated, opener, shipped, test,
} from './helpers.ts';

/** The script that stands for a statistics service has run this many times in this page. */
function runs(page: Page): Promise<number> {
  return page.evaluate(() => (window as any).__probe ?? 0);
}

/** The embedded page that stands for a map. */
function map(page: Page): Locator {
  return page.locator('iframe[data-choices="functional/map"]');
}

/** Fails if anything optional has run or was fetched. */
async function expectClosed(page: Page, requests: string[]): Promise<void> {
  expect(await runs(page)).toBe(0);
  await expect(map(page)).not.toHaveAttribute('src');
  expect(requests.filter((url) => /probe\.js|frame\.html/.test(url))).toEqual([]);
}

/** The cookie that holds the choice, once for each path. */
async function kept(context: BrowserContext) {
  const cookies = await context.cookies();
  return cookies.filter((cookie) => cookie.name === 'seloste_choices');
}

/** Everything that a page can leave behind. */
async function stored(page: Page) {
  const inPage = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { ...inPage, cookies: (await page.context().cookies()).length };
}

const NOTHING = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookies: 0 };

/** Keeps each event of a choice, in the order in which they come. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('seloste:choices', (event) => {
      const seen = JSON.parse(window.name || '[]');
      window.name = JSON.stringify([...seen, (event as CustomEvent).detail]);
    });
  });
}

function heard(page: Page): Promise<any[]> {
  return page.evaluate(() => JSON.parse(window.name || '[]'));
}

for (const { path } of ASKING) {
  test(`/${path} asks, and keeps nothing before the answer`, async ({ page }) => {
    await page.goto(shipped(path), { waitUntil: 'networkidle' });
    await expectAsked(page);
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page)).toHaveAccessibleName(/.+/);
    await expect(dialog(page)).toHaveAccessibleDescription(/.+/);
    expect(await stored(page)).toEqual(NOTHING);
    await choice(page, 'settings').click();
    await expect(dialog(page).locator('[type=checkbox]').first()).toBeVisible();
    for (const box of await dialog(page).locator('[type=checkbox]').all()) {
      await expect(box).not.toBeChecked();
    }
    await expect(dialog(page)).toContainText('Google Analytics');
    expect(await stored(page)).toEqual(NOTHING);
  });

  for (const width of [320, 1280]) {
    test(`/${path} makes refusing as easy as accepting at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(shipped(path));
      await expectAsked(page);
      for (const layer of ['first', 'second']) {
        const look = (action: string) =>
          choice(page, action).evaluate((button) => ({
            tag: button.tagName,
            classes: button.className,
            parent: button.parentElement?.className,
            style: Object.fromEntries([...getComputedStyle(button)].map((name) => [name, getComputedStyle(button).getPropertyValue(name)])),
          }));
        expect(await look('reject-all')).toEqual(await look('accept-all'));
        const accept = await choice(page, 'accept-all').boundingBox();
        const reject = await choice(page, 'reject-all').boundingBox();
        expect(Math.abs(reject!.width - accept!.width)).toBeLessThan(0.1);
        expect(Math.abs(reject!.height - accept!.height)).toBeLessThan(0.1);
        expect(Math.abs(reject!.y - accept!.y)).toBeLessThan(0.1);
        expect(accept!.height).toBeGreaterThanOrEqual(44);
        if (layer === 'first') {
          await choice(page, 'settings').click();
        }
      }
    });
  }

  test(`/${path} leaves its heading to be read while it asks on a small phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(shipped(path));
    await expectAsked(page);
    const heading = await page.locator('h1').boundingBox();
    const asking = await dialog(page).boundingBox();
    expect(heading!.y).toBeGreaterThanOrEqual(0);
    expect(heading!.y + heading!.height).toBeLessThanOrEqual(asking!.y);
  });

  test(`/${path} can be scrolled and left by its links while it asks`, async ({ page }) => {
    await page.goto(shipped(path));
    await expectAsked(page);
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, 600);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
    await page.locator('.contents a[href="#rights"]').click();
    await expect(page).toHaveURL(/#rights$/);
    await expect(page.locator('h2#rights')).toBeInViewport();
    await expectAsked(page);
    await page.locator('.site-header__home').click();
    await expect(page.locator('.index')).toBeVisible();
    expect(await stored(page)).toEqual(NOTHING);
  });
}

test('the dialog says that it has settled 600 ms after it came, and not sooner', async ({ page }) => {
  await page.clock.install({ time: '2026-11-22T12:00:00' });
  await page.clock.pauseAt('2026-11-22T12:00:01');
  await page.goto(shipped('xcure/'));
  await expect(dialog(page)).toHaveAttribute('data-state', 'entering');
  await page.clock.runFor(599);
  await expect(dialog(page)).toHaveAttribute('data-state', 'entering');
  await page.clock.runFor(400);
  await expectAsked(page);
});

test('a refusal counts for the notice in each language, and for no other controller', async ({ page, context }) => {
  await page.goto(shipped('xcure/'));
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toHaveCount(0);
  const cookies = await kept(context);
  expect(cookies.map((cookie) => cookie.path).sort()).toEqual(['/en/xcure/', '/sv/xcure/', '/xcure/']);
  expect(new Set(cookies.map((cookie) => cookie.value)).size).toBe(1);
  for (const cookie of cookies) {
    expect(cookie.sameSite).toBe('Lax');
    const days = (cookie.expires - Date.now() / 1000) / 86_400;
    expect(days).toBeGreaterThan(179.9);
    expect(days).toBeLessThanOrEqual(180);
  }
  expect(await stored(page)).toEqual({ ...NOTHING, cookies: 3 });

  await page.reload();
  await expectNotAsked(page);
  for (const path of ['sv/xcure/', 'en/xcure/', 'xcure/']) {
    await page.goto(shipped(path));
    await expectNotAsked(page);
  }
  for (const path of ['futursoft/', 'asiakasrekisteri/']) {
    await page.goto(shipped(path));
    await expectAsked(page);
  }
});

test('an acceptance is remembered as long as a refusal', async ({ page, context }) => {
  await page.goto(shipped('futursoft/'));
  await choice(page, 'accept-all').click();
  await expect(dialog(page)).toHaveCount(0);
  const [accepted] = await kept(context);
  await opener(page).click();
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toHaveCount(0);
  const [refused] = await kept(context);
  expect(Math.abs(refused.expires - accepted.expires)).toBeLessThan(60);
  expect(refused.value).not.toBe(accepted.value);
  await page.reload();
  await expectNotAsked(page);
});

test('before the answer nothing that waits for consent runs or is fetched', async ({ page, watch }) => {
  await page.goto(gated('visitors/'), { waitUntil: 'networkidle' });
  await expectAsked(page);
  await map(page).scrollIntoViewIfNeeded();
  await expectClosed(page, watch.requests);
  expect(await stored(page)).toEqual(NOTHING);
});

test('a refusal keeps everything closed, also later and in each language', async ({ page, watch, context }) => {
  await page.goto(gated('visitors/'));
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toHaveCount(0);
  await expectClosed(page, watch.requests);
  for (const path of ['visitors/', 'sv/visitors/', 'en/visitors/']) {
    await page.goto(gated(path), { waitUntil: 'networkidle' });
    await expectNotAsked(page);
    await expectClosed(page, watch.requests);
  }
  // One choice for the whole site, as its settings ask; the service that needs no consent is not touched.
  expect((await kept(context)).map((cookie) => cookie.path)).toEqual(['/']);
});

test('an acceptance opens everything at once, and each script runs once', async ({ page }) => {
  await page.goto(gated('visitors/'));
  await choice(page, 'accept-all').click();
  await expect.poll(() => runs(page)).toBe(1);
  await expect(map(page)).toHaveAttribute('src', /frame\.html$/);
  await expect(map(page).contentFrame().locator('body')).toContainText('map');
  await expect(page.locator('.seloste-choices__waiting')).toBeHidden();
  await expect(dialog(page)).toHaveCount(0);

  await page.goto(gated('en/visitors/'), { waitUntil: 'networkidle' });
  await expectNotAsked(page);
  await expect(map(page).contentFrame().locator('body')).toContainText('map');
  expect(await runs(page)).toBe(1);
});

test('a choice by category opens that category only', async ({ page, watch }) => {
  await listen(page);
  await page.goto(gated('visitors/'));
  await choice(page, 'settings').click();
  await expect(dialog(page).locator('h3')).toBeFocused();
  await dialog(page).getByRole('checkbox', { name: 'Tilastointi' }).check();
  await choice(page, 'save').click();
  await expect.poll(() => runs(page)).toBe(1);
  await expect(map(page)).not.toHaveAttribute('src');
  await expect(page.locator('.seloste-choices__waiting')).toBeVisible();

  await page.reload({ waitUntil: 'networkidle' });
  await expectNotAsked(page);
  expect(await runs(page)).toBe(1);
  expect(watch.requests.filter((url) => url.endsWith('frame.html'))).toEqual([]);

  // Reopened, the dialog shows what was chosen.
  await opener(page).click();
  await expect(dialog(page).locator('[name=statistics]')).toBeChecked();
  await expect(dialog(page).locator('[name=functional]')).not.toBeChecked();
  await dialog(page).locator('[name=functional]').check();
  await choice(page, 'save').click();
  await expect(map(page).contentFrame().locator('body')).toContainText('map');
  expect(await runs(page)).toBe(1);
  const [first, second] = await heard(page);
  expect(first.categories).toEqual({ functional: false, statistics: true });
  expect(second.categories).toEqual({ functional: true, statistics: true });
});

test('saving without a tick refuses everything', async ({ page, watch }) => {
  await page.goto(gated('visitors/'));
  await choice(page, 'settings').click();
  await choice(page, 'save').click();
  await expect(dialog(page)).toHaveCount(0);
  await expectClosed(page, watch.requests);
  await page.reload();
  await expectNotAsked(page);
});

test('consent is withdrawn from the footer: cookies go, and the script runs no more', async ({ page, context }) => {
  await listen(page);
  await page.goto(gated('visitors/'));
  await choice(page, 'accept-all').click();
  await expect.poll(() => runs(page)).toBe(1);
  const named = async () => (await context.cookies()).map((cookie) => cookie.name).sort();
  expect(await named()).toEqual(['_probe_abc', 'seloste_choices']);

  // A running script is stopped only by loading the page anew, which the widget does.
  await opener(page).click();
  await Promise.all([page.waitForEvent('load'), choice(page, 'reject-all').click()]);
  await expectNotAsked(page);
  expect(await runs(page)).toBe(0);
  await expect(map(page)).not.toHaveAttribute('src');
  expect(await named()).toEqual(['seloste_choices']);
  const events = await heard(page);
  expect(events.map((event) => event.categories)).toEqual([
    { functional: true, statistics: true },
    { functional: false, statistics: false },
  ]);

  await page.reload({ waitUntil: 'networkidle' });
  await expectNotAsked(page);
  expect(await runs(page)).toBe(0);
  expect(await named()).toEqual(['seloste_choices']);
});

test('withdrawn from the embedded page alone, it goes without a reload', async ({ page }) => {
  await page.goto(gated('visitors/'));
  await choice(page, 'settings').click();
  await dialog(page).locator('[name=functional]').check();
  await choice(page, 'save').click();
  await expect(map(page).contentFrame().locator('body')).toContainText('map');
  await page.evaluate(() => { (window as any).same = true; });
  await opener(page).click();
  await choice(page, 'reject-all').click();
  await expect(map(page)).not.toHaveAttribute('src');
  await expect(page.locator('.seloste-choices__waiting')).toBeVisible();
  expect(await page.evaluate(() => (window as any).same)).toBe(true);
});

test('an embedded page can be allowed from its own place', async ({ page }) => {
  await page.goto(gated('visitors/'));
  await choice(page, 'reject-all').click();
  await expect(page.locator('.seloste-choices__waiting')).toContainText('Kartta');
  await page.locator('.seloste-choices__waiting [data-choices-action=always]').click();
  await expect(map(page).contentFrame().locator('body')).toContainText('map');
});

test('cookies of a refused service that were there before are removed', async ({ page, context }) => {
  await context.addCookies([
    { name: '_probe_old', value: '1', url: gated('') },
    { name: '_other', value: '1', url: gated('') },
    { name: 'session', value: '1', url: gated('') },
  ]);
  await page.goto(gated('visitors/'));
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toHaveCount(0);
  expect((await context.cookies()).map((cookie) => cookie.name).sort()).toEqual(['_other', 'seloste_choices', 'session']);
});

test('each choice is told to the page as the contract says', async ({ page, context }) => {
  await listen(page);
  for (const [path, language] of [['visitors/', 'fi'], ['sv/visitors/', 'sv'], ['en/visitors/', 'en']]) {
    await context.clearCookies();
    await page.goto(gated(path));
    await page.evaluate(() => { window.name = ''; });
    const before = Math.floor(Date.now() / 1000);
    await choice(page, 'accept-all').click();
    await expect(dialog(page)).toHaveCount(0);
    const events = await heard(page);
    expect(events).toHaveLength(1);
    const [{ version, id, time, revision, shown, ...rest }] = events;
    expect(rest).toEqual({
      language,
      method: 'accept-all',
      categories: { functional: true, statistics: true },
      services: { map: true, probe: true },
    });
    expect(version).toBe(1);
    expect(id).toMatch(/^[a-z0-9]{18,26}$/);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Math.ceil(Date.now() / 1000));
    // What the page was told is what the cookie keeps.
    expect((await kept(context))[0].value).toContain(`1.${id}.${time}.${language}.${revision}~${shown}.a.`);
  }
});

test('what was done is said to those who cannot see it', async ({ page }) => {
  await page.goto(shipped('en/xcure/'));
  const status = page.locator('#seloste-choices-status');
  await expect(status).toHaveRole('status');
  await expect(status).toBeEmpty();
  await choice(page, 'reject-all').click();
  await expect(status).toContainText('Your choice is in force');
});

test('the focus stays where it is when the question comes', async ({ page }) => {
  await page.goto(shipped('xcure/'));
  await expectAsked(page);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('the question is answered by keyboard alone, right after the skip link', async ({ page }) => {
  await page.goto(shipped('xcure/'));
  await expectAsked(page);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog(page).locator('.seloste-choices__text')).toBeFocused();
  for (const action of ['accept-all', 'reject-all', 'settings']) {
    await page.keyboard.press('Tab');
    await expect(choice(page, action)).toBeFocused();
  }
  // The dialog is no trap: the next step leads into the page.
  await page.keyboard.press('Tab');
  await expect(dialog(page).locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(choice(page, 'settings')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).locator('h3')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog(page).locator('[name=statistics]')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(dialog(page).locator('[name=statistics]')).toBeChecked();
  await choice(page, 'save').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await page.reload();
  await expectNotAsked(page);
});

test('reopened, the dialog takes the focus and gives it back', async ({ page, context }) => {
  await page.goto(shipped('xcure/'));
  await choice(page, 'reject-all').click();
  const [before] = await kept(context);
  for (const leave of ['close', 'Escape', 'accept-all']) {
    await opener(page).focus();
    const at = await page.evaluate(() => window.scrollY);
    await page.keyboard.press('Enter');
    await expect(dialog(page).locator('h2')).toBeFocused();
    await expect(choice(page, 'close')).toBeVisible();
    if (leave === 'Escape') {
      await page.keyboard.press('Escape');
    } else {
      await choice(page, leave).focus();
      await page.keyboard.press('Enter');
    }
    await expect(dialog(page)).toHaveCount(0);
    await expect(opener(page)).toBeFocused();
    expect(Math.abs((await page.evaluate(() => window.scrollY)) - at)).toBeLessThan(2);
    const [after] = await kept(context);
    if (leave === 'accept-all') {
      expect(after.value).not.toBe(before.value);
    } else {
      expect(after).toEqual(before);
    }
  }
});

test('Escape never chooses', async ({ page, watch }) => {
  await page.goto(gated('visitors/'));
  await expectAsked(page);
  await page.keyboard.press('Escape');
  for (const action of ['accept-all', 'settings']) {
    await choice(page, action).focus();
    await page.keyboard.press('Escape');
  }
  await choice(page, 'settings').click();
  await dialog(page).locator('[name=statistics]').check();
  await page.keyboard.press('Escape');
  await expectAsked(page);
  await expectClosed(page, watch.requests);
  expect(await stored(page)).toEqual(NOTHING);
});

test('pressing the way back twice opens one dialog', async ({ page }) => {
  await page.goto(shipped('xcure/'));
  await expectAsked(page);
  await opener(page).click();
  await opener(page).click();
  await expect(dialog(page)).toHaveCount(1);
  await expect(dialog(page).locator('h2')).toBeFocused();
});

test('a page of the site without optional services neither asks nor loads the widget', async ({ page, watch }) => {
  await page.goto(gated('customers/'), { waitUntil: 'networkidle' });
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('[data-choices-action]')).toHaveCount(0);
  expect(watch.programs().filter((name) => name.startsWith('widget.'))).toEqual([]);
});

/** A sound answer to the question of the fixture site, accepting everything. */
async function soundAnswer(page: Page, context: BrowserContext): Promise<string> {
  await page.goto(gated('visitors/'));
  await choice(page, 'accept-all').click();
  await expect(dialog(page)).toHaveCount(0);
  const [cookie] = await kept(context);
  await context.clearCookies();
  return cookie.value;
}

test('a cookie that is not a sound answer opens nothing, and the visitor is asked again', async ({ page, context, watch }) => {
  test.slow();
  const sound = await soundAnswer(page, context);
  // Random, but the same each time, so that a failure can be seen again.
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647);
  const noise = (length: number) =>
    Array.from({ length }, () => String.fromCharCode(33 + (random() % 94))).join('').replace(/[;,"\\]/g, '%');
  const values = [
    '', '1', '1.', '%00%ff', 'true', '{}', '%7B%22statistics%22%3Atrue%7D', noise(8), noise(64), noise(1_000),
    noise(4_000), '.'.repeat(4_000), '1.' + '!statistics.'.repeat(300), `2${sound.slice(1)}`, `${sound}.`,
    `${sound}.!statistics`, `${sound}.-functional`, sound.toUpperCase(), ` ${sound} x`, sound.replace('!', '%21'),
    sound.slice(0, -1), sound.slice(0, sound.length / 2), sound.slice(0, 10), sound.slice(1), sound.replace(/\.a\./, '.r.'),
    // Answers to other questions, from another time.
    sound.replace(/^(1\.[^.]+\.)\d+/, '$10'), sound.replace(/^(1\.[^.]+\.)\d+/, '$199999999999'),
    sound.replace(/^(1\.[^.]+\.)\d+/, '$1999999999999999999999999999'),
    sound.replace(/^(1\.[^.]+\.\d+\.\w+\.)[^.]+/, '$1another'),
  ];
  await page.goto(gated('visitors/'));
  const before = watch.requests.length;
  for (const value of values) {
    expect(value, 'the value is hostile').not.toBe(sound);
    // Set as a script would.
    await page.evaluate((value) => { document.cookie = `seloste_choices=${value}; path=/`; }, value);
    expect(await page.evaluate(() => document.cookie)).toContain('seloste_choices=');
    await page.reload();
    await expect(dialog(page), value.slice(0, 80)).toBeVisible();
    await expectClosed(page, watch.requests.slice(before));
  }
  // The last of them is answered, and then counts no more.
  await choice(page, 'reject-all').click();
  await page.reload();
  await expectNotAsked(page);
});

test('letters that are no ASCII in the cookie are no answer either', async ({ page, context, watch }) => {
  for (const value of ['åäö€😀', '1.å.1.fi.r.a.!statistics', '\u00a0']) {
    await context.clearCookies();
    await page.goto(gated(''));
    await page.evaluate((value) => { document.cookie = `seloste_choices=${value}; path=/`; }, value);
    await page.goto(gated('visitors/'));
    await expect(dialog(page), value).toBeVisible();
    await expectClosed(page, watch.requests);
  }
});

test('of two answers on different paths the later counts, and a doubtful one asks', async ({ page, context, watch }) => {
  const yes = await soundAnswer(page, context);
  const seen = watch.requests.length;
  const later = (value: string, seconds: number) =>
    value.replace(/^(1\.[^.]+\.)(\d+)/, (_, head, time) => head + (Number(time) + seconds));
  const no = later(yes.replace('.a.', '.r.').replaceAll('!', '-'), 1);
  const set = (value: string, path: string) =>
    context.addCookies([{ name: 'seloste_choices', value, domain: '127.0.0.1', path }]);
  for (const [root, own] of [[yes, no], [no, yes]]) {
    // A page of the site would hear of each cookie and obey it.
    await page.goto('about:blank');
    await context.clearCookies();
    await set(root, '/');
    await set(own, '/visitors/');
    await page.goto(gated('visitors/'));
    await expectNotAsked(page);
    await expectClosed(page, watch.requests.slice(seen));
  }
  await page.goto('about:blank');
  await context.clearCookies();
  await set(yes, '/');
  await set('nonsense', '/visitors/');
  await page.goto(gated('visitors/'));
  await expectAsked(page);
  await expectClosed(page, watch.requests.slice(seen));
  // An answer given now holds against both.
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toHaveCount(0);
  await page.reload();
  await expectNotAsked(page);
});

test('where cookies are blocked the choice holds for the page', async ({ page, watch }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'cookie', {
      get() { throw new DOMException('blocked', 'SecurityError'); },
      set() { throw new DOMException('blocked', 'SecurityError'); },
    });
  });
  // The fixture's own script writes a cookie without asking whether it may.
  watch.expect(/uncaught: blocked/);
  await page.goto(gated('visitors/'));
  await expectAsked(page);
  await choice(page, 'accept-all').click();
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(() => runs(page)).toBe(1);
  await opener(page).click();
  await expect(dialog(page).locator('[name=statistics]')).toBeChecked();
  await choice(page, 'close').click();
  await expect(dialog(page)).toHaveCount(0);
  await page.reload();
  await expectAsked(page);
});

test('where cookies are blocked a refusal holds for the page too', async ({ page, watch }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} });
  });
  await page.goto(gated('visitors/'));
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toHaveCount(0);
  await expectClosed(page, watch.requests);
  await opener(page).click();
  await expect(choice(page, 'close')).toBeVisible();
});

test('if the widget does not come, nothing runs and nothing pretends to work', async ({ page, watch }) => {
  watch.expect(/Failed to load resource|net::ERR_FAILED|widget\.[0-9a-f]+\.wasm|Failed to fetch/);
  await page.route(/widget\.[0-9a-f]+\.wasm/, (route) => route.abort());
  await page.goto(gated('visitors/'), { waitUntil: 'networkidle' });
  await expect(page.locator('h1')).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
  for (const button of await page.locator('[data-choices-action]').all()) {
    await expect(button).toBeHidden();
  }
  await expectClosed(page, watch.requests);
});

for (const [width, height] of [[320, 256], [320, 480], [640, 320], [1280, 400]]) {
  test(`every button of the dialog can be reached at ${width} × ${height} px, and the page beside it`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(shipped('xcure/'));
    await expectAsked(page);
    const asking = await dialog(page).boundingBox();
    expect(asking!.height).toBeLessThanOrEqual(height * 0.67);
    // Whole, with the ring that shows the focus, and under nothing else.
    const inSight = (button: Locator) =>
      button.evaluate((element) => {
        const box = element.getBoundingClientRect();
        const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return box.top >= 5 && box.bottom <= window.innerHeight - 5 && element.contains(seen);
      });
    await page.locator('.skip').focus();
    for (const action of ['accept-all', 'reject-all', 'settings']) {
      for (let steps = 0; steps < 4 && !(await choice(page, action).evaluate((it) => it === document.activeElement)); steps += 1) {
        await page.keyboard.press('Tab');
      }
      await expect(choice(page, action)).toBeFocused();
      expect(await inSight(choice(page, action)), action).toBe(true);
    }
    await page.keyboard.press('Enter');
    const box = dialog(page).locator('[name=statistics]');
    await box.focus();
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
    expect(await inSight(box)).toBe(true);
    await choice(page, 'save').focus();
    expect(await inSight(choice(page, 'save'))).toBe(true);
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
  });
}

for (const [width, height] of [[390, 700], [1280, 720]]) {
  test(`what has the focus is never hidden under the dialog at ${width} × ${height} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(shipped('futursoft/'));
    await expectAsked(page);
    await page.locator('.contents a').first().focus();
    const links = await page.locator('.contents a').count();
    // Through the whole list of contents and on into the notice.
    for (let step = 0; step < links + 12; step += 1) {
      const hidden = await page.evaluate(() => {
        const element = document.activeElement!;
        const box = element.getBoundingClientRect();
        const asking = document.querySelector('#seloste-choices')!.getBoundingClientRect();
        const under = box.right > asking.left && box.left < asking.right && box.bottom > asking.top && box.top < asking.bottom;
        return under || box.bottom < 0 || box.top > window.innerHeight ? element.outerHTML.slice(0, 120) : '';
      });
      expect(hidden).toBe('');
      await page.keyboard.press('Tab');
    }
  });
}
