// The sites that the tests of `seloste scan` visit: a shop that conforms to its notice, a shop with planted faults,
// pages that try to stop a scan, and stand-ins for the services that the shops load.
//
// All names lead to one port of this machine: the browser gets `--host-resolver-rules`.
//
// Usage: node scan-site.mjs FOLDER [PORT [LANGUAGE]], where FOLDER is the built fixture site `scanned`, and LANGUAGE is
// that of the dialogs (`fi` or `en`). Prints its port.
import { createServer } from 'node:https';
import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { selfSigned } from './certificate.mjs';

const [built, port = '0', language = 'fi'] = process.argv.slice(2);

/** A page of a shop. */
const page = (body, head = '') =>
  `<!doctype html><html lang="fi"><meta charset="utf-8"><title>Kauppa</title>
  <link rel="icon" href="data:,">${head}<body><h1>Kauppa</h1>${body}`;

const widget = (id) => `<script type="module" src="/choices/${id}/${language}.js"></script>`;
const pixel = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');
const day = 86_400;

// The shop that conforms to its notice.

const cleanNavigation = `<nav><a href="/">Etusivu</a> <a href="/tuotteet">Tuotteet</a>
  <a href="/yhteys">Yhteystiedot</a></nav>`;
const cleanFooter = `<footer><a href="/tietosuoja">Tietosuojaseloste</a>
  <button type="button" data-choices-action="open">Evästevalinnat</button></footer>`;
const analytics = `<script type="text/plain" data-choices="statistics/analytics">
    window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); }
    gtag('js', new Date()); gtag('config', 'G-TEST');</script>
  <script type="text/plain" data-choices="statistics/analytics"
    data-src="https://www.googletagmanager.com/gtag/js?id=G-TEST"></script>`;
const metaPixel = `<script type="text/plain" data-choices="marketing/pixel"
    data-src="https://connect.facebook.net/en_US/fbevents.js"></script>`;
const clean = {
  '/': page(
    `${cleanNavigation}<iframe data-choices="functional/video" data-src="https://www.youtube-nocookie.com/embed/x"
      title="Esittelyvideo" width="560" height="315"></iframe>${cleanFooter}`,
    widget('clean') + analytics + metaPixel,
  ),
  '/tuotteet': page(`${cleanNavigation}<p>Tuotteet</p>${cleanFooter}`, widget('clean') + analytics + metaPixel),
  '/yhteys': page(
    `${cleanNavigation}<form><label>Nimi <input name="nimi" autocomplete="name"></label>
      <label>Sähköposti <input type="email" name="email"></label><button>Lähetä</button></form>${cleanFooter}`,
    widget('clean') + analytics,
  ),
  '/tietosuoja': page(`${cleanNavigation}<p>Seloste</p>${cleanFooter}`, widget('clean')),
};

/** The same shop on a machine that does not react for some seconds once the page has loaded. */
const slow = {
  ...clean,
  '/': `${clean['/']}<script>addEventListener('load', () => setTimeout(() => {
    const request = new XMLHttpRequest();
    request.open('GET', '/delay', false);
    request.send();
  }));</script>`,
};

/** When `/delay` was first requested, in milliseconds. */
let delayed = -Infinity;

/** Returns the delay of an answer in milliseconds: 8 seconds for those within 4 seconds, then none for a minute. */
function delay() {
  const now = performance.now();
  if (now - delayed > 60_000) delayed = now;
  return now - delayed < 4_000 ? 8_000 : 0;
}

// The shop with planted faults. `scan-faults.json` lists them.

