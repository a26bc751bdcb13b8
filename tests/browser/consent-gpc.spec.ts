// Global Privacy Control.
import type { Page } from '@playwright/test';
import {
  answer, answerEndpoint, allRuns, box, map, noticeBar, record, recordEvents, services, VISITORS,
} from './consent.ts';
import { dialog, expect, expectAsked, expectNotAsked, gated, shipped, test } from './helpers.ts';

test.beforeEach(answerEndpoint);

test.describe('Global Privacy Control', () => {
  const signal = (page: Page) =>
    page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });
    });

  test('refuses optional services and informs the visitor', async ({ page, context }) => {
    await signal(page);
    const events = await recordEvents(page);
    await page.goto(VISITORS);
    await expect(noticeBar(page)).toBeVisible();
    await expect(noticeBar(page).locator('p')).toContainText('Global Privacy Control');
    await expect(dialog(page)).toHaveCount(0);
    expect(await record(context)).toContain('.g.-');
    expect(await allRuns(page)).toEqual({ probe: 0, counter: 0, module: 0 });
    const made = await events();
    expect(made.map((event) => event.method)).toEqual(['gpc']);
    expect(Object.values(made[0].services)).not.toContain(true);
    // The message is shown once; the refusal stays valid.
    await page.reload();
    await expectNotAsked(page);
    await expect(noticeBar(page)).toHaveCount(0);
  });

  test('is overridden by an explicit choice', async ({ page, context }) => {
    await signal(page);
    await page.goto(VISITORS);
    await noticeBar(page).locator('[data-choices-action=open]').click();
    await expect(dialog(page).locator('h2')).toBeFocused();
    await box(page, 'functional/map').check();
    await answer(page, 'save');
    await expect(map(page)).toHaveAttribute('src', /frame\.html$/);
    expect(await record(context)).toContain('.s.');
    await page.reload();
    await expectNotAsked(page);
    await expect(map(page)).toHaveAttribute('src', /frame\.html$/);
    await expect(noticeBar(page)).toHaveCount(0);
  });

  test('no longer applies once switched off', async ({ page, context }) => {
    await signal(page);
    await page.goto(VISITORS);
    await expect(noticeBar(page)).toBeVisible();
    const without = await context.newPage();
    await without.goto(VISITORS);
    await expectAsked(without);
  });

  test('is ignored if the site is set to ask', async ({ page, context }) => {
    await signal(page);
    await page.goto(gated('visitors/'));
    await expectAsked(page);
    expect(await context.cookies()).toEqual([]);
    const support = await page.request.get(gated('.well-known/gpc.json'));
    expect(await support.json()).toMatchObject({ gpc: false });
  });

  test('is declared in gpc.json', async ({ page }) => {
    for (const site of [shipped(''), services('')]) {
      const support = await page.request.get(`${site}.well-known/gpc.json`);
      expect(await support.json()).toEqual({ gpc: true, lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    }
  });
});
