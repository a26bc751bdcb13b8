// `seloste scan` on sites of this machine. The program starts a browser of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import { expectNoSidewaysScroll, shipped } from './helpers.ts';
import { program, sites } from './sites.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A run of the program. */
interface Outcome {
  code: number | null;
  out: string;
  err: string;
  /** Duration in seconds. */
  time: number;
}

/** The parts of the JSON report that the tests read. */
interface Report {
  summary: { errors: number; warnings: number; infos: number };
  findings: { rule: string; what: string; why: string; at: string | null }[];
  scan: {
    dialog: string | null;
    answered: string[];
    visits: { phase: string; url: string; requests: { host: string }[]; stored: { name: string }[] }[];
  };
}

/** Scans the sites of one server. */
class Scanner {
  private readonly port: number;
  /** Folder for files of this test; browser profiles are in it, too. */
  readonly temporary: string;

  constructor(port: number, temporary: string) {
    this.port = port;
    this.temporary = temporary;
  }

  /** Runs `seloste scan`. All names lead to the server. */
  async run(host: string, notice: string, ...options: string[]): Promise<Outcome> {
    const start = Date.now();
    const child = this.start(host, notice, ...options);
    const texts = [child.stdout, child.stderr].map(async (stream) => {
      let text = '';
      for await (const chunk of stream.setEncoding('utf8')) text += chunk;
      return text;
    });
    const [out, err] = await Promise.all(texts);
    if (child.exitCode === null) await once(child, 'exit');
    return { code: child.exitCode, out, err, time: (Date.now() - start) / 1000 };
  }

  /** Starts `seloste scan`. */
  start(host: string, notice: string, ...options: string[]) {
    const fixed = [
      ...['scan', `https://${host}/`, '--notice', notice, '--folder', join(root, 'tests/sites/scanned')],
      ...['--browser-option', `--host-resolver-rules=MAP * 127.0.0.1:${this.port}`],
      ...['--browser-option', '--ignore-certificate-errors'],
    ];
    return spawn(program, [...fixed, ...options], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: this.temporary },
    });
  }

  /** Runs `seloste scan --format json`. */
  async report(host: string, notice: string, ...options: string[]): Promise<Report> {
    const outcome = await this.run(host, notice, '--format', 'json', ...options);
    expect(outcome.err).toBe('');
    return JSON.parse(outcome.out) as Report;
  }

  /** Returns the browser profiles that were not removed. */
  async profiles(): Promise<string[]> {
    return (await readdir(this.temporary)).filter((name) => name.startsWith('seloste-scan-'));
  }
}

/** A scan of the shop with planted faults, in all formats. */
interface Faulty {
  findings: Report['findings'];
  /** The HTML report and the archive of requests. */
  html: string;
  har: string;
}

