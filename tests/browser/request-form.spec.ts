// The form as a whole: clearing, privacy, small screens, all states, missing program.
import type { Page } from '@playwright/test';
import { NOTICES, expect, expectAccessible, expectNoSidewaysScroll, island, openForm, recordShifts, refuse, shipped, test, startForm } from './helpers.ts';
import {
  RIGHTS, TYPED, WAYS, XCURE, box, choose, chooseLanguage, draft, due, endPrinting, field, fill, holdBack, mail, message, open, part, preview,
  problems, save, status, stubPrint, way,
} from './request.ts';

const clear = (page: Page) => page.locator('button[data-request-action=clear]');

/** Fills in all fields. */
async function fillAll(page: Page): Promise<void> {
  for (const [right] of RIGHTS) {
    await box(page, right).check();
  }
  await fill(page, { ...TYPED, 'incorrect-1': 'Vanha katu', 'correct-1': 'Uusi katu', 'incorrect-2': 'Toinen', received: '2026-01-31' });
  await choose(page, 'complaint');
  await chooseLanguage(page, 'sv');
}

/** Returns the values of fields that differ from their initial values. */
async function left(page: Page): Promise<string[]> {
  return page.locator('form[data-seloste=request]').evaluate((form: HTMLFormElement) =>
    [...new FormData(form)].map(([name, value]) => `${name}=${value}`).filter((entry) => !entry.endsWith('=')),
  );
}

for (const [language, path] of XCURE) {
  test(`clearing the form at /${path} removes all input`, async ({ page }) => {
    await open(page, path);
    await fillAll(page);
    await page.locator('[name=receipt]').check();
    await expect(message(page)).toContainText('Åke');
    await save(page, 'txt');
    await clear(page).focus();
    await page.keyboard.press('Enter');
    await expect(message(page)).toBeHidden();
    await expect(status(page)).toHaveText({ fi: 'Lomake on tyhjennetty.', sv: 'Formuläret har tömts.', en: 'The form has been cleared.' }[language]);
    expect(await left(page)).toEqual(['letter=request', `language=${language}`]);
    await expect(page.locator('[name=receipt]')).toHaveCount(0);
    await expect(page.locator('time[data-request=due]')).toHaveCount(0);
    await expect(mail(page)).not.toHaveAttribute('href');
    await expect(part(page, 'address')).toHaveText('info@xcure.fi');
    await expect(clear(page)).toBeFocused();
    const html = await page.content();
    const typed = ['Åke', 'ake@', 'Asiakasnumero', 'Ensimmäinen', 'Vanha', 'Uusi katu', 'Toinen'];
    expect(typed.filter((text) => html.includes(text))).toEqual([]);
    // A later choice starts from the beginning.
    await box(page, 'withdraw-consent').check();
    await expect(page.locator('[name=receipt]')).not.toBeChecked();
    expect(await preview(page)).not.toContain('Åke');
    await expect(status(page)).not.toHaveText(/tyhjennetty|tömts|cleared/);
  });
}

test('clearing works while the program loads, and removes problems', async ({ page }) => {
  const arrive = await holdBack(page);
  await page.goto(shipped('novatron/'));
  await openForm(page);
  await fill(page, { ...TYPED, recipient: 'a@example.org' });
  await box(page, 'access').check();
  await choose(page, 'reminder');
  await clear(page).click();
  expect(await left(page)).toEqual(['letter=request', 'language=fi']);
  arrive();
  await startForm(page);
  expect(await left(page)).toEqual(['letter=request', 'language=fi']);
  await expect(message(page)).toBeHidden();
  await fill(page, { recipient: 'x', received: '2018-01-01' });
  await field(page, 'received').blur();
  await expect(page.locator('[aria-invalid]')).toHaveCount(2);
  await mail(page).click();
  await expect(problems(page)).toBeFocused();
  await clear(page).click();
  await expect(page.locator('[aria-invalid]')).toHaveCount(0);
  await expect(problems(page)).toHaveCount(0);
  await expect(status(page)).toHaveText('Lomake on tyhjennetty.');
});

