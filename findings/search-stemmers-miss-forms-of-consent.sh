#!/usr/bin/env bash
# MkDocs 1.6.1 (PyPI), search with `lang: sv` or `lang: fi`: a search for a key word of a privacy notice
# misses pages that have only another form of it. Swedish "samtycke", "avtal" and "intresse" (consent,
# contract, interest) do not find the definite forms "samtycket", "avtalet" and "intresset", because the
# Swedish stemmer in MkDocs keeps this ending. Finnish "suostumus", "sopimus" and "oikeus" (consent, contract,
# right) do not find their genitives. The Norwegian stemmer joins the forms of "samtykke", "avtale" and
# "interesse". snowballstemmer 3.1.1 (PyPI), a later version of these stemmers, joins "avtal" and "avtalet",
# but not the other five pairs. simplemma 2.0.0 (PyPI), which uses lists of words, joins all pairs.
#
# Guess before the run: a stemmer joins the base form of such frequent words with their genitive or definite
# form.
# Consequence: use the base form of a legal basis at least once, best in a heading or label. Seloste's labels
# of legal bases have it.
#
# Needs Debian 12 with apt (as root), Node.js 20 or later and npm. Packages: chromium, python3-venv, one from
# npm and three from PyPI in a temporary folder. The probe itself answers the requests of the browser.
set -euo pipefail

command -v chromium >/dev/null || apt-get install --yes --quiet chromium >/dev/null
python3 -c 'import ensurepip' 2>/dev/null || apt-get install --yes --quiet python3-venv >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund playwright-core@1.61.0
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check mkdocs==1.6.1 snowballstemmer==3.1.1 \
  simplemma==2.0.0
cat > words.json <<'JSON'
{
  "sv": { "samtycke": "samtycket", "avtal": "avtalet", "intresse": "intresset" },
  "no": { "samtykke": "samtykket", "avtale": "avtalen", "interesse": "interessen" },
  "fi": { "suostumus": "suostumuksen", "sopimus": "sopimuksen", "oikeus": "oikeuden", "peruste": "perusteen" }
}
JSON
cat > stems.py <<'PYTHON'
import json
import simplemma, snowballstemmer

names = {'sv': 'swedish', 'no': 'norwegian', 'fi': 'finnish'}
for language, words in json.load(open('words.json')).items():
    stem = snowballstemmer.stemmer(names[language]).stemWord
    lemma = lambda word: simplemma.lemmatize(word, lang={'no': 'nb'}.get(language, language))
    for name, one in {'snowballstemmer': stem, 'simplemma': lemma}.items():
        apart = [word for word, form in words.items() if one(word) != one(form)]
        print(f"{name} {language}, forms not joined: {' '.join(apart) or 'none'}")
PYTHON
cat > probe.mjs <<'PROBE'
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const words = JSON.parse(readFileSync('words.json'));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const types = { html: 'text/html', js: 'text/javascript', json: 'application/json', css: 'text/css' };
for (const [language, forms] of Object.entries(words)) {
  mkdirSync(`${language}/docs`, { recursive: true });
  writeFileSync(`${language}/docs/index.md`, '# Start\n');
  for (const [word, form] of Object.entries(forms)) {
    writeFileSync(`${language}/docs/${word}.md`, `# Page\n\n${form}\n`);
  }
  const settings = `site_name: Probe\ntheme: readthedocs\nplugins: [{ search: { lang: "${language}" } }]\n`;
  writeFileSync(`${language}/mkdocs.yml`, settings);
  execFileSync(`${process.cwd()}/python/bin/mkdocs`, ['build', '--quiet'], { cwd: language });
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    let file = join(language, 'site', new URL(route.request().url()).pathname);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    route.fulfill({ contentType: types[file.split('.').pop()], body: readFileSync(file) });
  });
  const missed = [];
  for (const [word, form] of Object.entries(forms)) {
    for (const query of [form, word]) {
      await page.goto(`http://www.example.fi/search.html?q=${encodeURIComponent(query)}`);
      const results = page.locator('#mkdocs-search-results');
      await results.locator('article, p').first().waitFor();
      const found = await results.locator('article').count();
      if (query === form && found === 0) throw new Error(`${form} is not found`);
      if (query === word && found === 0) missed.push(word);
    }
  }
  console.log(`MkDocs ${language}, forms not found: ${missed.join(' ') || 'none'}`);
}
await browser.close();
PROBE
echo 'MkDocs 1.6.1, snowballstemmer 3.1.1, simplemma 2.0.0'
{ node probe.mjs; python/bin/python stems.py; } | tee seen.txt
diff - seen.txt <<'EXPECTED'
MkDocs sv, forms not found: samtycke avtal intresse
MkDocs no, forms not found: none
MkDocs fi, forms not found: suostumus sopimus oikeus
snowballstemmer sv, forms not joined: samtycke intresse
simplemma sv, forms not joined: none
snowballstemmer no, forms not joined: none
simplemma no, forms not joined: none
snowballstemmer fi, forms not joined: suostumus sopimus oikeus
simplemma fi, forms not joined: none
EXPECTED