const faulty = {
  '/': page(
    `<div style="height: 3000px"></div><a href="/tuotteet">Tuotteet</a> <a href="/tili">Tili</a> <a href="/tietosuoja">Tietosuojaseloste</a>
    <button type="button" data-choices-action="open">Evästevalinnat</button>
    <iframe src="https://player.video.example/embed" title="Video" width="560" height="315"></iframe>
    <img src="https://pixel.ads.example/p.gif" alt="" width="1" height="1">
    <script src="/own.js"></script><script src="https://www.googletagmanager.com/gtag/js?id=G-TEST" async></script>`,
    `<script>window.dataLayer = []; function gtag() { dataLayer.push(arguments); }
      gtag('consent', 'default', { ad_storage: 'granted', analytics_storage: 'granted' });</script>
    <link rel="stylesheet" href="https://styles.fonts.example/a.css">${widget('faulty')}
    <script type="text/plain" data-choices="marketing/advertising"
      data-src="https://tag.ads.example/tag.js"></script>`,
  ),
  '/tuotteet': page(`<p>Tuotteet</p><button type="button" data-choices-action="open">Evästevalinnat</button>`, widget('faulty')),
  '/tili': page(
    `<a href="/tietosuoja">Tietosuojaseloste</a><form><label>Syntymäaika <input name="dob" autocomplete="bday"></label>
    <button>Lähetä</button></form><button type="button" data-choices-action="open">Evästevalinnat</button>
    <img src="/hop.gif" alt="" width="1" height="1">`,
    widget('faulty'),
  ),
  '/tietosuoja': page(
    `<p>Seloste</p><button type="button" data-choices-action="open">Evästevalinnat</button>`,
    widget('faulty'),
  ),
};

const ownScript = `
  localStorage.setItem('cnt:visitor', '1');
  sessionStorage.setItem('cnt:visit', '1');
  indexedDB.open('fingerprints');
  navigator.sendBeacon('https://beacon.ads.example/b', 'x');
  addEventListener('scroll', () => fetch('https://late.recorder.example/scroll', { mode: 'no-cors' }), { once: true });
  setTimeout(() => fetch('https://slow.recorder.example/start', { mode: 'no-cors' }), 4000);
  new WebSocket('wss://live.recorder.example/socket').onerror = () => {};
  navigator.serviceWorker.register('/worker.js');
  const load = (url) => document.head.append(Object.assign(document.createElement('script'), { src: url }));
  document.addEventListener('seloste:choices', ({ detail }) => {
    if (!detail.services.recorder && !localStorage.getItem('was_accepted')) {
      load('https://cdn.recorder.example/rec.js');
    }
    if (detail.services.experiments) {
      localStorage.setItem('was_accepted', '1');
      fetch('/accepted');
    }
  });
  if (localStorage.getItem('was_accepted')) {
    fetch('https://still.experiments.example/x', { mode: 'no-cors' });
  }`;

// A shop with a dialog that is not Seloste's, below what a window shows.

const other = page(
  `<div style="height: 3000px"></div><a href="/tietosuoja">Tietosuoja</a> <button id="again">Evästeet</button>
  <div id="ask" hidden><button id="yes">Hyväksy</button> <button id="no">Hylkää</button></div>
  <script>
    const stored = (name) => document.cookie.includes(name);
    const answer = (name, others) => {
      document.cookie = name + '=1;max-age=999999;path=/';
      document.cookie = others + '=;max-age=0;path=/';
      ask.hidden = true;
    };
    setTimeout(() => { ask.hidden = stored('accepted_all') || stored('refused_all'); }, 300);
    yes.onclick = () => answer('accepted_all', 'refused_all');
    no.onclick = () => answer('refused_all', 'accepted_all');
    again.onclick = () => { ask.hidden = false; };
    addEventListener('click', ({ target }) => {
      if (target.localName !== 'button') localStorage.setItem('missed_click', '1');
    });
  </script>`,
);

// A shop with a dialog that autoconsent knows.

const vanilla = page(
  `<a href="/tietosuoja">Tietosuoja</a><link rel="stylesheet" href="/vanilla.css"><script src="/vanilla.js"></script>
  <script>
    const modal = { title: 'Evästeet', acceptAllBtn: 'Hyväksy', acceptNecessaryBtn: 'Hylkää' };
    const preferencesModal = { sections: [] };
    CookieConsent.run({
      hideFromBots: false,
      categories: { necessary: { readOnly: true }, statistics: {} },
      language: { default: 'fi', translations: { fi: { consentModal: modal, preferencesModal } } },
      onConsent: () => { if (CookieConsent.acceptedCategory('statistics')) document.cookie = 'counted=1;path=/'; },
    });
  </script>`,
);
const library = (name) => readFileSync(new URL(`node_modules/vanilla-cookieconsent/dist/${name}`, import.meta.url));

