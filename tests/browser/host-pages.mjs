// Pages of owners whose routers and frameworks change the document: /hosts/KIND/PAGE of owner-server.mjs. The pages are
// `first`, `second` and `third`; all but the first have a gated frame.
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

const dependency = (path) => readFile(fileURLToPath(new URL(`node_modules/${path}`, import.meta.url)), 'utf8');
const widget = (language = 'fi') => `<script type="module" src="/privacy/choices/${language}.js"></script>`;
const gated = '<script type="text/plain" data-choices="statistics/probe" data-src="/hosts/stats.js"></script>';
const frame = '<iframe data-choices="functional/map" data-src="/frame.html" title="Map" width="320" height="240"></iframe>';

/** Returns a whole page. */
function document({ page, head = '', attributes = '', before = '', after = '', scripts = gated + widget() }) {
  const links = PAGES.map((name) => `<a href="${name}">${name}</a>`).join(' ');
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
    ${before}
    <nav>${links}</nav>
    <main><h1>${page}</h1>${page === 'first' ? '' : frame}<p id="after">Text after the frame.</p></main>
    ${after}
  </body>
</html>`;
}

const filler = '<p>Text of the page.</p>'.repeat(80);

// After the kind of a well-known theme: a skip link, floats, an admin bar, filled buttons and a switch at the bottom.
const theme = `<style>
html { font-size: 18px; }
body { margin: 32px 0 0; background: #d1e4dd; color: #28303d; font: 1.1rem/1.7 sans-serif; }
.skip-link { position: absolute; inset-inline-start: -9999px; }
.admin { position: fixed; inset: 0 0 auto; height: 32px; z-index: 99999; background: #1d2327; color: #fff; }
button, input[type=submit] { padding: 15px 30px; border: 3px solid transparent; border-radius: 0; background-color: #28303d;
  color: #d1e4dd; font-size: 1.25rem; line-height: 1.5; }
button:not(:hover):not(:active):not(.has-background) { background-color: #28303d; color: #d1e4dd; }
a:not(:hover) { color: currentcolor; text-decoration: underline; }
h1, h2, h3 { font-weight: 300; letter-spacing: -.02em; font-size: 3rem; line-height: 1.1; }
ul { list-style-type: square; padding-inline-start: 60px; }
main { float: left; width: 70%; }
aside { float: right; width: 28%; }
.dark { position: fixed; inset: auto 5px 5px auto; z-index: 9998; }
input[type=checkbox] { appearance: none; width: 25px; height: 25px; border: 3px solid #28303d; background: #fff; }
</style>`;

const kinds = {
  plain: (page) => document({ page }),
  turbo: (page) => document({ page, head: '<script src="/hosts/turbo.js"></script>' }),
  htmx: (page) => document({ page, head: '<script src="/hosts/htmx.js"></script>', attributes: ' hx-boost="true"' }),
  wordpress: (page) => document({
    page,
    head: theme,
    before: '<a class="skip-link" href="#after">Skip</a><div class="admin">Administration</div><header><p>Blog</p></header>',
    after: `<aside><h2>Search</h2><form><label>Words <input name="s"></label> <input type="submit" value="Search"></form></aside>
      ${filler}<button type="button" class="dark">Dark mode: off</button>`,
  }),
  full: (page) => document({
    page,
    head: '<style>html, body { height: 100%; margin: 0; overflow: hidden; } main { height: 90%; overflow: auto; }</style>',
  }),
  tall: (page) => document({
    page,
    after: `${filler}<a href="#" data-choices-action="open">Cookie settings</a>${filler}`,
  }),
  twice: (page) => document({ page, scripts: gated + widget() + widget('sv') + widget() }),
  unknown: (page) => document({
    page,
    scripts: '<script type="text/plain" data-choices="nonsense/typo" data-src="/hosts/stats.js"></script>' + gated + widget(),
  }),
  'react-document': (page) => '<!doctype html>' + renderToString(createElement(makeApp(react), { start: page, whole: true, widget: WIDGET })),
  'react-container': (page) => {
    const content = renderToString(createElement(makeApp(react), { start: page, whole: false, widget: WIDGET }));
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>React</title>${gated}
      <script async src="/hosts/react.js"></script></head>
      <body><div id="app">${content}</div>${widget()}</body></html>`;
  },
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
  document.documentElement.dataset.hydrated = '';
};
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
}`;
}

const files = {
  'turbo.js': () => dependency('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  'htmx.js': () => dependency('htmx.org/dist/htmx.js'),
  'react.js': reactScript,
  'stats.js': () => 'window.statsRan = (window.statsRan ?? 0) + 1;',
  'beside.js': () => 'window.besideRan = (window.besideRan ?? 0) + 1;',
};

/** Returns the content and the media type of a path below /hosts/, or undefined. */
export async function hostFile(path) {
  const [, , kind, page] = path.split('/');
  if (page === undefined) {
    return files[kind] && { type: js, content: await files[kind]() };
  }
  return PAGES.includes(page) && kinds[kind] ? { type: html, content: kinds[kind](page) } : undefined;
}
