// Choices in more than one tab or page.
import {
  answer, answerEndpoint, allRuns, map, recordEvents, services, VISITORS, withdraw,
} from './consent.ts';
import { dialog, expect, expectAsked, expectNotAsked, test } from './helpers.ts';

test.beforeEach(answerEndpoint);

test.describe('several tabs', () => {
  test('choice in one tab applies to the other', async ({ page, context }) => {
    await page.goto(VISITORS);
    await expectAsked(page);
    const other = await context.newPage();
    await other.goto(services('en/visitors/'));
    await expectAsked(other);
    await answer(other, 'accept-all');
    await page.bringToFront();
    await expect(dialog(page)).toHaveCount(0);
    await expect.poll(() => allRuns(page)).toEqual({ probe: 1, counter: 1, module: 1 });

    // Withdrawal in one tab applies to the other, although scripts are running.
    const reloaded = page.waitForEvent('load');
    await other.bringToFront();
    await withdraw(other);
    await page.bringToFront();
    await reloaded;
    await expectNotAsked(page);
    expect(await allRuns(page)).toEqual({ probe: 0, counter: 0, module: 0 });
    await expect(map(page)).not.toHaveAttribute('src');
  });

  test('page from the back-forward cache applies a later choice', async ({ page, context }) => {
    // Disables the other ways to notice a change.
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
    await expect.poll(() => allRuns(page)).toEqual({ probe: 1, counter: 1, module: 1 });
  });

  test('coming back without a new choice changes nothing', async ({ page }) => {
    const events = await recordEvents(page);
    await page.goto(VISITORS);
    await answer(page, 'accept-all');
    await expect.poll(() => allRuns(page)).toEqual({ probe: 1, counter: 1, module: 1 });
    await page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await allRuns(page)).toEqual({ probe: 1, counter: 1, module: 1 });
    expect(await events()).toHaveLength(1);
  });
});
