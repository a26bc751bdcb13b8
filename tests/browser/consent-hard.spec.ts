// The choice where it is hard: several tabs, storage that refuses, signals, withdrawal, placeholders, proof.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import {
  choice, dialog, expect, expectAsked, expectNotAsked, gated, opener, shipped, test,
} from './helpers.ts';
import { address } from './sites.ts';

/** A page of the fixture site with services of every kind. */
const services = (path: string) => address('services') + path;
const VISITORS = services('visitors/');

const box = (page: Page, name: string) => dialog(page).locator(`input[name="${name}"]`);
const told = (page: Page) => page.locator('#seloste-choices-told');
const frame = (page: Page) => page.locator('iframe[data-choices="functional/map"]');
const waiting = (page: Page) => page.locator('.seloste-choices__waiting[data-choices-for="functional/map"]');

/** How often each stand-in for a script has run. */
const ran = (page: Page) =>
  page.evaluate(() => {
    const { __probe, __counter, __module } = window as any;
    return { probe: __probe ?? 0, counter: __counter ?? 0, module: __module ?? 0 };
  });

/** The record in the cookie of this site. */
async function record(context: BrowserContext): Promise<string> {
  const [cookie] = (await context.cookies(VISITORS)).filter((cookie) => cookie.name === 'seloste_choices');
  return cookie?.value ?? '';
}

/** Answers the open question. */
async function answer(page: Page, action: 'accept-all' | 'reject-all' | 'save'): Promise<void> {
  await choice(page, action).click();
  await expect(dialog(page)).toHaveCount(0);
}

/** Opens the dialog again and withdraws everything; a script that runs is stopped by loading the page anew. */
async function withdraw(page: Page): Promise<void> {
  await opener(page).click();
  await Promise.all([page.waitForEvent('load'), choice(page, 'reject-all').click()]);
  await expectNotAsked(page);
}

/** Keeps each event of a choice, also when the page is loaded anew. */
async function listen(page: Page): Promise<() => Promise<any[]>> {
  await page.addInitScript(() => {
    document.addEventListener('seloste:choices', (event) => {
      window.name = JSON.stringify([...JSON.parse(window.name || '[]'), (event as CustomEvent).detail]);
    });
  });
  return () => page.evaluate(() => JSON.parse(window.name || '[]'));
}

/** Answers for the owner's server, and keeps what is sent there. */
async function records(page: Page): Promise<any[]> {
  const sent: any[] = [];
  await page.route('**/records', async (route) => {
    sent.push(JSON.parse(route.request().postData() ?? 'null'));
    await route.fulfill({ status: 204 });
  });
  return sent;
}

test.beforeEach(async ({ context }) => {
  // The host of these tests keeps no records.
  await context.route('**/records', (route) => route.fulfill({ status: 204 }));
});

test.describe('more than one page', () => {
  test('a choice in one tab is obeyed in the other', async ({ page, context }) => {
    await page.goto(VISITORS);
    await expectAsked(page);
    const other = await context.newPage();
    await other.goto(services('en/visitors/'));
    await expectAsked(other);
    await answer(other, 'accept-all');
    await page.bringToFront();
    await expect(dialog(page)).toHaveCount(0);
    await expect.poll(() => ran(page)).toEqual({ probe: 1, counter: 1, module: 1 });

    // Withdrawn there, it is withdrawn here too, though scripts run.
    const reloaded = page.waitForEvent('load');
    await other.bringToFront();
    await withdraw(other);
    await page.bringToFront();
    await reloaded;
    await expectNotAsked(page);
    expect(await ran(page)).toEqual({ probe: 0, counter: 0, module: 0 });
    await expect(frame(page)).not.toHaveAttribute('src');
  });

  test('a page that comes back from the browser’s memory obeys what was chosen meanwhile', async ({ page, context }) => {
    // Without the other ways to hear of it.
    await page.addInitScript(() => {
      Object.defineProperty(window, 'cookieStore', { value: undefined });
      Object.defineProperty(Document.prototype, 'visibilityState', { get: () => 'visible' });
      document.addEventListener('visibilitychange', (event) => event.stopImmediatePropagation(), true);
    });
    await page.goto(VISITORS);
    await expectAsked(page);
    const other = await context.newPage();
    await other.goto(VISITORS);
    await answer(other, 'accept-all');
    await expectAsked(page);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect(dialog(page)).toHaveCount(0);
    await expect.poll(() => ran(page)).toEqual({ probe: 1, counter: 1, module: 1 });
  });

  test('coming back to a page in which nothing has changed does nothing', async ({ page }) => {
    const heard = await listen(page);
    await page.goto(VISITORS);
    await answer(page, 'accept-all');
    await expect.poll(() => ran(page)).toEqual({ probe: 1, counter: 1, module: 1 });
    await page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await ran(page)).toEqual({ probe: 1, counter: 1, module: 1 });
    expect(await heard()).toHaveLength(1);
  });
});

