// Filter lists hide and block names of cookie banners. The dialog must still work.
import type { Page } from '@playwright/test';
import { choice, dialog, expect, expectAsked, expectNotAsked, opener, shipped, test } from './helpers.ts';

/** Selectors of elements that filter lists hide, in the broadest form that any of them uses. */
const HIDDEN = [
  ...['cookie', 'consent', 'gdpr', 'banner'].flatMap((word) => [`[id*=${word} i]`, `[class*=${word} i]`]),
  '.cookie-banner', '#cookie-bar', '.cc-window', '.cc-banner', '#onetrust-banner-sdk', '.osano-cm-window', '.klaro',
  '#CybotCookiebotDialog', '.qc-cmp2-container', '#usercentrics-root',
].join(',');

/** Applies a filter list to the page. Returns the blocked URLs. */
async function filter(page: Page): Promise<string[]> {
  const blocked: string[] = [];
  await page.route(/./, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (/cookie|consent|gdpr|banner/i.test(pathname)) {
      blocked.push(pathname);
      return route.abort();
    }
    if (!pathname.endsWith('.css')) {
      return route.continue();
    }
    // The page's policy allows no other way to add styles.
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${HIDDEN}{display:none!important}` });
  });
  return blocked;
}

for (const path of ['xcure/', 'en/xcure/', 'futursoft/']) {
  test(`/${path} asks and applies a choice with a filter list active`, async ({ page }) => {
    const blocked = await filter(page);
    await page.goto(shipped(path));
    await expectAsked(page);
    await expect(dialog(page)).toBeVisible();
    await choice(page, 'settings').click();
    for (const part of await dialog(page).locator('button:not([hidden]), input, h2, h3, p').all()) {
      if (await part.evaluate((element) => !element.closest('[hidden], details:not([open])'))) {
        await expect(part).toBeVisible();
      }
    }
    await choice(page, 'reject-all').click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(opener(page)).toBeVisible();
    await page.reload();
    await expectNotAsked(page);
    expect(blocked).toEqual([]);
  });
}

test('filter in these tests hides and blocks its targets', async ({ page, watch }) => {
  watch.expect(/ERR_FAILED/);
  const blocked = await filter(page);
  await page.goto(shipped('xcure/'));
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p class="MyCookieNote">x</p><p id="gdpr-1">x</p><img src="/consent/x.png" alt="">');
  });
  await expect(page.locator('.MyCookieNote')).toBeHidden();
  await expect(page.locator('#gdpr-1')).toBeHidden();
  await expect.poll(() => blocked).toEqual(['/consent/x.png']);
});
