#!/usr/bin/env bash
# xliff 6.4.0 (npm) changes XLIFF 1.2 that a program only reads and writes again: 1. A text with an inline element gets a line
# break and indentation, although its unit has xml:space="preserve". "Four <g>five</g> six" then has additional white space,
# even in the source. 2. Every target loses `state` and `state-qualifier`. A machine suggestion that needs a review, or a copy
# of the source that needs a translation, comes back as an ordinary translation. 3. <alt-trans> and the file's header are
# missing. `approved`, `translate` and a unit's note stay.
#
# Guess before the run: attributes stay (the package keeps some as "additionalAttributes"), and so do texts.
# Consequence for importers: a target without a state does not prove that somebody translated it. Compare it with the source.
#
# Needs Node.js 20 or later and npm. Packages: one from npm in a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund xliff@6.4.0
cat > notice.xlf <<'XLIFF'
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="notice" source-language="en" target-language="sv" datatype="plaintext">
    <header><note>For the lawyer</note></header>
    <body>
      <trans-unit id="copy"><source>One</source><target state="needs-translation">One</target></trans-unit>
      <trans-unit id="machine"><source>Two</source><target state="needs-review-translation" state-qualifier="mt-suggestion">Två</target></trans-unit>
      <trans-unit id="done" approved="yes"><source>Three</source><target state="final">Tre</target><note>Counted</note></trans-unit>
      <trans-unit id="inline" xml:space="preserve"><source>Four <g id="1">five</g> six</source><target>Fyra <g id="1">fem</g> sex</target></trans-unit>
      <trans-unit id="memory"><source>Seven</source><alt-trans><target>Sju</target></alt-trans></trans-unit>
    </body>
  </file>
</xliff>
XLIFF
cat > probe.mjs <<'PROBE'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import xliff from 'xliff';

const { version } = createRequire(import.meta.url)('xliff/package.json');
console.log(`xliff ${version}`);
const before = readFileSync('notice.xlf', 'utf8');
const after = await xliff.jsToXliff12(await xliff.xliff12ToJs(before));
const count = (text, pattern) => (text.match(pattern) ?? []).length;
const rows = { states: / state="/g, qualifiers: / state-qualifier="/g, 'approved units': / approved="/g, alternatives: /<alt-trans>/g, headers: /<header>/g, notes: /<note>/g };
for (const [name, pattern] of Object.entries(rows)) console.log(`${name}: ${count(before, pattern)}, then ${count(after, pattern)}`);
for (const element of ['source', 'target']) {
  const [, text] = after.match(new RegExp(`id="inline"[^]*?<${element}>([^]*?)</${element}>`));
  console.log(`inline, ${element}: ${JSON.stringify(text.replace(/<[^>]*>/g, ''))}`);
}
PROBE
node probe.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED'
xliff 6.4.0
states: 3, then 0
qualifiers: 1, then 0
approved units: 1, then 1
alternatives: 1, then 0
headers: 1, then 0
notes: 2, then 1
inline, source: "Four \n          five six\n        "
inline, target: "Fyra \n          fem sex\n        "
EXPECTED
