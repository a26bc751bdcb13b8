// Walks the consent widget through site software outside CI: node tests/hosts/walk.mjs [NAME…]. See README.md.
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { HOSTS } from './hosts.mjs';
import { serve } from './server.mjs';
import { walk } from './steps.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const { chromium } = createRequire(join(root, 'tests/browser/package.json'))('playwright-core');

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // The folder `choices` of a built site with the services `functional/map` and `statistics/probe`.
    choices: { type: 'string', default: join(root, 'target/sites/services/choices') },
    // Where the hosts are installed and built.
    work: { type: 'string', default: join(tmpdir(), 'seloste-hosts') },
    // Walks what an earlier call has built.
    again: { type: 'boolean', default: false },
    // Installs and builds without walking.
    build: { type: 'boolean', default: false },
    widget: { type: 'string', multiple: true, default: ['seloste', 'vanilla'] },
    width: { type: 'string', multiple: true, default: ['1280', '390'] },
  },
});

const run = promisify(execFile);

/** What the templates contain. The attribute `data-category` is for vanilla-cookieconsent. */
const PARTS = {
  TAG: '<script type="module" src="/privacy/choices/en.js"></script>',
  GATED_SCRIPT: '<script type="text/plain" data-choices="statistics/probe" data-category="statistics" data-src="/stats.js"></script>',
  IFRAME: '<iframe data-choices="functional/map" data-src="/frame.html" title="Map" width="320" height="240"></iframe>',
  LINKS: '<p><a href="/">Home</a> <a href="/video/">Video</a> <a href="/about/">About</a></p>',
};

/** Text files of templates, whose placeholders `{{NAME}}` are filled in. */
const fill = (text, parts) => {
  const once = (text) => text.replace(/\{\{([A-Z_]+)\}\}/g, (whole, name) => parts[name] ?? whole);
  return once(once(text));
};

async function files(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
}

/** The three pages, for hosts with one template for all of them. */
const PAGES = {
  Home: { path: '', body: '' },
  Video: { path: 'video/', body: PARTS.IFRAME },
  About: { path: 'about/', body: '' },
};

async function build(name, host, place) {
  if (host.npm) {
    await writeFile(join(place, 'package.json'), JSON.stringify({ private: true, type: 'type' in host ? host.type : 'module', dependencies: host.npm }));
    await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: place });
  }
  if (host.pip) {
    await run('python3', ['-m', 'venv', 'python'], { cwd: place });
    await run('python/bin/pip', ['install', '--quiet', '--disable-pip-version-check', ...Object.entries(host.pip).map(([at, version]) => `${at}==${version}`)], { cwd: place });
  }
  const template = join(here, host.template ?? name);
  for (const file of await files(template)) {
    const text = await readFile(join(template, file), 'utf8');
    if (file.includes('PAGE')) {
      // One file for each page.
      for (const [title, page] of Object.entries(PAGES)) {
        const to = host.page(title.toLowerCase(), page);
        await mkdir(dirname(join(place, to)), { recursive: true });
        await writeFile(join(place, to), fill(text, { ...PARTS, TITLE: title, BODY: page.body, TO: page.path && '../', ...host.parts }));
      }
    } else {
      await mkdir(dirname(join(place, file)), { recursive: true });
      await writeFile(join(place, file), fill(text, { ...PARTS, ...host.parts }));
    }
  }
  const folder = join(place, host.files);
  await mkdir(join(folder, 'privacy'), { recursive: true });
  await writeFile(join(folder, 'stats.js'), 'window.statsRan = (window.statsRan ?? 0) + 1;\n');
  await writeFile(join(folder, 'frame.html'), '<!doctype html><title>Frame</title><p>The map itself</p>');
  await cp(options.choices, join(folder, 'privacy/choices'), { recursive: true });
  for (const [from, to] of Object.entries(host.copy ?? {})) await cp(join(place, from), join(place, to));
  for (const command of host.build ?? []) {
    const [program, ...rest] = command.split(' ');
    const bin = host.npm ? join(place, 'node_modules/.bin') : join(place, 'python/bin');
    await run(join(bin, program), rest, {
      cwd: place,
      maxBuffer: 1 << 26,
      env: { ...process.env, CI: '1', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    });
  }
}

