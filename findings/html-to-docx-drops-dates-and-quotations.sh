#!/usr/bin/env bash
# Two npm packages that turn a page into a Word file, html-to-docx 1.8.0 and its successor @turbodocx/html-to-docx 1.23.1, drop
# the words in 14 elements without an error: `time`, `abbr`, `q`, `cite`, `dfn`, `data`, `small`, `kbd`, `samp`, `var`, `bdi`, `bdo`,
# `output` and `label`. They do so in paragraphs, list entries and headings; in cells of tables and in `dd`, both keep the words.
# They also drop the caption of a table, and a quotation in a `figure` with its source. A notice loses its date, because pages
# mark dates with `time`: "Updated <time>30.11.2026</time>" becomes "Updated". The name of the law in `abbr` is lost as well.
#
# Guess before the run: the text of each element is kept, and only its look is lost. We expected losses in `dl` and `details`,
# which both packages keep completely.
# Consequence: make a Word file of a notice from its Markdown, or from HTML with pandoc, and compare the words.
#
# Needs Node.js 20 or later and npm; installs three packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts html-to-docx@1.8.0 @turbodocx/html-to-docx@1.23.1 jszip@3.10.1
cat > probe.mjs <<'PROBE'
import successor from '@turbodocx/html-to-docx';
import first from 'html-to-docx';
import JSZip from 'jszip';

const converters = { 'html-to-docx': first, '@turbodocx/html-to-docx': successor.default ?? successor };

/** Returns the words of the Word file that a converter makes of HTML. */
async function words(convert, html) {
  const file = await convert(html, null, {});
  const archive = await JSZip.loadAsync(file instanceof Blob ? await file.arrayBuffer() : file);
  const xml = await archive.file('word/document.xml').async('string');
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map((match) => match[1]).join('');
}

const inline = 'b strong i em u s del ins mark sub sup code span a ' +
  'time abbr q cite dfn data small kbd samp var bdi bdo output label';
const parents = {
  p: (html) => `<p>${html}</p>`,
  li: (html) => `<ul><li>${html}</li></ul>`,
  h2: (html) => `<h2>${html}</h2>`,
  td: (html) => `<table><tr><td>${html}</td></tr></table>`,
  dd: (html) => `<dl><dt>Nimi</dt><dd>${html}</dd></dl>`,
};
const blocks = {
  caption: '<table><caption>WORD</caption><tr><td>x</td></tr></table>',
  'blockquote in figure': '<figure><blockquote><p>WORD</p></blockquote></figure>',
  figcaption: '<figure><figcaption>WORD</figcaption></figure>',
  blockquote: '<blockquote><p>WORD</p></blockquote>',
  'summary and details': '<details><summary>x</summary><p>WORD</p></details>',
  'dt and dd': '<dl><dt>x</dt><dd>WORD</dd></dl>',
};
const dropped = 'time abbr q cite dfn data small kbd samp var bdi bdo output label';
const expected = {
  p: dropped, li: dropped, h2: dropped, td: '', dd: '', blocks: 'caption, blockquote in figure, figcaption',
};

let unchanged = true;
for (const [name, convert] of Object.entries(converters)) {
  console.log(name);
  const check = (place, lost) => {
    console.log(`  ${place}: lost ${lost || 'nothing'}`);
    unchanged &&= lost === expected[place];
  };
  for (const [place, parent] of Object.entries(parents)) {
    const lost = [];
    for (const element of inline.split(' ')) {
      const text = await words(convert, parent(`before <${element}>WORD</${element}> after`));
      if (!text.includes('WORD')) lost.push(element);
    }
    check(place, lost.join(' '));
  }
  const lost = [];
  for (const [block, html] of Object.entries(blocks)) {
    if (!(await words(convert, html)).includes('WORD')) lost.push(block);
  }
  check('blocks', lost.join(', '));
  console.log(`  example: ${await words(convert, '<p>Updated <time>30.11.2026</time>, article 6</p>')}`);
}
process.exit(unchanged ? 0 : 1);
PROBE
node probe.mjs