test.describe('what services have stored', () => {
  const keys = (page: Page) =>
    page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].toSorted());
  const names = async (context: BrowserContext) => (await context.cookies()).map((cookie) => cookie.name).toSorted();

  test('goes when consent is withdrawn, and nothing else goes', async ({ page, context }) => {
    await page.goto(VISITORS);
    await answer(page, 'accept-all');
    await expect.poll(() => ran(page)).toEqual({ probe: 1, counter: 1, module: 1 });
    await page.evaluate(() => {
      localStorage.setItem('@style:choice', 'dark');
      localStorage.setItem('own', '1');
      sessionStorage.setItem('cnt:more', '1');
      sessionStorage.setItem('login:return', '/');
      document.cookie = 'own=1; path=/';
    });
    expect(await keys(page)).toEqual(['@style:choice', 'cnt:more', 'cnt:visit', 'cnt:visitor', 'login:return', 'own']);
    await withdraw(page);
    expect(await keys(page)).toEqual(['login:return', 'own']);
    expect(await names(context)).toEqual(['own', 'seloste_choices']);
  });

  test('goes for the refused service alone', async ({ page, context }) => {
    await page.goto(VISITORS);
    await answer(page, 'accept-all');
    await expect.poll(() => ran(page)).toEqual({ probe: 1, counter: 1, module: 1 });
    await opener(page).click();
    await box(page, 'statistics/counter').uncheck();
    await Promise.all([page.waitForEvent('load'), choice(page, 'save').click()]);
    await expect.poll(() => ran(page)).toEqual({ probe: 1, counter: 0, module: 1 });
    expect(await keys(page)).toEqual([]);
    expect(await names(context)).toEqual(['_probe_abc', 'seloste_choices']);
  });

  test('is told where a page cannot remove it: cookies of others, by name', async ({ page }) => {
    await page.goto(VISITORS);
    await answer(page, 'reject-all');
    await expect(told(page)).toHaveCount(0);
    await opener(page).click();
    await answer(page, 'accept-all');
    await expect.poll(() => ran(page)).toEqual({ probe: 1, counter: 1, module: 1 });
    await withdraw(page);
    await expect(told(page)).toBeVisible();
    await expect(told(page)).toContainText('_ad_*');
    await expect(told(page)).not.toContainText('_cnt');
    await expect(page.locator('#seloste-choices-status')).toContainText('_ad_*');
    await told(page).locator('[data-choices-action=close]').click();
    await expect(told(page)).toHaveCount(0);
    await page.reload();
    await expectNotAsked(page);
    await expect(told(page)).toHaveCount(0);
  });

  test('does not matter where storage throws: the choice is made, kept and changed', async ({ page, context, watch }) => {
    await page.addInitScript(() => {
      for (const store of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, store, { get() { throw new DOMException('blocked', 'SecurityError'); } });
      }
    });
    // The fixture's own script stores without asking whether it may.
    watch.expect(/uncaught: blocked/);
    await page.goto(VISITORS);
    await answer(page, 'accept-all');
    await expect.poll(() => ran(page)).toEqual({ probe: 1, counter: 1, module: 1 });
    expect(await record(context)).toContain('.a.');
    await withdraw(page);
    expect(await record(context)).toContain('.r.');
    expect(await ran(page)).toEqual({ probe: 0, counter: 0, module: 0 });
  });
});

