#!/usr/bin/env bash
# Programs that put soft hyphens (U+00AD) into a page for browsers without a dictionary also put them into
# e-mail addresses and web addresses: hyphen 1.14.1, Hypher 0.2.5, Hyphenopoly 6.1.0 (npm) and
# django-softhyphen 1.1.0 (PyPI), all with Finnish patterns. hyphen and django-softhyphen read HTML: they keep
# `href`, but change the text of a mailto link. hyphen also changes `<code translate="no">`, where a notice
# may name a cookie. If a visitor copies the address in Chromium 156, the soft hyphens are copied. `<input
# type="email">` then rejects the pasted address, which looks like the right one.
#
# Guess before the run: each program keeps words with "@" or "://", and a copied text keeps the soft hyphens.
# Consequence: use `hyphens: auto` of CSS, which changes no text, and leave addresses and names of cookies out
# of such a program. Seloste's pages have no soft hyphens in their text.
#
# Needs Debian 12 with apt (as root), Node.js 20 or later and npm. Packages: chromium, python3-venv, five from
# npm and two from PyPI in a temporary folder. The browser opens no network connection.
set -euo pipefail

command -v chromium >/dev/null || apt-get install --yes --quiet chromium >/dev/null
python3 -c 'import ensurepip' 2>/dev/null || apt-get install --yes --quiet python3-venv >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund hyphen@1.14.1 hypher@0.2.5 hyphenation.fi@0.2.1 hyphenopoly@6.1.0 \
  playwright-core@1.61.0
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check django-softhyphen==1.1.0 django==5.2.19
cat > notice.html <<'HTML'
<p lang="fi">Kirjoita: <a href="mailto:tietosuoja@example.fi">tietosuoja@example.fi</a>.
Lue: https://www.example.fi/tietosuojaseloste. Eväste: <code translate="no">suostumustieto</code>.</p>
HTML
cat > probe.py <<'PYTHON'
from django.conf import settings
from softhyphen.html import hyphenate

settings.configure()
print(hyphenate(open('notice.html').read(), language='fi-fi').replace('&shy;', '\u00AD'))
PYTHON
cat > probe.mjs <<'PROBE'
import { readFileSync } from 'node:fs';
import patterns from 'hyphenation.fi';
import hyphen from 'hyphen/fi/index.js';
import hyphenopoly from 'hyphenopoly';
import Hypher from 'hypher';
import { chromium } from 'playwright-core';

const html = readFileSync('notice.html', 'utf8');
const text = html.replace(/<[^>]*>/g, '');
const loaderSync = (file, folder) => readFileSync(new URL(file, folder));
const finnish = hyphenopoly.config({ require: ['fi'], hyphen: '\u00AD', loaderSync, sync: true }).get('fi');
const pages = {
  hyphen: hyphen.hyphenateHTMLSync(html),
  'django-softhyphen': readFileSync('softhyphen.html', 'utf8'),
};
const results = { ...pages, Hypher: new Hypher(patterns).hyphenateText(text), Hyphenopoly: finnish(text) };
for (const [name, result] of Object.entries(results)) {
  // Hypher also puts zero width spaces into web addresses.
  const words = result.replace(/<[^>]*>|\u200B/g, '').replaceAll('\u00AD', '|').trim().split(/\s+/);
  console.log(`${name}: ${[1, 3, 5].map((at) => words[at].replace(/\.$/, '')).join(' ')}`);
}
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, content] of Object.entries(pages)) {
  const page = await browser.newPage();
  await page.setContent(`${content}<input type="email">`);
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('a')));
  await page.keyboard.press('Control+C');
  await page.focus('input');
  await page.keyboard.press('Control+V');
  const seen = await page.evaluate(() => {
    const [link, field] = [document.querySelector('a'), document.querySelector('input')];
    return `${link.href}, pasted ${field.value.replaceAll('\u00AD', '|')}, valid ${field.validity.valid}`;
  });
  console.log(`Chromium ${browser.version().split('.')[0]}, ${name}: ${seen}`);
}
await browser.close();
PROBE
python/bin/python -W ignore probe.py > softhyphen.html
echo 'hyphen 1.14.1, Hypher 0.2.5, Hyphenopoly 6.1.0, django-softhyphen 1.1.0; | is a soft hyphen'
node probe.mjs | tee seen.txt
diff - <(sed 's/^Chromium [0-9]*/Chromium/' seen.txt) <<'EXPECTED'
hyphen: tie|to|suo|ja@example.fi https://www.example.fi/tie|to|suo|ja|se|los|te suos|tu|mus|tie|to
django-softhyphen: tie|to|suo|ja@example.fi https://www.example.fi/tie|to|suo|ja|se|los|te suostumustieto
Hypher: tie|to|suo|ja@example.fi https://www.example.fi/tie|to|suo|ja|se|los|te suos|tu|mus|tie|to
Hyphenopoly: tie|to|suo|ja@example.fi https://www.example.fi/tie|to|suo|ja|se|los|te suos|tu|mus|tie|to
Chromium, hyphen: mailto:tietosuoja@example.fi, pasted tie|to|suo|ja@example.fi, valid false
Chromium, django-softhyphen: mailto:tietosuoja@example.fi, pasted tie|to|suo|ja@example.fi, valid false
EXPECTED
