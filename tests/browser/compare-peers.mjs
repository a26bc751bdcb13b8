// Compares the dialog with those of vanilla-cookieconsent and klaro under the style sheets of other sites. Not part of CI;
// it prints a table with one row for each style sheet. A fault counts if a manager does not have it on a plain page.
//
// usage: node tests/browser/compare-peers.mjs [--details] [PATTERN-OF-NAMES]
//
// The style sheets and klaro are installed into a temporary folder, $PEERS if set. The browser is $SELOSTE_CHROMIUM, or
// Playwright's own if unset. The built site is `services` in $SELOSTE_SITES, by default in target/sites.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const details = process.argv.includes('--details');
const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
const here = fileURLToPath(new URL('.', import.meta.url));
const choices = join(process.env.SELOSTE_SITES ?? join(here, '../../target/sites'), 'services/choices');
const peers = process.env.PEERS ?? join(tmpdir(), 'seloste-peers');

/** Published style sheets: package, version, file, and attributes of `html`. */
const PUBLISHED = [
  ['bootstrap', '5.3.8', 'dist/css/bootstrap.css'],
  ['bootstrap', '5.3.8', 'dist/css/bootstrap.css', 'data-bs-theme="dark"'],
  ['@picocss/pico', '2.1.1', 'css/pico.css'],
  ['@picocss/pico', '2.1.1', 'css/pico.css', 'data-theme="dark"'],
  ['milligram', '1.4.1', 'dist/milligram.css'],
  ['sakura.css', '1.5.1', 'css/sakura.css'],
  ['sakura.css', '1.5.1', 'css/sakura-dark.css'],
  ['materialize-css', '1.0.0', 'dist/css/materialize.css'],
  ['98.css', '0.1.21', 'dist/98.css'],
  ['7.css', '0.21.1', 'dist/7.css'],
  ['nes.css', '2.3.0', 'css/nes.css'],
  ['destyle.css', '4.0.1', 'destyle.css'],
  ['the-new-css-reset', '1.11.3', 'css/reset.css'],
  ['reseter.css', '2.0.0', 'css/reseter.css'],
  ['tailwindcss', '4.3.5', 'preflight.css'],
  ['bulma', '1.0.4', 'css/bulma.css'],
  ['bulma', '1.0.4', 'css/bulma.css', 'data-theme="dark"'],
  ['water.css', '2.1.1', 'out/water.css'],
  ['water.css', '2.1.1', 'out/dark.css'],
  ['normalize.css', '8.0.1', 'normalize.css'],
  ['modern-normalize', '3.0.1', 'modern-normalize.css'],
  ['sanitize.css', '13.0.0', 'sanitize.css'],
  ['uikit', '3.25.25', 'dist/css/uikit.css'],
  ['foundation-sites', '6.9.0', 'dist/css/foundation.css'],
  ['semantic-ui-css', '2.5.0', 'semantic.css'],
  ['@exampledev/new.css', '1.1.3', 'new.css'],
  ['mvp.css', '1.18.0', 'mvp.css'],
  ['simpledotcss', '2.3.7', 'simple.css'],
  ['marx-css', '4.1.4', 'css/marx.css'],
  ['spectre.css', '0.5.9', 'dist/spectre.css'],
  ['chota', '0.9.2', 'dist/chota.css'],
  ['chota', '0.9.2', 'dist/chota.css', 'class="dark"'],
  ['@primer/css', '22.3.2', 'dist/primer.css'],
  ['purecss', '3.1.0', 'build/pure.css'],
  ['tachyons', '4.12.0', 'css/tachyons.css'],
  ['skeleton-css', '2.0.4', 'css/skeleton.css'],
];

const modal = `<div style="position:fixed;inset:0;z-index:1050;background:#000a"></div>
  <div id="modal" tabindex="-1" style="position:fixed;inset:5% 5% auto;z-index:1055;background:#fff">Subscribe <button>Yes</button></div>
  <script>addEventListener('focusin', ({ target }) => { const box = document.getElementById('modal'); box.contains(target) || box.focus(); });</script>`;

