// Measures how many bytes a visitor fetches of a built site, against budgets: `cargo xtask test budget`.
// usage: node budget.mjs DIST [--compare|--pages]
// Prints each page with its style sheet and each widget with all its parts, and exits with 1 over a budget.
// With --pages, it measures only the pages. With --compare, the consent widget must also be smaller than the smallest
// comparable consent manager.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * Maximum bytes, compressed with brotli. A minimal Yew form takes 71 KB; the rest of the request form is for
 * its texts and rules (docs/weight.md).
 */
const BUDGETS = {
  page: 20_000,
  // On a page of the site, before the visitor's first choice and in all.
  consentFirst: 5_140,
  consent: 10_425,
  // The same on a page outside the site, where the script also has placeholders and supports routers.
  embedFirst: 5_700,
  embed: 10_990,
  // Search and links to sections, in the language in which the script takes most bytes.
  notice: 3_900,
  // With the texts of one language: that of a page, and the longest that a visitor can choose.
  request: 75_900,
  requestLongest: 76_700,
};
/** The other consent manager, a package of the browser tests, and what a page loads of it. */
const OTHER = 'vanilla-cookieconsent';
const OTHER_FILES = ['dist/cookieconsent.umd.js', 'dist/cookieconsent.css'];

const [dist, option] = process.argv.slice(2);
const exceeded = [];

/** Bytes uncompressed, with gzip and with brotli, each at its best level. */
function size(file, bytes = readFileSync(file)) {
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli.length];
}

const sum = (sizes) => sizes.reduce((total, size) => total.map((bytes, index) => bytes + size[index]));

/** Formats a number with its thousands separated by spaces. */
const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');

/** Prints a table: the first column to the left, the others to the right. */
function print(rows) {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? number(cell) : cell)));
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  for (const [name, ...numbers] of cells) {
    const rest = numbers.map((cell, index) => `  ${cell.padStart(widths[index + 1])}`);
    console.log(`  ${name.padEnd(widths[0])}${rest.join('')}`);
  }
}

/**
 * Finds the file NAME.HASH.EXTENSION for NAME.EXTENSION that the given files refer to: a build keeps those of earlier
 * builds.
 */
function asset(folder, name, from) {
  const [start, end] = name.split('.');
  const text = from.map((file) => readFileSync(file, 'utf8')).join();
  const files = readdirSync(folder).filter((file) => {
    const parts = file.split('.');
    return parts.length === 3 && parts[0] === start && parts[2] === end && text.includes(file);
  });
  if (files.length !== 1) {
    throw new Error(`${files.length} files ${start}.HASH.${end} in ${folder} are used`);
  }
  return join(folder, files[0]);
}

/** Finds the texts of the request form by language, the language in which they take most bytes first. */
function textFiles(island) {
  const script = readFileSync(island, 'utf8');
  const files = readdirSync(assets).filter((file) => {
    const name = /^request-[a-z]+(\.[0-9a-f]+\.txt)$/.exec(file);
    return name && script.includes(name[1]);
  });
  if (files.length < 2) {
    throw new Error(`${files.length} files request-LANGUAGE.HASH.txt in ${assets} are used`);
  }
  const brotli = ([, , bytes]) => bytes;
  return files.map((file) => join(assets, file)).sort((a, b) => brotli(size(b)) - brotli(size(a)));
}

/** Finds the script of notice pages, in the language in which it takes most bytes. */
function noticeScript() {
  const text = paths.map((page) => readFileSync(page, 'utf8')).join();
  const files = readdirSync(assets).filter((file) => /^notice-[a-z]+\.[0-9a-f]+\.js$/.test(file) && text.includes(file));
  if (files.length === 0) {
    throw new Error(`no file notice-LANGUAGE.HASH.js in ${assets} is used`);
  }
  return files.map((file) => size(join(assets, file))).sort(([, , a], [, , b]) => b - a)[0];
}

