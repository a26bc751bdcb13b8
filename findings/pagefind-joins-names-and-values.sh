#!/usr/bin/env bash
# Pagefind 1.6.0 (npm), the search of many static sites, reads `<dt>Retention</dt><dd>twelve months</dd>` as "Retentiontwelve
# months". It does not support description lists, and inserts nothing between the two elements if the HTML has nothing between
# them. A search for "twelve" finds no page; a search for "months" finds the page. A search also finds a value with a capital
# letter, because Pagefind splits words before it. inscriptis 2.7.6 (PyPI), which converts HTML to text as a browser lays it out,
# joins the same words. With a line break in the HTML between </dt> and <dd>, both read two words. They separate table cells and
# list items without a line break.
#
# Guess before the run: <dt> and <dd> are blocks like <li>, so Pagefind indexes minified HTML like other HTML.
# Consequence: minifiers and generators should keep white space between names and values.
#
# Needs Debian 12 with apt (as root), Node.js 20 or later and npm. Packages: chromium, python3-venv, two from npm and one from
# PyPI in a temporary folder. The browser opens a server on this machine only.
set -euo pipefail

command -v chromium >/dev/null || apt-get install --yes --quiet chromium >/dev/null
python3 -c 'import ensurepip' 2>/dev/null || apt-get install --yes --quiet python3-venv >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund pagefind@1.6.0 playwright-core@1.61.0
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check inscriptis==2.7.6

cat > probe.mjs <<'PROBE'
import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
import * as pagefind from 'pagefind';
import { chromium } from 'playwright-core';

const lists = {
  'without space': '<dl><dt>Retention</dt><dd>twelve months</dd></dl>',
  'with a line break': '<dl><dt>Retention</dt>\n<dd>twelve months</dd></dl>',
  'as a table': '<table><tr><th>Retention</th><td>twelve months</td></tr></table>',
  'as items': '<ul><li>Retention</li><li>twelve months</li></ul>',
};
const { index } = await pagefind.createIndex();
for (const [name, list] of Object.entries(lists)) {
  const content = `<!doctype html><html lang="en"><head><title>Notice</title></head><body><main><h1>Notice</h1>${list}</main></body></html>`;
  writeFileSync(`${name}.html`, content);
  await index.addHTMLFile({ url: `/${name}`, content });
}
const { files } = await index.getFiles();
await pagefind.close();
const contents = new Map(files.map((file) => [`/pagefind/${file.path}`, file.content]));
const server = createServer((request, response) => {
  const path = request.url.split('?')[0];
  const content = path === '/' ? '<!doctype html><html lang="en"><title>Search</title></html>' : contents.get(path);
  const type = path === '/' ? 'text/html' : path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
  response.writeHead(content ? 200 : 404, { 'content-type': type }).end(content ?? '');
}).listen(0, '127.0.0.1');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
for (const word of ['twelve', 'months']) {
  const found = await page.evaluate(async (word) => {
    const { search } = await import('/pagefind/pagefind.js');
    const { results } = await search(word);
    return (await Promise.all(results.map((result) => result.data()))).map((data) => decodeURI(data.url).slice(1)).sort();
  }, word);
  console.log(`Pagefind, "${word}": ${found.join(', ')}`);
}
await browser.close();
server.close();
PROBE
cat > probe.py <<'PROBE'
from inscriptis import get_text

for name in ['without space', 'with a line break']:
    print(f'inscriptis, {name}: {" ".join(get_text(open(f"{name}.html").read()).split())}')
PROBE
echo "pagefind $(node -p 'JSON.parse(fs.readFileSync("node_modules/pagefind/package.json")).version'), inscriptis $(python/bin/pip show inscriptis 2>/dev/null | sed -n 's/^Version: //p')"
{ node probe.mjs 2>/dev/null | grep '^Pagefind'; python/bin/python probe.py; } | tee seen.txt
diff - seen.txt <<'EXPECTED'
Pagefind, "twelve": as a table, as items, with a line break
Pagefind, "months": as a table, as items, with a line break, without space
inscriptis, without space: Notice Retentiontwelve months
inscriptis, with a line break: Notice Retention twelve months
EXPECTED