/** Kinds of rules that break dialogs, with which CI tests the dialog. */
const TESTED = JSON.parse(readFileSync(join(here, 'host-styles.json'), 'utf8'));

/** More rules of this kind, which CI does not test. */
const RULES = [
  { name: 'white ink, pale accent', css: ':root{--accent:#f5c518;--on-accent:#f5c518;--ink:#fff;--ink-soft:#fff}' },
  { name: 'check boxes not displayed, important', css: 'input[type=checkbox]{display:none!important}' },
  { name: 'everything unset without specificity', css: ':where(*){all:unset;display:revert}' },
  { name: 'no letters in body', css: 'body{font-size:0;line-height:0;letter-spacing:-.31em;word-spacing:1em;text-align:justify}' },
  { name: 'modal with a focus trap', css: '', html: modal },
  { name: 'filled buttons', css: 'button:not(:hover):not(:active):not(.x){background:#28303d;color:#d1e4dd;padding:15px 30px;border:3px solid transparent;border-radius:0}' },
  { name: 'centered grid body', css: 'body{display:grid;min-height:100vh;place-content:center}' },
  { name: 'body as a containing block, cut', css: 'body{contain:paint;filter:brightness(1);overflow:hidden}' },
  { name: 'no pointer events', css: 'body{pointer-events:none}' },
  { name: 'dark page', css: 'body{background:#111;color:#eee}' },
  { name: 'light page', css: ':root{color-scheme:only light}body{background:#fff;color:#222}' },
  { name: 'loud headings', css: 'h1,h2,h3,h4{font-size:3rem;text-transform:uppercase;color:#fff;text-align:center;letter-spacing:.2em}' },
  { name: 'children of body', css: 'body>*{position:relative;max-width:30rem;margin:0 auto 5rem;padding:3rem;opacity:.9}' },
  { name: 'children of body and html, important', css: 'html>*,body>*{max-width:200px!important;opacity:.5!important;position:static!important}' },
  { name: 'empty elements and spans', css: 'span{display:inline-block;width:100%}:empty{display:none}div:empty{display:none!important}' },
  { name: 'layers and variables of a theme', css: '@layer base,seloste;@layer seloste{*{color:#fff!important}}@layer base{button{all:unset!important}}' },
  { name: 'lines of one letter', css: '*{line-height:1!important;word-break:break-all!important;white-space:nowrap!important}' },
  { name: 'body not visible yet', css: 'body{visibility:hidden;opacity:0}' },
  { name: 'inverted page', css: 'html{filter:invert(1)}' },
  { name: 'white on white, important', css: '*{color:#fff!important;background:#fff!important;border-color:#fff!important}' },
  { name: 'cut to a height', css: '*{max-height:20px!important;overflow:hidden!important}body,html,#page{max-height:none!important}' },
  { name: 'relative positions', css: '*{position:relative!important;inset:auto!important;z-index:0!important}' },
  { name: 'scaled', css: '*{scale:.9!important;translate:5px!important}' },
  { name: 'summaries, definitions and code not displayed', css: 'summary,dl,dt,dd,pre,code,details{display:none!important}' },
  { name: 'last child of body not displayed', css: 'body>:last-child,html>:last-child:not(body){display:none!important}' },
  { name: 'vertical writing', css: 'html{writing-mode:vertical-rl}' },
  { name: 'columns', css: 'body,div{columns:2!important}' },
  { name: 'long transitions', css: '*{transition:all 9s!important}' },
  { name: 'modal dialog of the page', css: '', html: '<dialog id="native">Subscribe <button>Yes</button></dialog><script>document.getElementById("native").showModal()</script>' },
  { name: 'page in full screen layers', css: '#cover{position:fixed;inset:0;margin:0;border:0;background:#0a08;width:auto;height:60vh}', html: '<div id="cover" popover="manual">Offer</div><script>document.getElementById("cover").showPopover()</script>' },
  { name: 'popover of the page, later', css: '#cover{position:fixed;inset:auto 0 0;margin:0;border:0;background:#0a0;width:auto;height:200px}', html: '<div id="cover" popover="manual">Offer</div><script>setTimeout(() => document.getElementById("cover").showPopover(), 300)</script>' },
  { name: 'zoomed page', css: 'html{zoom:.5}' },
];

