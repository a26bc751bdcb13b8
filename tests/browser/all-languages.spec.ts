// A site in all languages: the menu of languages, programs that answer the dialog, letters, writing from right to left.
import { readdirSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { type Answer, runAutoconsent } from './autoconsent.ts';
import type { Rule } from './consent-o-matic.ts';
import { choice, dialog, expect, expectAccessible, expectAsked, expectNoSidewaysScroll, expectNotAsked, test, startForm } from './helpers.ts';
import { address } from './sites.ts';

const LANGUAGES = readdirSync(new URL('../../app/languages/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'src')
  .map((entry) => entry.name);

/** Returns the URL of the notice in a language. */
const notice = (language: string) => `${address('all-languages')}${language === 'fi' ? '' : `${language}/`}customers/`;

/** Returns the record in the cookie of this page. */
async function record(page: Page): Promise<string> {
  const [cookie] = (await page.context().cookies(page.url())).filter((cookie) => cookie.name === 'seloste_choices');
  return cookie?.value ?? '';
}

/** Expects that `answer` has refused on the open page, and that the refusal is kept. */
async function expectRefusedBy(answer: Answer, manager: string, page: Page): Promise<void> {
  await expect.poll(() => answer.selfTest).toBe(true);
  expect(answer.last('cmpDetected')?.cmp).toBe(manager);
  expect(answer.last('optOutResult')?.result).toBe(true);
  await expect(dialog(page)).toHaveCount(0);
  expect(await record(page)).toMatch(/\.r\.-/);
  await page.reload();
  await expectNotAsked(page);
}

// autoconsent searches a dialog for phrases about cookies, then for a button that refuses. It has both in these
// languages only; in Swedish and Czech it knows buttons, but no phrase.
const KNOWN_WORDS = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt'];

for (const language of LANGUAGES) {
  test(`autoconsent refuses in ${language} by the site’s rule`, async ({ page }) => {
    const rule = await page.request.get(`${address('all-languages')}choices/autoconsent.json`);
    expect(rule.ok()).toBe(true);
    const answer = await runAutoconsent(page, { action: 'optOut', rules: [(await rule.json()) as Record<string, Rule>] });
    await page.goto(notice(language));
    await expectRefusedBy(answer, 'seloste', page);
  });

  const known = KNOWN_WORDS.includes(language);
  test(`autoconsent without a rule ${known ? 'refuses' : 'finds nothing'} in ${language}`, async ({ page }) => {
    const answer = await runAutoconsent(page, { action: 'optOut', rules: [] });
    await page.goto(notice(language));
    if (known) {
      await expectRefusedBy(answer, 'HEURISTIC-REJECT', page);
      return;
    }
    await expectAsked(page);
    const searches = answer.searches;
    await expect.poll(async () => {
      // It searches again only after a change of the page.
      await page.evaluate(() => document.body.toggleAttribute('data-changed'));
      return answer.searches;
    }).toBeGreaterThan(searches + 2);
    expect(answer.last('cmpDetected')).toBeUndefined();
    await expectAsked(page);
  });
}

test('the languages open below the header, by keyboard and on the smallest phone', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(notice('el'));
    await expectAsked(page);
    await choice(page, 'reject-all').click();
    const menu = page.locator('.site-header__languages');
    await expect(menu.getByRole('link', { name: 'Polski' })).toBeHidden();
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(menu.getByRole('link')).toHaveCount(LANGUAGES.length - 1);
    await expectNoSidewaysScroll(page, `languages at ${width} px`);
    await expectAccessible(page, `languages at ${width} px`);
    const outside = await menu.locator('li > *').evaluateAll((links) => links.filter((link) => {
      const box = link.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(link);
      const text = range.getBoundingClientRect();
      const cell = link.parentElement?.getBoundingClientRect();
      return box.height < 40 || box.left < 0 || box.right > innerWidth || !cell || text.right > cell.right + 1;
    }).map((link) => link.textContent));
    expect(outside, `${width} px`).toEqual([]);
    await menu.getByRole('link', { name: 'Polski' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
    await page.context().clearCookies();
  }
});

/** Returns the words of labels, buttons and headings that a line break divides, other than at a soft hyphen. */
const dividedWords = (page: Page) => page.evaluate(() => {
  const boxOf = (text: Text, index: number) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    // After a soft hyphen, the hyphen has a box, too.
    return [...range.getClientRects()].filter((box) => box.width > 0).at(-1);
  };
  const divided: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const element = text.parentElement?.closest('dt, h2, h3, button');
    if (!element?.checkVisibility()) continue;
    // A single letter after a hyphen belongs to the word.
    const words = /[\p{L}\p{M}]+(\u2011[\p{L}\p{M}]+|[-\u2011]\p{L}(?![\p{L}’-]))?/gu;
    for (const match of text.data.matchAll(words)) {
      const [first, last] = [match.index, match.index + match[0].length - 1].map((index) => boxOf(text, index));
      if (first && last && last.top >= first.bottom) divided.push(match[0]);
    }
  }
  return divided;
});

for (const width of [320, 1280]) {
  test(`no label, button or heading has a divided word at ${width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    for (const language of LANGUAGES) {
      await page.goto(notice(language));
      await expectAsked(page);
      expect.soft(await dividedWords(page), language).toEqual([]);
    }
  });
}

test('no date of a deadline is on two lines', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(notice('pl'));
  await choice(page, 'reject-all').click();
  for (const language of LANGUAGES) {
    await page.goto(notice(language));
    await startForm(page);
    await page.locator('input[name=right]').first().check();
    const dates = page.locator('#request-form time');
    await expect(dates).toHaveCount(6);
    // At several widths, so that a line would end within a date if it could.
    const divided = await dates.evaluateAll((dates) => dates.filter((date) => {
      const heights = [160, 200, 240, 280].map((width) => {
        date.parentElement?.style.setProperty('inline-size', `${width}px`);
        const range = document.createRange();
        range.selectNodeContents(date);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size;
      });
      return Math.max(...heights) > 1;
    }).map((date) => date.textContent));
    expect.soft(divided, language).toEqual([]);
  }
});

/** Draws a letter on the Polish page and chooses Hungarian for it. */
async function letterFromPolishToHungarian(page: Page): Promise<Locator> {
  await page.goto(notice('pl'));
  await choice(page, 'reject-all').click();
  await startForm(page);
  await page.locator('input[name=right]').first().check();
  const letter = page.locator('[data-request=preview]');
  await expect(letter).toContainText('Polityka prywatności dla klientów');
  await page.locator('select[name=language]').selectOption('hu');
  return letter;
}

test('a letter in another language has the title in it', async ({ page }) => {
  const letter = await letterFromPolishToHungarian(page);
  await expect(letter).toContainText('Adatkezelési tájékoztató ügyfelek részére');
});

test('the letter has the title of the page if those in other languages cannot be fetched', async ({ page }) => {
  // Like a host that serves its front page in place of missing files.
  await page.route('**/titles.txt', (route) => route.fulfill({ body: '<!DOCTYPE html><title>a|b</title>', contentType: 'text/html' }));
  const letter = await letterFromPolishToHungarian(page);
  await expect(letter).toContainText('Dokumentum: Polityka prywatności dla klientów');
});

/** Shows each page as one in a language that is written from right to left. */
async function writeFromRightToLeft(page: Page): Promise<void> {
  await page.route(/\/customers\/$/, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const body = html.replaceAll(' dir="ltr"', ' dir="rtl"').replace(/<html /, '<html dir="rtl" ');
    await route.fulfill({ response: answer, body });
  });
}

/** Returns the distances of elements from both sides of the window. */
const sides = (page: Page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  const selectors = ['.site-header__home', '.site-header__languages', 'h1', '.glance', '.contents', '.section h2', '#seloste-choices label'];
  return selectors.map((selector) => {
    const box = [...document.querySelectorAll(selector)].find((element) => element.getClientRects().length > 0)?.getBoundingClientRect();
    return { selector, left: Math.round(box?.left ?? -1), right: Math.round(box ? width - box.right : -1) };
  });
});

for (const width of [320, 1280]) {
  test(`a page that is written from right to left is mirrored at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const open = async () => {
      await page.goto(notice('en'));
      await expectAsked(page);
      await choice(page, 'settings').click();
      return sides(page);
    };
    const usual = await open();
    await writeFromRightToLeft(page);
    const mirrored = await open();
    await expectNoSidewaysScroll(page, `from right to left at ${width} px`);
    expect(await dialog(page).locator('label').first().evaluate((label) => getComputedStyle(label).direction)).toBe('rtl');
    for (const [index, { selector, left, right }] of usual.entries()) {
      // The side of the dialog is the owner's choice.
      if (selector.startsWith('#seloste-choices')) continue;
      expect.soft(Math.abs(mirrored[index].left - right), `${selector}, left`).toBeLessThanOrEqual(1);
      expect.soft(Math.abs(mirrored[index].right - left), `${selector}, right`).toBeLessThanOrEqual(1);
    }
    const [aside] = usual.filter(({ selector }) => selector === '.contents');
    if (width === 1280) expect(Math.abs(aside.left - aside.right)).toBeGreaterThan(200);
    const parts = await dialog(page).evaluate((root) => {
      const box = root.getBoundingClientRect();
      return [...root.querySelectorAll('input, label, button, p, h2')]
        .map((part) => part.getBoundingClientRect())
        .filter(({ width, left, right }) => width > 0 && (left < box.left - 1 || right > box.right + 1)).length;
    });
    expect(parts).toBe(0);
  });
}
