// Takes the screenshot for the README: run by `cargo xtask screenshot`.
// usage: node screenshot.mjs ADDRESS FILE
import { chromium } from '@playwright/test';

const [address, file] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.SELOSTE_CHROMIUM || undefined });
try {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 900 },
    locale: 'fi-FI',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  // Closes the dialog of a notice with optional services: the screenshot shows the notice.
  const refuse = page.locator('#seloste-choices[data-state=shown] [data-choices-action=reject-all]');
  await refuse.click({ timeout: 5000 }).catch(() => {});
  await page.screenshot({ path: file });
} finally {
  await browser.close();
}