// Pages that try to stop a scan.

const filler = '<div>'.repeat(400) + 'x'.repeat(1_000_000);
const hostile = {
  alerts: page('<script>while (true) alert(1);</script>'),
  busy: page(`<script>setInterval(() => fetch('/x' + Math.random()), 20);</script>`),
  chain: page(`<script>const again = () => fetch('/x' + Math.random()).finally(again); again();</script>`),
  cookies: page(`<script>for (let i = 0; i < 10000; i++) document.cookie = 'n' + i + '=' + i + ';max-age=999999';
    for (let i = 0; i < 10000; i++) localStorage.setItem('n' + i, i);</script>`),
  download: page('<a id="a" href="/file.bin" download>x</a><script>setInterval(() => a.click(), 50);</script>'),
  escapes: page(
    `<a href="/tietosuoja">x</a><script>document.cookie = '\\u202egnp.exe\\u001b[2J=1';
      localStorage.setItem('\\u001b]0;title\\u0007\\u001b[31m<script>alert(1)<\\/script>', '1');
      new Image().src = 'https://evil.example/%1b[2J"><b>?\\u202e';</script>`,
  ),
  frames: page('<script>for (let i = 0; i < 400; i++) document.body.append(document.createElement("iframe"));</script>'),
  hanging: page(`<script>fetch('/hang');</script>`),
  huge: page(filler.repeat(40)),
  loop: page('<script>addEventListener("load", () => setTimeout(() => { while (true); }, 100));</script>'),
  messages: page(`<script>const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => port2.postMessage(0); port2.postMessage(0); setInterval(() => {}, 0);</script>`),
  navigating: page('<script>setTimeout(() => { location = "/?" + Math.random(); }, 10);</script>'),
  popups: page('<script>setInterval(() => open("/?" + Math.random()), 20);</script>'),
  tampering: page(`<script>
    JSON.stringify = () => '{"local":["forged"]}'; Array.from = () => []; String = Object; Reflect.apply = () => {};
    Document.prototype.querySelectorAll = () => []; Promise = null; Storage.prototype.key = () => { throw 1; };
    localStorage.setItem('real', 1); document.cookie = 'real=1';</script>`),
  unloading: page('<script>onbeforeunload = (event) => event.preventDefault(); location.hash = "x";</script>'),
  workers: page(`<script>for (let i = 0; i < 50; i++) new Worker('/spin.js');
    navigator.serviceWorker.register('/worker.js');</script>`),
};

/** Responses of the services, by host. */
const services = {
  'www.googletagmanager.com': (_, answer) =>
    answer.script(`const host = location.hostname.split('.').slice(-2).join('.');
      for (const name of ['_ga', '_ga_TEST']) {
        document.cookie = name + '=1;max-age=' + ${390 * day} + ';path=/;domain=' + host;
      }
      fetch('https://region1.google-analytics.com/g/collect', { method: 'POST', mode: 'no-cors', body: 'x' });`),
  'connect.facebook.net': (_, answer) =>
    answer.script(`document.cookie = '_fbp=1;max-age=${90 * day};path=/;domain=' +
        location.hostname.split('.').slice(-2).join('.');
      new Image().src = 'https://www.facebook.com/tr?id=1';`),
  'www.facebook.com': (_, answer) => answer.image(),
  'www.youtube-nocookie.com': (_, answer) => answer.html(page('<p>Video</p>')),
  'region1.google-analytics.com': (_, answer) => answer.empty(),
  'styles.fonts.example': (_, answer) =>
    answer.style(`@font-face { font-family: A; src: url(https://files.fonts.example/a.woff2); } h1 { font-family: A; }`),
  'player.video.example': (_, answer) =>
    answer.html(page(`<p>Video</p><script>setTimeout(() => {
      fetch('https://frame.recorder.example/start', { mode: 'no-cors' });
    }, 4000);</script>`)),
  'pixel.ads.example': (_, answer) => answer.image(),
  'beacon.ads.example': (_, answer) => answer.empty(),
  'tag.ads.example': (_, answer) =>
    answer.script(`document.cookie = 'ad_id=1;max-age=${90 * day};path=/';
      document.cookie = 'ad_party=1;max-age=${30 * day};path=/';
      document.cookie = 'undeclared_id=1;max-age=${30 * day};path=/';
      new Image().src = 'https://undeclared.network.example/p.gif';`),
  'cdn.recorder.example': (_, answer) => answer.script(`document.cookie = 'rec_user=1;max-age=${30 * day};path=/';`),
};

