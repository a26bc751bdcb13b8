// Every page of the shipped site: what it loads, layout shifts, accessibility.
import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import type { Page } from '@playwright/test';
import {
  ASKING, NOTICES, PAGES,
  choice, expect, expectAccessible, expectAsked, expectNoSidewaysScroll, island, openForm, recordShifts, refuse, shipped, test, startForm,
} from './helpers.ts';
import { address, sites } from './sites.ts';

const WIDTHS = [320, 1280];

for (const { path, asks, notice, language } of PAGES) {
  for (const width of WIDTHS) {
    test(`/${path} is accessible at ${width} px in every state and color scheme`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      await page.goto(shipped(path));

      const look = async (state: string, part?: string) => {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await expectAccessible(page, `${state}, in light`, { part });
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        await expectAccessible(page, `${state}, in dark`, { part, colours: true });
        await expectNoSidewaysScroll(page, state);
      };

      if (asks) {
        await expectAsked(page);
        await expectAccessible(page, 'the page with the dialog open');
        await look('the dialog', '#seloste-choices');
        await choice(page, 'settings').click();
        await look('the choice by category', '#seloste-choices');
        await refuse(page, asks);
      }
      if (notice) {
        await startForm(page);
        await page.locator('[name=right][value=access]').check();
        await expect(page.locator('[data-request=preview]')).not.toBeEmpty();
      }
      await look(notice ? 'with a request drafted' : 'as loaded');
    });
  }

  test(`/${path} has its parts in the order of the document at 1280 px`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(shipped(path));
    await expectDocumentOrder(page);
  });

  test(`/${path} has no layout shifts and loads programs only when needed`, async ({ page, watch }) => {
    await page.setViewportSize({ width: 390, height: 780 });
    await recordShifts(page);
    await page.goto(shipped(path), { waitUntil: 'networkidle' });
    const wanted = notice ? ['island.js', `notice-${language}.js`] : [];
    if (asks) {
      await expectAsked(page);
      wanted.push('widget.js');
    }
    expect(watch.programs().sort()).toEqual(wanted.sort());

    // Scrolls in small steps like a finger, with a frame for each.
    await page.evaluate(async () => {
      const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const end = () => document.documentElement.scrollHeight - window.innerHeight;
      for (let at = 0; at < end(); at += 400) {
        window.scrollTo({ top: at, behavior: 'instant' });
        await painted();
      }
      window.scrollTo({ top: end(), behavior: 'instant' });
      await painted();
    });
    if (notice) {
      // No part of the form loads before the visitor opens it.
      await expect(island(page)).toHaveAttribute('data-state', 'idle');
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
      await page.locator('details:has(> #request-form) > summary').press('Enter');
      // Opening it moves the end of the page, which the visitor expects; loading it must not move anything.
      await page.evaluate(() => new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => { window.shifts.length = 0; done(); }));
      }));
      await expect(island(page)).toHaveAttribute('data-state', 'ready');
      // Only the texts in the language of the page.
      wanted.push('request.js', 'request.wasm', `request-${await page.locator('html').getAttribute('lang')}.txt`);
    }
    if (asks) {
      // The program of the dialog comes with the first answer.
      expect(watch.programs()).not.toContain('widget.wasm');
      await refuse(page, asks);
      wanted.push('widget.wasm');
    }
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
    // Exactly once each.
    expect(watch.programs().sort()).toEqual(wanted.sort());
  });
}

test('form opens from a button on a phone', async ({ page, watch }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(shipped('xcure/'), { waitUntil: 'networkidle' });
  const button = page.locator('details:has(> #request-form) > summary');
  await button.scrollIntoViewIfNeeded();
  await expect(island(page)).toBeHidden();
  await expect(island(page)).toHaveAttribute('data-state', 'idle');
  expect(watch.programs().filter((name) => name.startsWith('request'))).toEqual([]);
  await button.press('Enter');
  await expect(island(page)).toHaveAttribute('data-state', 'ready');
  await page.locator('[name=details]').fill('Hei');
  expect(watch.programs().filter((name) => name.startsWith('request')).sort()).toEqual(['request-fi.txt', 'request.js', 'request.wasm']);
});

test('form is open on a large screen, and loads when it scrolls into view', async ({ page, watch }) => {
  await page.goto(shipped('xcure/'), { waitUntil: 'networkidle' });
  await expect(page.locator('details:has(> #request-form) > summary')).toBeHidden();
  await expect(page.locator('[name=right][value=access]')).toBeVisible();
  expect(watch.programs().filter((name) => name.startsWith('request'))).toEqual([]);
  await island(page).scrollIntoViewIfNeeded();
  await expect(island(page)).toHaveAttribute('data-state', 'ready');
  await page.locator('[name=right][value=access]').check();
  await page.locator('[name=details]').fill('Hei');
  expect(watch.programs().filter((name) => name.startsWith('request')).sort()).toEqual(['request-fi.txt', 'request.js', 'request.wasm']);
});

