#!/usr/bin/env bash
# People use SingleFile (npm single-file-cli 2.0.83) to keep a page as evidence. With its default options it drops the rules of
# `@media print`, but keeps the rules for a dark screen. The saved page therefore prints as it looks on the screen, including what
# the site hides on paper (menus, a consent dialog). `--remove-alternative-medias=false` keeps the rules. In both cases SingleFile
# removes text for paper only, because the screen does not show it. It shortens `hidden="until-found"`, the attribute of text that
# a search in the page opens, to `hidden`. The saved file contains this text, but does not show it, and a search does not find it.
#
# Guess before the run: a copy of a page prints like the page.
# Consequence: print a notice from the page itself (`seloste build --pdf`, or the browser's print command).
#
# Needs Debian 12 with apt (as root), Node.js 20 or later and npm. Packages: chromium, poppler-utils, two from npm in a temporary
# folder. The browser opens files and a server on this machine only.
set -euo pipefail

command -v chromium >/dev/null || apt-get install --yes --quiet chromium >/dev/null
command -v pdftotext >/dev/null || apt-get install --yes --quiet poppler-utils >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund single-file-cli@2.0.83 playwright-core@1.61.0
cat > probe.mjs <<'PROBE'
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const files = {
  '/': ['text/html', `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notice</title><link rel="stylesheet" href="/linked.css">
<style>.paper{display:none}@media print{.paper{display:block}}</style></head><body><nav>menu</nav><h1>Notice</h1><p class="paper">for paper</p>
<div id="more" hidden="until-found"><p>six years</p></div></body></html>`],
  '/linked.css': ['text/css', 'h1{color:#123}@media print{nav{display:none}}@media screen{h1{color:#124}}@media (prefers-color-scheme:dark){h1{color:#eee}}'],
};
const server = createServer((request, response) => {
  const [type, text] = files[request.url] ?? ['text/plain', ''];
  response.writeHead(text ? 200 : 404, { 'content-type': type }).end(text);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${server.address().port}/`;
const save = (file, ...options) => promisify(execFile)('npx', ['single-file', address, file, '--browser-executable-path=/usr/bin/chromium',
  '--browser-args=["--no-sandbox"]', ...options]);
await save('saved.html');
await save('kept.html', '--remove-alternative-medias=false');

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, url] of [['page', address], ['saved', `file://${process.cwd()}/saved.html`], ['saved with option', `file://${process.cwd()}/kept.html`]]) {
  const page = await browser.newPage({ colorScheme: 'dark' });
  await page.goto(url);
  const color = await page.evaluate(() => getComputedStyle(document.querySelector('h1')).color);
  const hidden = await page.evaluate(() => JSON.stringify(document.querySelector('#more').hidden));
  await page.pdf({ path: 'page.pdf' });
  const text = execFileSync('pdftotext', ['page.pdf', '-']).toString().trim().split(/\s*\n\s*/).join(' / ');
  console.log(`${name}: prints "${text}"; dark heading ${color}; hidden ${hidden}`);
  await page.close();
}
await browser.close();
server.close();
console.error(`single-file-cli ${JSON.parse(readFileSync('node_modules/single-file-cli/package.json')).version}`);
PROBE
node probe.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED'
page: prints "Notice / for paper"; dark heading rgb(238, 238, 238); hidden "until-found"
saved: prints "menu / Notice"; dark heading rgb(238, 238, 238); hidden true
saved with option: prints "Notice"; dark heading rgb(238, 238, 238); hidden true
EXPECTED