/** Installs what is missing. */
function install() {
  const packages = [...new Set([['klaro', KLARO], ...PUBLISHED].map(([name, version]) => `${name}@${version}`))];
  const marker = join(peers, 'installed');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === packages.join(' ')) return;
  mkdirSync(peers, { recursive: true });
  writeFileSync(join(peers, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...packages], { cwd: peers, stdio: 'inherit' });
  writeFileSync(marker, packages.join(' '));
}

/** The klaro that is compared; vanilla-cookieconsent is a dependency of the browser tests. */
const KLARO = '0.7.22';
const { version: VANILLA } = JSON.parse(readFileSync(join(here, 'node_modules/vanilla-cookieconsent/package.json'), 'utf8'));

const published = ([name, version, file, attributes = '']) => ({
  name: `${name} ${version}${/dark/.test(file + attributes) ? ', dark' : ''}`,
  css: readFileSync(join(peers, 'node_modules', name, file), 'utf8'),
  attributes,
});

const texts = {
  functional: 'Remembers settings and shows embedded content.',
  statistics: 'Measures how the site is used.',
  marketing: 'Shows advertisements and measures them.',
};
const categories = Object.keys(texts);
const vanillaConfig = {
  hideFromBots: false,
  disablePageInteraction: false,
  categories: { necessary: { readOnly: true, enabled: true }, functional: {}, statistics: {}, marketing: {} },
  guiOptions: { consentModal: { layout: 'box', equalWeightButtons: true }, preferencesModal: { equalWeightButtons: true } },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'Cookie choices', description: 'Esimerkki Oy asks for your consent to optional cookies.',
          acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Choose in detail',
        },
        preferencesModal: {
          title: 'Cookie choices', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', savePreferencesBtn: 'Save choices',
          sections: ['necessary', ...categories].map((name) => ({ title: name, description: texts[name] ?? 'The site needs these.', linkedCategory: name })),
        },
      },
    },
  },
};
const klaroConfig = {
  version: 1, acceptAll: true, lang: 'en',
  translations: { zz: { privacyPolicyUrl: '/privacy' }, en: Object.fromEntries(categories.map((name) => [name, { title: name, description: texts[name] }])) },
  services: categories.map((name) => ({ name, purposes: [name], default: false })),
};

/** The managers: what a page includes, how each state is reached, and where the parts are. */
const MANAGERS = {
  Seloste: {
    head: '<script type="module" src="/privacy/choices/en.js"></script>',
    boxes: 'input[type=checkbox]',
    states: [
      { name: 'first', root: '#seloste-choices' },
      { name: 'second', root: '#seloste-choices', click: '#seloste-choices [data-choices-action=settings]' },
      { name: 'button', root: '.seloste-choices__open', click: '#seloste-choices [data-choices-action=reject-all]' },
      { name: 'again', root: '#seloste-choices', click: '.seloste-choices__open' },
      { name: 'receipt', root: '#seloste-choices', click: '#seloste-choices [data-choices-action=receipt]' },
    ],
    accept: '[data-choices-action=accept-all]',
    reject: '[data-choices-action=reject-all]',
  },
  [`vanilla-cookieconsent ${VANILLA}`]: {
    head: `<link rel="stylesheet" href="/vanilla.css"><script src="/vanilla.js"></script>
      <script type="module">CookieConsent.run(${JSON.stringify(vanillaConfig)});</script>`,
    boxes: '.section__toggle',
    drawing: '.toggle__icon',
    states: [
      { name: 'first', root: '#cc-main .cm' },
      { name: 'second', root: '#cc-main .pm', click: '#cc-main .cm [data-role=show]' },
      { name: 'again', root: '#cc-main .pm', click: '#cc-main .pm [data-role=necessary]', run: 'CookieConsent.showPreferences()' },
    ],
    accept: '[data-role=all]',
    reject: '[data-role=necessary]',
  },
  [`klaro ${KLARO}`]: {
    head: `<script>var klaroConfig = ${JSON.stringify(klaroConfig)};</script><script defer src="/klaro.js"></script>`,
    boxes: '.cm-list-input',
    drawing: '.slider',
    states: [
      { name: 'first', root: '.klaro .cookie-notice' },
      { name: 'second', root: '.klaro .cm-modal', click: '.klaro .cn-learn-more' },
      { name: 'again', root: '.klaro .cm-modal', click: '.klaro .cm-modal .cn-decline', run: 'klaro.show()' },
    ],
    accept: '.cm-btn-success-var, .cm-btn-accept-all',
    reject: '.cn-decline, .cm-btn-danger',
  },
};

