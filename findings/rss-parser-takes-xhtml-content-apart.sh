#!/usr/bin/env bash
# rss-parser 3.13.0 (npm): in an Atom entry whose content is of type "xhtml" (RFC 4287, section 3.1.1.3), text beside elements
# changes its position. All text of a paragraph comes first and all its elements follow, so "6 years" and "10 years" are no
# longer in their place in the sentence. The same paragraph, escaped as type "html", stays intact. feedsmith 3.0.1 returns the
# same for both types.
#
# Guess before the run: both types give the same markup.
# Consequence for a feed: write content of type "html".
#
# Needs Node.js 20 or later and npm; installs two packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund rss-parser@3.13.0 feedsmith@3.0.1
cat > probe.mjs <<'PROBE'
import { readFileSync } from 'node:fs';
import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log(`node ${process.version}, rss-parser ${version('rss-parser')}, feedsmith ${version('feedsmith')}`);

const paragraph = '<p>Kept for <del>6 years</del> <ins>10 years</ins> from the order.</p>';
const escaped = paragraph.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const feed = (content) => `<?xml version="1.0" encoding="utf-8"?>
  <feed xmlns="http://www.w3.org/2005/Atom"><title>Changes</title><id>https://example.fi/</id>
  <updated>2026-11-28T00:00:00Z</updated><author><name>Esimerkki Oy</name></author>
  <entry><title>Customers</title><id>https://example.fi/1</id><updated>2026-11-28T00:00:00Z</updated>
  <link href="https://example.fi/customers/"/>${content}</entry></feed>`;
const feeds = {
  html: feed(`<content type="html">${escaped}</content>`),
  xhtml: feed(`<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${paragraph}</div></content>`),
};
const text = (markup) => markup.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim();
const seen = {};
for (const [type, xml] of Object.entries(feeds)) {
  const { items } = await new Parser().parseString(xml);
  seen[`rss-parser, ${type}`] = text(items[0].content);
  seen[`feedsmith, ${type}`] = text(parseFeed(xml).feed.entries[0].content.value);
}
for (const [name, found] of Object.entries(seen)) console.log(`${name}: ${found}`);
const whole = 'Kept for 6 years 10 years from the order.';
const { 'rss-parser, xhtml': torn, ...others } = seen;
process.exit(Object.values(others).every((found) => found === whole) && torn.startsWith('Kept for from the order.') ? 0 : 1);
PROBE
node probe.mjs
