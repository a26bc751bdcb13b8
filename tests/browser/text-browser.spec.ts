// Notices in a text browser, which neither runs scripts nor loads style sheets. Skipped if w3m is not installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { expect, NOTICES, shipped, test } from './helpers.ts';
import { address } from './sites.ts';

const PROGRAM = 'w3m';
const isInstalled = spawnSync(PROGRAM, ['-version']).status === 0;

/** Texts that the output should and should not contain. */
interface Expected {
  title: string;
  /** Texts of the templates, which only scripts show, unless they are also in the page. */
  dormant: string[];
  /** Pairs of texts that are next to each other in the page, but are not one word. */
  pairs: [string, string][];
  /** Words with an element for a soft hyphen, which is not shown. */
  words: string[];
}

/** Runs in the page. */
function expected(): Expected {
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  const texts = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) if (flat(walker.currentNode.textContent!)) found.push(walker.currentNode as Text);
    return found;
  };
  const all = texts(document.body).filter((text) => !text.parentElement!.closest('script, option'));
  const words: string[] = [];
  const pairs = all.slice(1).flatMap((text, index): [string, string][] => {
    const before = all[index];
    if (text.previousSibling instanceof Element && text.previousSibling.matches('.soft-hyphen')) {
      words.push(`${before.data.match(/\p{L}+$/u)![0]}${text.data.match(/^\p{L}+/u)![0]}`);
      return [];
    }
    // Within a sentence, the white space is part of the texts.
    const isSeparate = before.parentElement !== text.parentElement || !(text.previousSibling instanceof Text);
    const isSentence = /\s$/.test(before.data) || /^[\s,.;:!?)’”]/.test(text.data) || /[(“”/]$/.test(before.data);
    return isSeparate && !isSentence ? [[flat(before.data).slice(-12), flat(text.data).slice(0, 12)]] : [];
  });
  const everywhere = flat(document.body.textContent!);
  return {
    title: flat(document.querySelector('h1')!.textContent!),
    dormant: [...document.querySelectorAll('template')].flatMap((template) => texts(template.content)).map((text) => flat(text.data)).filter((text) => !everywhere.includes(text)),
    pairs,
    words,
  };
}

const notices = [
  ...NOTICES.map(({ path }) => shipped(path)),
  ...['', 'sv/', 'en/'].flatMap((language) => ['customers', 'members'].map((notice) => `${address('complete')}${language}${notice}/`)),
];

for (const notice of notices) {
  test(`${new URL(notice).pathname} can be read in a text browser`, async ({ browser }) => {
    test.skip(!isInstalled, `${PROGRAM} is not installed`);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(notice);
    const { title, dormant, pairs, words } = await page.evaluate(expected);
    await context.close();
    const shown = execFileSync(PROGRAM, ['-dump', '-cols', '100', notice], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    const [before] = shown.split(title);
    expect(before.length).toBeLessThan(shown.length);
    // A dialog that cannot work does not come before the notice.
    expect(dormant.filter((text) => text.length > 4 && before.includes(text))).toEqual([]);
    // Such as the lines of an address: "Mannerheimintie 11300280 Helsinki".
    expect(pairs.filter((pair) => shown.includes(pair.join('')))).toEqual([]);
    expect(words.filter((word) => !shown.includes(word))).toEqual([]);
  });
}
