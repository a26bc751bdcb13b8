// Serves a built host: the widget's folder, vanilla-cookieconsent in its place, or nothing; late files on request.
import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.txt': 'text/plain', '.woff2': 'font/woff2',
};
/** Delay of the framework's files, in milliseconds. */
const LATE = 1500;

/** Returns the file for a path as common static hosts do: PATH, PATH/index.html or PATH.html. */
async function find(folder, path) {
  for (const name of [path, join(path, 'index.html'), `${path.replace(/\/$/, '')}.html`]) {
    const file = join(folder, normalize(name));
    if ((await stat(file).catch(() => null))?.isFile()) return file;
  }
  return null;
}

/** Passes a request on to the host's own server. */
const pass = (port, request, response) => new Promise((done) => {
  const { method, url, headers } = request;
  const inner = ask({ port, host: '127.0.0.1', method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response).on('finish', done);
  });
  inner.on('error', () => response.writeHead(502).end(done));
  request.pipe(inner);
});

export async function serve({ out, choices, vanilla, start, widget, late, host, place }) {
  let process_;
  let port;
  if (host.serve) {
    port = 20000 + Math.floor(Math.random() * 20000);
    const [program, ...rest] = host.serve.split(' ');
    process_ = spawn(join(place, program), [...rest, String(port)], { cwd: place, stdio: 'ignore' });
    for (let tries = 0; tries < 50; tries++) {
      const up = await new Promise((done) => {
        ask({ port, host: '127.0.0.1', path: '/' }, (answer) => done(!answer.resume().destroyed)).on('error', () => done(false)).end();
      });
      if (up) break;
      await wait(200);
    }
  }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    const send = async (file, status = 200) => {
      const content = await readFile(file);
      response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' }).end(content);
    };
    try {
      // Records.
      if (request.method === 'POST' && pathname === '/records') return request.resume() && response.writeHead(204).end();
      if (pathname.startsWith('/vanilla/')) return await send(join(vanilla, normalize(pathname.slice(8))));
      const ours = /\/privacy\/choices\/(.*)$/.exec(pathname);
      if (ours && /^en(\.[0-9a-f]+)?\.js$/.test(ours[1]) && widget !== 'seloste') {
        if (widget === 'vanilla') return await send(start);
        return response.writeHead(200, { 'content-type': 'text/javascript' }).end('');
      }
      if (late && /\.m?js$/.test(pathname) && !ours && !/\/stats(\.\w+)?\.js$/.test(pathname)) await wait(LATE);
      if (port) return await pass(port, request, response);
      if (ours) return await send(join(choices, normalize(ours[1])));
      const file = await find(out, decodeURI(pathname));
      if (file?.endsWith('sitemap.xml')) {
        // Material for MkDocs only follows links to pages that the site map names.
        const map = (await readFile(file, 'utf8')).replaceAll('http://localhost', `http://${request.headers.host}`);
        return response.writeHead(200, { 'content-type': 'application/xml' }).end(map);
      }
      if (file) return await send(file);
      response.writeHead(404).end();
    } catch {
      if (!response.headersSent) response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
      process_?.kill();
    },
  };
}