test('input, letters, files and prints send and store nothing', async ({ page, watch, context }) => {
  watch.expect(/^console: .*mailto:/);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await stubPrint(page);
  await open(page, 'xcure/');
  await page.waitForLoadState('networkidle');
  const cookies = await context.cookies();
  const before = watch.requests.length;
  const address = page.url();
  const kept = () => page.evaluate(async () => [
    { ...localStorage }, { ...sessionStorage }, history.state, history.length, (await indexedDB.databases()).length, (await caches.keys()).length,
    document.title,
  ]);
  const atFirst = await kept();
  await fillAll(page);
  for (const kind of ['request', 'reminder', 'complaint'] as const) {
    await choose(page, kind);
    for (const action of ['eml', 'txt', 'ics'] as const) {
      expect((await save(page, action)).name).toMatch(/^[a-z-]+\.(eml|txt|ics)$/);
    }
    await way(page, 'copy').click();
    await way(page, 'print').click();
    await endPrinting(page);
    await mail(page).click();
  }
  // Choosing another language for the letter loads its texts, once. Their address contains nothing else.
  const requests = watch.requests.slice(before).filter((url) => !/^(blob|mailto):/.test(url));
  expect(requests.map((url) => new URL(url).pathname.replace(/\.[0-9a-f]{12}\./, '.'))).toEqual(['/assets/request-sv.txt']);
  expect(requests.map((url) => new URL(url).search)).toEqual(['']);
  expect(watch.requests.filter((url) => /^http/.test(url) && /%C3%85ke|Åke|katu/.test(url))).toEqual([]);
  expect(page.url()).toBe(address);
  expect(await kept()).toEqual(atFirst);
  expect(await context.cookies()).toEqual(cookies);
  expect(await page.evaluate(() => document.documentElement.innerHTML.includes('value="Åke'))).toBe(false);
  // The browser may autofill name and address only.
  const filled = await page.locator('#request-form :is(input:not([type=checkbox], [type=radio]), textarea, select)').evaluateAll((all) =>
    all.map((one) => [one.getAttribute('name'), one.getAttribute('autocomplete')].join(' ')));
  expect(filled.filter((one) => !one.endsWith(' off'))).toEqual(['name name', 'contact email']);
});

for (const [name, width, height, colorScheme] of [
  // The height of a wide screen at 400 % zoom.
  ['on a small phone in the dark', 320, 256, 'dark'], ['on a wide screen in the light', 1280, 900, 'light'],
] as const) {
  test(`${name} the form is accessible in every state`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, 'novatron/');
    const look = async (state: string) => {
      await expectAccessible(page, `${state} ${name}`, { part: '#request-form' });
      await expectNoSidewaysScroll(page, `${state} ${name}`);
    };
    await look('empty');
    await mail(page).click();
    await expect(problems(page)).toBeFocused();
    await look('what is missing');
    for (const details of await page.locator('#request-form details').all()) {
      await details.evaluate((it: HTMLDetailsElement) => { it.open = true; });
    }
    await fill(page, { details: 'x'.repeat(300), recipient: `${'x'.repeat(60)}@${'y'.repeat(60)}.example.org` });
    await fillAll(page);
    await look('a complaint');
    await choose(page, 'reminder');
    await look('a reminder');
    await choose(page, 'request');
    await fill(page, { recipient: 'x', received: '2018-01-01' });
    await field(page, 'received').blur();
    await expect(page.locator('[aria-invalid]')).toHaveCount(2);
    await look('what is wrong');
    // Every target is large enough to touch.
    for (const target of await page.locator('#request-form :is(.seloste-request__way, select, input[type=text], input[type=date], summary):visible').all()) {
      expect((await target.boundingBox())!.height, await target.evaluate((it) => it.outerHTML.slice(0, 120))).toBeGreaterThanOrEqual(24);
    }
  });
}

test('actions, fields and problems keep a border in forced colors', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await open(page, 'novatron/');
  await mail(page).click();
  await expect(problems(page)).toBeFocused();
  await box(page, 'rectification').check();
  const edged = '.seloste-request__way, input[type=text], input[type=date], select, textarea, [data-request=problems]';
  const edges = await page.locator(`#request-form :is(${edged}):visible`)
    .evaluateAll((all) => all.filter((one) => {
      const style = getComputedStyle(one);
      return ['none', 'hidden'].includes(style.borderBlockStartStyle) || parseFloat(style.borderBlockStartWidth) < 1;
    }).map((one) => one.outerHTML.slice(0, 120)));
  expect(edges).toEqual([]);
  await expectAccessible(page, 'with forced colours', { part: '#request-form' });
});

