// The consent widget on pages whose links replace the body: Turbo and htmx.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { choice, dialog, expect, expectAsked, test } from './helpers.ts';
import { answerEndpoint } from './consent.ts';
import { address } from './sites.ts';

const origin = new URL(address('services')).origin;
const folder = (name: string) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** A router: its file, and the attributes of `body`. */
const ROUTERS = {
  Turbo: { file: join(folder('@hotwired/turbo'), 'dist/turbo.es2017-umd.js'), body: '' },
  htmx: { file: join(folder('htmx.org'), 'dist/htmx.min.js'), body: 'hx-boost="true"' },
};

/** Serves three pages that link to each other; the second one has a gated frame. */
async function serve(page: Page, { file, body }: { file: string; body: string }): Promise<void> {
  const router = await readFile(file, 'utf8');
  await page.route(`${origin}/router.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: router }));
  await page.route(`${origin}/counted.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'window.counted = (window.counted ?? 0) + 1;' }));
  await page.route(`${origin}/video.html`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>video</p>' }));
  await page.route(/\/routed\d$/, (route) => {
    const at = /\d$/.exec(route.request().url())![0];
    const frame = '<iframe data-choices="functional/map" data-src="/video.html" title="Video" width="400" height="300"></iframe>';
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><title>Page ${at}</title><meta name="viewport" content="width=device-width">
        <script src="/router.js" defer></script>
        <script type="text/plain" data-choices="statistics/probe" data-src="/counted.js"></script>
        <script type="module" src="/choices/en.js"></script></head>
        <body ${body}><nav>${[1, 2, 3].map((number) => `<a href="/routed${number}">To ${number}</a>`).join(' ')}</nav>
        <h1>Page ${at}</h1>${at === '2' ? frame : ''}</body></html>`,
    });
  });
}

/** Follows a link without a page load. */
async function follow(page: Page, number: number): Promise<void> {
  await page.getByRole('link', { name: `To ${number}` }).click();
  await expect(page.locator('h1')).toHaveText(`Page ${number}`);
  expect(await page.evaluate(() => window.__sameDocument)).toBe(true);
}

test.beforeEach(answerEndpoint);

for (const [name, router] of Object.entries(ROUTERS)) {
  test(`${name}: question, answer and withdrawal hold over links`, async ({ page }) => {
    const counted = () => page.evaluate(() => window.counted ?? 0);
    await serve(page, router);
    await page.goto(`${origin}/routed1`);
    await page.evaluate(() => { window.__sameDocument = true; });
    await expectAsked(page);
    await follow(page, 2);
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page)).toHaveCSS('position', 'fixed');
    const frame = page.frameLocator('iframe[title=Video]');
    await expect(frame.locator('[data-choices-action=once]')).toBeVisible();
    await choice(page, 'accept-all').click();
    await expect(dialog(page)).toHaveCount(0);
    await expect.poll(counted).toBe(1);
    await expect(frame.locator('p')).toHaveText('video');
    for (const number of [3, 1, 2]) {
      await follow(page, number);
      const button = page.locator('[data-choices-action=open]');
      await expect(button).toHaveCount(1);
      await expect(button).toBeVisible();
    }
    await expect(frame.locator('p')).toHaveText('video');
    expect(await counted()).toBe(1);
    // Withdrawal stops the script with a reload.
    await page.locator('[data-choices-action=open]').click();
    await Promise.all([page.waitForEvent('load'), choice(page, 'reject-all').click()]);
    await expect(frame.locator('[data-choices-action=once]')).toBeVisible();
    expect(await counted()).toBe(0);
    await expect(page.locator('.seloste-choices__open')).toBeVisible();
  });
}
