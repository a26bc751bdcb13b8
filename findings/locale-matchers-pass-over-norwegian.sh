#!/usr/bin/env bash
# A visitor has "nb, en" (Norwegian Bokmål as browsers name it), and a site is in "no" and "en". @fluent/langneg 0.7.0 and
# negotiator 1.0.0 (npm) select English, because they do not relate "nb" to "no", its macrolanguage.
# @formatjs/intl-localematcher 0.10.1, which uses CLDR's distances, selects "no". But on a site in "pt-BR" and "pt" it gives
# a visitor with pt-PT the Brazilian text, and the other two give "pt". So each of them fails a case that another one gets
# right.
#
# Guess before the run: all three match "nb" to "no". We wrote none down for pt-PT.
# Consequence for a site with languages: name Norwegian "nb", and don't put pt-BR beside a plain pt.
#
# Needs Node.js 20 or later and npm; installs three packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund @formatjs/intl-localematcher@0.10.1 @fluent/langneg@0.7.0 negotiator@1.0.0
cat > probe.mjs <<'PROBE'
import { negotiateLanguages } from '@fluent/langneg';
import { match } from '@formatjs/intl-localematcher';
import Negotiator from 'negotiator';

const cases = [[['nb', 'en'], ['no', 'en']], [['nb-NO', 'en'], ['no', 'en']], [['nb', 'en'], ['nb', 'en']], [['pt-PT'], ['pt-BR', 'pt']]];
const seen = cases.map(([wanted, available]) => {
  const header = wanted.map((tag, index) => `${tag};q=${1 - index / 10}`).join(',');
  const found = [
    match(wanted, available, 'und'),
    negotiateLanguages(wanted, available)[0] ?? 'none',
    new Negotiator({ headers: { 'accept-language': header } }).language(available) ?? 'none',
  ];
  console.log(`${wanted} of ${available}: intl-localematcher ${found[0]}, langneg ${found[1]}, negotiator ${found[2]}`);
  return found.join('/');
});
process.exit(seen.join(' ') === 'no/en/en no/en/en nb/nb/nb pt-BR/pt/pt' ? 0 : 1);
PROBE
node probe.mjs
