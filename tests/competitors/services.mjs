// Measures what the code of services stores and contacts, and compares it with the catalogue (app/services/data). Not part of
// CI.
//
// usage: SELOSTE_CHROMIUM=/usr/bin/chromium node tests/competitors/services.mjs [SERVICE[@VERSION]]...
//
// Installs the package of each service in the version that the catalogue names (or VERSION), bundles it with a short start
// and runs it on an https page of this machine, where one server answers for all hosts. README.md describes the output.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { selfSigned } from '../browser/certificate.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const data = fileURLToPath(new URL('../../app/services/data/', import.meta.url));
const tools = process.env.SERVICES ?? join(tmpdir(), 'seloste-services');
const executablePath = process.env.SELOSTE_CHROMIUM ?? '/usr/bin/chromium';
const SITE = 'www.shop.example';

/** Package and start of each service, with a first event; answers of hosts that are not `{}`. Keys are made up. */
const SERVICES = {
  amplitude: ['@amplitude/analytics-browser', `import * as amplitude from '@amplitude/analytics-browser';
    amplitude.init('0123456789abcdef0123456789abcdef'); amplitude.track('seen');`],
  'datadog-rum': ['@datadog/browser-rum', `import { datadogRum } from '@datadog/browser-rum';
    datadogRum.init({ applicationId: '00000000-0000-4000-8000-000000000000', clientToken: 'pub0', site: 'datadoghq.eu', service: 'shop' });
    datadogRum.addAction('seen');`],
  hotjar: ['@hotjar/browser', `import Hotjar from '@hotjar/browser'; Hotjar.init(1234567, 6);`],
  'microsoft-clarity': ['clarity-js', `import { clarity } from 'clarity-js';
    clarity.start({ projectId: 'abcdefghij', upload: 'https://x.clarity.ms/collect', track: true, content: true });`],
  mixpanel: ['mixpanel-browser', `import mixpanel from 'mixpanel-browser';
    mixpanel.init('0123456789abcdef0123456789abcdef'); mixpanel.track('seen');`],
  plausible: ['@plausible-analytics/tracker', `import { init, track } from '@plausible-analytics/tracker';
    init({ domain: '${SITE}' }); track('seen', {});`],
  posthog: ['posthog-js', `import posthog from 'posthog-js';
    posthog.init('phc_0123456789abcdef0123456789abcdef0123456789a', { api_host: 'https://us.i.posthog.com', defaults: '2025-05-24' });
    posthog.capture('seen');`],
  segment: ['@segment/analytics-next', `import { AnalyticsBrowser } from '@segment/analytics-next';
    const analytics = AnalyticsBrowser.load({ writeKey: '0123456789abcdef0123456789abcdef' });
    analytics.identify('1', { plan: 'x' }); analytics.track('seen');`,
    { 'cdn.segment.com': '{"integrations":{"Segment.io":{"apiKey":"0123456789abcdef0123456789abcdef"}}}' }],
  sentry: ['@sentry/browser', `import * as Sentry from '@sentry/browser';
    Sentry.init({ dsn: 'https://0123456789abcdef0123456789abcdef@o0.ingest.de.sentry.io/0', replaysSessionSampleRate: 1,
      integrations: [Sentry.replayIntegration()] });
    Sentry.captureMessage('seen');`],
  snowplow: ['@snowplow/browser-tracker', `import { newTracker, trackPageView } from '@snowplow/browser-tracker';
    newTracker('sp', 'https://collector.vendor.example', { appId: 'shop' }); trackPageView();`],
};

