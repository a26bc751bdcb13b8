#!/usr/bin/env bash
# libphonenumber-js 1.13.16 (npm), findPhoneNumbersInText() with Finland as its country: it finds "2016/679", the number of the
# GDPR, as a telephone number, and also the dates 2026-11-28 and 28.11.2026. With Germany and Sweden it finds the number of the
# GDPR, too. It also finds the business id 1234567-8; the larger metadata of `libphonenumber-js/max` prevent this, but not the
# other errors. phonenumbers 9.0.43 (PyPI), a port of the same library, finds only the real telephone number.
#
# Guess before the run: both ports ignore dates and numbers with a slash, because the original has rules against them.
# Consequence for a notice that others process: mark up telephone numbers as tel: links, and never add links by this search.
#
# Needs Python 3.10 or later with venv, Node.js 20 or later and npm; installs two packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check phonenumbers==9.0.43
echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund libphonenumber-js@1.13.16
cat > texts.json <<'JSON'
[["Asetus (EU) 2016/679", "FI"], ["Verordnung (EU) 2016/679", "DE"], ["Förordning (EU) 2016/679", "SE"],
 ["Päivitetty 2026-11-28", "FI"], ["Päivitetty 28.11.2026", "FI"], ["Y-tunnus 1234567-8", "FI"], ["Puhelin 020 123 4567", "FI"]]
JSON
cat > probe.mjs <<'PROBE'
import { readFileSync } from 'node:fs';
import { findPhoneNumbersInText as find } from 'libphonenumber-js';
import { findPhoneNumbersInText as findMax } from 'libphonenumber-js/max';

for (const [name, search] of [['libphonenumber-js', find], ['libphonenumber-js/max', findMax]]) {
  for (const [text, country] of JSON.parse(readFileSync('texts.json', 'utf8'))) {
    const numbers = search(text, country).map(({ number }) => number.number).join(' ');
    console.log(`${name}: ${text} (${country}): ${numbers || 'none'}`);
  }
}
PROBE
cat > probe.py <<'PYTHON'
import json
import phonenumbers

for text, country in json.load(open('texts.json', encoding='utf-8')):
    numbers = [phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
               for match in phonenumbers.PhoneNumberMatcher(text, country)]
    print(f"phonenumbers: {text} ({country}): {' '.join(numbers) or 'none'}")
PYTHON
{ node probe.mjs; python/bin/python probe.py; } | tee seen.txt
diff - <(sed 's/.*: //' seen.txt | paste -s -d ' ') <<'EXPECTED'
+3582016679 +492016679 +462016679 +35820261128 +35828112026 +35812345678 +358201234567 +3582016679 +492016679 +462016679 +35820261128 +35828112026 none +358201234567 none none none none none none +358201234567
EXPECTED
