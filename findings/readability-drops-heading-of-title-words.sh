#!/usr/bin/env bash
# @mozilla/readability 0.6.0 (the code of Firefox's Reader View): it removes a second-level heading in the middle of an
# article if the words of the heading occur in the title of the page, whatever the length and place of the heading. The
# text below the heading stays, and then seems to belong to the section above. With one word that is not in the title, the
# same heading stays.
#
# Guess before the run: it removes only a heading at the start of the article that repeats the whole title.
# Consequence: a heading that people must find in a reader view needs a word that the title does not have.
#
# Needs Node.js 20 or later and npm; installs two packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true }' > package.json
npm install --silent --no-audit --no-fund @mozilla/readability@0.6.0 jsdom@26.1.0
cat > probe.mjs <<'PROBE'
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';

const { version } = JSON.parse(readFileSync('node_modules/@mozilla/readability/package.json', 'utf8'));
console.log(`node ${process.version}, @mozilla/readability ${version}`);

const text = '<p>' + 'The association keeps the data of its members for as long as they are members. '.repeat(12) + '</p>';
const headings = (middle) => {
  const page = `<!DOCTYPE html><html lang="en"><head><title>Members of the register and their data</title></head><body><main>
    <article><h2>Purposes</h2>${text}<h2>${middle}</h2>${text}<h2>Storage</h2>${text}</article></main></body></html>`;
  const { content } = new Readability(new JSDOM(page, { url: 'https://example.fi/' }).window.document).parse();
  return [...new JSDOM(content).window.document.querySelectorAll('h2')].map((heading) => heading.textContent).join(', ');
};
const dropped = headings('Data of the register');
const kept = headings('Contents of the register');
console.log(`heading of words of the title: ${dropped}`);
console.log(`heading with another word: ${kept}`);
process.exit(dropped === 'Purposes, Storage' && kept === 'Purposes, Contents of the register, Storage' ? 0 : 1);
PROBE
node probe.mjs
