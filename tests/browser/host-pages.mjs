// Pages of owners that other software renders or changes: /hosts/KIND/PAGE of owner-server.mjs. The pages of each kind are
// `first`, `second` and `third`. All have a gated script in `head` and one in `body`; all but the first have a gated frame.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import * as react from 'react';
import { renderToString } from 'react-dom/server';
import { makeApp } from './host-app.mjs';

const PAGES = ['first', 'second', 'third'];
const WIDGET = '/privacy/choices/fi.js';
const html = 'text/html; charset=utf-8';
const js = 'text/javascript';

const text = (path) => readFile(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const dependency = (path) => text(`node_modules/${path}`);
const widget = (language = 'fi') => `<script type="module" src="/privacy/choices/${language}.js"></script>`;
const gated = '<script type="text/plain" data-choices="statistics/probe" data-src="/hosts/stats.js"></script>';
const beside = '<script type="text/plain" data-choices="statistics/counter" data-src="/hosts/beside.js"></script>';
const frame = '<iframe data-choices="functional/map" data-src="/frame.html" title="Map" width="320" height="240"></iframe>';
const links = PAGES.map((name) => `<a href="${name}">${name}</a>`).join(' ');
const filler = '<p>Text of the page.</p>'.repeat(80);

/** Returns a whole page. */
function document({ page, head = '', attributes = '', after = '', scripts = gated + widget() }) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${page}</title>
    ${head}
    ${scripts}
  </head>
  <body${attributes}>
    <nav>${links}</nav>
    <main><h1>${page}</h1>${page === 'first' ? '' : frame}${beside}<p>Text after the frame.</p></main>
    ${after}
  </body>
</html>`;
}

// The style of a theme: floats, a header that sticks below the administrator's bar, filled buttons, large headings.
const theme = `<style>
html { font-size: 18px; }
body { margin: 0; background: #d1e4dd; color: #28303d; font: 1.1rem/1.7 sans-serif; }
.skip-link { position: absolute; inset-inline-start: -9999px; }
.site-header { position: sticky; top: 32px; z-index: 9999; background: #d1e4dd; }
button, input[type=submit] { padding: 15px 30px; border: 3px solid transparent; border-radius: 0; background-color: #28303d;
  color: #d1e4dd; font-size: 1.25rem; line-height: 1.5; }
button:not(:hover):not(:active):not(.has-background) { background-color: #28303d; color: #d1e4dd; }
a:not(:hover) { color: currentcolor; text-decoration: underline; }
h1, h2, h3 { font-weight: 300; letter-spacing: -.02em; font-size: 3rem; line-height: 1.1; }
ul { list-style-type: square; padding-inline-start: 60px; }
main { float: left; width: 70%; }
aside { float: right; width: 28%; }
.video { position: relative; padding-top: 56.25%; }
.video iframe { position: absolute; inset: 0; width: 100%; height: 100%; }
.dark { position: fixed; inset: auto 5px 5px auto; z-index: 9998; }
input[type=checkbox] { appearance: none; width: 25px; height: 25px; border: 3px solid #28303d; background: #fff; }
</style>`;

// Remains of a cookie plug-in: a bar over the page, and a script that the plug-in would run after consent in its own bar.
const plugin = {
  head: `<style>
    .cookie-notice { position: fixed; inset: auto 0 0; z-index: 100000; padding: 20px; background: #32323a; color: #fff; }
    .cookie-notice button { all: revert; }
    [class*=cookie] h2, [id*=cookie] h2, [role=dialog] { font: 10px/1 serif; }
    </style>
    <script type="text/plain" data-cookie-category="analytics">window.foreignRan = true;</script>`,
  foot: `<div id="cookie-notice" class="cookie-notice" role="dialog" aria-label="Cookie notice">
    <p>This site uses cookies.</p> <button type="button" data-cookie-set="accept">OK</button></div>`,
};

/** Returns a page like those of WordPress; themes and plug-ins write before the end of `head` and of `body`. */
const wordpress = (page) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page} – Blog</title>
${theme}
${plugin.head}
${gated}
<style media="screen">html { margin-top: 32px !important; }
.admin-bar-items { position: fixed; inset: 0 0 auto; height: 32px; z-index: 99999; background: #1d2327; color: #fff; }</style>
</head>
<body class="home blog logged-in admin-bar cookies-not-set">
<a class="skip-link" href="#content">Skip to the content</a>
<header class="site-header"><p>Blog</p><nav>${links}</nav></header>
<main id="content"><article><h1>${page}</h1><div class="entry-content">
<figure>${page === 'first' ? '' : frame}<figcaption>The office</figcaption></figure>${beside}
<p>Text after the frame.</p></div></article><button type="button" id="toggle">Toggle the map</button></main>
<aside><h2>Search</h2><form><label>Words <input name="s"></label> <input type="submit" value="Search"></form></aside>
<footer>${filler}</footer>
<button type="button" class="dark">Dark mode: off</button>
${plugin.foot}
<script src="/hosts/theme.js"></script>
${widget()}
<div class="admin-bar-items">Administration</div>
</body>
</html>`;

// The script of the theme. It rewrites the page as libraries do: it wraps frames and the content of `body`, and removes
// content and inserts it again as text.
const themeScript = `{
const wrap = (nodes, box) => {
  nodes[0].before(box);
  box.append(...nodes);
};
document.addEventListener('DOMContentLoaded', () => {
  for (const frame of document.querySelectorAll('figure iframe')) {
    wrap([frame], Object.assign(document.createElement('div'), { className: 'video' }));
  }
  wrap([...document.body.childNodes], Object.assign(document.createElement('div'), { id: 'wrapper' }));
  const content = document.querySelector('.entry-content');
  let kept = '';
  document.getElementById('toggle').addEventListener('click', () => {
    [content.innerHTML, kept] = [kept, content.innerHTML];
  });
});
}`;

// Renders the next page as some documentation themes do: attributes of `html`, children of `head`, then `body`.
const swapScript = `document.addEventListener('click', async (event) => {
  const link = event.target.closest('nav a');
  if (!link) return;
  event.preventDefault();
  const next = new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'text/html');
  for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
  const wanted = [...next.head.children];
  for (const child of [...document.head.children]) {
    const same = wanted.findIndex((other) => other.isEqualNode(child));
    if (same < 0) child.remove();
    else wanted.splice(same, 1);
  }
  document.head.append(...wanted);
  history.pushState(null, '', link.href);
  document.body.replaceWith(next.body);
});`;

// Like Google's files, it processes the entries of the data layer and then replaces `push`.
const googleScript = `window.handled = [];
const handle = (entry) => {
  if (Object.prototype.toString.call(entry) !== '[object Arguments]') handled.push(entry.event + (entry['gtm.start'] ? ', started' : ''));
  else handled.push(entry[0] === 'consent' ? [entry[0], entry[1], entry[2].ad_storage].join(' ') : entry[0]);
};
dataLayer.forEach(handle);
dataLayer.push = (...entries) => {
  entries.forEach(handle);
  return Array.prototype.push.apply(dataLayer, entries);
};`;

/** Returns a page with an example of docs/consent.md for Google's tags: the one that loads the file. */
async function google(page, file) {
  const [, section] = (await text('../../docs/consent.md')).split(/^### Google's tags$/m);
  const examples = [...section.split(/^##/m)[0].matchAll(/^```html\n([^]*?)^```$/gm)].map(([, example]) => example);
  const [example] = examples.filter((example) => example.includes(`https://www.googletagmanager.com/${file}?id=`));
  const scripts = example.replace(`https://www.googletagmanager.com/${file}`, '/hosts/google.js').replace('statistics/analytics', 'statistics/probe');
  return document({ page, scripts: scripts + widget() });
}

/** Renders the application of host-app.mjs. */
const app = (page, whole) => renderToString(createElement(makeApp(react), { start: page, whole, widget: WIDGET }));

const kinds = {
  turbo: (page) => document({ page, head: '<script src="/hosts/turbo.js"></script>' }),
  htmx: (page) => document({ page, head: '<script src="/hosts/htmx.js"></script>', attributes: ' hx-boost="true"' }),
  swap: (page) => document({ page, head: '<script src="/hosts/swap.js"></script>' }),
  'react-document': (page) => '<!doctype html>' + app(page, true),
  'react-container': (page) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>React</title>${gated}
    <script async src="/hosts/react.js"></script></head><body><div id="app">${app(page, false)}</div>${widget()}</body></html>`,
  wordpress,
  gtag: (page) => google(page, 'gtag/js'),
  gtm: (page) => google(page, 'gtm.js'),
  full: (page) => document({
    page,
    head: '<style>html, body { height: 100%; margin: 0; overflow: hidden; } main { height: 90%; overflow: auto; }</style>',
  }),
  tall: (page) => document({
    page,
    after: `${filler}<a href="#" data-choices-action="open">Cookie settings</a>${filler}`,
  }),
  // Three modules, and a gate without a service.
  faulty: (page) => document({
    page,
    scripts: '<script type="text/plain" data-choices="nonsense/typo" data-src="/hosts/stats.js"></script>' +
      gated + widget() + widget('sv') + widget(),
  }),
};

/** Returns React and the application as one script that hydrates the document or the container. */
async function reactScript() {
  const modules = {
    react: 'react/cjs/react.production.js',
    'react-dom': 'react-dom/cjs/react-dom.production.js',
    'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
    scheduler: 'scheduler/cjs/scheduler.production.js',
  };
  const sources = await Promise.all(Object.entries(modules).map(async ([name, path]) =>
    `${JSON.stringify(name)}: (module, exports, require) => {${await dependency(path)}\n}`));
  return `{
const sources = {${sources.join(',\n')}};
const loaded = {};
const load = (name) => {
  if (!loaded[name]) {
    const module = (loaded[name] = { exports: {} });
    sources[name](module, module.exports, load);
  }
  return loaded[name].exports;
};
const react = load('react');
const whole = location.pathname.includes('react-document');
const start = () => {
  const properties = { start: location.pathname.split('/').pop(), whole, widget: ${JSON.stringify(WIDGET)} };
  const app = react.createElement((${makeApp})(react), properties);
  load('react-dom/client').hydrateRoot(whole ? document : document.getElementById('app'), app);
};
// Before or after the widget, which is a module.
if (document.readyState === 'loading') document.addEventListener('readystatechange', start, { once: true });
else start();
}`;
}

const files = {
  'turbo.js': () => dependency('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  'htmx.js': () => dependency('htmx.org/dist/htmx.js'),
  'react.js': reactScript,
  'swap.js': () => swapScript,
  'theme.js': () => themeScript,
  'google.js': () => googleScript,
  'stats.js': () => 'window.statsRan = (window.statsRan ?? 0) + 1;',
  'beside.js': () => 'window.besideRan = (window.besideRan ?? 0) + 1;',
};

/** Returns the content and the media type of a path below /hosts/, or undefined. */
export async function hostFile(path) {
  const [, folder, kind, page] = path.split('/');
  if (folder !== 'hosts') return undefined;
  if (page === undefined) return files[kind] && { type: js, content: await files[kind]() };
  return PAGES.includes(page) && kinds[kind] ? { type: html, content: await kinds[kind](page) } : undefined;
}
