// Serves the shop of docs/owners-afternoon.md over https, with stand-ins for its four services, which store
// and contact what the catalogue of services states (app/services/data).
//
// All names lead to one port of this machine: the browser gets `--host-resolver-rules`.
//
// Usage: node tests/afternoon/server.mjs FOLDER... The first folder that has a file counts; `NAME=FOLDER` is below the
// path /NAME/. Prints the port.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { selfSigned } from '../browser/certificate.mjs';

const day = 86_400;
const pixel = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css',
  '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml' };

/** A script that stores cookies for the domain of the page and then runs `rest`. */
const storing = (cookies, rest) => `{
  const domain = location.hostname.split('.').slice(-2).join('.');
  for (const [name, days] of ${JSON.stringify(cookies)}) {
    document.cookie = name + '=1;max-age=' + days * ${day} + ';path=/;domain=' + domain;
  }
  ${rest}
}`;

/** Responses of the services, by host. */
const SERVICES = {
  'www.googletagmanager.com': ['text/javascript', storing([['_ga', 400], ['_ga_ABC123DEF4', 400]],
    `fetch('https://region1.google-analytics.com/g/collect', { method: 'POST', mode: 'no-cors', body: 'x' });`)],
  'region1.google-analytics.com': ['text/plain', ''],
  'connect.facebook.net': ['text/javascript', storing([['_fbp', 90]],
    `new Image().src = 'https://www.facebook.com/tr?id=1234567890&ev=PageView';`)],
  'www.facebook.com': ['image/gif', pixel],
  'www.youtube-nocookie.com': ['text/html; charset=utf-8', '<!doctype html><title>Video</title><p>Video</p>'],
  // Like the vendor's script, this one finds its key in its own element.
  'static.zdassets.com': ['text/javascript', storing([['__zlcmid', 365]],
    `if (document.getElementById('ze-snippet')?.src.includes('key=')) {
      localStorage.setItem('ZD-suid', '1');
      localStorage.setItem('ZD-buid', '1');
      localStorage.setItem('ZD-store', '1');
      fetch('https://esimerkki.zendesk.com/embeddable/config', { mode: 'no-cors' });
    }`)],
  'esimerkki.zendesk.com': ['application/json', '{}'],
};

/** The shop's host. */
export const SHOP = 'www.example.fi';

/**
 * Starts the server and returns its port and a function that stops it.
 *
 * @param {string[]} folders of the shop; the first that has a file counts. `NAME=FOLDER` is below the path /NAME/.
 */
export async function serve(folders) {
  const places = folders.map((folder) => {
    const [, name, path] = /^(?:(\w+)=)?(.*)$/.exec(folder);
    return { prefix: name ? `/${name}/` : '/', path: resolve(path) };
  });
  const find = (url) => {
    const path = normalize(decodeURIComponent(url.split(/[?#]/)[0]));
    for (const place of places.filter(({ prefix }) => path.startsWith(prefix))) {
      let file = join(place.path, path.slice(place.prefix.length));
      if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
      if (existsSync(file)) return file;
    }
  };
  const server = createServer(selfSigned(), (request, response) => {
    const host = request.headers.host?.split(':')[0];
    request.resume();
    const answer = (status, type, body) =>
      response.writeHead(status, { 'Access-Control-Allow-Origin': '*', 'Content-Type': type }).end(body);
    if (host !== SHOP) return answer(200, ...(SERVICES[host] ?? ['image/gif', pixel]));
    const file = find(request.url);
    if (!file) return answer(404, 'text/plain', 'not found');
    answer(200, TYPES[extname(file)] ?? 'text/plain', readFileSync(file));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { port: server.address().port, stop: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { port } = await serve(process.argv.slice(2));
  console.log(`${port}`);
}
