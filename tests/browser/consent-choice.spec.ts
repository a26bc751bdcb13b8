// Choices: what each one loads, stores and reports, and how it is changed.
import {
  answer, answerEndpoint, allRuns, box, choiceCookies, expectNothingLoaded, map, NOTHING, recordEvents, runs, stored, VISITORS,
} from './consent.ts';
import { choice, dialog, expect, expectAsked, expectNotAsked, gated, opener, shipped, test } from './helpers.ts';

test.beforeEach(answerEndpoint);

test('refusal applies to the notice in each language, not to other controllers', async ({ page, context }) => {
  await page.goto(shipped('xcure/'));
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toHaveCount(0);
  const cookies = await choiceCookies(context);
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

test('acceptance and refusal are stored for the same time', async ({ page, context }) => {
  await page.goto(shipped('futursoft/'));
  await choice(page, 'accept-all').click();
  await expect(dialog(page)).toHaveCount(0);
  const [accepted] = await choiceCookies(context);
  await opener(page).click();
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toHaveCount(0);
  const [refused] = await choiceCookies(context);
  expect(Math.abs(refused.expires - accepted.expires)).toBeLessThan(60);
  expect(refused.value).not.toBe(accepted.value);
  await page.reload();
  await expectNotAsked(page);
});

test('no gated element loads before a choice', async ({ page, watch }) => {
  await page.goto(gated('visitors/'), { waitUntil: 'networkidle' });
  await expectAsked(page);
  await map(page).scrollIntoViewIfNeeded();
  await expectNothingLoaded(page, watch.requests);
  expect(await stored(page)).toEqual(NOTHING);
});

test('refusal keeps gated elements unloaded, also later and in each language', async ({ page, watch, context }) => {
  await page.goto(gated('visitors/'));
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toHaveCount(0);
  await expectNothingLoaded(page, watch.requests);
  for (const path of ['visitors/', 'sv/visitors/', 'en/visitors/']) {
    await page.goto(gated(path), { waitUntil: 'networkidle' });
    await expectNotAsked(page);
    await expectNothingLoaded(page, watch.requests);
  }
  // One choice for the whole site (`consent.scope: site`); the necessary service is not affected.
  expect((await choiceCookies(context)).map((cookie) => cookie.path)).toEqual(['/']);
});

test('acceptance loads everything at once and runs each script once', async ({ page }) => {
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

test('choice by category loads that category only', async ({ page, watch }) => {
  const events = await recordEvents(page);
  await page.goto(gated('visitors/'));
  await choice(page, 'settings').click();
  await expect(dialog(page).locator('h3').first()).toBeFocused();
  await dialog(page).getByRole('checkbox', { name: 'Tilastointi' }).check();
  await choice(page, 'save').click();
  await expect.poll(() => runs(page)).toBe(1);
  await expect(map(page)).not.toHaveAttribute('src');
  await expect(page.locator('.seloste-choices__waiting')).toBeVisible();

  await page.reload({ waitUntil: 'networkidle' });
  await expectNotAsked(page);
  expect(await runs(page)).toBe(1);
  expect(watch.requests.filter((url) => url.endsWith('frame.html'))).toEqual([]);

  // The reopened dialog shows the choice.
  await opener(page).click();
  await expect(dialog(page).locator('[name=statistics]')).toBeChecked();
  await expect(dialog(page).locator('[name=functional]')).not.toBeChecked();
  await dialog(page).locator('[name=functional]').check();
  await choice(page, 'save').click();
  await expect(map(page).contentFrame().locator('body')).toContainText('map');
  expect(await runs(page)).toBe(1);
  const [first, second] = await events();
  expect(first.categories).toEqual({ functional: false, statistics: true });
  expect(second.categories).toEqual({ functional: true, statistics: true });
});

test('category is checked while all of its services are', async ({ page }) => {
  const events = await recordEvents(page);
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
  // The only service of a category has no box.
  await expect(box(page, 'marketing')).toHaveCount(1);
  await expect(box(page, 'marketing/picture')).toHaveCount(0);
  await box(page, names[2]).check();
  await answer(page, 'save');
  await expect.poll(() => allRuns(page)).toEqual({ probe: 0, counter: 0, module: 1 });
  expect((await events())[0].services).toMatchObject({ probe: false, counter: false, module: true, picture: false });

  // The reopened dialog has the same boxes checked.
  await opener(page).click();
  await expect(box(page, 'statistics')).not.toBeChecked();
  await expect(box(page, names[2])).toBeChecked();
  await expect(box(page, names[0])).not.toBeChecked();
});

test('saving without a checked box refuses everything', async ({ page, watch }) => {
  await page.goto(gated('visitors/'));
  await choice(page, 'settings').click();
  await choice(page, 'save').click();
  await expect(dialog(page)).toHaveCount(0);
  await expectNothingLoaded(page, watch.requests);
  await page.reload();
  await expectNotAsked(page);
});

test('each choice dispatches an event with the documented detail', async ({ page, context }) => {
  const events = await recordEvents(page);
  for (const [path, language] of [['visitors/', 'fi'], ['sv/visitors/', 'sv'], ['en/visitors/', 'en']]) {
    await context.clearCookies();
    await page.goto(gated(path));
    await page.evaluate(() => { window.name = ''; });
    const before = Math.floor(Date.now() / 1000);
    await choice(page, 'accept-all').click();
    await expect(dialog(page)).toHaveCount(0);
    const made = await events();
    expect(made).toHaveLength(1);
    const [{ version, id, time, date, revision, shown, ...rest }] = made;
    expect(rest).toEqual({
      language,
      method: 'accept-all',
      categories: { functional: true, statistics: true },
      services: { map: true, probe: true },
    });
    expect(version).toBe(1);
    expect(Date.parse(date)).toBe(time * 1000);
    expect(id).toMatch(/^[a-z0-9]{18,26}$/);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Math.ceil(Date.now() / 1000));
    // The event matches the cookie.
    expect((await choiceCookies(context))[0].value).toContain(`1.${id}.${time}.${language}.${revision}~${shown}.a.`);
  }
});

test('gated style sheet is not fetched, holds nothing up and applies once granted', async ({ page, watch }) => {
  await page.goto(VISITORS);
  await expectAsked(page);
  const sheet = page.locator('link[data-choices="functional/style"]');
  const applies = () => sheet.evaluate((link: HTMLLinkElement) => link.sheet !== null);
  expect(await applies()).toBe(false);
  expect(watch.requests.filter((url) => /(blank|style)\.css/.test(url))).toEqual([]);
  await choice(page, 'accept-all').click();
  await expect.poll(applies).toBe(true);
  expect(watch.requests.filter((url) => url.endsWith('/style.css'))).toHaveLength(1);
  await page.locator('[data-choices-action=open]').last().click();
  await choice(page, 'reject-all').click();
  await expect.poll(applies).toBe(false);
});
