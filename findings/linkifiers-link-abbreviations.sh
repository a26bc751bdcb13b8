#!/usr/bin/env bash
# linkifyjs 4.4.0 and autolinker 4.1.5 (npm) turn abbreviations that end like a top-level domain into links. Polish "m.in."
# (among others) leads to m.in, Swedish and Norwegian "org.nr" (company number) and "pers.nr" lead to domains in Nauru, and
# German "GmbH & Co.KG" leads to Co.KG in Kyrgyzstan. A privacy notice then contains a link to a domain with an unknown owner,
# as if the company had put it there. "t.ex.", "z.B.", "d.o.o." and "e.V." stay text. markdown-it 15.0.3 with linkify links none
# of them.
#
# Guess before the run: company ids, numbers of laws and dates do not become links. We wrote none down for abbreviations.
# Consequence for a text that others may linkify: write "organisationsnummer" and "między innymi" in full.
#
# Needs Node.js 20 or later and npm; installs three packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund linkifyjs@4.4.0 autolinker@4.1.5 markdown-it@15.0.3
cat > probe.mjs <<'PROBE'
import Autolinker from 'autolinker';
import { find } from 'linkifyjs';
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ linkify: true });
const linked = ['Dane (m.in. adres) są usuwane.', 'Esimerkki AB, org.nr saknas.', 'Ange pers.nr vid besök.',
  'Beispiel GmbH & Co.KG'];
const kept = ['Till exempel (t.ex. adress).', 'Daten (z.B. Adresse).', 'Primjer d.o.o.', 'Beispiel e.V.'];
let unchanged = true;
for (const text of [...linked, ...kept]) {
  const ways = [
    find(text).map(({ href }) => href),
    Autolinker.parse(text, {}).map((match) => match.getAnchorHref()),
    [...markdown.render(text).matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
  ];
  console.log(`${text}\n  linkifyjs: ${ways[0]}\n  autolinker: ${ways[1]}\n  markdown-it: ${ways[2]}`);
  const counts = ways.map((found) => found.length).join('');
  unchanged &&= counts === (linked.includes(text) ? '110' : '000');
}
process.exit(unchanged ? 0 : 1);
PROBE
node probe.mjs