test.describe('Global Privacy Control', () => {
  const signal = (page: Page) =>
    page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });
    });

  test('refuses everything optional, and the visitor is told', async ({ page, context }) => {
    await signal(page);
    const heard = await listen(page);
    await page.goto(VISITORS);
    await expect(told(page)).toBeVisible();
    await expect(told(page).locator('p')).toContainText('Global Privacy Control');
    await expect(dialog(page)).toHaveCount(0);
    expect(await record(context)).toContain('.g.-');
    expect(await ran(page)).toEqual({ probe: 0, counter: 0, module: 0 });
    const events = await heard();
    expect(events.map((event) => event.method)).toEqual(['gpc']);
    expect(Object.values(events[0].services)).not.toContain(true);
    // Told once: the refusal counts from now on.
    await page.reload();
    await expectNotAsked(page);
    await expect(told(page)).toHaveCount(0);
  });

  test('gives way to an explicit choice', async ({ page, context }) => {
    await signal(page);
    await page.goto(VISITORS);
    await told(page).locator('[data-choices-action=open]').click();
    await expect(dialog(page).locator('h2')).toBeFocused();
    await box(page, 'functional/map').check();
    await answer(page, 'save');
    await expect(frame(page)).toHaveAttribute('src', /frame\.html$/);
    expect(await record(context)).toContain('.s.');
    await page.reload();
    await expectNotAsked(page);
    await expect(frame(page)).toHaveAttribute('src', /frame\.html$/);
    await expect(told(page)).toHaveCount(0);
  });

  test('counts no more when it is switched off: the visitor is asked', async ({ page, context }) => {
    await signal(page);
    await page.goto(VISITORS);
    await expect(told(page)).toBeVisible();
    const without = await context.newPage();
    await without.goto(VISITORS);
    await expectAsked(without);
  });

  test('is no answer where the site asks all the same', async ({ page, context }) => {
    await signal(page);
    await page.goto(gated('visitors/'));
    await expectAsked(page);
    expect(await context.cookies()).toEqual([]);
    const support = await page.request.get(gated('.well-known/gpc.json'));
    expect(await support.json()).toMatchObject({ gpc: false });
  });

  test('is heeded, and the site says so where such things are said', async ({ page }) => {
    for (const site of [shipped(''), services('')]) {
      const support = await page.request.get(`${site}.well-known/gpc.json`);
      expect(await support.json()).toEqual({ gpc: true, lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    }
  });
});

test.describe('those who are told', () => {
  test('the owner’s server gets each record once', async ({ page, context }) => {
    const sent = await records(page);
    const heard = await listen(page);
    await page.goto(VISITORS);
    await expectAsked(page);
    expect(sent).toEqual([]);
    await answer(page, 'accept-all');
    await expect.poll(() => sent.length).toBe(1);
    await page.reload();
    await expectNotAsked(page);
    await withdraw(page);
    await expect.poll(() => sent.length).toBe(2);
    await page.goto(services('sv/visitors/'), { waitUntil: 'networkidle' });
    await expectNotAsked(page);
    expect(sent).toEqual(await heard());
    expect(sent.map((one) => one.method)).toEqual(['accept-all', 'reject-all']);
    expect(await record(context)).toContain(`1.${sent[1].id}.${sent[1].time}.fi.`);
  });

  test('nobody gets a record where the site names no endpoint', async ({ page, watch }) => {
    await page.goto(gated('visitors/'));
    await answer(page, 'accept-all');
    await page.reload({ waitUntil: 'networkidle' });
    await expectNotAsked(page);
    expect(watch.requests.filter((url) => url.endsWith('/records'))).toEqual([]);
    await expect(page.locator('[data-endpoint]')).toHaveCount(0);
  });

  const layer = (page: Page): Promise<any[][]> =>
    page.evaluate(() => ((window as any).dataLayer ?? []).map((entry: any) => [...entry]));
  const all = (value: string) => ({
    functionality_storage: value, personalization_storage: value, analytics_storage: value,
    ad_storage: value, ad_user_data: value, ad_personalization: value, security_storage: 'granted',
  });

  test('Google’s scripts hear the default first, and each choice, before they run', async ({ page }) => {
    await page.route(/probe\.js/, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'window.__layer = window.dataLayer.map((entry) => [Object.prototype.toString.call(entry), ...entry]);',
      }),
    );
    await page.goto(VISITORS);
    await expectAsked(page);
    expect(await layer(page)).toEqual([['consent', 'default', all('denied')]]);
    await answer(page, 'accept-all');
    const seen = () => page.evaluate(() => (window as any).__layer);
    const wanted = [
      ['[object Arguments]', 'consent', 'default', all('denied')],
      ['[object Arguments]', 'consent', 'update', all('granted')],
    ];
    await expect.poll(seen).toEqual(wanted);
    // Known from before, it is told as early.
    await page.reload();
    await expect.poll(seen).toEqual(wanted);

    await opener(page).click();
    await box(page, 'marketing').uncheck();
    await answer(page, 'save');
    expect((await layer(page)).at(-1)).toEqual([
      'consent', 'update', { ...all('granted'), ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied' },
    ]);
  });

  test('Google hears nothing where the site does not ask for it', async ({ page }) => {
    await page.goto(gated('visitors/'));
    await answer(page, 'accept-all');
    expect(await page.evaluate(() => 'dataLayer' in window)).toBe(false);
  });
});