test('messages are announced politely', async ({ page }) => {
  await open(page, 'en/xcure/');
  await expect(status(page)).toHaveRole('status');
  await expect(status(page)).toHaveText('First choose a right.');
  await box(page, 'access').check();
  await expect(status(page)).toContainText('The message is ready.');
  // Only problems move the focus.
  await expect(box(page, 'access')).toBeFocused();
  await expect(page.locator('#request-form [role=alert], #request-form [aria-live=assertive]')).toHaveCount(0);
  await expect(page.locator('#request-form .seloste-request__draft')).toContainText('Subject');
  const ids = await page.locator('[id]').evaluateAll((all) => all.map((one) => one.id));
  expect(ids.length).toBe(new Set(ids).size);
});

for (const path of ['novatron/', 'futursoft/', 'asiakasrekisteri/']) {
  test(`contact instructions at /${path} are shown if the address cannot be used`, async ({ page }) => {
    await open(page, path);
    const contact = page.locator('.seloste-request__contact');
    await box(page, 'access').check();
    if (path === 'novatron/') {
      await expect(contact).toContainText('Toinen tapa on lähettää se postitse Novatron Oy:n osoitteeseen.');
      await expect(page.locator('.seloste-request__postal').first()).toContainText('Jasperintie 312');
      await box(page, 'access').uncheck();
      await box(page, 'objection-marketing').check();
      await expect(contact).toBeHidden();
      expect((await draft(page)).to).toBe('info@novatron.fi');
    } else {
      await expect(contact).toHaveCount(0);
    }
  });
}

for (const [width, height] of [[390, 780], [1280, 900]]) {
  test(`form on a slow line causes no layout shift at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await recordShifts(page);
    const arrive = await holdBack(page);
    await page.goto(shipped('novatron/'));
    await openForm(page);
    await field(page, 'received').focus();
    await expect(island(page)).toHaveAttribute('data-state', 'loading');
    // Shifts within half a second of an input are not counted.
    await page.waitForTimeout(600);
    arrive();
    await expect(island(page)).toHaveAttribute('data-state', 'ready');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });
}

test('letters and address are available if the program fails to load', async ({ page, watch }) => {
  watch.expect(/^console: Failed to load resource/);
  await page.route(/request\.[0-9a-f]+\.wasm/, (route) => route.abort());
  await page.goto(shipped('en/xcure/'));
  await openForm(page);
  await refuse(page, true);
  await fill(page, TYPED);
  await field(page, 'details').focus();
  await expect(island(page)).toHaveAttribute('data-state', 'failed');
  await expect(field(page, 'details')).toBeFocused();
  await expect(field(page, 'name')).toHaveValue(TYPED.name);
  for (const action of WAYS) {
    await expect(way(page, action)).toBeHidden();
  }
  const plain = page.locator('.seloste-request-plain');
  await expect(plain.locator('a[href="mailto:info@xcure.fi"]')).toBeVisible();
  await plain.locator('summary').click();
  for (const [at, [, , article]] of RIGHTS.entries()) {
    await expect(plain.locator('pre').nth(at)).toBeVisible();
    await expect(plain.locator('pre').nth(at)).toContainText(article.en);
  }
  // It can still be cleared.
  await clear(page).click();
  expect(await left(page)).toEqual(['letter=request', 'language=en']);
});

test('form of every notice has a deadline and the known authority', async ({ page }) => {
  for (const { path, language } of NOTICES.filter((notice) => notice.language === 'fi')) {
    await open(page, path);
    await box(page, 'access').check();
    await fill(page, { received: '2026-11-06' });
    expect(await due(page), path).toBe('2026-12-07');
    await choose(page, 'complaint');
    if (path !== 'futursoft/') {
      expect((await draft(page)).to, path).toBe('tietosuoja@om.fi');
    }
    await expect(message(page)).toHaveAttribute('lang', language);
  }
});
