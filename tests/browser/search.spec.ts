// Search within a notice, and links to sections that a press copies.
import type { Locator, Page } from '@playwright/test';
import {
  choice, dialog, expect, expectAccessible, expectAsked, expectNoSidewaysScroll, recordShifts, refuse, shipped, test,
} from './helpers.ts';
import { address } from './sites.ts';

/** A notice in each of four languages, with a word of it and the texts for some numbers of matches. */
const NOTICES = [
  { language: 'fi', url: shipped('xcure/'), word: 'tietoja', many: 'osumaa', none: 'Ei osumia' },
  { language: 'sv', url: shipped('sv/xcure/'), word: 'uppgifter', many: 'träffar', none: 'Inga träffar' },
  { language: 'en', url: shipped('en/xcure/'), word: 'data', many: 'matches', none: 'No matches' },
  { language: 'de', url: `${address('all-languages')}de/customers/`, word: 'daten', many: 'Treffer', none: 'Keine Treffer' },
];
const XCURE = NOTICES[0].url;
const SIZES = [{ width: 390, height: 780 }, { width: 1280, height: 800 }];

const field = (page: Page) => page.locator('#search-field');
const status = (page: Page) => page.locator('[data-search=count]');
const step = (page: Page, name: 'previous' | 'next') => page.locator(`[data-search=${name}]`);

/** Opens a notice and refuses what it asks. */
async function open(page: Page, url: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(url);
  await refuse(page, true);
  await expect(field(page)).toBeVisible();
}

/** Returns the texts of a highlight's ranges. */
function marked(page: Page, name: 'seloste-match' | 'seloste-current'): Promise<string[]> {
  return page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((marked) => {
    const range = document.createRange();
    range.setStart(marked.startContainer, marked.startOffset);
    range.setEnd(marked.endContainer, marked.endOffset);
    return range.toString();
  }), name);
}

/** Adds a paragraph to the notice. */
async function addParagraph(page: Page, html: string): Promise<void> {
  await page.locator('.section__body').first().evaluate((body, html) => {
    const paragraph = document.createElement('p');
    paragraph.innerHTML = html;
    body.append(paragraph);
  }, html);
}

/** Replaces the notice by a paragraph, and fails unless each query has its number of matches in it. */
async function expectCounts(page: Page, language: string, html: string, counts: [query: string, count: number][]): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('article > :not(.sections, nav, search)').forEach((part) => part.remove()));
  await page.locator('.sections').evaluate((sections) => { sections.innerHTML = '<div class="section__body"></div>'; });
  await addParagraph(page, html);
  for (const [query, count] of counts) {
    await field(page).fill(query);
    expect(await marked(page, 'seloste-match'), `${query} in ${language}`).toHaveLength(count);
  }
}

/** Fails unless the shown match is in the window and nothing covers it. */
async function expectShown(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => {
    const [marked] = CSS.highlights.get('seloste-current') ?? [];
    if (!marked) {
      return 'nothing is shown';
    }
    const range = document.createRange();
    range.setStart(marked.startContainer, marked.startOffset);
    range.setEnd(marked.endContainer, marked.endOffset);
    const { left, right, top, bottom } = range.getClientRects()[0];
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit?.contains(marked.startContainer) ? '' : `${hit?.outerHTML.slice(0, 80)} covers it`;
  })).toBe('');
}