test.describe('placeholders', () => {
  /** How far things in sight have jumped since the page was loaded. */
  async function watchShifts(page: Page): Promise<() => Promise<number>> {
    await page.addInitScript(() => {
      (window as any).shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) (window as any).shifts += (entry as any).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    return () => page.evaluate(() => (window as any).shifts);
  }
  const size = async (element: Locator) => {
    const { width, height } = (await element.boundingBox())!;
    return { width, height };
  };

  test('loaded once, that one comes and nothing is kept', async ({ page, context, watch }) => {
    const shifts = await watchShifts(page);
    await page.goto(VISITORS);
    await answer(page, 'reject-all');
    const before = await record(context);
    await waiting(page).scrollIntoViewIfNeeded();
    await expect(waiting(page)).toContainText('Kartta');
    await expect(waiting(page)).toContainText('Esimerkki Oy');
    const [room, whole] = [await size(waiting(page)), await page.evaluate(() => document.body.scrollHeight)];
    const jumped = await shifts();
    await waiting(page).locator('[data-choices-action=once]').click();
    await expect(frame(page).contentFrame().locator('body')).toContainText('map');
    await expect(waiting(page)).toBeHidden();
    expect(await size(frame(page))).toEqual(room);
    expect(await page.evaluate(() => document.body.scrollHeight)).toBe(whole);
    expect(await shifts()).toBe(jumped);
    await expect(page.locator('embed')).not.toHaveAttribute('src');
    expect(await ran(page)).toEqual({ probe: 0, counter: 0, module: 0 });
    expect(await record(context)).toBe(before);
    const seen = watch.requests.length;
    await page.reload({ waitUntil: 'networkidle' });
    await expect(frame(page)).not.toHaveAttribute('src');
    await expect(waiting(page)).toBeVisible();
    expect(watch.requests.slice(seen).filter((url) => url.endsWith('/frame.html'))).toEqual([]);
  });

  test('loaded always, that service is granted and no other', async ({ page }) => {
    const heard = await listen(page);
    await page.goto(VISITORS);
    await answer(page, 'reject-all');
    await waiting(page).locator('[data-choices-action=always]').click();
    await expect(frame(page).contentFrame().locator('body')).toContainText('map');
    const { method, categories, services } = (await heard()).at(-1);
    expect(method).toBe('saved');
    expect(categories).toEqual({ functional: false, statistics: false, marketing: false });
    expect(services).toEqual({
      map: true, plan: false, style: false, probe: false, counter: false, module: false, picture: false,
    });
    await page.reload({ waitUntil: 'networkidle' });
    await expectNotAsked(page);
    await expect(frame(page)).toHaveAttribute('src', /frame\.html$/);
    await expect(page.locator('embed')).not.toHaveAttribute('src');
  });

  test('asked once more, what was granted before stays granted', async ({ page }) => {
    const heard = await listen(page);
    await page.goto(VISITORS);
    await choice(page, 'settings').click();
    await box(page, 'statistics').check();
    await answer(page, 'save');
    await waiting(page).locator('[data-choices-action=always]').click();
    await expect(frame(page)).toHaveAttribute('src', /frame\.html$/);
    const { categories, services } = (await heard()).at(-1);
    expect(categories).toEqual({ functional: false, statistics: true, marketing: false });
    expect(services).toMatchObject({ map: true, plan: false, counter: true });
  });

  test('without the widget a placeholder has no button that does nothing', async ({ page, watch }) => {
    watch.expect(/Failed to load resource|ERR_FAILED|Failed to fetch|widget\.[0-9a-f]+\.wasm/);
    await page.route(/widget\.[0-9a-f]+\.wasm/, (route) => route.abort());
    await page.goto(VISITORS, { waitUntil: 'networkidle' });
    await expect(waiting(page)).toBeVisible();
    for (const button of await page.locator('[data-choices-action]').all()) {
      await expect(button).toBeHidden();
    }
  });
});

test('a category is ticked while all of its services are', async ({ page }) => {
  const heard = await listen(page);
  await page.goto(VISITORS);
  await choice(page, 'settings').click();
  const names = ['statistics/probe', 'statistics/counter', 'statistics/module'];
  await box(page, 'statistics').check();
  for (const name of names) {
    await expect(box(page, name)).toBeChecked();
  }
  await box(page, names[1]).uncheck();
  await expect(box(page, 'statistics')).not.toBeChecked();
  await expect(box(page, names[0])).toBeChecked();
  await box(page, names[1]).check();
  await expect(box(page, 'statistics')).toBeChecked();
  await box(page, 'statistics').uncheck();
  for (const name of names) {
    await expect(box(page, name)).not.toBeChecked();
  }
  // A service that is alone in its category has no box of its own.
  await expect(box(page, 'marketing')).toHaveCount(1);
  await expect(box(page, 'marketing/picture')).toHaveCount(0);
  await box(page, names[2]).check();
  await answer(page, 'save');
  await expect.poll(() => ran(page)).toEqual({ probe: 0, counter: 0, module: 1 });
  expect((await heard())[0].services).toMatchObject({ probe: false, counter: false, module: true, picture: false });

  // Opened again, the boxes are as they were left.
  await opener(page).click();
  await expect(box(page, 'statistics')).not.toBeChecked();
  await expect(box(page, names[2])).toBeChecked();
  await expect(box(page, names[0])).not.toBeChecked();
});

test('the receipt shows who chose what of which text, and can be kept', async ({ page, context }) => {
  await page.goto(VISITORS);
  await expect(choice(page, 'receipt')).toBeHidden();
  await answer(page, 'accept-all');
  await opener(page).click();
  await expect(dialog(page).locator('[data-choices-receipt]')).toBeHidden();
  await choice(page, 'receipt').click();
  const shown = dialog(page).locator('[data-choices-receipt] pre');
  await expect(shown).toBeVisible();
  const receipt = JSON.parse((await shown.textContent())!);
  expect(receipt['@type']).toBe('dpv:ConsentReceipt');
  const made = receipt['dpv:hasRecordOfActivity'];
  const value = await record(context);
  const [, id, time] = value.split('.');
  expect(made).toMatchObject({ '@type': 'dpv:ConsentRecord', 'dct:identifier': id, 'dct:language': 'fi', 'rdf:value': value });
  for (const { 'dpv:hasConsentStatus': status } of made['dpv:hasProcess']) {
    expect(status).toMatchObject({
      '@type': 'dpv:ConsentGiven',
      'dpv:isIndicatedAtTime': new Date(Number(time) * 1000).toISOString(),
      'dpv:hasIndicationMethod': 'accept-all',
    });
  }
  const processes = made['dpv:hasProcess'].map((process: any) => process['dct:identifier']);
  expect(processes).toEqual(expect.arrayContaining(['statistics', 'statistics/counter', 'marketing', 'marketing/picture']));
  // Anyone can check the text by its name, which is in the record.
  const { '@id': where, 'dct:identifier': hash, ...notice } = made['dpv:hasNotice'];
  expect(value).toContain(`~${hash}.`);
  const statement = await page.request.get(where);
  expect(createHash('sha256').update(await statement.body()).digest('hex').slice(0, 32)).toBe(hash);
  const { '@context': context_, ...stated } = await statement.json();
  expect(notice).toEqual(stated);
  expect(receipt['@context']).toEqual(context_);
  const text = JSON.stringify(notice);
  for (const said of ['Kävijälaskuri', 'Mainosverkosto', '_cnt_*']) {
    expect(text).toContain(said);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).locator('[data-choices-receipt] a').click(),
  ]);
  expect(download.suggestedFilename()).toBe('choices-receipt.json');
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(receipt);
});

