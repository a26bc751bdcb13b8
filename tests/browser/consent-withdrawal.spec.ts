// Withdrawal of consent, and what services have stored.
import type { BrowserContext, Page } from '@playwright/test';
import {
  answer, answerEndpoint, allRuns, box, map, noticeBar, record, recordEvents, runs, VISITORS, withdraw,
} from './consent.ts';
import { choice, dialog, expect, expectNotAsked, gated, opener, test } from './helpers.ts';

test.beforeEach(answerEndpoint);

test('withdrawal from the footer removes cookies and stops the script', async ({ page, context }) => {
  const events = await recordEvents(page);
  await page.goto(gated('visitors/'));
  await choice(page, 'accept-all').click();
  await expect.poll(() => runs(page)).toBe(1);
  const named = async () => (await context.cookies()).map((cookie) => cookie.name).sort();
  expect(await named()).toEqual(['_probe_abc', 'seloste_choices']);

  // Only a reload stops a running script; the widget reloads the page.
  await opener(page).click();
  await Promise.all([page.waitForEvent('load'), choice(page, 'reject-all').click()]);
  await expectNotAsked(page);
  expect(await runs(page)).toBe(0);
  await expect(map(page)).not.toHaveAttribute('src');
  expect(await named()).toEqual(['seloste_choices']);
  const made = await events();
  expect(made.map((event) => event.categories)).toEqual([
    { functional: true, statistics: true },
    { functional: false, statistics: false },
  ]);

  await page.reload({ waitUntil: 'networkidle' });
  await expectNotAsked(page);
  expect(await runs(page)).toBe(0);
  expect(await named()).toEqual(['seloste_choices']);
});

test('withdrawal unloads an embedded page without a reload', async ({ page }) => {
  await page.goto(gated('visitors/'));
  await choice(page, 'settings').click();
  await dialog(page).locator('[name=functional]').check();
  await choice(page, 'save').click();
  await expect(map(page).contentFrame().locator('body')).toContainText('map');
  await page.evaluate(() => { window.same = true; });
  await opener(page).click();
  await choice(page, 'reject-all').click();
  await expect(map(page)).not.toHaveAttribute('src');
  await expect(page.locator('.seloste-choices__waiting')).toBeVisible();
  expect(await page.evaluate(() => window.same)).toBe(true);
});

test('refusal removes existing cookies of the service', async ({ page, context }) => {
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

test.describe('stored data of services', () => {
  const keys = (page: Page) =>
    page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].toSorted());
  const names = async (context: BrowserContext) => (await context.cookies()).map((cookie) => cookie.name).toSorted();

  test('is removed on withdrawal, and other data is not', async ({ page, context }) => {
    await page.goto(VISITORS);
    await answer(page, 'accept-all');
    await expect.poll(() => allRuns(page)).toEqual({ probe: 1, counter: 1, module: 1 });
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

  test('is removed for the refused service only', async ({ page, context }) => {
    await page.goto(VISITORS);
    await answer(page, 'accept-all');
    await expect.poll(() => allRuns(page)).toEqual({ probe: 1, counter: 1, module: 1 });
    await opener(page).click();
    await box(page, 'statistics/counter').uncheck();
    await Promise.all([page.waitForEvent('load'), choice(page, 'save').click()]);
    await expect.poll(() => allRuns(page)).toEqual({ probe: 1, counter: 0, module: 1 });
    expect(await keys(page)).toEqual([]);
    expect(await names(context)).toEqual(['_probe_abc', 'seloste_choices']);
  });

  test('is named in the notice bar if it is a third-party cookie', async ({ page }) => {
    await page.goto(VISITORS);
    await answer(page, 'reject-all');
    await expect(noticeBar(page)).toHaveCount(0);
    await opener(page).click();
    await answer(page, 'accept-all');
    await expect.poll(() => allRuns(page)).toEqual({ probe: 1, counter: 1, module: 1 });
    await withdraw(page);
    await expect(noticeBar(page)).toBeVisible();
    await expect(noticeBar(page)).toContainText('_ad_*');
    await expect(noticeBar(page)).not.toContainText('_cnt');
    await expect(page.locator('#seloste-choices-status')).toContainText('_ad_*');
    await noticeBar(page).locator('[data-choices-action=close]').click();
    await expect(noticeBar(page)).toHaveCount(0);
    await page.reload();
    await expectNotAsked(page);
    await expect(noticeBar(page)).toHaveCount(0);
  });

  test('does not affect the choice if storage throws', async ({ page, context, watch }) => {
    await page.addInitScript(() => {
      for (const store of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, store, { get() { throw new DOMException('blocked', 'SecurityError'); } });
      }
    });
    // The fixture's script does not handle blocked storage.
    watch.expect(/uncaught: blocked/);
    await page.goto(VISITORS);
    await answer(page, 'accept-all');
    await expect.poll(() => allRuns(page)).toEqual({ probe: 1, counter: 1, module: 1 });
    expect(await record(context)).toContain('.a.');
    await withdraw(page);
    expect(await record(context)).toContain('.r.');
    expect(await allRuns(page)).toEqual({ probe: 0, counter: 0, module: 0 });
  });
});