/** Measures a dialog in the page. Returns its faults as `kind: where`, its texts, and its number of visible boxes. */
function measure({ root: selector, boxes, drawing, accept, reject }) {
  const root = document.querySelector(selector);
  if (!root) return { faults: ['missing: dialog'], texts: [], boxes: 0 };
  const faults = new Set();
  const short = (text) => text.trim().replace(/\s+/g, ' ').slice(0, 24);
  const nameOf = (element) => short(element.textContent) || element.getAttribute('aria-label') || element.name || element.localName;
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  const colors = new Map();
  const color = (text) => {
    if (!colors.has(text)) {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = text;
      context.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
      colors.set(text, [r, g, b, a / 255]);
    }
    return colors.get(text);
  };
  const over = ([r, g, b, a], [R, G, B, A]) => {
    const alpha = a + A * (1 - a);
    return alpha === 0 ? [0, 0, 0, 0] : [...[[r, R], [g, G], [b, B]].map(([top, under]) => (top * a + under * A * (1 - a)) / alpha), alpha];
  };
  const background = (element) => {
    let result = [0, 0, 0, 0];
    for (let node = element; node; node = node.parentElement) {
      result = over(result, color(getComputedStyle(node).backgroundColor));
      if (result[3] > 0.99) return result;
      if (node === root) faults.add('no background of its own: dialog');
    }
    return over(result, [255, 255, 255, 1]);
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.slice(0, 3).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const opacity = (element) => {
    let result = 1;
    for (let node = element; node; node = node === root ? null : node.parentElement) result *= Number(getComputedStyle(node).opacity);
    return result;
  };
  const isSeen = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true, opacityProperty: true, visibilityProperty: true });
  // For screen readers only.
  const isClipped = (element) => {
    for (let node = element; node && node !== root.parentElement; node = node.parentElement) {
      const { width, height } = node.getBoundingClientRect();
      if (getComputedStyle(node).overflow !== 'visible' && (width <= 1 || height <= 1)) return true;
    }
    return false;
  };
  const scroller = (element) => {
    for (let node = element; node && node !== root.parentElement; node = node.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(node).overflowY) && node.scrollHeight > node.clientHeight + 1) return node;
    }
  };
  const bring = (element, rectOf) => {
    for (let box = scroller(element); box; box = box === root ? undefined : scroller(box.parentElement)) {
      const [inner, outer] = [rectOf(), box.getBoundingClientRect()];
      box.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
    }
  };
  const covered = (element, rect, width = rect.width) => {
    const hit = document.elementFromPoint(rect.left + width / 2, rect.top + rect.height / 2);
    return !hit || !(element.contains(hit) || (root.contains(hit) && hit.contains(element)));
  };

  const frame = root.getBoundingClientRect();
  if (frame.left < -1 || frame.top < -1 || frame.right > innerWidth + 1 || frame.bottom > innerHeight + 1) faults.add('outside the window: dialog');
  if (frame.height > innerHeight * 0.95 && frame.width > innerWidth * 0.95) faults.add('covers the window: dialog');

  const texts = [];
  const lines = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || /^(script|style|template)$/.test(element.localName)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rectOf = () => [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0) ?? range.getBoundingClientRect();
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize) * (element.currentCSSZoom ?? 1);
    const { width, height } = rectOf();
    if (!isSeen(element) || isClipped(element) || width === 0 || height === 0) continue;
    const where = element.closest('[data-choices-receipt]') ? 'receipt' : short(node.data);
    texts.push(where);
    if (size < 13.9) faults.add(`small text: ${where}`);
    if (size > 24.1) faults.add(`large text: ${where}`);
    const under = background(element);
    const ink = color(style.color);
    if (contrast(over([...ink.slice(0, 3), ink[3] * opacity(element)], under), under) < 4.5) faults.add(`contrast: ${where}`);
    if (style.direction !== 'ltr') faults.add(`direction: ${where}`);
    if (style.textTransform !== 'none') faults.add(`capitals: ${where}`);
    if (Math.abs(parseFloat(style.letterSpacing) || 0) > size * 0.1) faults.add(`letter spacing: ${where}`);
    bring(element, rectOf);
    const rect = rectOf();
    if (covered(element, rect, Math.min(rect.width, 40))) faults.add(`text covered: ${where}`);
    if (rect.left < frame.left - 1 || rect.right > frame.right + 1) faults.add(`text outside: ${where}`);
    const box = scroller(element);
    if (box && box.clientHeight < Math.min(box.scrollHeight, 80)) faults.add('squeezed: text');
    lines.push({ box, where, rects: range });
  }
  // Lines of different texts must not overlap.
  const placed = lines.flatMap(({ box, where, rects }) => [...rects.getClientRects()].map((rect) => ({ box, where, rect })));
  placed.forEach(({ box, where, rect }, index) => {
    for (const other of placed.slice(index + 1)) {
      if (other.box !== box || other.where === where) continue;
      const wide = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      const high = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
      if (wide > 2 && high > 0.45 * Math.min(rect.height, other.rect.height)) faults.add(`overlap: ${where}`);
    }
  });

  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (!isSeen(element)) continue;
    for (const pseudo of ['::before', '::after']) {
      const { content, display } = getComputedStyle(element, pseudo);
      if (/^"./.test(content) && content !== '""' && display !== 'none') faults.add(`generated content: ${element.localName}`);
    }
    const style = getComputedStyle(element);
    if (element.localName !== 'input' && style.backgroundImage !== 'none') faults.add(`background image: ${nameOf(element)}`);
    if (style.float !== 'none') faults.add(`float: ${element.localName}`);
  }

  for (const button of [root, ...root.querySelectorAll('button')]) {
    if (button.localName !== 'button' || !isSeen(button)) continue;
    const isAnswer = button.matches(`${accept}, ${reject}`);
    bring(button, () => button.getBoundingClientRect());
    const rect = button.getBoundingClientRect();
    if (covered(button, rect)) faults.add(`button covered: ${nameOf(button)}`);
    if (rect.height < (isAnswer ? 43.9 : 24) || rect.width < 24) faults.add(`small button: ${nameOf(button)}`);
    if (button.scrollWidth > button.clientWidth + 1) faults.add(`button cut: ${nameOf(button)}`);
  }
  const [yes, no] = [accept, reject].map((selector) => [...root.querySelectorAll(selector)].find(isSeen));
  if (yes && no) {
    for (const name of ['color', 'backgroundColor', 'borderTopColor', 'fontSize', 'fontWeight']) {
      if (getComputedStyle(yes)[name] !== getComputedStyle(no)[name]) faults.add('answers differ: color or font');
    }
    const [one, other] = [yes, no].map((button) => button.getBoundingClientRect());
    if (Math.abs(one.width - other.width) > 1 || Math.abs(one.height - other.height) > 1) faults.add('answers differ: size');
  }

  const shown = [...root.querySelectorAll(boxes)].filter((input) => {
    const part = drawing ? input.parentElement.querySelector(drawing) : input;
    if (!part || !isSeen(part) || (!drawing && opacity(input) < 0.5)) return false;
    bring(part, () => part.getBoundingClientRect());
    const rect = part.getBoundingClientRect();
    if (rect.width < 15.9 || rect.height < 15.9) return false;
    const hit = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
    if (!hit || !(hit === input || hit === part || part.contains(hit) || input.labels?.[0]?.contains(hit))) return false;
    const style = getComputedStyle(part);
    const isDrawn = contrast(over(color(style.backgroundColor), background(part.parentElement)), background(part.parentElement)) >= 1.5
      || (style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) >= 1);
    return isDrawn || (!drawing && style.appearance !== 'none');
  }).length;
  return { faults: [...faults], texts, boxes: shown };
}

