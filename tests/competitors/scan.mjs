// Compares `seloste scan` with other scanners on the sites of tests/browser/scan-site.mjs. Not part of CI.
//
// usage: SELOSTE_CHROMIUM=/usr/bin/chromium node tests/competitors/scan.mjs [ROUNDS]
//
// Prints which planted faults each scanner names, what it reports of the shop without faults, and for each command the
// median of the wall times and the peak of the memory. README.md describes it.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const rounds = Number(process.argv[2] ?? 3);
const root = fileURLToPath(new URL('../../', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const program = process.env.SELOSTE_PROGRAM ?? join(root, 'target/release/seloste');
const built = join(process.env.SELOSTE_SITES ?? join(root, 'target/sites'), 'scanned');
const browser = process.env.SELOSTE_CHROMIUM ?? '/usr/bin/chromium';
const collector = process.env.COLLECTOR;
const tools = process.env.SCANNERS ?? join(tmpdir(), 'seloste-scanners');
const output = mkdtempSync(join(tmpdir(), 'seloste-compare-'));

/** Rule, and what the finding must name. */
const FAULTS = JSON.parse(readFileSync(join(root, 'tests/browser/scan-faults.json'), 'utf8'));

const { devDependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
if (!existsSync(join(tools, 'node_modules/@slashgear/gdpr-cookie-scanner'))) {
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, 'package.json'), JSON.stringify({ private: true, dependencies: devDependencies }));
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...options], { cwd: tools, stdio: 'inherit' });
}

const server = spawn('node', [join(root, 'tests/browser/scan-site.mjs'), built, '0', 'en'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [port] = await once(createInterface({ input: server.stdout }), 'line');
process.on('exit', () => server.kill());
const names = `--host-resolver-rules=MAP * 127.0.0.1:${port}`;
const scanned = join(root, 'tests/sites/scanned');
const preload = join(here, 'scan-preload.mjs');

/** Each returns the command that scans a shop. */
const seloste = (pages) => (shop) => [
  program,
  ...['scan', `https://www.${shop}.example/`, '--notice', shop, '--folder', scanned, '--format', 'json'],
  ...['--pages', `${pages}`, '--browser', browser, '--browser-option', names],
  ...['--browser-option', '--ignore-certificate-errors'],
];
const scanner = (shop) => [
  ...['node', '--import', preload, join(tools, 'node_modules/@slashgear/gdpr-cookie-scanner/dist/cli.js'), 'scan'],
  ...[`https://www.${shop}.example/`, '--format', 'json', '--output', output, '--locale', 'en-US', '--strict'],
  ...['--fail-on', '0'],
];
const evidence = (pages) => (shop) => [
  ...['node', '--import', preload, join(collector, 'bin/website-evidence-collector.js'), `https://www.${shop}.example/`],
  ...['--overwrite', '--output', join(output, `evidence-${shop}`), '--max', `${pages}`, '--pdf', 'false'],
  ...['--', '--no-sandbox', names, '--ignore-certificate-errors'],
];

/** Name of each command, the command, and what reads its output. */
const COMMANDS = [
  ['seloste scan', seloste(5), readSeloste],
  ['seloste scan --pages 1', seloste(1), readSeloste],
  [`gdpr-cookie-scanner ${devDependencies['@slashgear/gdpr-cookie-scanner']}`, scanner, readScanner],
  ...(collector
    ? [
        ['website-evidence-collector --max 5', evidence(5), readEvidence],
        ['website-evidence-collector', evidence(0), readEvidence],
      ]
    : []),
];
if (!collector) console.log('NOTE: COLLECTOR is not set: the Website Evidence Collector is not run');

/** Returns the memory of a process and its descendants in bytes; shared pages are counted once (PSS). */
function memory(pid) {
  const children = new Map();
  for (const name of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // The process has ended.
    }
  }
  let bytes = 0;
  for (const queue = [pid]; queue.length > 0; ) {
    const next = queue.pop();
    queue.push(...(children.get(next) ?? []));
    try {
      bytes += 1024 * Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${next}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // The process has ended.
    }
  }
  return bytes;
}

/** Runs a command; returns its standard output, wall time in seconds and peak of the memory in bytes. */
async function run([file, ...words]) {
  const start = performance.now();
  const child = spawn(file, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      SCAN_PORT: port,
      SCAN_BROWSER: browser,
      SCAN_PLAYWRIGHT: words.some((word) => word.includes('gdpr-cookie-scanner')) ? tools : '',
      PUPPETEER_EXECUTABLE_PATH: browser,
    },
  });
  let peak = 0;
  const sampler = setInterval(() => { peak = Math.max(peak, memory(child.pid)); }, 250);
  let text = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (part) => { text += part; });
  child.stderr.setEncoding('utf8').on('data', (part) => { errors += part; });
  const [code] = await once(child, 'close');
  clearInterval(sampler);
  if (code > 1) throw new Error(`${file} ended with ${code}: ${errors}`);
  return { text, time: (performance.now() - start) / 1000, peak };
}