for (const { language, url, word, many, none } of NOTICES) {
  for (const size of SIZES) {
    test(`search in ${language} marks, counts and shows each match at ${size.width} px`, async ({ page }) => {
      await page.setViewportSize(size);
      await open(page, url);
      // Counted independently, without the parts that the search omits.
      const expected = await page.locator('article').evaluate((article, word) => {
        const copy = article.cloneNode(true) as HTMLElement;
        const copies = [...copy.querySelectorAll('*')];
        const isSeen = (element: Element) => {
          const { display, clipPath } = getComputedStyle(element);
          return display !== 'none' && clipPath === 'none';
        };
        [...article.querySelectorAll('*')].forEach((element, at) => !isSeen(element) && copies[at].remove());
        copy.querySelectorAll('nav, search, [aria-hidden], .request').forEach((part) => part.remove());
        return copy.textContent.replaceAll('\u00AD', '').toLowerCase().split(word).length - 1;
      }, word);
      expect(expected).toBeGreaterThan(2);
      await field(page).pressSequentially(word.toUpperCase());
      await expect(status(page)).toHaveText(`${expected} ${many}`);
      const marks = await marked(page, 'seloste-match');
      expect(marks.map((mark) => mark.replaceAll('\u00AD', '').toLowerCase())).toEqual(Array(expected).fill(word));
      expect(await marked(page, 'seloste-current')).toEqual([]);

      for (let at = 1; at <= expected; at++) {
        await page.keyboard.press('Enter');
        await expect(status(page)).toHaveText(`${at} / ${expected}`);
        expect(await marked(page, 'seloste-current')).toHaveLength(1);
        await expectShown(page);
        await expect(field(page)).toBeFocused();
        await expect(field(page)).toBeInViewport();
      }
      await step(page, 'next').click();
      await expect(status(page)).toHaveText(`1 / ${expected}`);
      await expectShown(page);
      await step(page, 'previous').click();
      await expect(status(page)).toHaveText(`${expected} / ${expected}`);
      await expectShown(page);
      await field(page).press('Shift+Enter');
      await expect(status(page)).toHaveText(`${expected - 1} / ${expected}`);

      await field(page).fill('xyzzy');
      await expect(status(page)).toHaveText(none);
      expect(await marked(page, 'seloste-match')).toEqual([]);
      await expect(step(page, 'next')).toBeDisabled();
      await field(page).press('Enter');
      await expect(status(page)).toHaveText(none);
    });
  }
}

test('search opens the closed parts of matches, and closes them when the field is cleared', async ({ page }) => {
  await open(page, XCURE);
  const content = () => page.locator('.notice > :not(search)').evaluateAll((all) => all.map((part) => part.outerHTML));
  const before = await content();
  const parts = page.locator('.sections details.fold:not(.request)');
  const opened = page.locator('.sections details.fold:not(.request)[open]');
  // A part that the visitor has opened stays open.
  const own = parts.first().locator('summary');
  await own.click();
  await expect(opened).toHaveCount(1);

  await field(page).fill('puhelinnumero');
  await expect(status(page)).not.toHaveText('');
  const holding = await parts.evaluateAll((all) => all.filter((part) =>
    part.querySelector('.fold__content')!.textContent.includes('puhelinnumero')).length);
  expect(holding).toBeGreaterThan(0);
  for (const part of await parts.filter({ hasText: 'puhelinnumero' }).all()) {
    await expect(part).toHaveAttribute('open', '');
  }
  // With another text, those without a match close.
  await field(page).fill('xyzzy');
  await expect(opened).toHaveCount(1);
  await field(page).fill('puhelinnumero');
  await expect(opened).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
  await expect(status(page)).toHaveText('');
  await expect(step(page, 'next')).toBeHidden();
  expect(await marked(page, 'seloste-match')).toEqual([]);
  await expect(opened).toHaveCount(1);
  await own.click();
  // Nothing of the page has changed.
  expect(await content()).toEqual(before);
});

test('summary of a closed part matches without opening it', async ({ page }) => {
  await open(page, XCURE);
  const part = page.locator('.sections details', { has: page.locator('summary', { hasText: 'Yksilöinti- ja yhteystiedot' }) }).first();
  await field(page).fill('Yksilöinti- ja yhteystiedot');
  await expect(status(page)).not.toHaveText('Ei osumia');
  await expect(part).not.toHaveAttribute('open');
});