/** Returns the scripts for pages outside the site, with the style sheet and without the texts of the notice. */
function embeds() {
  const scripts = readdirSync(choices, { recursive: true }).filter((file) => /^(.*\/)?[a-z]{2}\.js$/.test(file));
  if (scripts.length === 0) {
    throw new Error('no script for pages outside the site');
  }
  return scripts.map((file) => {
    const whole = readFileSync(join(choices, file), 'utf8');
    const script = whole.replace(/innerHTML="(?:[^"\\]|\\.)*"/, 'innerHTML=""');
    if (script === whole) {
      throw new Error(`${file} has no texts`);
    }
    return [`choices/${file}`, size(file, Buffer.from(script))];
  });
}

/** Prints the sizes of files and returns their sum. */
function printParts(title, files) {
  const parts = files.map(([name, file]) => [name, ...size(file)]);
  const total = sum(parts.map(([, ...size]) => size));
  print([[title, 'raw', 'gzip -9', 'brotli 11'], ...parts, ['together', ...total]]);
  return total;
}

const assets = join(dist, 'assets');
const pages = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith('.html'));
const paths = pages.map((page) => join(dist, page));
const style = size(asset(assets, 'site.css', paths));
const choices = join(dist, 'choices');
const widget = asset(choices, 'widget.js', paths);
const consent = [
  ['widget.js', widget],
  ['choices.css', asset(choices, 'choices.css', paths)],
  ['widget.wasm', asset(choices, 'widget.wasm', [widget])],
];
const [script, sheet, program] = consent.map(([, file]) => size(file));
const island = asset(assets, 'island.js', paths);
const languages = textFiles(island);
const request = [island, ...['request.js', 'request.wasm'].map((name) => asset(assets, name, [island, ...paths]))];
const ofPages = new Set(paths.map((page) => /<html[^>]* lang="([a-z]+)"/.exec(readFileSync(page, 'utf8'))?.[1]));
const ownLanguages = languages.filter((file) => ofPages.has(/request-([a-z]+)\./.exec(file)?.[1]));
const rows = pages.sort().map((page) => [page, ...sum([size(join(dist, page)), style]), BUDGETS.page]);
const widgets = [
  ['search and links to sections', ...noticeScript(), BUDGETS.notice],
  ['consent widget before a choice', ...sum([script, sheet]), BUDGETS.consentFirst],
  ['consent widget in all', ...sum([script, sheet, program]), BUDGETS.consent],
  ...embeds().flatMap(([name, script]) => [
    [`${name} before a choice, without its texts`, ...script, BUDGETS.embedFirst],
    [`${name} in all, without its texts`, ...sum([script, program]), BUDGETS.embed],
  ]),
  ['request form', ...sum([...request, ownLanguages[0]].map((file) => size(file))), BUDGETS.request],
  ['request form, longest language', ...sum([...request, languages[0]].map((file) => size(file))), BUDGETS.requestLongest],
];
if (option !== '--pages') {
  rows.push(...widgets);
}
console.log('== Bytes to fetch (a page with its style sheet, a widget with all its parts)');
print([['', 'raw', 'gzip -9', 'brotli 11', 'budget'], ...rows]);
for (const [name, , , bytes, budget] of rows) {
  if (bytes > budget) {
    exceeded.push(`over budget: ${name} takes ${number(bytes)} bytes, ${number(budget)} are allowed`);
  }
}

// With texts, the program would grow with each language.
const compiled = readFileSync(request[2]);
for (const text of languages.flatMap((file) => readFileSync(file, 'utf8').split('\n').slice(1)).filter((text) => text.length > 20)) {
  if (compiled.includes(text)) {
    exceeded.push(`the program of the request form contains a text of a language: ${text}`);
  }
}

if (option === '--compare') {
  console.log('== What a page loads of the consent widget');
  const [, , ours] = printParts('ours', consent);
  const folder = join(import.meta.dirname, 'node_modules', OTHER);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = OTHER_FILES.map((file) => [file, join(folder, file)]);
  const [, , theirs] = printParts(`${OTHER} ${version}`, files);
  if (ours >= theirs) {
    const bytes = `${number(ours)} bytes, no fewer than ${OTHER} ${version} with ${number(theirs)}`;
    exceeded.push(`the consent widget takes ${bytes}`);
  }
}
for (const message of exceeded) {
  console.error(message);
}
process.exitCode = exceeded.length > 0 ? 1 : 0;