const test = base.extend<{ scanner: Scanner }, { port: number; faulty: Faulty }>({
  port: [
    async ({}, use) => {
      const built = sites.find((site) => site.name === 'scanned')!.folder;
      const server: ChildProcess = spawn('node', ['scan-site.mjs', built], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [line] = (await once(createInterface({ input: server.stdout! }), 'line')) as [string];
      await use(Number(line));
      server.kill();
    },
    { scope: 'worker' },
  ],
  faulty: [
    async ({ port }, use) => {
      const temporary = await mkdtemp(join(tmpdir(), 'seloste-test-'));
      const [html, har] = [join(temporary, 'report.html'), join(temporary, 'scan.har')];
      const scanner = new Scanner(port, temporary);
      const { findings } = await scanner.report('www.faulty.example', 'faulty', '--report', html, '--har', har);
      await use({ findings, html, har });
      await rm(temporary, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  scanner: async ({ port }, use) => {
    const temporary = await mkdtemp(join(tmpdir(), 'seloste-test-'));
    await use(new Scanner(port, temporary));
    await rm(temporary, { recursive: true, force: true });
  },
});

test.beforeEach(() => {
  test.setTimeout(150_000);
});

test('a site that conforms to its notice has no finding', async ({ scanner }) => {
  const outcome = await scanner.run('www.clean.example', 'clean', '--format', 'json', '--deny', 'info');
  expect(outcome.err).toBe('');
  const { findings, scan } = JSON.parse(outcome.out) as Report;
  expect(findings).toEqual([]);
  expect(outcome.code).toBe(0);
  // The scan observed all phases.
  expect(scan.dialog).toBe('seloste');
  expect(scan.answered.sort()).toEqual(['accepted', 'refused', 'withdrawn']);
  const hosts = (phase: string) =>
    new Set(scan.visits.filter((visit) => visit.phase === phase).flatMap(({ requests }) => requests.map(({ host }) => host)));
  for (const phase of ['before', 'refused', 'withdrawn']) {
    expect([...hosts(phase)]).toEqual(['www.clean.example']);
  }
  expect([...hosts('accepted')]).toContain('region1.google-analytics.com');
  expect(new Set(scan.visits.map(({ url }) => url)).size).toBe(4);
  const stored = scan.visits.filter(({ phase }) => phase === 'accepted').flatMap((visit) => visit.stored);
  expect(stored.map(({ name }) => name)).toEqual(expect.arrayContaining(['basket', '_ga', '_ga_TEST', '_fbp']));
  expect(await scanner.profiles()).toEqual([]);
});

/** The planted faults: what is wrong, the rule that finds it, and what the finding names. */
const FAULTS = JSON.parse(await readFile(new URL('scan-faults.json', import.meta.url), 'utf8')) as [
  about: string,
  rule: string,
  names: string,
][];

/** Findings that follow from the planted faults. */
const CONSEQUENCES: [rule: string, names: string][] = [
  ['stored-before-choice', 'cookie `_ga_TEST`'],
  // The first load without consent stores it for the parent domain as well.
  ['stored-after-withdrawal', 'cookie `ad_party`'],
];

test.describe('the shop with planted faults', () => {
  // In one worker, so that it is scanned once.
  test.describe.configure({ mode: 'default' });

  test('all planted faults are found and named', async ({ faulty: { findings } }) => {
    const is = (rule: string, names: string) => (finding: Report['findings'][0]) =>
      finding.rule === rule && finding.what.includes(names);
    for (const [about, rule, names] of FAULTS) {
      expect.soft(findings.filter(is(rule, names)), about).toHaveLength(1);
    }
    const expected = [...FAULTS.map(([, rule, names]) => [rule, names]), ...CONSEQUENCES];
    const others = findings.filter((finding) => !expected.some(([rule, names]) => is(rule, names)(finding)));
    expect(others).toEqual([]);
  });

  test('the report is one page without scripts', async ({ faulty: { html: file }, page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    page.on('console', (message) => expect.soft(message.text()).toBe(''));
    await page.goto(`file://${file}`);
    await expect(page.locator('h1')).toHaveText('Scan of https://www.faulty.example/');
    await expect(page.locator('script')).toHaveCount(0);
    await expect(page.locator('.phases section')).toHaveCount(4);
    const pictures = page.locator('.phases img');
    await expect(pictures).toHaveCount(4);
    for (const picture of await pictures.all()) {
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
    }
    await expect(page.locator('.finding')).not.toHaveCount(0);
    await expect(page.getByRole('row', { name: /^pixel\.ads\.example/ })).toContainText('advertising');
    await expect(page.getByRole('row', { name: /^visitor_id/ })).toContainText('30 days');
    await expect(page.locator('svg')).toHaveCount(4);
    expect(loaded.filter((url) => !url.startsWith('data:'))).toEqual([`file://${file}`]);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page, `${width} pixels`);
    }
  });

  test('the archive of requests is read by another program', async ({ faulty: { har: file }, browser }) => {
    const text = await readFile(file, 'utf8');
    const { log } = JSON.parse(text);
    const phases = new Set(log.pages.map(({ _phase }: { _phase: string }) => _phase));
    expect([...phases].sort()).toEqual(['accepted', 'before', 'refused', 'withdrawn']);
    const urls: string[] = log.entries.map(({ request }: { request: { url: string } }) => request.url);
    expect(urls).toEqual(expect.arrayContaining(['https://pixel.ads.example/p.gif', 'wss://live.recorder.example/socket']));
    // Playwright answers requests from the archive.
    const context = await browser.newContext();
    await context.routeFromHAR(file, { notFound: 'abort' });
    const page = await context.newPage();
    expect((await page.goto('https://www.faulty.example/'))?.status()).toBe(200);
    await expect(page.goto('https://www.faulty.example/not-recorded')).rejects.toThrow();
    await context.close();
  });
});

test('a page that does not react for some seconds is scanned completely', async ({ scanner }) => {
  const { scan, findings } = await scanner.report('www.slow.example', 'clean', '--pages', '1');
  expect(scan.answered.sort()).toEqual(['accepted', 'refused', 'withdrawn']);
  expect(findings.filter(({ rule }) => ['page-incomplete', 'scan-incomplete'].includes(rule))).toEqual([]);
});

test('findings have evidence and a place in the notice', async ({ scanner }) => {
  const outcome = await scanner.run('www.faulty.example', 'faulty', '--pages', '1');
  expect(outcome.code).toBe(1);
  expect(outcome.out).toContain('error[stored-before-choice]: cookie `_ga` is stored before any choice (service `analytics`)');
  expect(outcome.out).toMatch(/faulty\.yaml:\d+:\d+\n.*\n.*- \{ name: _ga, months: 13, party: first \}/);
  expect(outcome.out).toMatch(/Seen on https:\/\/www\.faulty\.example\/, stored by https:\/\/www\.googletagmanager\.com\/gtag\/js/);
  expect(outcome.out).toMatch(/1 page before any choice, after refusing, after accepting, after withdrawing; \d+ s, Chrome\/\d/);
  const sarif = await scanner.run('www.faulty.example', 'faulty', '--pages', '1', '--format', 'sarif');
  const { runs } = JSON.parse(sarif.out);
  const rules: string[] = runs[0].tool.driver.rules.map(({ id }: { id: string }) => id);
  for (const { ruleId, ruleIndex, locations } of runs[0].results) {
    expect(rules[ruleIndex]).toBe(ruleId);
    expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
  }
});

test('--draft prints the services that the notice lacks', async ({ scanner }) => {
  const outcome = await scanner.run('www.faulty.example', 'faulty', '--draft', '--pages', '1');
  expect(outcome.code).toBe(0);
  expect(outcome.out).toContain('- id: network-example\n');
  expect(outcome.out).toContain('contacts: ["https://undeclared.network.example", "https://worker.network.example"]');
  expect(outcome.out).toContain('{ name: "undeclared_id", days: 30, party: first }');
  expect(outcome.out).not.toContain('_ga');
});

test('another dialog is answered by selectors', async ({ scanner }) => {
  const options = ['--accept', '#yes', '--refuse', '#no', '--withdraw', '#again', '--withdraw', '#no', '--format', 'json'];
  const outcome = await scanner.run('www.other.example', 'clean', ...options);
  const { scan } = JSON.parse(outcome.out) as Report;
  expect(scan.dialog).toBe('selectors');
  expect(scan.answered.sort()).toEqual(['accepted', 'refused', 'withdrawn']);
  const names = (phase: string) =>
    scan.visits.filter((visit) => visit.phase === phase).flatMap(({ stored }) => stored.map(({ name }) => name));
  expect(names('accepted')).toContain('accepted_all');
  expect(names('refused')).not.toContain('accepted_all');
  expect(names('withdrawn').at(-1)).toBe('refused_all');
  // The page had stopped moving before each click.
  expect(scan.visits.flatMap(({ stored }) => stored.map(({ name }) => name))).not.toContain('missed_click');
});

test('another dialog is answered by the rules of autoconsent', async ({ scanner }) => {
  const folder = 'node_modules/@duckduckgo/autoconsent';
  const outcome = await scanner.run('www.vanilla.example', 'clean', '--autoconsent', folder, '--format', 'json');
  const { scan, findings } = JSON.parse(outcome.out) as Report;
  expect(scan.dialog).toBe('autoconsent');
  expect(scan.answered.sort()).toEqual(['accepted', 'refused']);
  const names = (phase: string) =>
    scan.visits.filter((visit) => visit.phase === phase).flatMap(({ stored }) => stored.map(({ name }) => name));
  expect(names('accepted')).toContain('counted');
  expect(names('refused')).not.toContain('counted');
  const incomplete = findings.filter(({ rule }) => rule === 'scan-incomplete').map(({ what }) => what);
  expect(incomplete).toEqual([expect.stringContaining('nothing was observed after withdrawing')]);
});

test('a scan without a browser or an answer fails', async ({ scanner }) => {
  const missing = await scanner.run('www.clean.example', 'clean', '--browser', '/nonexistent/browser');
  expect(missing.code).toBe(2);
  expect(missing.err).toBe('seloste: there is no browser at /nonexistent/browser\n');
  const silent = await scanner.run('www.clean.example:1', 'clean', '--browser-option', '--host-resolver-rules=');
  expect(silent.code).toBe(2);
  expect(silent.err).toContain('https://www.clean.example:1/');
  expect(await scanner.profiles()).toEqual([]);
});

/** Pages that try to stop a scan, and a text that the report must contain. */
const HOSTILE: [name: string, expected: RegExp][] = [
  ['alerts', /the page opened \d+ dialogs/],
  ['busy', /1 page before any choice/],
  ['chain', /the page was still busy after 3 seconds/],
  ['cookies', /more findings of this kind/],
  ['download', /\d+ downloads were refused/],
  ['escapes', /error\[host-undeclared\]: evil\.example/],
  ['frames', /1 page before any choice/],
  ['hanging', /the page was still busy after 3 seconds/],
  ['huge', /1 page before any choice/],
  ['loop', /1 page before any choice/],
  ['messages', /1 page before any choice/],
  ['navigating', /the page loaded other pages \d+ times/],
  ['popups', /1 page before any choice/],
  ['redirects', /ERR_TOO_MANY_REDIRECTS/],
  ['tampering', /localStorage key `real` is stored, but not declared/],
  ['unloading', /1 page before any choice/],
  ['workers', /\d+ further workers were not run/],
];

for (const [name, expected] of HOSTILE) {
  test(`a hostile page (${name}) is scanned in bounded time`, async ({ scanner }) => {
    const outcome = await scanner.run(`${name}.hostile.example`, 'clean', '--pages', '1', '--max-wait', '3');
    expect(outcome.err).toBe('');
    expect(outcome.out).toMatch(expected);
    expect([0, 1]).toContain(outcome.code);
    // Only the first request to a page that never responds takes the full time.
    expect(outcome.time).toBeLessThan(name === 'loop' ? 35 : 45);
    // No text of a page prints control characters or reorders text in the terminal.
    expect(outcome.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(outcome.out.length).toBeLessThan(200_000);
    expect(await scanner.profiles()).toEqual([]);
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`no browser and no profile is left after ${signal}`, async ({ scanner }) => {
    const child = scanner.start('chain.hostile.example', 'clean', '--timeout', '60');
    const [profile] = await expect.poll(() => scanner.profiles()).toHaveLength(1).then(() => scanner.profiles());
    const port = join(scanner.temporary, profile, 'DevToolsActivePort');
    await expect.poll(() => readFile(port, 'utf8').catch(() => '')).toMatch(/^\d+\n/);
    const [number] = (await readFile(port, 'utf8')).split('\n');
    child.kill(signal);
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(130);
    expect(await scanner.profiles()).toEqual([]);
    await expect(fetch(`http://127.0.0.1:${number}/json/version`)).rejects.toThrow();
  });
}

test('an error page is not compared', async ({ scanner }) => {
  const outcome = await scanner.run('www.clean.example/no-such-page', 'clean');
  expect(outcome.code).toBe(2);
  expect(outcome.err).toContain('answers with the error status 404');
  expect(outcome.out).toBe('');
});

test('a service worker whose script is still being fetched hides no other', async ({ page }) => {
  const script = await readFile(join(root, 'app/scan/src/scripts/collect.js'), 'utf8');
  await page.goto(shipped('xcure/'));
  await page.evaluate(() => {
    const ready = { active: { scriptURL: `${location.origin}/sw.js` }, waiting: null, installing: null };
    const fetching = { active: null, waiting: null, installing: null };
    ServiceWorkerContainer.prototype.getRegistrations = async () => [fetching, ready] as unknown as ServiceWorkerRegistration[];
  });
  const collected = JSON.parse(await page.evaluate<string>(script)) as { workers: string[] };
  expect(collected.workers).toEqual(['/sw.js']);
});

test('a scan ends with its time', async ({ scanner }) => {
  const outcome = await scanner.run('chain.hostile.example', 'clean', '--timeout', '5');
  expect(outcome.time).toBeLessThan(20);
  expect(outcome.out).toContain('chain.hostile.example');
});
