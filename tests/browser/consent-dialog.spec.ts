// The consent dialog: what it shows, where it is, and how it looks.
import type { Page } from '@playwright/test';
import {
  answerEndpoint, expectNothingLoaded, NOTHING, runs, stored, VISITORS,
} from './consent.ts';
import { choice, dialog, expect, expectAsked, expectNotAsked, gated, shipped, test, ASKING } from './helpers.ts';

test.beforeEach(answerEndpoint);

for (const { path } of ASKING) {
  test(`/${path} asks and stores nothing before a choice`, async ({ page }) => {
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
    test(`/${path} makes rejecting as easy as accepting at ${width} px`, async ({ page }) => {
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

  test(`/${path} shows its heading above the dialog on a small phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(shipped(path));
    await expectAsked(page);
    const heading = await page.locator('h1').boundingBox();
    const asking = await dialog(page).boundingBox();
    expect(heading!.y).toBeGreaterThanOrEqual(0);
    expect(heading!.y + heading!.height).toBeLessThanOrEqual(asking!.y);
  });

  test(`/${path} can be scrolled and left while the dialog is open`, async ({ page }) => {
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

test('dialog state becomes "shown" after 600 ms', async ({ page }) => {
  await page.clock.install({ time: '2026-11-22T12:00:00' });
  await page.clock.pauseAt('2026-11-22T12:00:01');
  await page.goto(shipped('xcure/'));
  await expect(dialog(page)).toHaveAttribute('data-state', 'entering');
  await page.clock.runFor(599);
  await expect(dialog(page)).toHaveAttribute('data-state', 'entering');
  await page.clock.runFor(400);
  await expectAsked(page);
});

test('saved choice is announced in the status line', async ({ page }) => {
  await page.goto(shipped('en/xcure/'));
  const status = page.locator('#seloste-choices-status');
  await expect(status).toHaveRole('status');
  await expect(status).toBeEmpty();
  await choice(page, 'reject-all').click();
  await expect(status).toContainText('Your choice is in force');
});

test('page without optional services does not load the widget', async ({ page, watch }) => {
  await page.goto(gated('customers/'), { waitUntil: 'networkidle' });
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('[data-choices-action]')).toHaveCount(0);
  expect(watch.programs().filter((name) => name.startsWith('widget.'))).toEqual([]);
});

test('an answer fetches the program, and says so and keeps the dialog if that fails', async ({ page, watch }) => {
  watch.expect(/Failed to load resource|net::ERR_FAILED|widget\.[0-9a-f]+\.wasm|Failed to fetch|seloste: CompileError/);
  await page.goto(gated('visitors/'), { waitUntil: 'networkidle' });
  await expectAsked(page);
  expect(watch.requests.filter((url) => url.endsWith('.wasm'))).toEqual([]);
  let missing = false;
  await page.route(/widget\.[0-9a-f]+\.wasm/, (route) => missing ? route.fulfill({ status: 404 }) : route.abort());
  for (const action of ['accept-all', 'reject-all']) {
    await choice(page, action).click();
    await expect(dialog(page).getByRole('alert')).toBeVisible();
    missing = true;
  }
  expect(await page.context().cookies()).toEqual([]);
  await expectNothingLoaded(page, watch.requests);
  await page.unroute(/widget\.[0-9a-f]+\.wasm/);
  await choice(page, 'accept-all').click();
  await expectNotAsked(page);
  await expect.poll(() => runs(page)).toBe(1);
});

test('nothing loads and no button shows if the widget fails to load', async ({ page, watch }) => {
  watch.expect(/Failed to load resource|net::ERR_FAILED|widget\.[0-9a-f]+\.js|Failed to fetch/);
  await page.route(/widget\.[0-9a-f]+\.js/, (route) => route.abort());
  await page.goto(gated('visitors/'), { waitUntil: 'networkidle' });
  await expect(page.locator('h1')).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
  for (const button of await page.locator('[data-choices-action]').all()) {
    await expect(button).toBeHidden();
  }
  await expectNothingLoaded(page, watch.requests);
});

for (const [name, set] of [
  ['forced colours', (page: Page) => page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })],
  ['writing from right to left', (page: Page) => page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => { document.documentElement.dir = 'rtl'; });
  })],
] as const) {
  for (const width of [320, 1280]) {
    test(`parts of the dialog do not overlap with ${name} at ${width} px`, async ({ page }) => {
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
          // Scrolled parts may be under the buttons; only siblings must not overlap.
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
