#!/usr/bin/env bash
# csso 5.0.5 (npm; also the CSS minifier inside svgo) removes each rule whose media query is a range
# (`@media (width >= 40rem)`, Media Queries 4) with all its content, without an error or a warning. It keeps the same
# range in `@container`, and it keeps `(min-width: 40rem)`. It also merges `all: unset; color: …` with
# `color: …; all: unset`, as if their order had no meaning. So the first rule loses its color.
#
# Guess before the run: csso keeps what it cannot parse, as it does with @container and @starting-style.
# Consequence for a style sheet that others may bundle: write min-width and max-width, and `all` in a rule of its own.
#
# Needs Node.js 20 or later and npm; installs two packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund csso@5.0.5 lightningcss@1.33.0
cat > probe.mjs <<'PROBE'
import * as csso from 'csso';
import { transform } from 'lightningcss';

console.log(`node ${process.version}, csso ${csso.version}`);
const sheets = {
  range: '@media (width >= 40rem){dialog{margin:auto}}',
  'two-sided range': '@media (20rem <= width <= 40rem){dialog{margin:auto}}',
  'min-width': '@media (min-width:40rem){dialog{margin:auto}}',
  container: '@container (width >= 40rem){dialog{margin:auto}}',
  all: '.agree{all:unset;color:red}.refuse{color:red;all:unset}',
};
const seen = {};
for (const [name, css] of Object.entries(sheets)) {
  seen[name] = csso.minify(css).css;
  const other = transform({ filename: 'sheet.css', code: Buffer.from(css), minify: true }).code.toString();
  console.log(`${name}\n  csso:         ${seen[name]}\n  lightningcss: ${other}`);
}
const kept = ['min-width', 'container'].every((name) => seen[name].includes('margin:auto'));
const lost = seen.range === '' && seen['two-sided range'] === '';
process.exit(kept && lost && seen.all === '.agree,.refuse{color:red;all:unset}' ? 0 : 1);
PROBE
node probe.mjs
