#!/usr/bin/env bash
# htmlnano 3.5.1 with its preset `safe`, and @minify-html/node 0.18.1 without options, remove `value=""` from buttons and check
# boxes. In a dialog with `<form method="dialog">`, `<button value="">Refuse</button>` sets `returnValue` to "", and a button
# without a value does not change it. If a visitor agrees once and refuses the second time, "agreed" remains. A checked box
# sends "on" instead of "". html-minifier-terser 7.2.0 with its options for attributes changes only the check box.
#
# Guess before the run: we wrote none down, because we saw this in a run for another question. We would have expected the
# minifiers to keep the value.
# Consequence for a consent dialog: give each button a value that is not empty, and never read a refusal from an empty value.
#
# Needs Debian 12 with apt (as root), Node.js 20 or later and npm. Packages: chromium, and four from npm in a temporary
# folder. The browser opens no network connection.
set -euo pipefail

if ! command -v chromium >/dev/null; then
  apt-get install --yes --quiet chromium >/dev/null
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund htmlnano@3.5.1 @minify-html/node@0.18.1 html-minifier-terser@7.2.0 \
  playwright-core@1.61.0
cat > probe.mjs <<'PROBE'
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import minifyHtml from '@minify-html/node';
import { minify } from 'html-minifier-terser';
import htmlnano from 'htmlnano';
import { chromium } from 'playwright-core';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
const page = `<!doctype html><html lang="en"><head><title>Shop</title></head><body><dialog><form method="dialog">
  <button id="agree" value="agreed">Agree</button> <button id="refuse" value="">Refuse</button></form></dialog>
  <form id="order"><input type="checkbox" name="newsletter" value="" checked></form></body></html>`;
const options = { removeEmptyAttributes: true, removeRedundantAttributes: true, collapseBooleanAttributes: true };
const nanoOptions = { minifyCss: false, minifySvg: false };
const pages = {
  'as written': page,
  [`html-minifier-terser ${version('html-minifier-terser')}`]: await minify(page, options),
  [`htmlnano ${version('htmlnano')}, safe`]: (await htmlnano.process(page, nanoOptions, htmlnano.presets.safe)).html,
  [`@minify-html/node ${version('@minify-html/node')}`]: minifyHtml.minify(Buffer.from(page), {}).toString(),
};
console.log(execFileSync('chromium', ['--version'], { encoding: 'utf8' }).trim());
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const results = [];
for (const [name, html] of Object.entries(pages)) {
  const tab = await browser.newPage();
  await tab.setContent(html);
  const seen = await tab.evaluate(() => {
    const dialog = document.querySelector('dialog');
    for (const id of ['agree', 'refuse']) {
      dialog.showModal();
      document.getElementById(id).click();
    }
    return [dialog.returnValue, new FormData(document.getElementById('order')).get('newsletter')];
  });
  console.log(`${name}: after agreeing and then refusing "${seen[0]}", check box "${seen[1]}"`);
  results.push(seen.join('/'));
}
await browser.close();
process.exit(results.join() === '/,/on,agreed/on,agreed/on' ? 0 : 1);
PROBE
node probe.mjs
