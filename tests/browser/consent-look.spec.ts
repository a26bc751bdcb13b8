// Every state of the consent widget: accessibility, target sizes, layout shifts.
import { chromium, type Page } from '@playwright/test';
import {
  choice, dialog, documentBox, expect, expectAccessible, expectAsked, expectNoSidewaysScroll, expectNotAsked, opener, test,
} from './helpers.ts';
import { answerEndpoint, noticeBar, services, sumShifts } from './consent.ts';

const VISITORS = (path = '') => services(`${path}visitors/`);

/** The states, and how to reach each one. */
const STATES: [string, (page: Page) => Promise<void>][] = [
  ['asking', async (page) => expectAsked(page)],
  ['asking by category', async (page) => choice(page, 'settings').click()],
  ['with placeholders', async (page) => choice(page, 'reject-all').click()],
  ['opened again', async (page) => {
    await choice(page, 'reject-all').click();
    await opener(page).click();
  }],
  ['with the receipt', async (page) => {
    await choice(page, 'reject-all').click();
    await opener(page).click();
    await choice(page, 'receipt').click();
    await expect(dialog(page).locator('[data-choices-receipt] h3')).toBeFocused();
  }],
  ['naming what cannot be removed', async (page) => {
    await choice(page, 'accept-all').click();
    await expect.poll(() => page.evaluate(() => window.__probe)).toBe(1);
    await opener(page).click();
    await Promise.all([page.waitForEvent('load'), choice(page, 'reject-all').click()]);
    await expect(noticeBar(page)).toBeVisible();
  }],
];

test.beforeEach(answerEndpoint);

for (const [state, reach] of STATES) {
  test(`${state}: accessible, inside the window, targets large enough`, async ({ page }) => {
    test.slow();
    for (const [path, width, height] of [['', 320, 640], ['sv/', 1280, 800], ['en/', 320, 256]] as const) {
      await page.context().clearCookies();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(VISITORS(path));
      await reach(page);
      const where = `${state}, ${path || 'fi/'} at ${width} × ${height} px`;
      await expectAccessible(page, where);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await expectAccessible(page, `${where}, in dark`, { colours: true });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await expectNoSidewaysScroll(page, where);
      const small = await page.evaluate(() => {
        const targets = document.querySelectorAll('[data-choices-action], #seloste-choices label, #seloste-choices a[download]');
        return [...targets]
          .map((target) => ({ name: target.textContent?.trim(), box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.height > 0 && (box.height < 44 || box.width < 44))
          .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`);
      });
      expect.soft(small, where).toEqual([]);
    }
  });
}

test('tables keep all columns in print', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of ['', 'sv/', 'en/']) {
    await page.goto(VISITORS(path));
    // Width of A4 without the browser's margins, in CSS pixels.
    await page.setViewportSize({ width: 718, height: 1000 });
    const cut = await page.locator('.table-frame').evaluateAll((frames) =>
      frames.filter((frame) => frame.scrollWidth > frame.clientWidth).map((frame) => frame.getAttribute('aria-label')),
    );
    expect(await page.locator('.table-frame').count()).toBeGreaterThan(3);
    expect(cut, path).toEqual([]);
  }
});

test('placeholder has the size of its element and nothing moves', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  const shifts = await sumShifts(page);
  await page.goto(VISITORS());
  await choice(page, 'reject-all').click();
  for (const gate of ['functional/map', 'functional/plan']) {
    const place = page.locator(`[data-choices-for="${gate}"]`);
    await place.scrollIntoViewIfNeeded();
    const before = await documentBox(place);
    expect(before).toMatchObject({ width: 640, height: 360 });
    await place.locator('[data-choices-action=once]').click();
    await expect(place).toBeHidden();
    expect(await documentBox(page.locator(`[data-choices="${gate}"]`))).toEqual(before);
  }
  expect(await shifts()).toBe(0);
});

test('page from a real back-forward cache applies a later choice', async () => {
  // Playwright switches the back-forward cache off and the headless shell has none, so this needs a browser of its own.
  const { args } = test.info().project.use.launchOptions!;
  const executablePath = process.env.SELOSTE_CHROMIUM || undefined;
  const browser = await chromium.launch({ executablePath, args, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  try {
    const kept = await browser.newPage();
    await kept.route('**/records', (route) => route.fulfill({ status: 204 }));
    await kept.goto(VISITORS());
    await choice(kept, 'accept-all').click();
    await expect.poll(() => kept.evaluate(() => window.__probe)).toBe(1);
    // Chromium keeps no page that is left while one of its frames is loading.
    await expect.poll(() => kept.frame({ url: /frame\.html/ })?.url()).toBeTruthy();
    await Promise.all(kept.frames().map((frame) => frame.waitForLoadState()));
    await kept.goto(VISITORS('en/'));
    await expectNotAsked(kept);
    await opener(kept).click();
    await Promise.all([kept.waitForEvent('load'), choice(kept, 'reject-all').click()]);
    await kept.evaluate(() => history.back());
    await expect(kept).toHaveURL(VISITORS());
    await expectNotAsked(kept);
    await expect.poll(() => kept.evaluate(() => window.__probe ?? 0)).toBe(0);
    await expect(kept.locator('iframe[data-choices="functional/map"]')).not.toHaveAttribute('src');
    // The page came from the cache with running scripts, so the widget reloaded it. A page loaded again would show no reload.
    const [navigation] = await kept.evaluate(() => performance.getEntriesByType('navigation').map((entry) => entry.toJSON()));
    expect(navigation, JSON.stringify(navigation.notRestoredReasons)).toMatchObject({ type: 'reload' });
  } finally {
    await browser.close();
  }
});
