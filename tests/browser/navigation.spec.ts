// Navigation: languages, contents, skip link, 404 page, other base paths.
import { NOTICES, PAGES, choice, dialog, expect, expectAsked, expectNotAsked, refuse, shipped, test, startForm } from './helpers.ts';
import { address } from './sites.ts';

const NAMES = { fi: 'Suomi', sv: 'Svenska', en: 'English' };
const LANGUAGES = ['fi', 'sv', 'en'] as const;

test('notice links to its other languages', async ({ page }) => {
  const paths = { fi: 'xcure/', sv: 'sv/xcure/', en: 'en/xcure/' };
  await page.goto(shipped(paths.fi));
  for (const language of ['sv', 'en', 'fi'] as const) {
    await page.locator('.site-header__languages').getByRole('link', { name: NAMES[language] }).click();
    await expect(page).toHaveURL(shipped(paths[language]));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('.site-header__languages [aria-current=true]')).toHaveText(NAMES[language]);
  }
});

test('notice in one language links to the lists in the others', async ({ page }) => {
  await page.goto(shipped('novellus/'));
  await page.locator('.site-header__languages').getByRole('link', { name: NAMES.sv }).click();
  await expect(page).toHaveURL(shipped('sv/'));
  const entry = page.locator('.card', { hasText: 'Novellus' });
  await expect(entry).toContainText('Suomi');
  await expect(entry.getByRole('link')).toHaveAttribute('hreflang', 'fi');
  await entry.getByRole('link').click();
  await expect(page).toHaveURL(shipped('novellus/'));
});

test('hreflang links are complete and reciprocal', async ({ page }) => {
  for (const { path, language } of PAGES.filter((page) => page.path !== '404.html')) {
    await page.goto(shipped(path));
    const alternates = await page.locator('link[rel=alternate][hreflang]').evaluateAll((links) =>
      links.map((link) => [link.getAttribute('hreflang'), (link as HTMLLinkElement).href]));
    const rest = path.replace(/^(sv|en)\//, '');
    const inAll = rest === '' || rest === 'xcure/';
    const expected = inAll
      ? [...LANGUAGES.map((one) => [one, shipped(`${one === 'fi' ? '' : `${one}/`}${rest}`)]), ['x-default', shipped(rest)]]
      : [];
    expect(alternates, path).toEqual(expected);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  }
});

for (const { path, asks } of PAGES) {
  test(`first tab stop at /${path} is the skip link`, async ({ page }) => {
    await page.goto(shipped(path));
    await expect(page.locator('.skip')).not.toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip')).toBeFocused();
    await expect(page.locator('.skip')).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('main :focus')).toHaveCount(1);
    if (asks) {
      await expectAsked(page);
    }
  });
}

for (const { path, asks } of NOTICES) {
  test(`each entry in the contents of /${path} leads to its heading`, async ({ page }) => {
    await page.goto(shipped(path));
    await refuse(page, asks);
    const links = page.locator('.contents a');
    expect(await links.count()).toBeGreaterThan(5);
    const headings = await page.locator('.sections h2').evaluateAll((all) => all.map((one) => one.id));
    const targets = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')!.slice(1)));
    expect(targets).toEqual(headings);
    for (const link of await links.all()) {
      const target = (await link.getAttribute('href'))!;
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`${target}$`));
      const heading = page.locator(target);
      // A heading in a table cell is as tall as its row.
      await expect.poll(async () => (await heading.boundingBox())!.y, { message: target }).toBeGreaterThanOrEqual(0);
      expect((await heading.boundingBox())!.y, target).toBeLessThan(600);
      await expect(heading).toHaveText((await link.textContent())!);
      // The next tab stop follows the heading.
      await page.keyboard.press('Tab');
      const goesOn = await heading.evaluate((it) =>
        Boolean(it.compareDocumentPosition(document.activeElement!) & Node.DOCUMENT_POSITION_FOLLOWING));
      expect(goesOn, target).toBe(true);
    }
  });
}

