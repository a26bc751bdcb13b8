// Measures what the code of services stores and contacts, and compares it with the catalogue (app/services/data). Called by
// `cargo xtask measure-services`; README.md describes it.
//
// usage: node tests/services/measure.mjs FOLDER SERVICE[@VERSION]...
//
// Installs the package of each service in the version that the catalogue names (or VERSION) below FOLDER, bundles it with its
// start and runs it on an https page of this machine, where one server answers for all hosts. Exits with 1 if something
// differs, and with 2 if a package could not be installed or run.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { selfSigned } from '../browser/certificate.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const SITE = 'www.shop.example';

/** Responses by host; other hosts send `{}`. */
const ANSWERS = JSON.parse(readFileSync(path('answers.json'), 'utf8'));

/** Returns the values of the keys in a line of TOML such as `{ name = "_ga", life = "1 day" }`. */
const fields = (line) =>
  Object.fromEntries([...line.matchAll(/([a-z_]+) = (?:"((?:[^"\\]|\\.)*)"|(true|false))/g)].map(([, key, text, flag]) => [key, text ?? flag]));

/** Reads what the measurement needs of a service: its entry in the catalogue, and the packages that its start imports. */
function catalogue(id) {
  const text = readFileSync(path(`../../app/services/data/${id}.toml`), 'utf8');
  const start = readFileSync(path(`starts/${id}.js`), 'utf8');
  const list = (key) => (new RegExp(`^${key} = \\[\\n([\\s\\S]*?)^\\]`, 'm').exec(text)?.[1] ?? '').split('\n').filter(Boolean).map(fields);
  const sources = text.split(/^(?=\[sources\.)/m).slice(1).map((part) => ({ id: /^\[sources\.(.+)\]/.exec(part)[1], ...fields(part) }));
  const packages = sources.filter(({ kind, at }) => kind === 'measured' && new RegExp(`'${at}(/[^']*)?'`).test(start));
  if (packages.length === 0) fail(`the start of ${id} imports no package that app/services/data/${id}.toml names as measured`);
  const isMeasured = ({ source }) => !source || packages.some((measured) => measured.id === source);
  return { stored: list('stored').filter(isMeasured), known: list('stored'), hosts: list('hosts'), packages };
}

/** Ends with a message. */
function fail(message) {
  console.error(message);
  process.exit(2);
}

/** Returns a pattern for a name of the catalogue, whose variable parts are in braces. */
const pattern = (name) =>
  new RegExp(`^${name.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\/]/g, '\\$&')).join('.+')}$`, 's');

const [tools, ...wanted] = process.argv.slice(2);

/** Installs the packages of a service in a folder of their own, and returns the folder. */
function install(packages) {
  const names = packages.map(({ at, version }) => `${at}@${version}`);
  const folder = join(tools, names.join('+').replaceAll('/', '-'));
  const installed = join(folder, 'installed');
  if (existsSync(installed)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
  const { status } = spawnSync('npm', ['install', ...options, ...names], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) {
    fail(`${names.join(' and ')} could not be installed. Usual reasons: no network, or a version that npm does not have.`);
  }
  writeFileSync(installed, '');
  return folder;
}

/** Returns a script that starts the service, with its packages. */
function bundled(id, folder) {
  const options = ['--bundle', '--format=iife', '--platform=browser', '--loader:.svg=dataurl', '--log-level=error'];
  const env = { ...process.env, NODE_PATH: join(folder, 'node_modules') };
  return execFileSync('esbuild', [path(`starts/${id}.js`), ...options], { encoding: 'utf8', maxBuffer: 1 << 28, env });
}

const services = wanted.map((word) => {
  const [id, version] = word.split('@');
  const entry = catalogue(id);
  const packages = entry.packages.map((measured) => ({ ...measured, version: version ?? measured.version }));
  return { id, ...entry, packages, folder: install(packages) };
});

// Imported only now, so that a missing network is reported first.
const { chromium } = createRequire(path('../browser/package.json'))('@playwright/test');

/** Files of packages that a site must publish itself: path on the site and folder of the package. */
const PUBLISHED = [['/~partytown/', '@builder.io/partytown/lib']];

let bundle = '';

/** Folder with the packages of the service that is being measured. */
let packageFolder = '';

/** Returns a file that the site publishes; `undefined` if there is none at this path. */
function published(url) {
  const [prefix, from] = PUBLISHED.find(([start]) => url.startsWith(start)) ?? [];
  const file = prefix && join(packageFolder, 'node_modules', from, url.slice(prefix.length));
  if (!file || !existsSync(file)) return undefined;
  return { type: file.endsWith('.html') ? 'text/html' : 'text/javascript', text: readFileSync(file) };
}

const server = createServer(selfSigned(), (request, response) => {
  const host = request.headers.host?.split(':')[0];
  const isPage = host === SITE;
  const headers = { 'Access-Control-Allow-Origin': request.headers.origin ?? '*', 'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*', 'Access-Control-Allow-Methods': '*' };
  const answer = (type, body) => response.writeHead(200, { ...headers, 'Content-Type': type }).end(body);
  request.resume();
  const file = isPage ? published(request.url.split('?')[0]) : undefined;
  if (file) answer(file.type, file.text);
  else if (isPage && request.url === '/bundle.js') answer('text/javascript; charset=utf-8', bundle);
  else if (/\.js(\?|$)/.test(request.url) || request.headers['sec-fetch-dest'] === 'script') answer('text/javascript', '');
  else if (isPage) answer('text/html; charset=utf-8', '<!doctype html><title>Shop</title><link rel="icon" href="data:,"><h1>Shop</h1><script src="/bundle.js"></script>');
  else answer('application/json', JSON.stringify(ANSWERS[host] ?? {}));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({
  executablePath: process.env.SELOSTE_CHROMIUM,
  args: ['--no-sandbox', `--host-resolver-rules=MAP * 127.0.0.1:${server.address().port}`, '--ignore-certificate-errors'],
});
// Some services do nothing under the user agent of a headless browser, or if `navigator.webdriver` is true.
const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version().split('.')[0]}.0.0.0 Safari/537.36`;

/** Runs in the page before its scripts: records the names that are written, also of items that are removed again. */
function record() {
  Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false });
  const written = new Set();
  window.writtenNames = () => [...written];
  const { set, get } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true,
    get,
    set(text) {
      set.call(this, text);
      const name = String(text).split('=')[0].trim();
      // A cookie that is only removed is not written.
      if (get.call(this).split('; ').some((cookie) => cookie.startsWith(`${name}=`))) written.add(`cookie ${name}`);
    },
  });
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (name, value) {
    written.add(`${this === window.localStorage ? 'local' : 'session'} ${name}`);
    setItem.call(this, name, value);
  };
}

/** Returns a lifetime in the words of the catalogue. */
function words(seconds) {
  const [size, unit] = seconds >= 86_400 * 0.99 ? [86_400, 'day'] : [60, 'minute'];
  const count = Math.round(seconds / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Returns a lifetime of the catalogue in seconds; a year has 365 days and a month a twelfth of it. */
function seconds(life) {
  const [, count, unit] = /^(\d+) (minute|hour|day|month|year)s?$/.exec(life) ?? [];
  return count && count * { minute: 60, hour: 3600, day: 86_400, month: 365 * 7200, year: 365 * 86_400 }[unit];
}

/** Runs the bundle on a page; returns rows with kind, name, lifetime and party. */
async function measure() {
  const context = await browser.newContext({ userAgent, ignoreHTTPSErrors: true });
  await context.addInitScript(record);
  const page = await context.newPage();
  const hosts = new Set();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('pageerror', (error) => console.log(`  NOTE: the page reports: ${error.message}`));
  const start = Date.now() / 1000;
  await page.goto(`https://${SITE}/`);
  await page.mouse.click(100, 100);
  await page.waitForTimeout(6000);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    'indexed-db': (await indexedDB.databases()).map(({ name }) => name),
    cache: await caches.keys(),
    worker: (await navigator.serviceWorker.getRegistrations()).map(({ active, waiting, installing }) =>
      new URL((active ?? waiting ?? installing).scriptURL).pathname),
    written: window.writtenNames(),
  }));
  const cookies = await context.cookies();
  await context.close();
  const rows = cookies.map(({ name, domain, expires }) => ({
    kind: 'cookie',
    name,
    life: expires < 0 ? 'session' : words(expires - start),
    party: `.${SITE}`.endsWith(`.${domain.replace(/^\./, '')}`) ? 'first' : 'third',
  }));
  for (const kind of ['local', 'session', 'indexed-db', 'cache', 'worker']) {
    for (const name of kept[kind]) rows.push({ kind, name, life: kind === 'session' ? 'session' : 'no expiry', party: 'first' });
  }
  for (const written of kept.written) {
    const [, kind, name] = /^(\w+) (.*)$/s.exec(written);
    if (!rows.some((row) => row.kind === kind && row.name === name)) rows.push({ kind, name, life: 'removed again', party: 'first' });
  }
  for (const name of hosts) if (name && name !== SITE) rows.push({ kind: 'host', name, life: '-', party: 'third' });
  return rows;
}

