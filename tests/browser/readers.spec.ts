// Notices in reader views: the content of a page that Firefox's Reader View keeps, by the library that it uses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, NOTICES, shipped, test } from './helpers.ts';
import { address } from './sites.ts';

const library = readFileSync(join(import.meta.dirname, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');

/** A line of a section of a notice. */
interface Line {
  /** The section's id. */
  section: string;
  /** Name of the element in upper case. */
  element: string;
  /** Its text. */
  text: string;
  /** True if it is or labels a list of links. */
  link: boolean;
}

/** Runs in the page, as text, after the library: returns the lines of the notice, and the text that a reader view shows. */
const READ = `(() => {
  const module = {};
  ${library};
  const flat = (text) => text.replace(/\\s+/g, ' ').trim();
  const article = new Readability(document.cloneNode(true)).parse();
  const shown = new DOMParser().parseFromString(article.content, 'text/html').body;
  const blocks = 'h2, h3, dt, dd, li, p, address, th, td';
  const lines = [...document.querySelectorAll('main section[aria-labelledby]')]
    // The summary repeats other sections, and a reader view has no forms.
    .filter((section) => !section.matches('[aria-labelledby=glance]') && !section.querySelector('form'))
    .flatMap((section) => [...section.querySelectorAll(blocks)]
      // Pictures repeat the text of their section.
      .filter((block) => block.closest('section[aria-labelledby]') === section && !block.querySelector(blocks) && !block.closest('figure[aria-hidden]'))
      .map((block) => ({ section: section.getAttribute('aria-labelledby'), element: block.tagName, text: flat(block.textContent), link: Boolean((block.closest('dl > div') ?? block).querySelector('a')) })))
    .filter(({ text }) => text);
  return { lines, shown: flat(shown.textContent) };
})()`;

const notices = [
  ...NOTICES.map(({ path }) => shipped(path)),
  ...['', 'sv/', 'en/'].flatMap((language) => ['customers', 'members'].map((notice) => `${address('complete')}${language}${notice}/`)),
];
/** Sections that must be complete; not every notice has each of them. */
const ESSENTIAL = ['controller', 'contact', 'retention', 'rights', 'complaint'];

/** Removes white space, which a reader view changes between blocks. */
const dense = (text: string) => text.replace(/\s/g, '');

test('reader views keep the sections of a notice', async ({ page }) => {
  const seen = new Set<string>();
  for (const notice of notices) {
    await page.goto(notice);
    const { lines, shown } = await page.evaluate<{ lines: Line[]; shown: string }>(READ);
    const text = dense(shown);
    const lost = lines.filter((line) => !text.includes(dense(line.text)));
    // The library takes a heading with the words of the title for the title, and lists of links for navigation.
    const essential = lost.filter(({ section, element, link }) => ESSENTIAL.includes(section) || !(element === 'H2' || link));
    expect(essential, notice).toEqual([]);
    for (const { section } of lines) seen.add(section);

    // The contact person must stay below the heading of the contact, or readers take it for the controller.
    const contact = lines.filter(({ section }) => section === 'contact').map((line) => dense(line.text));
    if (contact.length > 0) expect(text, notice).toContain(contact.join(''));
  }
  expect([...seen]).toEqual(expect.arrayContaining(ESSENTIAL));
});
