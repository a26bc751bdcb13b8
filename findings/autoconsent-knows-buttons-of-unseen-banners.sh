#!/usr/bin/env bash
# @duckduckgo/autoconsent 16.23.0, heuristics without rules: the package does not answer a banner that is wholly in Swedish
# or in Czech, although it knows the words on the refuse button. It looks at buttons only if a sentence of the banner has
# matched, and it has no sentences in these languages. With one English sentence added to the same banner, it presses the
# same Swedish or Czech button. It answers a German banner without such help.
#
# Guess before the run: the package answers banners in each language for which it lists refuse buttons.
# Consequence for a consent dialog: familiar button labels are not enough. The dialog needs its own rule, which names its
# buttons.
#
# Needs Debian 12 with apt (as root), Node.js 20 or later and npm. Packages: chromium, and two from npm in a temporary
# folder. The browser opens no network connection: the probe answers each request.
set -euo pipefail

if ! command -v chromium >/dev/null; then
  apt-get install --yes --quiet chromium >/dev/null
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund @duckduckgo/autoconsent@16.23.0 playwright-core@1.61.0
cat > probe.mjs <<'PROBE'
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const read = (path) => readFileSync(`node_modules/@duckduckgo/autoconsent/${path}`, 'utf8');
const script = read('dist/autoconsent.playwright.js');
const browserVersion = execFileSync('chromium', ['--version'], { encoding: 'utf8' }).trim();
console.log(`${browserVersion}, autoconsent ${JSON.parse(read('package.json')).version}`);

const english = 'We use cookies.';
const german = ['Diese Seite verwendet Cookies für Statistiken.', 'Alle akzeptieren', 'Alle ablehnen'];
const swedish = ['Den här webbplatsen använder kakor (cookies) för statistik.', 'Acceptera alla', 'Avvisa alla'];
const czech = ['Tyto stránky ukládají soubory cookie.', 'Přijmout vše', 'Povolit pouze nezbytné cookie'];
const banners = [
  ['German', german, false],
  ['Swedish', swedish, false],
  ['Swedish with an English sentence', swedish, true],
  ['Czech', czech, false],
  ['Czech with an English sentence', czech, true],
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const results = [];
for (const [name, [text, accept, refuse], withEnglish] of banners) {
  const page = await (await browser.newContext()).newPage();
  await page.route('**/*', (route) => route.fulfill({
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><title>not answered</title><p>A page</p>
      <div style="position: fixed; bottom: 0; padding: 1em"><p>${text} ${withEnglish ? english : ''}</p>
      <button onclick="answer('accepted')">${accept}</button> <button onclick="answer('refused')">${refuse}</button></div>
      <script>function answer(given) { document.title = given; document.querySelector('div').remove(); }</script>`,
  }));
  await page.exposeBinding('autoconsentSendMessage', async ({ frame }, message) => {
    const send = (answer) => frame.evaluate((answer) => window.autoconsentReceiveMessage(answer), answer);
    if (message.type === 'init') {
      const config = {
        enabled: true, autoAction: 'optOut', disabledCmps: [], enablePrehide: false, enableCosmeticRules: true,
        enableGeneratedRules: true, detectRetries: 6, isMainWorld: false, enableHeuristicDetection: true,
        heuristicMode: 'reject', logs: {},
      };
      await send({ type: 'initResp', config, rules: { autoconsent: [] } });
    } else if (message.type === 'eval') {
      const result = await frame.evaluate(message.code).catch(() => false);
      await send({ id: message.id, type: 'evalResp', result: Boolean(result) });
    }
  });
  await page.addInitScript(script);
  await page.goto('https://probe.example/');
  await page.waitForFunction(() => document.title !== 'not answered', undefined, { timeout: 10_000 }).catch(() => {});
  results.push(await page.title());
  console.log(`${name}: ${results.at(-1)}`);
}
await browser.close();
const expected = ['refused', 'not answered', 'refused', 'not answered', 'refused'];
process.exit(JSON.stringify(results) === JSON.stringify(expected) ? 0 : 1);
PROBE
node probe.mjs