/** Prints the differences between rows and the catalogue; returns their number. */
function compare(rows, { stored, known, hosts }) {
  const differences = [];
  for (const row of rows.filter(({ kind }) => kind !== 'host')) {
    const same = known.filter((entry) => entry.in === row.kind && pattern(entry.name).test(row.name));
    if (same.length === 0) {
      differences.push(`not in the catalogue: ${row.kind} ${row.name} (${row.life})`);
      continue;
    }
    const lives = same.map(({ life, kept, handling }) => kept ?? life ?? (handling === 'passing' ? 'removed again' : '?'));
    const fits = (life) => {
      const [expected, measured] = [seconds(life), seconds(row.life)];
      return life === row.life || row.life === 'removed again' || (expected && measured && Math.abs(expected / measured - 1) < 0.02);
    };
    if (!lives.some(fits)) differences.push(`${row.kind} ${row.name}: measured ${row.life}, in the catalogue ${lives.join(', ')}`);
  }
  for (const row of rows.filter(({ kind }) => kind === 'host')) {
    const same = hosts.some(({ host }) => pattern(host).test(row.name));
    if (!same && !row.name.endsWith('.vendor.example')) differences.push(`not in the catalogue: host ${row.name}`);
  }
  for (const entry of stored.filter(({ when, handling }) => when && !handling)) {
    if (!rows.some((row) => row.kind === entry.in && pattern(entry.name).test(row.name))) {
      differences.push(`not seen: ${entry.in} ${entry.name}`);
    }
  }
  for (const difference of differences) console.log(`  DIFFERENCE: ${difference}`);
  return differences.length;
}

let total = 0;
for (const { id, folder, packages, ...entry } of services) {
  [bundle, packageFolder] = [bundled(id, folder), folder];
  const rows = await measure();
  console.log(`${id}: ${packages.map(({ at, version }) => `${at} ${version}`).join(', ')}`);
  for (const { kind, name: item, life, party } of rows) console.log(`  ${kind}\t${item}\t${life}\t${party}`);
  total += compare(rows, entry);
}
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
const date = new Date().toISOString().slice(0, 10);
console.log(`${count(services.length, 'service')}, ${count(total, 'difference')}, Chromium ${browser.version()}, ${date}`);
await browser.close();
server.close();
process.exit(total === 0 ? 0 : 1);
