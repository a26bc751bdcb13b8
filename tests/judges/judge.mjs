// Lets other accessibility judges than axe judge a built site, outside CI: node tests/judges/judge.mjs [FOLDER]. See
// ../README.md.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { JUDGES } from './judges.mjs';
import { serve } from './server.mjs';
import { STATES, VIEWS, open } from './states.mjs';

/** One page of each kind: lists, a missing page, notices without and with optional services, in three languages. */
const PAGES = ['', 'en/', '404.html', 'novatron/', 'asiakasrekisteri/', 'xcure/', 'sv/xcure/', 'en/xcure/'];

const here = fileURLToPath(new URL('.', import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    judge: { type: 'string', multiple: true, default: Object.keys(JUDGES) },
    page: { type: 'string', multiple: true, default: PAGES },
  },
});

const folder = resolve(positionals[0] ?? join(here, '../../dist'));
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`error: no built site in ${folder}; build it with \`seloste build\`, or name its folder`);
  process.exit(2);
}
const executablePath = process.env.SELOSTE_CHROMIUM;
if (!executablePath) {
  console.error('error: name a Chromium or Chrome in the variable SELOSTE_CHROMIUM');
  process.exit(2);
}
const unknown = options.judge.find((name) => !(name in JUDGES));
if (unknown !== undefined) {
  console.error(`error: unknown judge \`${unknown}\`; the judges are ${Object.keys(JUDGES).join(', ')}`);
  process.exit(2);
}

const accepted = JSON.parse(await readFile(join(here, 'accepted.json'), 'utf8'))
  .map((entry) => ({
    ...entry,
    pages: new RegExp(entry.page ?? ''),
    pattern: new RegExp(entry.element ?? ''),
    where: new RegExp(entry.states ?? ''),
    hits: 0,
  }));

/** Returns the reason for which a finding is accepted, if any. */
function reason(judge, page, where, { rule, element }) {
  const entry = accepted.find((entry) =>
    entry.judge === judge && entry.rule === rule && entry.pages.test(page) && entry.pattern.test(element) && entry.where.test(where));
  if (entry) entry.hits += 1;
  return entry?.reason;
}

const rows = new Map();

/** Adds the findings in one state of a page. A row counts the elements of the state that has most. */
function record(judge, page, where, findings) {
  const counts = new Map();
  for (const finding of findings) {
    const why = reason(judge, page, where, finding);
    const isAccepted = why !== undefined;
    const key = [judge, page, finding.rule, isAccepted].join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const row = rows.get(key) ?? { judge, page, rule: finding.rule, isAccepted, why, count: 0, element: finding.element, places: new Set() };
    row.count = Math.max(row.count, counts.get(key));
    row.places.add(where);
    rows.set(key, row);
  }
}

const server = await serve(folder);
const browser = await puppeteer.launch({
  executablePath,
  // No name but that of this machine is found, so that pages cannot reach the internet.
  args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  protocolTimeout: 600_000,
});
const judged = new Map();
const count = (judge) => judged.set(judge, (judged.get(judge) ?? 0) + 1);
try {
  const port = Number(new URL(browser.wsEndpoint()).port);
  const names = options.judge.filter((name) => JUDGES[name].judge);
  for (const path of options.page) {
    const url = server.address + path;
    for (const state of Object.keys(STATES)) {
      for (const view of VIEWS) {
        // Judges change the page, so each has one of its own.
        for (const name of names) {
          const opened = await open(browser, url, state, view);
          if (!opened) continue;
          record(name, path, `${state} ${view.width} ${view.scheme}`, await JUDGES[name].judge(opened.page, view));
          count(name);
          await opened.close();
        }
      }
    }
    for (const name of options.judge.filter((name) => JUDGES[name].visit)) {
      for (const width of new Set(VIEWS.map(({ width }) => width))) {
        record(name, path, `first ${width}`, await JUDGES[name].visit({ url, port, width }));
        count(name);
      }
    }
    console.error(`judged /${path}`);
  }
} finally {
  await browser.close();
  server.stop();
}

const cell = (text) => String(text).replaceAll('|', '\\|');
console.log('| judge | version | page | rule | elements | states | first element | accepted because |\n|---|---|---|---|---:|---|---|---|');
for (const { judge, page, rule, count, places, element, isAccepted, why } of rows.values()) {
  const { title, version } = JUDGES[judge];
  const states = places.size > 4 ? `${places.size} states` : [...places].join(', ');
  const cells = [title, version, `/${page}`, rule, count, states, `\`${element}\``, isAccepted ? why : '**not accepted**'];
  console.log(`| ${cells.map(cell).join(' | ')} |`);
}
console.log();
for (const [name, pages] of judged) {
  const mine = [...rows.values()].filter(({ judge }) => judge === name);
  const rules = (isAccepted) => new Set(mine.filter((row) => row.isAccepted === isAccepted).map(({ rule }) => rule)).size;
  console.log(`${JUDGES[name].title} ${JUDGES[name].version}: ${pages} pages in states, ${rules(true)} rules accepted, ${rules(false)} not`);
}
// An entry that no finding needs hides the next finding of its kind.
const isWhole = options.page === PAGES;
const unused = isWhole ? accepted.filter(({ judge, hits }) => options.judge.includes(judge) && hits === 0) : [];
for (const { judge, rule, element } of unused) {
  console.log(`accepted.json: no finding matches ${[judge, rule, element].filter(Boolean).join(' ')}: remove it`);
}
process.exitCode = unused.length > 0 || [...rows.values()].some(({ isAccepted }) => !isAccepted) ? 1 : 0;