/** Returns the values of the keys in a line of TOML such as `{ name = "_ga", life = "1 day" }`. */
const fields = (line) =>
  Object.fromEntries([...line.matchAll(/([a-z_]+) = (?:"((?:[^"\\]|\\.)*)"|(true|false))/g)].map(([, key, text, flag]) => [key, text ?? flag]));

/** Reads what the tool needs of a file of the catalogue. */
function catalogue(id, name) {
  const text = readFileSync(join(data, `${id}.toml`), 'utf8');
  const list = (key) => (new RegExp(`^${key} = \\[\\n([\\s\\S]*?)^\\]`, 'm').exec(text)?.[1] ?? '').split('\n').filter(Boolean).map(fields);
  const source = text.split(/^(?=\[sources\.)/m).find((part) => part.includes(`\nat = "${name}"\n`)) ?? '';
  const id_of = /^\[sources\.(.+)\]/.exec(source)?.[1];
  const measured = ({ source: of }) => !of || of === id_of;
  return { stored: list('stored').filter(measured), known: list('stored'), hosts: list('hosts'), version: fields(source).version };
}

/** Returns a pattern for a name of the catalogue, whose variable parts are in braces. */
const pattern = (name) =>
  new RegExp(`^${name.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\/]/g, '\\$&')).join('.+')}$`, 's');

const wanted = process.argv.slice(2).map((word) => word.split('@'));
const ids = wanted.length > 0 ? wanted.map(([id]) => id) : Object.keys(SERVICES);
for (const id of ids) {
  if (!SERVICES[id]) throw new Error(`no start is known for the service ${id}; known: ${Object.keys(SERVICES).join(', ')}`);
}
const versions = new Map(ids.map((id) => {
  const [name] = SERVICES[id];
  return [name, wanted.find(([word]) => word === id)?.[1] ?? catalogue(id, name).version];
}));
const { devDependencies: { esbuild, playwright } } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
mkdirSync(tools, { recursive: true });
writeFileSync(join(tools, 'package.json'), JSON.stringify({ private: true, dependencies: { esbuild, playwright, ...Object.fromEntries(versions) } }));
// esbuild runs without its installation script.
execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: tools, stdio: 'inherit' });
const load = createRequire(join(tools, 'package.json'));
const { buildSync } = load('esbuild');
const { chromium } = load('playwright');

let bundle = '';
let answers = {};
const server = createServer(selfSigned(), (request, response) => {
  const host = request.headers.host?.split(':')[0];
  const isPage = host === SITE;
  const headers = { 'Access-Control-Allow-Origin': request.headers.origin ?? '*', 'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*', 'Access-Control-Allow-Methods': '*' };
  const answer = (type, body) => response.writeHead(200, { ...headers, 'Content-Type': type }).end(body);
  request.resume();
  if (isPage && request.url === '/bundle.js') answer('text/javascript; charset=utf-8', bundle);
  else if (isPage) answer('text/html; charset=utf-8', '<!doctype html><title>Shop</title><link rel="icon" href="data:,"><h1>Shop</h1><script src="/bundle.js"></script>');
  else if (/\.js(\?|$)/.test(request.url) || request.headers['sec-fetch-dest'] === 'script') answer('text/javascript', '');
  else answer('application/json', answers[host] ?? '{}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({
  executablePath,
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
  for (const kind of ['local', 'session', 'indexed-db', 'cache']) {
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

// Inside the folder, so that esbuild finds the packages.
const work = mkdtempSync(join(tools, 'entry-'));
let total = 0;
for (const id of ids) {
  const [name, start, hosts = {}] = SERVICES[id];
  answers = hosts;
  const installed = JSON.parse(readFileSync(join(tools, 'node_modules', name, 'package.json'), 'utf8')).version;
  const entry = join(work, `${id}.js`);
  writeFileSync(entry, start);
  const built = buildSync({ entryPoints: [entry], bundle: true, write: false, format: 'iife', platform: 'browser', logLevel: 'error' });
  bundle = built.outputFiles[0].text;
  const rows = await measure();
  console.log(`${id}: ${name} ${installed}`);
  for (const { kind, name: item, life, party } of rows) console.log(`  ${kind}\t${item}\t${life}\t${party}`);
  total += compare(rows, catalogue(id, name));
}
console.log(`${ids.length} services, ${total} differences, Chromium ${browser.version()}, ${new Date().toISOString().slice(0, 10)}`);
await browser.close();
server.close();
rmSync(work, { recursive: true });
process.exit(0);