/** Returns the positions of the page's own elements. */
function positions() {
  return [...document.querySelectorAll('#page, #page *')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + scrollX, y + scrollY, width, height].map((side) => Math.round(side * 10) / 10).join(' ');
  }).join('\n');
}

const WIDTHS = [[320, 640], [1280, 800]];
const SCHEMES = ['light', 'dark'];
const types = { '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json' };

function pageOf({ css, html = '', attributes = 'lang="en"' }, head) {
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Shop</title><style>${css}</style>${head}</head><body><div id="page"><header><h1>Shop</h1></header>
    <main><p>${'Text of the page. '.repeat(30)}</p><ul><li>One</li></ul><form><label><input type="checkbox"> News</label>
    <button type="button">Buy</button></form></main></div>${html}</body></html>`;
}

/** Returns what is measured in each state, width and scheme, and the kinds of faults of the whole page. */
async function visit(browser, sheet, manager) {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB' });
  let body = '';
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const file = {
      '/vanilla.css': join(here, 'node_modules/vanilla-cookieconsent/dist/cookieconsent.css'),
      '/vanilla.js': join(here, 'node_modules/vanilla-cookieconsent/dist/cookieconsent.umd.js'),
      '/klaro.js': join(peers, 'node_modules/klaro/dist/klaro.js'),
    }[pathname] ?? (pathname.startsWith('/privacy/choices/') ? join(choices, basename(pathname)) : '');
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body });
    if (!existsSync(file) || file === '') return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: types[extname(file)], body: readFileSync(file) });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const faults = new Set();
  const views = {};
  const atEach = async (action) => {
    for (const [width, height] of WIDTHS) {
      for (const colorScheme of SCHEMES) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await action(`${width} ${colorScheme}`);
      }
    }
  };
  try {
    const before = {};
    body = pageOf(sheet, '');
    await page.goto('http://localhost/');
    await atEach(async (where) => { before[where] = await page.evaluate(positions); });
    body = pageOf(sheet, manager.head);
    await page.goto('http://localhost/');
    for (const { name, root, click, run } of manager.states) {
      if (click && !(await page.evaluate((click) => { const button = document.querySelector(click); button?.click(); return !!button; }, click))) {
        // klaro's second layer has no button of that kind if all is refused by default.
        if (!run) throw new Error(`no ${click}`);
      }
      if (run) {
        await page.waitForTimeout(500);
        await page.evaluate(run);
      }
      await page.waitForSelector(root, { state: 'attached' });
      await page.waitForTimeout(450);
      await atEach(async (where) => {
        const view = await page.evaluate(measure, { root, ...manager, states: undefined });
        views[`${name} ${where}`] = view;
        if (name === 'first' && (await page.evaluate(positions)) !== before[where]) faults.add('moves the page: at first');
        if (name === 'button' && (await page.evaluate(positions)) !== before[where]) faults.add('moves the page: after the answer');
      });
    }
  } catch (error) {
    faults.add(`missing: ${error.message.split('\n')[0].slice(0, 80)}`);
  }
  await context.close();
  return { faults, views };
}

/** Returns the faults that the plain page does not have, each with where it was first seen. */
function compare({ faults, views }, plain) {
  const found = new Map([...faults].filter((fault) => !plain.faults.has(fault)).map((fault) => [fault, '']));
  for (const [where, { faults, texts, boxes }] of Object.entries(views)) {
    const expected = plain.views[where];
    if (!expected) continue;
    const add = (fault) => found.has(fault) || found.set(fault, where);
    faults.filter((fault) => !expected.faults.includes(fault)).forEach(add);
    expected.texts.filter((text) => !texts.includes(text)).forEach((text) => add(`text hidden: ${text}`));
    texts.filter((text) => !expected.texts.includes(text)).forEach((text) => add(`hidden text shown: ${text}`));
    if (boxes < expected.boxes) add(`boxes: ${boxes} of ${expected.boxes}`);
  }
  return found;
}

if (!existsSync(choices)) {
  console.error(`error: no folder ${choices}; build the fixture sites with \`cargo xtask test browser\`, or set SELOSTE_SITES`);
  process.exit(2);
}
install();
const groups = { 'rules that CI tests': TESTED, 'other rules': RULES, 'published style sheets': PUBLISHED.map(published) };
const sheets = Object.entries(groups)
  .flatMap(([group, sheets]) => sheets.map((sheet) => ({ ...sheet, group })))
  .filter(({ name }) => new RegExp(wanted).test(name));
