// Each page of the shipped site and of a fixture site, in each language.
import { PAGES } from '../helpers.ts';
import { expect, test } from './test.ts';

const VISITORS = { fi: 'visitors/', sv: 'sv/visitors/', en: 'en/visitors/' };

for (const language of ['fi', 'sv', 'en'] as const) {
  test(`pages in ${language} are complete and fit a small phone`, async ({ tab, relays }) => {
    const pages = PAGES.filter((page) => page.language === language).map(({ path, asks }) => ({ url: relays.shipped.url(path), asks }));
    for (const { url, asks } of [...pages, { url: relays.services.url(VISITORS[language]), asks: true }]) {
      await tab.resize(1280, 800);
      await tab.goto(url);
      if (asks) {
        await expect.poll(() => tab.attribute('#seloste-choices', 'data-state'), url).toBe('shown');
      }
      expect(await tab.attribute('html', 'lang'), url).toBe(language);
      const { title, heading, styled } = await tab.run(() => ({
        title: document.title,
        heading: document.querySelector('h1')!.innerText,
        styled: [...document.styleSheets].filter((sheet) => sheet.cssRules.length > 0).length,
      }));
      expect(heading.trim(), url).not.toBe('');
      expect(title.replaceAll('\u00AD', ''), url).toContain(heading.replaceAll('\u00AD', '').trim());
      expect(styled, url).toBeGreaterThan(0);
      for (const width of [1280, 320]) {
        await tab.resize(width, 640);
        // WebKit lays the page out for the new width a moment after it has reported it.
        await expect.poll(() => tab.run(overflowing), `${url} at ${width} px`).toEqual([]);
      }
      expect(await tab.count('#seloste-choices'), url).toBe(asks ? 1 : 0);
    }
  });
}

/** Returns the elements that make the page wider than the window. Runs in the page. */
function overflowing(): string[] {
  const width = document.documentElement.clientWidth;
  if (Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) <= width) {
    return [];
  }
  const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1);
  return [`${document.documentElement.scrollWidth} px`, ...wide.map((element) => element.outerHTML.slice(0, 80))];
}

test('messages and policy violations are recorded', async ({ tab, relays }) => {
  await tab.goto(relays.shipped.url('xcure/'));
  expect(tab.messages).toEqual([]);
  await tab.run(() => {
    console.log('a note');
    console.warn('a warning');
    const inline = document.createElement('script');
    inline.textContent = 'document.title = "it ran"';
    document.head.append(inline);
    setTimeout(() => { throw new Error('a mistake'); });
  });
  for (const recorded of [/a warning/, /policy|Content.Security.Policy/i, /a mistake/]) {
    await expect.poll(() => tab.messages).toContainEqual(expect.stringMatching(recorded));
  }
  expect(tab.messages.join()).not.toContain('a note');
  tab.messages.length = 0;
});

for (const [moment, event] of [['before the press', 'mousemove'], ['between press and release', 'mousedown']]) {
  test(`click that misses an element because it moves ${moment} is repeated`, async ({ tab, relays }) => {
    await tab.goto(relays.services.url('visitors/'));
    await tab.run((event) => {
      const button = document.createElement('button');
      button.id = 'moving';
      Object.assign(button.style, { position: 'fixed', insetBlockStart: '0', insetInlineStart: '0', zIndex: '99', inlineSize: '60px' });
      button.addEventListener(event, () => { button.style.insetBlockStart = '200px'; }, { once: true });
      button.addEventListener('click', () => { window.same = true; });
      document.body.append(button);
    }, event);
    await tab.click('#moving');
    expect(await tab.run(() => window.same)).toBe(true);
  });
}