/** Pages of the fixture site that uses every key of the format, with its own colors. */
const complete = sites.filter((site) => site.name === 'complete').flatMap((site) =>
  readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => file.split(sep).join('/').replace(/index\.html$/, ''))
    .sort());

for (const path of complete) {
  test(`fixture site with all features is accessible at /${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address('complete') + path);
    await expect(page.locator('h1')).toBeVisible();
    await expectAccessible(page, 'in light');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expectAccessible(page, 'in dark', { colours: true });
    await expectNoSidewaysScroll(page, 'as loaded');
  });
}

test('the picture of links has the mark on the accent of the theme', async ({ page }) => {
  await page.goto(address('complete'));
  const picture = page.locator('meta[property="og:image"]');
  await expect(picture).toHaveAttribute('content', 'https://example.fi/selosteet/social.png');
  await page.goto(`${address('complete')}social.png`);
  const [size, colors] = await page.evaluate(() => {
    const [image] = document.images;
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(image, 0, 0);
    const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data];
    return [[canvas.width, canvas.height], [at(0, 0), at(1199, 629), at(600, 207), at(720, 423)]];
  });
  expect(size).toEqual([1200, 630]);
  const accent = [0x5b, 0x2a, 0x86, 255];
  expect(colors).toEqual([accent, accent, [255, 255, 255, 255], accent]);
});

test('loading the form causes no layout shift', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await recordShifts(page);
  let arrive = () => {};
  const wanted = new Promise<void>((done) => { arrive = done; });
  await page.route(/request\.[0-9a-f]+\.wasm/, async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto(shipped('novatron/'));
  await openForm(page);
  // The end of the form and the part after it are in view.
  await page.locator('.seloste-request-plain').evaluate((plain) => {
    scrollTo({ top: scrollY + plain.getBoundingClientRect().top - innerHeight / 2, behavior: 'instant' });
  });
  await expect(island(page)).toHaveAttribute('data-state', 'loading');
  arrive();
  await expect(island(page)).toHaveAttribute('data-state', 'ready');
  await expect(page.locator('button[data-request-action=copy]')).toBeVisible();
  expect(await page.evaluate(() => window.shifts)).toEqual([]);
});

test('every page only allows scripts and styles of the site', async ({ page }) => {
  for (const { path } of PAGES) {
    await page.goto(shipped(path));
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    expect(policy, path).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
    expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
    const inline = await page.evaluate(() => ({
      // A data block does not run, so no policy applies.
      scripts: document.querySelectorAll('script:not([src], [type="application/ld+json"])').length,
      styles: document.querySelectorAll('style, [style]').length,
      base: document.querySelectorAll('base').length,
      handlers: [...document.querySelectorAll('*')].filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith('on'))).length,
    }));
    expect(inline, path).toEqual({ scripts: 0, styles: 0, base: 0, handlers: 0 });
  }
});

test('every page says in its language that it is a demonstration, and is not indexed', async ({ page }) => {
  const words = { fi: 'esittely', sv: 'demonstration', en: 'demonstration' };
  for (const { path, language } of PAGES) {
    await page.goto(shipped(path));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('.disclaimer').first()).toContainText(words[language]);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    expect(await page.title(), path).not.toBe('');
  }
});

test('every page has one distinct h1 and no skipped heading level', async ({ page }) => {
  for (const { path } of PAGES) {
    await page.goto(shipped(path));
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter((heading) => !heading.closest('#seloste-choices') && !heading.closest('template'))
        .map((heading) => Number(heading.tagName[1])));
    expect(levels.filter((level) => level === 1), path).toHaveLength(1);
    for (let at = 1; at < levels.length; at += 1) {
      expect(levels[at] - levels[at - 1], `${path}, heading ${at}`).toBeLessThanOrEqual(1);
    }
  }
});

test('printed notice is complete, without interactive parts', async ({ page }) => {
  for (const { path } of ASKING) {
    await page.goto(shipped(path));
    await expectAsked(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#seloste-choices')).toBeHidden();
    await expect(page.locator('[data-choices-action=open]').first()).toBeHidden();
    await expect(page.locator('form[data-seloste=request]')).toBeHidden();
    await expect(page.locator('.seloste-request-plain')).toBeVisible();
    for (const heading of await page.locator('main h2:not(#contents)').all()) {
      await expect(heading).toBeVisible();
    }
    // Lists that look complete on paper would mislead.
    for (const more of await page.locator('.glance__more').all()) await expect(more).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.body).paddingBlockEnd)).toBe('0px');
    // A PDF with ligatures gives programs such as pypdf an address that ends in U+FB01 instead of "fi".
    const ligatures = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((element) =>
      element.checkVisibility() && getComputedStyle(element).fontVariantLigatures !== 'none').map((element) => element.outerHTML.slice(0, 80)));
    expect(ligatures, path).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  }
});

// Columns break like pages, and their boxes can be measured.
test('no heading, caption or name is alone at the end of a printed page, wherever the page ends', async ({ page }) => {
  test.slow();
  // The width of A4 between the margins.
  await page.setViewportSize({ width: 673, height: 900 });
  for (const { path } of NOTICES) {
    await page.goto(shipped(path));
    await page.emulateMedia({ media: 'print' });
    const alone = await page.evaluate(() => {
      const main = document.querySelector('main')!;
      Object.assign(main.style, { boxSizing: 'content-box', width: '673px', columns: '1', columnGap: '0', columnFill: 'auto' });
      const range = document.createRange();
      /** Returns the first box of the content of a node. */
      const first = (node: Node) => {
        range.selectNodeContents(node);
        return [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
      };
      const texts: Text[] = [];
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        if (walker.currentNode.nodeValue?.trim()) texts.push(walker.currentNode as Text);
      }
      const visible = texts.filter(first);
      // Each name with the content that must begin on the same page.
      const pairs: [Element, Node][] = [];
      for (const name of main.querySelectorAll('h1, h2, h3, h4, caption, dl > dt')) {
        const next = visible.find((text) => Boolean(name.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) && !name.contains(text));
        if (first(name) && next) pairs.push([name, next]);
      }
      // The head of the table of marks also needs more than one row.
      for (const name of main.querySelectorAll('.matrix caption')) {
        const row = name.parentElement!.querySelectorAll('tbody th')[1];
        if (row && first(row)) pairs.push([name, row]);
      }
      const found = new Set<string>();
      for (let height = 500; height < 1000; height += 9) {
        main.style.height = `${height}px`;
        const left = main.getBoundingClientRect().left;
        const at = (node: Node) => Math.floor((first(node)!.left - left) / 673);
        for (const [name, next] of pairs) {
          if (at(name) !== at(next)) found.add(`${name.localName}: ${name.textContent} | ${next.textContent?.slice(0, 30)}`);
        }
      }
      return { pairs: pairs.length, found: [...found] };
    });
    expect(alone.pairs, path).toBeGreaterThan(20);
    expect.soft(alone.found, path).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('buttons and dialog keep a border in forced colors', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(shipped('xcure/'));
  await expectAsked(page);
  await page.setViewportSize({ width: 390, height: 780 });
  const edge = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const style = getComputedStyle(element);
      return style.borderBlockStartStyle === 'solid' && parseFloat(style.borderBlockStartWidth) >= 1;
    });
  expect(await edge('#seloste-choices')).toBe(true);
  for (const action of ['accept-all', 'reject-all', 'settings']) {
    expect(await edge(`#seloste-choices [data-choices-action=${action}]`), action).toBe(true);
  }
  await choice(page, 'reject-all').focus();
  await page.keyboard.press('Shift+Tab');
  const focused = page.locator('#seloste-choices :focus');
  await expect(focused).toHaveAttribute('data-choices-action', 'accept-all');
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await expectAccessible(page, 'with forced colours');
});