/** Responses of a shop. */
function shop(pages, path, answer) {
  if (path in pages) {
    const cookies = ['basket=1; Path=/; HttpOnly; Secure; SameSite=Lax'];
    if (pages === faulty) cookies.push(`visitor_id=1; Path=/; Max-Age=${30 * day}; Secure`);
    return answer.html(pages[path], { 'Set-Cookie': cookies });
  }
  switch (path) {
    case '/own.js':
      return answer.script(ownScript);
    case '/worker.js':
      return answer.script(`self.addEventListener('install', () => fetch('https://worker.network.example/x'));`);
    case '/vanilla.js':
      return answer.script(library('cookieconsent.umd.js'));
    case '/vanilla.css':
      return answer.style(library('cookieconsent.css'));
    case '/accepted':
      return answer.empty({ 'Set-Cookie': `kept_by_server=1; Path=/; HttpOnly; Secure; Max-Age=${30 * day}` });
    case '/hop.gif':
      return answer.redirect('https://hop.network.example/p.gif');
    default:
      return answer.file(path);
  }
}

/** Responses of a page that tries to stop a scan. */
function trap(name, path, answer) {
  switch (name === 'redirects' ? name : path.split('?')[0]) {
    case 'redirects':
      return answer.redirect(`/?${Math.random()}`);
    case '/':
      return answer.html(hostile[name] ?? page('<p>Nothing</p>'));
    case '/file.bin':
      return answer.endless();
    case '/hang':
      return;
    case '/spin.js':
      return answer.script('while (true) {}');
    case '/worker.js':
      return answer.script('self.oninstall = (event) => event.waitUntil(new Promise(() => {}));');
    default:
      return answer.empty();
  }
}

const server = createServer(selfSigned(), (request, response) => {
  const host = request.headers.host?.split(':')[0] ?? '';
  const send = (type, body, headers = {}, status = 200) => {
    response.writeHead(status, { 'Access-Control-Allow-Origin': '*', 'Content-Type': type, ...headers });
    response.end(body);
  };
  const answer = {
    html: (body, headers) => send('text/html; charset=utf-8', body, headers),
    script: (body) => send('text/javascript', body),
    style: (body) => send('text/css', body),
    image: () => send('image/gif', pixel),
    empty: (headers) => send('text/plain', '', headers),
    redirect: (to) => send('text/plain', '', { Location: to }, 302),
    endless: () => {
      response.writeHead(200, { 'Content-Type': 'application/octet-stream' });
      const chunk = Buffer.alloc(65_536);
      const write = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', write);
      write();
    },
    file: (path) => {
      try {
        const name = join(built, normalize(path.split('?')[0]));
        const types = { js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', json: 'application/json' };
        send(types[name.split('.').at(-1)] ?? 'text/plain', readFileSync(name));
      } catch {
        send('text/plain', 'not found', {}, 404);
      }
    },
  };
  request.resume();
  const [name, kind] = host.split('.').slice(-3);
  if (host === 'www.clean.example') shop(clean, request.url, answer);
  else if (host === 'www.slow.example' && request.url === '/delay') setTimeout(() => answer.empty(), delay());
  else if (host === 'www.slow.example') shop(slow, request.url, answer);
  else if (host === 'www.faulty.example') shop(faulty, request.url, answer);
  else if (host === 'www.vanilla.example') shop({ '/': vanilla, '/tietosuoja': vanilla }, request.url, answer);
  else if (host === 'www.other.example') shop({ '/': other, '/tietosuoja': other }, request.url, answer);
  else if (kind === 'hostile') trap(name, request.url, answer);
  else (services[host] ?? ((_, answer) => answer.image()))(request, answer);
});
server.listen(Number(port), '127.0.0.1', () => console.log(`${server.address().port}`));
