// Every component of the pages in the states of its examples: `cargo xtask gallery`.
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './helpers.ts';
import { address } from './sites.ts';

for (const width of [320, 1280]) {
  test(`components are accessible at ${width} px in both color schemes`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address('gallery'));
    expect(await page.locator('.gallery__example').count()).toBeGreaterThan(20);
    // Closed parts are tested too.
    await page.locator('details').evaluateAll((parts: HTMLDetailsElement[]) => {
      for (const part of parts) {
        part.open = true;
      }
    });
    await expectAccessible(page, 'in light');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expectAccessible(page, 'in dark', { colours: true });
    await expectNoSidewaysScroll(page, 'with all parts open');
  });
}
