#!/usr/bin/env bash
# HTML minifiers write `hidden="until-found"` as `hidden`: html-minifier-terser 7.2.0 and html-minifier-next 8.7.0 with
# collapseBooleanAttributes, @swc/html 1.16.22 and @minify-html/node 0.18.1 without any option. "Find in page" and fragment
# links can then no longer open the part of the page that has this attribute. htmlnano 3.5.1 keeps the value. All five keep
# the values of `popover`, which looks just as much like a boolean attribute.
#
# Guess before the run: minifiers keep a value that HTML defines, and remove at most values without a meaning.
# Consequence for a long text with folded parts: use `<details>`, which browsers open for a search and a fragment as well.
#
# Needs Node.js 20 or later and npm; installs five packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund html-minifier-terser@7.2.0 html-minifier-next@8.7.0 @swc/html@1.16.22 \
  @minify-html/node@0.18.1 htmlnano@3.5.1
cat > probe.mjs <<'PROBE'
import { readFileSync } from 'node:fs';
import minifyHtml from '@minify-html/node';
import swc from '@swc/html';
import { minify as minifyNext } from 'html-minifier-next';
import { minify as minifyTerser } from 'html-minifier-terser';
import htmlnano from 'htmlnano';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
const page = '<div hidden="until-found"><p>Kept for 10 years.</p></div><div popover="manual"><p>Help</p></div>';
const collapse = { collapseBooleanAttributes: true };
const minified = {
  'html-minifier-terser': await minifyTerser(page, collapse),
  'html-minifier-next': await minifyNext(page, collapse),
  '@swc/html': (await swc.minifyFragment(Buffer.from(page), {})).code,
  '@minify-html/node': minifyHtml.minify(Buffer.from(page), {}).toString(),
  htmlnano: (await htmlnano.process(page, { minifyCss: false, minifySvg: false }, htmlnano.presets.safe)).html,
};
const keeping = [];
for (const [name, html] of Object.entries(minified)) {
  console.log(`${name} ${version(name)}: ${html}`);
  if (html.includes('until-found')) keeping.push(name);
}
const popovers = Object.values(minified).every((html) => /popover="?manual/.test(html));
process.exit(popovers && keeping.join() === 'htmlnano' ? 0 : 1);
PROBE
node probe.mjs