/**
 * What a scanner reports about a fault: `named` if it reports it, `listed` if its output only contains the item in the phase
 * of the fault, so that a reader who knows the notice can find it.
 */
const NAMED = 'named';
const LISTED = 'listed';
const MISSED = '–';

/** Returns the kind, name and phase of what a fault is about; `undefined` if it is not about a host or an item. */
function subject([, rule, names]) {
  const phase = { before: 'before', refusal: 'refused', withdrawal: 'withdrawn' }[/(before|refusal|withdrawal)/.exec(rule)?.[1]];
  const [, kind, name] = /^(cookie|localStorage|sessionStorage|IndexedDB).*?`([^`]+)`/.exec(names) ?? [];
  if (name) return { kind, name, phase };
  return /^[a-z0-9.-]+\.[a-z]+$/.test(names) ? { kind: 'host', name: names, phase } : undefined;
}

/** Compares what was recorded with the faults. Each record has a kind, name, phase, and `marked` if it is reported. */
const compare = (records) => (fault) => {
  const about = subject(fault);
  if (!about) return MISSED;
  const found = records.filter(({ kind, name, phase }) =>
    kind === about.kind && name === about.name && (!about.phase || phase === about.phase));
  // A mark says that consent was missing, not that something is not declared or lives too long.
  if (found.some(({ marked }) => marked) && about.phase) return NAMED;
  return found.length > 0 ? LISTED : MISSED;
};

function readSeloste(text) {
  const { findings } = JSON.parse(text);
  const says = ([, rule, names]) =>
    findings.some((finding) => finding.rule === rule && finding.what.includes(names)) ? NAMED : MISSED;
  return { says, reports: findings.length };
}

function readScanner(_, shop) {
  const folder = join(output, `www.${shop}.example`);
  const file = readdirSync(folder).find((name) => name.endsWith('.json'));
  const report = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const records = [['BeforeInteraction', 'before'], ['AfterReject', 'refused'], ['AfterAccept', 'accepted']].flatMap(
    ([part, phase]) => [
      ...report[`cookies${part}`].map(({ name, requiresConsent }) => ({ kind: 'cookie', name, phase, marked: requiresConsent })),
      ...report[`network${part}`].map(({ url, requiresConsent }) => ({ kind: 'host', name: new URL(url).hostname, phase, marked: requiresConsent })),
    ],
  );
  return { says: compare(records), reports: report.compliance.issues.length };
}

function readEvidence(_, shop) {
  const report = JSON.parse(readFileSync(join(output, `evidence-${shop}`, 'inspection.json'), 'utf8'));
  const phase = 'before';
  const host = (name, marked = false) => ({ kind: 'host', name, phase, marked });
  const records = [
    ...Object.values(report.hosts.requests).flat().map((name) => host(name)),
    ...report.beacons.map(({ url }) => host(new URL(url).hostname, true)),
    ...Object.values(report.websocketLog).map(({ url }) => host(new URL(url).hostname)),
    ...report.cookies.map(({ name }) => ({ kind: 'cookie', name, phase })),
    ...Object.values(report.localStorage).flatMap(Object.keys).map((name) => ({ kind: 'localStorage', name, phase })),
  ];
  return { says: compare(records), reports: report.beacons.length };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const measured = COMMANDS.map(([name, command, read]) => ({ name, command, read, times: [], peaks: [] }));
for (let round = 1; round <= rounds; round += 1) {
  for (const entry of measured) {
    const { text, time, peak } = await run(entry.command('faulty'));
    entry.times.push(time);
    entry.peaks.push(peak);
    entry.faulty = entry.read(text, 'faulty');
    console.log(`round ${round}: ${entry.name}: ${time.toFixed(1)} s, load ${loadavg()[0].toFixed(1)}`);
  }
}
for (const entry of measured) {
  entry.clean = entry.read((await run(entry.command('clean'))).text, 'clean');
}

const version = execFileSync(browser, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
console.log(`\n${version}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`);
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
row('planted fault', ...measured.map(({ name }) => name));
row('---', ...measured.map(() => '---'));
for (const fault of FAULTS) row(fault[0], ...measured.map(({ faulty }) => faulty.says(fault)));
const count = (result) => measured.map(({ faulty }) => FAULTS.filter((fault) => faulty.says(fault) === result).length);
row('named', ...count(NAMED));
row('only listed', ...count(LISTED));
row('reports on the shop without faults', ...measured.map(({ clean }) => clean.reports));
row('wall time, median', ...measured.map(({ times }) => `${median(times).toFixed(1)} s`));
row('peak of memory, median', ...measured.map(({ peaks }) => `${Math.round(median(peaks) / 2 ** 20)} MiB`));
rmSync(output, { recursive: true, force: true });
process.exit(0);