const browser = await chromium.launch({ executablePath: process.env.SELOSTE_CHROMIUM || undefined, args: ['--no-sandbox'] });
try {
  const names = Object.keys(MANAGERS);
  const plain = {};
  for (const name of names) {
    plain[name] = await visit(browser, { css: '' }, MANAGERS[name]);
    const own = new Set([...plain[name].faults, ...Object.values(plain[name].views).flatMap(({ faults }) => faults)]);
    const boxes = Object.values(plain[name].views).map(({ boxes }) => boxes);
    console.log(`${name} on a plain page: ${Math.max(...boxes)} boxes; ${[...own].join(' | ') || 'no fault'}`);
  }
  console.log(`\n| style sheet | ${names.join(' | ')} |\n|---|${'---|'.repeat(names.length)}`);
  const held = [];
  for (const sheet of sheets) {
    const results = await Promise.all(names.map(async (name) => compare(await visit(browser, sheet, MANAGERS[name]), plain[name])));
    const cells = results.map((found, index) => {
      if (found.size === 0) held.push([sheet.group, names[index]]);
      const kinds = Map.groupBy?.([...found.keys()], (fault) => fault.split(':')[0])
        ?? [...found.keys()].reduce((map, fault) => map.set(fault.split(':')[0], [...(map.get(fault.split(':')[0]) ?? []), fault]), new Map());
      return [...kinds].map(([kind, all]) => (all.length > 1 ? `${kind} (${all.length})` : /^(boxes|missing)/.test(kind) ? all[0] : kind)).join(', ') || 'holds';
    });
    console.log(`| ${sheet.name} | ${cells.join(' | ')} |`);
    if (details) results.forEach((found, index) => found.forEach((where, fault) => console.log(`    ${names[index]}: ${fault} (${where})`)));
  }
  const printTotal = (title, among) => {
    const counts = names.map((name) => held.filter(([group, by]) => among.includes(group) && by === name).length);
    console.log(`| ${title}: ${sheets.filter(({ group }) => among.includes(group)).length} | ${counts.join(' | ')} |`);
  };
  console.log(`\n| style sheets | ${names.map((name) => `${name} holds`).join(' | ')} |\n|---|${'---|'.repeat(names.length)}`);
  for (const group of Object.keys(groups)) printTotal(group, [group]);
  printTotal('all', Object.keys(groups));
} finally {
  await browser.close();
}
