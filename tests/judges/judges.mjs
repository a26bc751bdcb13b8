// The judges. Each returns its findings as `{ rule, element }`: violations, not what a person should look at.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Audit, Outcome } from '@siteimprove/alfa-act';
import { Device, Display, Preference, Scripting, Viewport } from '@siteimprove/alfa-device';
import { Node } from '@siteimprove/alfa-dom';
import { Native } from '@siteimprove/alfa-dom/native';
import { Request, Response } from '@siteimprove/alfa-http';
import Rules from '@siteimprove/alfa-rules';
import { Page } from '@siteimprove/alfa-web';
import lighthouse, { desktopConfig } from 'lighthouse';

const require = createRequire(import.meta.url);
const here = fileURLToPath(new URL('.', import.meta.url));

/** Longest text of an element in the table. */
const LONGEST = 140;

/** Lowest performance score of Lighthouse, of 1. The other categories must reach 1. */
const PERFORMANCE = 0.99;
/** Measurements of performance if the first is too low; the median counts. */
const MEASUREMENTS = 3;

const shorten = (text) => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);

/** Reads a file of an installed package. */
const read = (name, file) => readFile(join(here, 'node_modules', name, file), 'utf8');

/** Returns the version of an installed package. */
async function version(name) {
  return JSON.parse(await read(name, 'package.json')).version;
}

async function ibm(page) {
  await page.evaluate(await read('accessibility-checker-engine', 'ace.js'));
  const results = await page.evaluate(async () => {
    const checker = new window.ace.Checker();
    const report = await checker.check(document, ['IBM_Accessibility', 'WCAG_2_2']);
    return report.results.map(({ ruleId, value, snippet }) => ({ ruleId, value, snippet }));
  });
  return results
    .filter(({ value: [, outcome] }) => outcome === 'FAIL')
    .map(({ ruleId, snippet }) => ({ rule: ruleId, element: shorten(snippet) }));
}

async function htmlCodeSniffer(page) {
  await page.evaluate(await read('html_codesniffer', 'build/HTMLCS.js'));
  const messages = await page.evaluate(() => new Promise((resolve, reject) => {
    const failed = () => reject(new Error('HTML_CodeSniffer failed'));
    window.HTMLCS.process('WCAG2AA', document, () => {
      const errors = window.HTMLCS.getMessages().filter(({ type }) => type === window.HTMLCS.ERROR);
      resolve(errors.map(({ code, element }) => ({ code, element: element.outerHTML ?? element.nodeName })));
    }, failed);
  }));
  return messages.map(({ code, element }) => ({ rule: code, element: shorten(element) }));
}

/** Returns what costs points in one run of Lighthouse, and the score of performance. */
async function measure(url, port, config) {
  const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
  const { lhr } = await lighthouse(url, { port, onlyCategories: categories, logLevel: 'silent' }, config);
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const findings = ['accessibility', 'best-practices', 'seo'].flatMap((category) =>
    lhr.categories[category].auditRefs
      .map(({ id, weight }) => ({ weight, ...lhr.audits[id] }))
      .filter(({ weight, score }) => weight > 0 && score !== null && score < 1)
      .map(({ id, title, details }) => ({ rule: id, element: shorten(details?.items?.[0]?.node?.snippet ?? title) })));
  return { findings, performance: lhr.categories.performance.score };
}

async function lighthouseOn({ url, port, width }) {
  const config = width >= 1280 ? desktopConfig : undefined;
  const runs = [await measure(url, port, config)];
  // Other programs on the machine make a page slower, never faster.
  while (runs[0].performance < PERFORMANCE && runs.length < MEASUREMENTS) runs.push(await measure(url, port, config));
  const scores = runs.map(({ performance }) => performance).sort((one, other) => one - other);
  const median = scores[Math.floor(runs.length / 2)];
  const slow = median < PERFORMANCE ? [{ rule: 'performance', element: `score ${Math.round(median * 100)}` }] : [];
  return [...runs[0].findings, ...slow];
}

async function alfa(page, { width, scheme }) {
  // Serialized with its styles in the page, and judged here.
  const device = Device.of(
    Device.Type.Screen, Viewport.of(width, 800, Viewport.Orientation.Landscape), Display.of(1), Scripting.of(true),
    [Preference.of('prefers-color-scheme', scheme)],
  );
  const json = await page.evaluate(Native.fromNode);
  const document = Node.from(json, device);
  const subject = Page.of(Request.empty(), Response.empty(), document, device);
  const outcomes = await Audit.of(subject, Rules).evaluate();
  return [...outcomes]
    .filter((outcome) => Outcome.isFailed(outcome))
    .map(({ rule, target }) => ({ rule: `R${rule.uri.split('r').at(-1)}`, element: shorten(String(target)) }));
}

/** QualWeb's parts: names of packages, and of the class in the page that runs each. */
const QUALWEB = {
  '@qualweb/act-rules': 'ACTRulesRunner',
  '@qualweb/wcag-techniques': 'WCAGTechniquesRunner',
  '@qualweb/best-practices': 'BestPracticesRunner',
};

async function qualweb(page) {
  const sourceHtml = await page.content();
  const load = async (name) => page.addScriptTag({ content: await readFile(require.resolve(name), 'utf8') });
  for (const name of ['@qualweb/qw-page', '@qualweb/util', '@qualweb/locale']) await load(name);
  const findings = [];
  for (const [name, runner] of Object.entries(QUALWEB)) {
    await load(name);
    const failed = await page.evaluate((runner, sourceHtml) => {
      const { assertions } = new window[runner]({}, 'en').configure({}).test({ sourceHtml }).getReport();
      const describe = ({ htmlCode, pointer } = {}) => {
        const isRendered = (pointer && document.querySelector(pointer)?.checkVisibility()) ?? true;
        return `${isRendered ? '' : '(not rendered) '}${htmlCode ?? ''}`;
      };
      return Object.values(assertions).flatMap(({ code, results }) =>
        results.filter(({ verdict }) => verdict === 'failed').map(({ elements }) => ({ code, element: describe(elements?.[0]) })));
    }, runner, sourceHtml);
    findings.push(...failed.map(({ code, element }) => ({ rule: code, element: shorten(element) })));
  }
  return findings;
}

/** The judges by name: their package, and either `judge` for a page in a state or `visit` for a URL. */
export const JUDGES = {
  ibm: { title: 'IBM Equal Access', package: 'accessibility-checker-engine', judge: ibm },
  htmlcs: { title: 'HTML_CodeSniffer', package: 'html_codesniffer', judge: htmlCodeSniffer },
  alfa: { title: 'Siteimprove Alfa', package: '@siteimprove/alfa-rules', judge: alfa },
  qualweb: { title: 'QualWeb', package: '@qualweb/act-rules', judge: qualweb },
  lighthouse: { title: 'Lighthouse', package: 'lighthouse', visit: lighthouseOn },
};

for (const judge of Object.values(JUDGES)) judge.version = await version(judge.package);
