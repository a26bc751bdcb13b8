// Without JavaScript: the notice is complete and has no controls without a function.
import { ASKING, NOTICES, PAGES, expect, expectNoSidewaysScroll, island, shipped, test } from './helpers.ts';
import { RIGHTS } from './request.ts';

test.use({ javaScriptEnabled: false });

/** Addresses for requests by notice; empty if the notice states none. */
const ADDRESSES: Record<string, string | null> = {
  'novatron/': 'info@novatron.fi',
  'novellus/': 'kim@novellus.fi',
  'futursoft/': 'tietosuoja@futursoft.fi',
  'asiakasrekisteri/': null,
  'xcure/': 'info@xcure.fi',
  'sv/xcure/': 'info@xcure.fi',
  'en/xcure/': 'info@xcure.fi',
};

/** Returns the words of a text without layout characters. */
function words(text: string): string[] {
  return text.normalize().replaceAll('\u00ad', '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

for (const { path, language } of NOTICES) {
  test(`/${path} is complete without JavaScript`, async ({ page, request }) => {
    await page.goto(shipped(path));
    await expect(page.locator('h1')).toBeVisible();
    for (const link of await page.locator('.contents a').all()) {
      const target = page.locator((await link.getAttribute('href')) ?? 'nowhere');
      await expect(target).toBeVisible();
    }
    // Closed parts open without JavaScript. The table of contents and the form need no opening on large screens.
    for (const summary of await page.locator('.sections summary:visible').all()) {
      await summary.click();
    }
    // The page has every word of the plain text; link addresses follow the link texts.
    const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const shown = new Set(words(`${await page.locator('body').innerText()} ${links.join(' ')}`));
    const plain = new Set(words(await (await request.get(shipped(`${path}notice.txt`))).text()));
    expect(plain.size).toBeGreaterThan(100);
    expect([...plain].filter((word) => !shown.has(word))).toEqual([]);
  });

  test(`/${path} explains how to make a request without JavaScript`, async ({ page }) => {
    await page.goto(shipped(path));
    await expect(page.locator('form[data-seloste=request]')).toBeHidden();
    const plain = page.locator('.seloste-request-plain');
    await expect(plain).toBeVisible();
    const known = ADDRESSES[path];
    if (known) {
      await expect(plain.locator(`a[href="mailto:${known}"]`).first()).toBeVisible();
    } else {
      await expect(plain.locator('a[href^="mailto:"]')).toHaveCount(0);
      await expect(plain).toContainText('ei ole osoitetta');
    }
    // Each kind of letter has the same word.
    await expect(plain.locator('details')).toHaveCount(1);
    await plain.locator('summary').click();
    const letters = plain.locator('pre');
    await expect(letters).toHaveCount(RIGHTS.length);
    for (const [at, [, subject, article]] of RIGHTS.entries()) {
      await expect(letters.nth(at)).toBeVisible();
      await expect(letters.nth(at)).toContainText(article[language]);
      await expect(plain.locator('h4').nth(at)).toContainText(article[language]);
      if (language === 'fi') {
        await expect(plain.locator('h4').nth(at)).toHaveText(`${subject} (${article.fi})`);
      }
    }
  });
}

for (const { path } of PAGES) {
  test(`/${path} has no button without a function without JavaScript`, async ({ page, watch }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(shipped(path));
    for (const control of await page.locator('button, input, textarea, select, [role=button]').all()) {
      await expect(control).toBeHidden();
    }
    await expect(page.locator('#seloste-choices')).toHaveCount(0);
    await expectNoSidewaysScroll(page, 'without JavaScript');
    expect(watch.programs()).toEqual([]);
  });
}

test('gated service does not load without JavaScript', async ({ page, watch, context }) => {
  for (const { path } of ASKING) {
    await page.goto(shipped(path));
    await expect(island(page)).not.toHaveAttribute('data-state');
  }
  expect(watch.requests.filter((url) => /frame\.html|probe/.test(url))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});