test('the receipt names the text that was shown, whatever the page shows now', async ({ page, context, watch }) => {
  await page.goto(VISITORS);
  await answer(page, 'reject-all');
  const shown = /~([0-9a-f]{32})\./.exec(await record(context))![1];
  // Chosen in Finnish, looked at in English.
  await page.goto(services('en/visitors/'));
  await opener(page).click();
  await choice(page, 'receipt').click();
  const text = dialog(page).locator('[data-choices-receipt] pre');
  await expect(text).not.toBeEmpty();
  const { 'dpv:hasRecordOfActivity': made } = JSON.parse((await text.textContent())!);
  expect(made).toMatchObject({
    'dct:language': 'fi',
    'dpv:hasNotice': { '@id': services(`choices/${shown}.json`), 'dct:identifier': shown, 'dct:language': 'fi' },
  });
  // Where the owner has not kept it, the receipt still names it, and puts no other text in its place.
  watch.expect(/Failed to load resource|a request that failed|404/);
  await page.route(`**/choices/${shown}.json`, (route) => route.fulfill({ status: 404, body: '404: not found' }));
  await page.reload();
  await opener(page).click();
  await choice(page, 'receipt').click();
  await expect(text).toContainText(shown);
  const { 'dpv:hasRecordOfActivity': without } = JSON.parse((await text.textContent())!);
  expect(without['dpv:hasNotice']).toEqual({ '@id': services(`choices/${shown}.json`), 'dct:identifier': shown });
});

