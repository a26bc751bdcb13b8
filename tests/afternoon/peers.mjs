// The shop of docs/owners-afternoon.md with other consent managers. Not part of CI.
//
// usage: SELOSTE_CHROMIUM=/usr/bin/chromium node tests/afternoon/peers.mjs
//
// `peers` has the changes of the pages and the configuration, written by the documentation of each tool, whose pinned
// packages are installed into a temporary folder. Prints what the start page does before a choice, after accepting and after
// withdrawing in the tool's own dialog, and how much an owner types, beside the walk with Seloste. Exits with 1 if a result is
// not the expected one.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { SHOP, serve } from './server.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const { chromium } = createRequire(join(here, '../browser/package.json'))('playwright');

const PACKAGES = { 'vanilla-cookieconsent': '3.1.0', '@orestbida/iframemanager': '1.3.0', klaro: '0.7.22' };

const HOSTS = ['connect.facebook.net', 'esimerkki.zendesk.com', 'region1.google-analytics.com', 'static.zdassets.com',
  'www.facebook.com', 'www.googletagmanager.com', 'www.youtube-nocookie.com'];
const STORED = ['ZD-buid', 'ZD-store', 'ZD-suid', '__zlcmid', '_fbp', '_ga', '_ga_ABC123DEF4'];

/**
 * Folder in `peers`, what is clicked, and what is expected: `own` is what the tool stores for itself, `reloads` whether it
 * reloads the page on withdrawal, which is the only way to stop a script.
 */
const TOOLS = [
  {
    folder: 'vanilla',
    accept: '#cc-main .cm [data-role="all"]',
    withdraw: ['footer [data-cc]', '#cc-main .pm [data-role="necessary"]'],
    own: { accepted: ['cc_cookie', 'im_youtube'], withdrawn: ['cc_cookie'] },
    reloads: true,
    typed: { pages: { lines: 10, characters: 1007 }, configuration: { lines: 70, characters: 1965 } },
  },
  {
    folder: 'klaro',
    accept: '#klaro .cookie-notice .cm-btn-success',
    withdraw: ['footer button', '#klaro [for="purpose-item-disableAll"]', '#klaro .cookie-modal .cm-btn-accept'],
    own: { accepted: ['klaro'], withdrawn: ['klaro'] },
    reloads: false,
    typed: { pages: { lines: 7, characters: 774 }, configuration: { lines: 32, characters: 797 } },
  },
];

const TYPED_WITH_SELOSTE = { pages: { lines: 7, characters: 744 }, configuration: { lines: 43, characters: 1128 } };

/** Counts lines, and their characters without indentation. */
const written = (lines) => ({ lines: lines.length, characters: lines.map((line) => line.trim()).join('').length });

/** The lines that an owner types: those of the pages once, as in a template, and all of the configuration. */
function amounts(folder) {
  const changes = readFileSync(join(here, 'peers', folder, 'pages.diff'), 'utf8');
  const pages = new Set([...changes.matchAll(/^\+(?!\+\+ )(.*)$/gm)].map(([, line]) => line));
  const configuration = readFileSync(join(here, 'peers', folder, 'consent.js'), 'utf8').split('\n').filter(Boolean);
  return { pages: written([...pages]), configuration: written(configuration) };
}

/** The lines that the walk with Seloste adds to the pages and to the notice. */
function amountsWithSeloste() {
  const document = readFileSync(join(here, '../../docs/owners-afternoon.md'), 'utf8');
  const pages = [];
  const configuration = [];
  for (const [, kind, heading, text] of document.matchAll(/^```(yaml|diff)\n(.*)\n([\s\S]*?)^```$/gm)) {
    const lines = text.trimEnd().split('\n');
    const added = kind === 'yaml' ? lines : lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1));
    (heading.includes('shop/') ? pages : configuration).push(...added);
  }
  return { pages: written(pages), configuration: written(configuration) };
}

/** Visits the start page, accepts and withdraws. Returns the hosts of each phase and what is stored at its end. */
async function visit(browser, { accept, withdraw }) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  let hosts = new Set();
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol === 'https:' && hostname !== SHOP) hosts.add(hostname);
  });
  const phase = async () => {
    await page.waitForTimeout(2_000);
    const cookies = (await context.cookies()).map(({ name }) => name);
    const keys = await page.evaluate(() => Object.keys(localStorage));
    const result = { hosts: [...hosts].sort(), stored: [...cookies, ...keys].sort() };
    hosts = new Set();
    return result;
  };
  await page.goto(`https://${SHOP}/`);
  await page.locator(accept).waitFor();
  const before = await phase();
  await page.locator(accept).click();
  const accepted = await phase();
  await page.evaluate(() => document.body.classList.add('seen'));
  for (const selector of withdraw) await page.locator(selector).click();
  const withdrawn = await phase();
  const reloads = (await page.locator('body.seen').count()) === 0;
  await context.close();
  return { phases: { before, accepted, withdrawn }, reloads };
}

const folder = mkdtempSync(join(tmpdir(), 'seloste-peers-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
execFileSync('npm', ['install', ...options], { cwd: folder, stdio: 'inherit' });

const amount = ({ lines, characters }) => `${lines} lines, ${characters} characters`;
const size = (name, { pages, configuration }) =>
  console.log(`${name}: ${amount(pages)} in the pages, ${amount(configuration)} of notice or configuration`);
/** Fails the run, but not before the rest is printed. */
const expect = (actual, expected) => {
  if (isDeepStrictEqual(actual, expected)) return;
  console.error(`  expected ${JSON.stringify(expected)}`);
  process.exitCode = 1;
};

const seloste = amountsWithSeloste();
size('seloste', seloste);
expect(seloste, TYPED_WITH_SELOSTE);

for (const tool of TOOLS) {
  const shop = join(folder, tool.folder);
  cpSync(join(here, 'before'), shop, { recursive: true });
  cpSync(join(here, 'peers', tool.folder), shop, { recursive: true });
  execFileSync('git', ['apply', 'pages.diff'], { cwd: shop });
  const server = await serve([shop, `packages=${join(folder, 'node_modules')}`]);
  const browser = await chromium.launch({
    executablePath: process.env.SELOSTE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--no-first-run', `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
      // vanilla-cookieconsent hides its dialog from browsers that say they are automated.
      '--disable-blink-features=AutomationControlled'],
  });
  const { phases, reloads } = await visit(browser, tool);
  await browser.close();
  server.stop();
  const typed = amounts(tool.folder);
  size(tool.folder, typed);
  for (const [name, { hosts, stored }] of Object.entries(phases)) {
    console.log(`  ${name}: hosts ${hosts.join(' ') || 'none'}; stored ${stored.join(' ') || 'nothing'}`);
  }
  console.log(`  withdrawn with ${tool.withdraw.length} clicks, ${reloads ? 'and the page reloads' : 'without a reload'}`);
  expect({ phases, reloads, typed }, {
    phases: {
      before: { hosts: [], stored: [] },
      accepted: { hosts: HOSTS, stored: [...STORED, ...tool.own.accepted].sort() },
      withdrawn: { hosts: [], stored: tool.own.withdrawn },
    },
    reloads: tool.reloads,
    typed: tool.typed,
  });
}