test('reduced motion disables all motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { path } of [...ASKING, PAGES[0]]) {
    await page.goto(shipped(path));
    await expect(page.locator('h1')).toBeVisible();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const style = getComputedStyle(element);
          return style.animationName !== 'none' || style.transitionDuration.split(', ').some((time) => parseFloat(time) > 0)
            || style.scrollBehavior === 'smooth';
        })
        .map((element) => `${element.tagName} ${element.className}`));
    expect(moving, path).toEqual([]);
  }
});

test('notices without a disclaimer have their parts in the order of the document at 1280 px', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const url of [`${address('complete')}members/`, `${address('all-languages')}customers/`]) {
    await page.goto(url);
    await expect(page.locator('.disclaimer')).toHaveCount(0);
    await expectDocumentOrder(page);
  }
});

test('text begins below the heading of a notice at 1280 px, with and without a disclaimer', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const urls = [`${address('complete')}members/`, `${address('gated')}customers/`, `${address('all-languages')}customers/`, shipped('xcure/')];
  for (const url of urls) {
    await page.goto(url);
    const box = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      return box ?? { y: NaN, height: NaN };
    };
    const [header, sections] = [await box('.notice__header'), await box('.notice > .sections')];
    const disclaimer = await page.locator('.disclaimer').count() ? await box('.disclaimer') : header;
    const gap = sections.y - disclaimer.y - disclaimer.height;
    expect(gap, url).toBeGreaterThanOrEqual(0);
    expect(gap, url).toBeLessThan(48);
  }
});

/** Fails if a part of the first column begins above one that precedes it. */
async function expectDocumentOrder(page: Page): Promise<void> {
  const tops = await page.locator('.notice > :not(.glance, .notice__request, .contents, .search)').evaluateAll((parts) =>
    parts.map((part) => Math.round(part.getBoundingClientRect().top)));
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
}