test('Escape on a button clears the search and returns to the field', async ({ page }) => {
  await open(page, XCURE);
  await field(page).fill('tietoja');
  await page.keyboard.press('Tab');
  await expect(step(page, 'previous')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(step(page, 'next')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/^1 \/ /);
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
});

test('letters match as in a dictionary of the language', async ({ page }) => {
  const paragraph = 'Älykäs café, Straße, Übersicht, E\u0301tude, dvorˇak, ﬁlmi, ’lainaus’, ”sana”, a–b.';
  const expected: Record<string, [string, number][]> = {
    // In Finnish and Swedish, ä is a letter of its own; é and e are one.
    fi: [['älykäs', 1], ['alykas', 0], ['cafe', 1], ['CAFÉ', 1], ['strasse', 1], ['straße', 1], ['etude', 1], ['étude', 1], ['filmi', 1]],
    sv: [['älykäs', 1], ['alykas', 0], ['cafe', 1], ['etude', 1]],
    // In German and English, it is an a with marks.
    de: [['älykäs', 1], ['alykas', 1], ['ubersicht', 1], ['STRASSE', 1], ['cafe', 1]],
    en: [['alykas', 1], ['ubersicht', 1], ["'lainaus'", 1], ['"sana"', 1], ['a-b', 1]],
  };
  for (const { language, url } of NOTICES) {
    await page.context().clearCookies();
    await open(page, url);
    await expectCounts(page, language, paragraph, expected[language]);
  }
});

test('letters without marks find those with marks in languages whose search does, and not the reverse', async ({ page }) => {
  const expected: Record<string, [html: string, counts: [string, number][]]> = {
    pl: ['Źródło. Zadania żądania.', [['zrodlo', 1], ['zródło', 0], ['z', 3], ['ź', 1], ['ZADANIA', 2], ['żądania', 1]]],
    et: ['Töö too. Sõber.', [['too', 2], ['töö', 1], ['sober', 1], ['šober', 0]]],
    // Here, letters with marks are other letters in a search, too.
    fi: ['Töö too.', [['too', 1], ['töö', 1]]],
    sk: ['Žiadania. Zadania.', [['zadania', 1], ['žadania', 0], ['ziadania', 0]]],
  };
  for (const [language, [html, counts]] of Object.entries(expected)) {
    await page.route('**/en/xcure/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('<html lang="en"', `<html lang="${language}"`) });
    });
    await page.context().clearCookies();
    await open(page, shipped('en/xcure/'));
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await expectCounts(page, language, html, counts);
    await page.unroute('**/en/xcure/');
  }
});

test('matches reach across elements, soft hyphens and spaces, and not across blocks', async ({ page }) => {
  await open(page, XCURE);
  await addParagraph(page, 'qq<strong>ww</strong>e<a href="#main">rr</a> t\u00ADt 12\u00A0kk yy  \n uu<br>ii a\u200Bbq');
  await addParagraph(page, 'zzqq');
  await addParagraph(page, 'ppzz');
  const expected: [string, number][] = [
    ['qqwwerr', 1], ['wwer', 1], ['tt 12 kk', 1], ['t\u00ADt\u00A012', 1], ['yy uu ii', 1], ['yy   uu', 1], ['abq', 1],
    ['zzqqppzz', 0], ['zzqq ppzz', 0], ['  qqww  ', 1], ['   ', 0],
  ];
  for (const [query, count] of expected) {
    await field(page).fill(query);
    expect(await marked(page, 'seloste-match'), JSON.stringify(query)).toHaveLength(count);
  }
  await field(page).fill('qqwwerr');
  expect(await marked(page, 'seloste-match')).toEqual(['qqwwerr']);
});

test('hostile queries are text, also in a long notice', async ({ page }) => {
  await open(page, XCURE);
  for (const query of ['.*', '(a|', '[a-', '\\', '$&', '^', '<b>', '&amp;', '#', 'a'.repeat(10_000), '\u00AD\u00AD', '\u0301', '\uD83D', '💥'.repeat(5_000)]) {
    await field(page).fill(query);
    expect(await marked(page, 'seloste-match'), query.slice(0, 20)).toEqual([]);
    await field(page).press('Enter');
  }
  await field(page).fill('tietoja.');
  await expect(status(page)).toHaveText(/osuma/);

  // A single letter in a text ten times as long.
  await page.locator('.sections').evaluate((sections) => {
    const copies = [...sections.children].filter((section) => !section.querySelector('#request-form'));
    for (let times = 0; times < 10; times++) {
      sections.prepend(...copies.map((section) => section.cloneNode(true)));
    }
  });
  await field(page).fill('a');
  await expect(status(page)).toHaveText(/^\d{4,} osumaa$/);
});