test('a record from before statements counts; one from after this version asks', async ({ page, context }) => {
  await page.goto(VISITORS);
  await answer(page, 'reject-all');
  const value = await record(context);
  const older = value.replace(/~[0-9a-f]+/, '');
  expect(older).not.toBe(value);
  const set = (value: string) => context.addCookies([{ name: 'seloste_choices', value, url: services('') }]);
  await context.clearCookies();
  await set(older);
  await page.reload();
  await expectNotAsked(page);
  await context.clearCookies();
  await set(value.replace(/^1/, '2'));
  await page.reload();
  await expectAsked(page);
});

for (const [name, set] of [
  ['forced colours', (page: Page) => page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })],
  ['writing from right to left', (page: Page) => page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => { document.documentElement.dir = 'rtl'; });
  })],
] as const) {
  for (const width of [320, 1280]) {
    test(`with ${name} nothing of the dialog lies over anything else at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await set(page);
      await page.goto(VISITORS);
      await expectAsked(page);
      for (const layer of ['first', 'second']) {
        const faults = await dialog(page).evaluate((root) => {
          const seen = [...root.querySelectorAll<HTMLElement>('button, input, h2, h3, p, label')].filter((element) => element.offsetHeight > 0);
          const over = (a: HTMLElement, b: HTMLElement) => {
            const [one, two] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
            return one.left < two.right - 1 && two.left < one.right - 1 && one.top < two.bottom - 1 && two.top < one.bottom - 1;
          };
          const name = (element: HTMLElement) => element.textContent?.slice(0, 30) || element.outerHTML.slice(0, 60);
          // What scrolls may be under the row of buttons; only what is in the same box can be over one another.
          const faults = seen.flatMap((a, index) =>
            seen.slice(index + 1)
              .filter((b) => !a.contains(b) && !b.contains(a) && a.parentElement === b.parentElement && over(a, b))
              .map((b) => `${name(a)} | ${name(b)}`),
          );
          const { left, right } = root.getBoundingClientRect();
          const out = seen.filter((element) => {
            const box = element.getBoundingClientRect();
            return box.left < left - 1 || box.right > right + 1;
          });
          if (left < -1 || right > document.documentElement.clientWidth + 1) faults.push('the dialog is not in the window');
          return [...faults, ...out.map((element) => `outside: ${name(element)}`)];
        });
        expect(faults, layer).toEqual([]);
        if (layer === 'first') {
          await choice(page, 'settings').click();
        }
      }
    });
  }
}
