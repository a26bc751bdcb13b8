#!/usr/bin/env bash
# cookieconsent 3.1.1 (npm, Osano's free dialog) shows its dialog by the visitor's country, if a site sets
# `law` or `location`. Its list of countries that require consent lacks Romania and Slovenia, members of the
# EU since 2007 and 2004, and Iceland, Liechtenstein and Norway. The dialog is not shown there. is-eu-member
# 1.0.6 (npm) takes ISO codes, but its list has "EL" for Greece, so GR is no member. is-european 1.0.9 (npm)
# has all 30 countries of the EEA. None of the three has Åland (AX) or Réunion (RE), which belong to the EU
# and have ISO codes of their own.
# Two packages use the time zone. @segment/in-eu 0.4.0 returns false for a Greek browser in Cyprus (el-GR) and
# for an English one on the Canary Islands. detect-europe-js 0.1.2, whose documentation shows a cookie banner
# by its result, returns false for Ceuta (Spain) and for Büsingen (Germany).
#
# Guess before the run: the packages include all countries of the EEA, Åland and Réunion.
# Consequence for a consent dialog: ask all visitors, wherever they are, as Seloste's dialog does.
#
# Needs Debian 12 with apt (as root), Node.js 20 or later and npm. Packages: chromium, and seven from npm in a
# temporary folder. The probe itself answers the requests of the browser.
set -euo pipefail

command -v chromium >/dev/null || apt-get install --yes --quiet chromium >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund cookieconsent@3.1.1 is-eu-member@1.0.6 is-european@1.0.9 \
  @segment/in-eu@0.4.0 detect-europe-js@0.1.2 esbuild@0.28.2 playwright-core@1.61.0
cat > libraries.mjs <<'LIBRARIES'
import inEU from '@segment/in-eu';
import { isFromEEA, isFromEU } from 'detect-europe-js';
import { isEuMember } from 'is-eu-member';
import { eeaMember } from 'is-european';

/** Reports whether cookieconsent shows its dialog to a visitor from the country. */
async function cookieconsent(countryCode) {
  const options = { law: { countryCode } };
  const popup = await new Promise((resolve) => window.cookieconsent.initialise(options, resolve));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const shown = popup.isOpen();
  document.querySelectorAll('.cc-window, .cc-revoke').forEach((element) => element.remove());
  return shown;
}

/** Returns the countries of a list that a library does not count. */
async function missing(counts, countries) {
  const left = [];
  for (const country of countries) if (!await counts(country)) left.push(country);
  return left.join(' ') || 'none';
}

const libraries = { cookieconsent, 'is-eu-member': isEuMember, 'is-european': eeaMember };
globalThis.probe = {
  countries: (name, countries) => missing(libraries[name], countries),
  place: () => `in-eu ${inEU()}, detect-europe-js EU ${isFromEU()}, EEA ${isFromEEA()}`,
};
LIBRARIES
cat > probe.mjs <<'PROBE'
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const states = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const elsewhere = ['AX', 'RE'];
const lists = {
  cookieconsent: [...states, 'IS', 'LI', 'NO', ...elsewhere],
  'is-eu-member': [...states, ...elsewhere],
  'is-european': [...states, 'IS', 'LI', 'NO', ...elsewhere],
};
const places = [
  ['Asia/Nicosia', 'el-GR'], ['Asia/Nicosia', 'el-CY'], ['Atlantic/Canary', 'en-US'],
  ['Africa/Ceuta', 'es-ES'], ['Europe/Busingen', 'de-DE'], ['Europe/Helsinki', 'fi-FI'],
];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
async function open(timezoneId, locale) {
  const context = await browser.newContext({ timezoneId, locale });
  const page = await context.newPage();
  const answer = { contentType: 'text/html', body: '<!doctype html><title>Page</title>' };
  await page.route('**/*', (route) => route.fulfill(answer));
  await page.goto('http://www.example.fi/');
  for (const file of ['node_modules/cookieconsent/build/cookieconsent.min.js', 'libraries.js']) {
    await page.addScriptTag({ content: readFileSync(file, 'utf8') });
  }
  return page;
}
const page = await open('Europe/Helsinki', 'fi-FI');
for (const [name, countries] of Object.entries(lists)) {
  const left = await page.evaluate((list) => probe.countries(...list), [name, countries]);
  console.log(`missing in ${name}: ${left}`);
}
for (const [zone, locale] of places) {
  const page = await open(zone, locale);
  console.log(`${zone}, ${locale}: ${await page.evaluate(() => probe.place())}`);
}
await browser.close();
PROBE
node_modules/.bin/esbuild libraries.mjs --bundle --format=iife --outfile=libraries.js --log-level=error
echo "cookieconsent 3.1.1, is-eu-member 1.0.6, is-european 1.0.9, in-eu 0.4.0, detect-europe-js 0.1.2"
node probe.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED'
missing in cookieconsent: RO SI IS LI NO AX RE
missing in is-eu-member: GR AX RE
missing in is-european: AX RE
Asia/Nicosia, el-GR: in-eu false, detect-europe-js EU true, EEA true
Asia/Nicosia, el-CY: in-eu true, detect-europe-js EU true, EEA true
Atlantic/Canary, en-US: in-eu false, detect-europe-js EU true, EEA true
Africa/Ceuta, es-ES: in-eu true, detect-europe-js EU false, EEA false
Europe/Busingen, de-DE: in-eu true, detect-europe-js EU false, EEA false
Europe/Helsinki, fi-FI: in-eu true, detect-europe-js EU true, EEA true
EXPECTED