test('a match is above the open dialog and below the search on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(XCURE);
  await expectAsked(page);
  await field(page).fill('valvontaviranomais');
  await field(page).press('Enter');
  await expectShown(page);
  await expect(dialog(page)).toBeVisible();
  await choice(page, 'reject-all').click();
  await expect(dialog(page)).toHaveCount(0);
  await expectShown(page);
  // So is the heading that a link leads to.
  await page.evaluate(() => { location.hash = '#complaint'; });
  await expect.poll(() => page.locator('#complaint').evaluate((heading) => {
    const { left, top } = heading.getBoundingClientRect();
    return document.elementFromPoint(left + 5, top + 5) === heading;
  })).toBe(true);
});

for (const size of SIZES) {
  test(`search appears without moving anything at ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size);
    await recordShifts(page);
    // The script comes after the page has been shown and measured.
    let release = () => {};
    const measured = new Promise<void>((done) => { release = done; });
    await page.route(/notice-[a-z]+\.[0-9a-f]+\.js$/, async (route) => {
      await measured;
      await route.continue();
    });
    await page.goto(shipped('novatron/'), { waitUntil: 'commit' });
    // The browser paints nothing before the styles have loaded.
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await expect(page.locator('.site-footer')).toBeAttached();
    const box = await page.locator('.contents').boundingBox();
    await expect(field(page)).toHaveCount(0);
    release();
    await expect(field(page)).toBeVisible();
    expect(await page.locator('.contents').boundingBox()).toEqual(box);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
    // The field covers nothing: it is above the contents, on wide screens at the top of their column.
    const search = (await field(page).boundingBox())!;
    const below = (await page.locator(size.width < 1024 ? '.contents > details' : '.glance').boundingBox())!;
    expect(search.y + search.height).toBeLessThanOrEqual(below.y);
    const above = (await page.locator(size.width < 1024 ? '.glance' : '.notice__header').boundingBox())!;
    expect(search.y).toBeGreaterThanOrEqual(above.y + above.height);
  });

  test(`search is accessible at ${size.width} px in both color schemes`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page, XCURE);
    for (const query of ['', 'tietoja', 'xyzzy']) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await field(page).fill(query);
      await field(page).press('Enter');
      await expectAccessible(page, `“${query}” in light`, { part: 'article' });
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await expectAccessible(page, `“${query}” in dark`, { part: 'article', colours: true });
      await expectNoSidewaysScroll(page, `with “${query}”`);
    }
    for (const control of await page.locator('.search :is(input, button):visible').all()) {
      const { width, height } = (await control.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    await expect(page.getByRole('searchbox', { name: 'Hae selosteesta' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Seuraava osuma' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Edellinen osuma' })).toBeVisible();
  });
}

test('assistive technology gets the text around the shown match', async ({ page }) => {
  await open(page, XCURE);
  await field(page).fill('Verkkosivujen käytön analytiikka');
  await field(page).press('Enter');
  await expect(page.getByRole('status').filter({ has: status(page) })).toHaveText('1 / 1 Verkkosivujen käytön analytiikka');
});

test('search is not printed and takes no space on paper', async ({ page }) => {
  await open(page, XCURE);
  await field(page).fill('tietoja');
  await page.emulateMedia({ media: 'print' });
  await expect(field(page)).toBeHidden();
  await expect(page.locator('.copied')).toBeHidden();
  expect(await page.locator('.contents').evaluate((contents) => getComputedStyle(contents).paddingBlockStart)).toBe('0px');
});

test('search in every language fits a small phone', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address('all-languages'));
  const languages = await page.locator('link[hreflang]:not([hreflang=x-default])').evaluateAll((links) =>
    links.map((link) => link.getAttribute('hreflang')!));
  expect(languages).toHaveLength(26);
  for (const language of languages) {
    await page.goto(`${address('all-languages')}${language === 'fi' ? '' : `${language}/`}customers/`);
    await field(page).fill('a');
    await expect(status(page), language).toHaveText(/\d/);
    await expectNoSidewaysScroll(page, language);
    // The label fits the field.
    const cut = await field(page).evaluate((field: HTMLInputElement) => {
      field.value = field.placeholder;
      const cut = field.scrollWidth > field.clientWidth;
      field.value = '';
      return cut;
    });
    expect(cut, language).toBe(false);
  }
});

test('search keeps the focus when the window becomes narrower or wider, and when the page is printed', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, XCURE);
  await field(page).fill('tietoja');
  const expectPlace = async (next: string) => {
    await expect(page.locator('search + *')).toHaveClass(next);
    await expect(field(page)).toBeFocused();
  };
  await expectPlace('glance');
  await page.setViewportSize({ width: 700, height: 800 });
  await expectPlace('contents');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectPlace('glance');
  await page.keyboard.type('x');
  await expect(field(page)).toHaveValue('tietojax');
  await page.pdf({ format: 'A4' });
  await expectPlace('glance');

  // The focus on another element stays there.
  await page.locator('.site-header__home').focus();
  await page.setViewportSize({ width: 700, height: 800 });
  await expect(page.locator('search + *')).toHaveClass('contents');
  await expect(page.locator('.site-header__home')).toBeFocused();
});

test('pages other than notices have no search', async ({ page, watch }) => {
  for (const path of ['', 'sv/', '404.html']) {
    await page.goto(shipped(path), { waitUntil: 'networkidle' });
    await expect(field(page)).toHaveCount(0);
  }
  expect(watch.programs()).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is neither a search nor space for it', async ({ page }) => {
    await page.goto(XCURE);
    await expect(page.locator('.search, .copied')).toHaveCount(0);
    expect(await page.locator('.contents').evaluate((contents) => getComputedStyle(contents).paddingBlockStart)).toBe('0px');
  });
});

/** The link beside a heading. */
const anchor = (page: Page, id: string): Locator => page.locator(`a.anchor[href="#${id}"]`);
const copied = (page: Page) => page.locator('.copied');

for (const [way, press] of [
  ['press', (link: Locator) => link.click()],
  ['Enter', (link: Locator) => link.press('Enter')],
] as const) {
  for (const size of SIZES) {
    test(`link to a section is followed and copied by ${way} at ${size.width} px`, async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.setViewportSize(size);
      await open(page, XCURE);
      // Screen readers speak changes of a status that they know.
      await expect(page.getByRole('main').getByRole('status').and(copied(page))).toHaveCount(1);
      for (const id of ['retention', 'automated-decisions']) {
        await anchor(page, id).hover();
        await press(anchor(page, id));
        await expect(page).toHaveURL(shipped(`xcure/#${id}`));
        await expect(copied(page)).toHaveText('Linkki on kopioitu');
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shipped(`xcure/#${id}`));
        // Beside the heading or right below it, within the window, and not over its text.
        await expect(copied(page)).toBeInViewport({ ratio: 1 });
        const place = await page.locator(`#${id}`).evaluate((heading) => {
          const sign = document.querySelector('.copied')!.getBoundingClientRect();
          const range = document.createRange();
          range.selectNodeContents(heading);
          const lines = [...range.getClientRects()];
          const covers = lines.some((line) => sign.left < line.right && sign.right > line.left && sign.top < line.bottom && sign.bottom > line.top);
          return { covers, distance: sign.top - lines.pop()!.bottom };
        });
        expect(place.covers, id).toBe(false);
        expect(place.distance, id).toBeGreaterThan(-40);
        expect(place.distance, id).toBeLessThan(8);
        await expectNoSidewaysScroll(page, id);
      }
      await expect(copied(page)).toHaveText('');
    });
  }
}

test('link to a section works if the clipboard refuses or is missing', async ({ page }) => {
  for (const clipboard of ['refuses', 'is missing']) {
    await page.addInitScript((clipboard) => {
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: clipboard === 'refuses' ? { writeText: () => Promise.reject(new Error('refused')) } : undefined,
      });
    }, clipboard);
    await page.context().clearCookies();
    await open(page, XCURE);
    await anchor(page, 'retention').hover();
    await anchor(page, 'retention').click();
    await expect(page).toHaveURL(shipped('xcure/#retention'));
    await expect(page.locator('#retention')).toBeInViewport();
    await expect(copied(page)).toHaveText('');
  }
});

test('press that opens a link in another tab copies nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, XCURE);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await anchor(page, 'retention').hover();
  const other = context.waitForEvent('page');
  await anchor(page, 'retention').click({ modifiers: ['Control'] });
  await (await other).close();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
  await expect(copied(page)).toHaveText('');
});