/** Lists the files of `choices/` that the host's build has changed or left out. */
async function changed(out) {
  const list = [];
  for (const file of await files(options.choices)) {
    const built = await readFile(join(out, 'privacy/choices', file)).catch(() => null);
    if (!built?.equals(await readFile(join(options.choices, file)))) list.push(`${file} ${built ? 'changed' : 'missing'} after the build`);
  }
  return list;
}

/** Groups equal faults of several walks: "fault (walks)". */
function summary(results) {
  const faults = new Map();
  for (const { label, faults: found } of results) {
    for (const fault of found) faults.set(fault, [...(faults.get(fault) ?? []), label]);
  }
  const all = results.length;
  const list = [...faults].map(([fault, labels]) => (labels.length === all ? fault : `${fault} (${labels.join(', ')})`));
  // Most faults follow from the first ones.
  return list.length > 6 ? [...list.slice(0, 5), `and ${list.length - 5} more`] : list;
}

async function walkHost(browser, name, host, place) {
  const out = join(place, host.out);
  const vanilla = join(root, 'tests/browser/node_modules/vanilla-cookieconsent/dist');
  const visit = async (widget, width, late) => {
    const server = await serve({ out, choices: options.choices, vanilla, start: join(here, 'vanilla.mjs'), widget, late, host, place });
    try {
      return { label: `${width}${late ? ' late' : ''}`, ...(await walk(browser, server.address, { widget, width: Number(width), late, host })) };
    } finally {
      server.close();
    }
  };
  // What the software reports by itself.
  const own = new Set([...(await visit('none', 1280, false)).faults, ...(await visit('none', 1280, true)).faults]);
  const row = { host: name, own: [...own], router: '' };
  for (const widget of options.widget) {
    const walks = options.width.flatMap((width) => [[widget, width, false], [widget, width, true]]);
    const results = [];
    for (let at = 0; at < walks.length; at += 4) {
      results.push(...(await Promise.all(walks.slice(at, at + 4).map((settings) => visit(...settings)))));
    }
    if (widget === 'seloste') row.router = `${Math.max(...results.map((result) => result.documents))} documents`;
    row[widget] = summary(results.map((result) => ({ ...result, faults: result.faults.filter((fault) => !own.has(fault)) })));
    row[`${widget} walks`] = results.length;
  }
  return row;
}

const names = positionals.length > 0 ? positionals : Object.keys(HOSTS).filter((name) => !HOSTS[name].fails);
const unknown = names.filter((name) => !HOSTS[name]);
if (unknown.length > 0) throw new Error(`unknown host ${unknown.join(', ')}; there are ${Object.keys(HOSTS).join(', ')}`);
await stat(join(options.choices, 'en.js'));

const executablePath = process.env.SELOSTE_CHROMIUM ?? 'chromium';
const path = executablePath.includes('/') ? executablePath : (await run('which', [executablePath])).stdout.trim();
const browser = await chromium.launch({
  executablePath: path,
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
console.log(`Chromium ${browser.version()}\n`);
console.log(`| host | versions | Seloste | vanilla-cookieconsent 3.1.0 |\n|---|---|---|---|`);
const cell = (faults) => (faults ? faults.join('; ').replaceAll('|', '\\|') || 'all steps' : 'not run');
let failed = false;
for (const name of names) {
  const host = HOSTS[name];
  const place = join(options.work, name);
  const versions = Object.entries({ ...host.npm, ...host.pip }).map((pair) => pair.join(' ')).join(', ');
  try {
    if (!options.again) {
      if (!host.keep) await rm(place, { recursive: true, force: true });
      await mkdir(place, { recursive: true });
      await build(name, host, place);
    }
    if (options.build) continue;
    const row = await walkHost(browser, name, host, place);
    const files = host.serve ? [] : options.again ? [] : await changed(join(place, host.out));
    const own = row.own.length > 0 ? `; by itself: ${row.own.join('; ')}` : '';
    console.log(`| ${name} (${row.router}) | ${versions}${own} | ${cell(row.seloste && [...row.seloste, ...files])} | ${cell(row.vanilla)} |`);
    failed ||= row.seloste?.length > 0 || files.length > 0;
  } catch (error) {
    failed = true;
    console.log(`| ${name} | ${versions} | not walked: ${(error.stderr || error.stdout || error.stack).slice(-600).replace(/\s+/g, ' ').replaceAll('|', '\\|')} | |`);
  }
}
await browser.close();
process.exitCode = failed ? 1 : 0;
