#!/usr/bin/env bash
# clean-css 5.3.3 (npm), level 2, splits a shorthand and drops each part that it does not know, without a warning.
# `outline: max(2px, .125em) solid` loses its width, `outline: 2px solid rgb(0 0 0/50%)` and `border: 1px solid light-dark(…)`
# lose their color, and `list-style: "– " inside` loses its marker. clean-css keeps `calc()` and `var()`, and `max()` in
# `border-radius`. A focus ring then has the width "medium" and the color of the text, and a border on a dark page may vanish.
# Level 1, the default, keeps these, but writes `:nth-child(even of .x)` as `:nth-child(evenof.x)`, and Chromium 156 then rejects
# the whole rule. cssnano 7.1.9 with its default preset keeps all of these except the list marker, and esbuild 0.28.2 keeps
# everything.
#
# Guess before the run: a value that a minifier cannot read stays as it is, or is reported.
# Consequence: our style sheets are already minified, so owners who bundle them with clean-css should use level 0.
#
# Needs Debian 12 with apt (as root), Node.js 20 or later and npm. Packages: chromium, four from npm in a temporary folder.
set -euo pipefail

command -v chromium >/dev/null || apt-get install --yes --quiet chromium >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund clean-css@5.3.3 cssnano@7.1.9 postcss@8.5.33 esbuild@0.28.2 playwright-core@1.61.0
cat > probe.mjs <<'PROBE'
import { readFileSync } from 'node:fs';
import CleanCss from 'clean-css';
import cssnano from 'cssnano';
import { transform } from 'esbuild';
import { chromium } from 'playwright-core';
import postcss from 'postcss';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.error(['clean-css', 'cssnano', 'esbuild'].map((name) => `${name} ${version(name)}`).join(', '));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
console.error(`Chromium ${browser.version()}`);
const page = await browser.newPage();
/** Computed style of a list item that a style sheet applies to. */
const look = (css) => page.evaluate((css) => {
  document.body.innerHTML = `<style>${css}</style><ul><li><li class="x"><li class="x" id="probe"></ul>`;
  const { outlineWidth, outlineColor, borderTopColor, listStyleType, fontWeight } = getComputedStyle(document.querySelector('#probe'));
  return JSON.stringify([outlineWidth, outlineColor, borderTopColor, listStyleType, fontWeight]);
}, css);
const minifiers = {
  'level 1': (css) => new CleanCss({ level: 1 }).minify(css),
  'level 2': (css) => new CleanCss({ level: 2 }).minify(css),
  cssnano: async (css) => ({ styles: (await postcss([cssnano()]).process(css, { from: undefined })).css, warnings: [], errors: [] }),
  esbuild: async (css) => ({ styles: (await transform(css, { loader: 'css', minify: true })).code.trim(), warnings: [], errors: [] }),
};
for (const css of [
  'li{outline:max(2px,.125em) solid}',
  'li{outline:calc(1px + .125em) solid}',
  'li{outline:2px solid rgb(0 0 0/50%)}',
  'li{border:1px solid light-dark(#345678,#abcdef)}',
  'li{list-style:"– " inside}',
  'li:nth-child(even of .x){font-weight:700}',
]) {
  console.log(css);
  const wanted = await look(css);
  for (const [name, minify] of Object.entries(minifiers)) {
    const { styles, warnings, errors } = await minify(css);
    if (warnings.length || errors.length) throw new Error(`${name} reports something: it did not`);
    if (await look(styles) !== wanted) console.log(`  ${name}: ${styles}`);
  }
}
await browser.close();
PROBE
node probe.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED'
li{outline:max(2px,.125em) solid}
  level 2: li{outline:solid}
li{outline:calc(1px + .125em) solid}
li{outline:2px solid rgb(0 0 0/50%)}
  level 2: li{outline:solid 2px}
li{border:1px solid light-dark(#345678,#abcdef)}
  level 2: li{border:1px solid}
li{list-style:"– " inside}
  level 2: li{list-style:inside}
  cssnano: li{list-style:inside}
li:nth-child(even of .x){font-weight:700}
  level 1: li:nth-child(evenof.x){font-weight:700}
  level 2: li:nth-child(evenof.x){font-weight:700}
EXPECTED