for (const { path } of NOTICES) {
  test(`link to each section of /${path} is beside its heading on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 780 });
    await page.goto(shipped(path));
    const misplaced = await page.locator('.section > .anchor').evaluateAll((links) => links.filter((link) => {
      const { top, bottom } = link.parentElement!.querySelector('h2')!.getBoundingClientRect();
      const box = link.getBoundingClientRect();
      const middle = (box.top + box.bottom) / 2;
      return middle < top || middle > bottom;
    }).map((link) => link.getAttribute('href')));
    expect(misplaced).toEqual([]);
  });
}

test('fragment link shows its heading while the dialog is open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(shipped('xcure/#rights'));
  await expectAsked(page);
  const heading = (await page.locator('#rights').boundingBox())!;
  const asking = (await dialog(page).boundingBox())!;
  expect(heading.y).toBeGreaterThanOrEqual(0);
  expect(heading.y + heading.height).toBeLessThanOrEqual(asking.y);
});

test('404 page leads to the list of notices', async ({ page, watch }) => {
  watch.expect(/Failed to load resource: the server responded with a status of 404/);
  for (const path of ['no-such-notice/', 'sv/no/such/page/', 'xcure/missing', 'xcure']) {
    const answer = await page.goto(shipped(path));
    if (path === 'xcure') {
      // An address without the final slash is redirected.
      await expect(page).toHaveURL(shipped('xcure/'));
      continue;
    }
    expect(answer?.status(), path).toBe(404);
    await expect(page.locator('h1')).toHaveText('Sivua ei löydy');
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).margin)).toBe('0px');
    await page.locator('[lang=sv] a', { hasText: /./ }).last().click();
    await expect(page).toHaveURL(shipped('sv/'));
  }
});

test('every internal link has a target', async ({ page, request }) => {
  const targets = new Map<string, string>();
  for (const { path } of PAGES) {
    await page.goto(shipped(path));
    const links = await page.locator('a[href], link[href], script[src], img[src]').evaluateAll((all) =>
      all.map((one) => (one as HTMLLinkElement).href || (one as HTMLScriptElement).src));
    for (const link of links.filter((link) => link.startsWith(address('shipped')))) {
      targets.set(link.replace(/#.*/, ''), path);
    }
    const ids = new Set(await page.locator('[id]').evaluateAll((all) => all.map((one) => one.id)));
    for (const link of links.filter((link) => link.startsWith(`${shipped(path)}#`))) {
      expect(ids.has(decodeURIComponent(link.split('#')[1])), link).toBe(true);
    }
  }
  expect(targets.size).toBeGreaterThan(PAGES.length);
  for (const [target, from] of targets) {
    expect((await request.get(target)).status(), `${target}, from ${from}`).toBe(200);
  }
});

test('site works under a path unknown to the build', async ({ page, watch, context }) => {
  const moved = (path: string) => address('moved') + path;
  for (const { path, asks } of PAGES.filter((page) => page.path !== '404.html')) {
    await page.goto(moved(path));
    await expect(page.locator('h1')).toBeVisible();
    // The style sheet has loaded.
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).margin)).toBe('0px');
    if (asks) {
      await expectAsked(page);
    }
  }
  const own = new URL(address('moved'));
  for (const url of watch.requests) {
    expect(new URL(url).pathname.startsWith(own.pathname), url).toBe(true);
  }

  await page.goto(moved('xcure/'));
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toHaveCount(0);
  await startForm(page);
  await page.locator('[name=right][value=access]').check();
  await expect(page.locator('a[data-request-action=mailto]')).toHaveAttribute('href', /^mailto:info@xcure\.fi\?/);
  await page.locator('.site-header__languages').getByRole('link', { name: NAMES.en }).click();
  await expect(page).toHaveURL(moved('en/xcure/'));
  // The choice applies here as at the root.
  await expectNotAsked(page);
  expect((await context.cookies()).map((cookie) => cookie.path).sort()).toEqual(['/x/y/en/xcure/', '/x/y/sv/xcure/', '/x/y/xcure/']);
  await page.goto(moved('futursoft/'));
  await expectAsked(page);
});
