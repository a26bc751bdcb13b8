// Serves tests/owner, an owner's own page, and the pages of host-pages.mjs: node owner-server.mjs PORT WIDGET_ORIGIN
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostFile } from './host-pages.mjs';

const [port, widget] = process.argv.slice(2);
const folder = fileURLToPath(new URL('../owner/', import.meta.url));
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Hashes of the inline scripts, for the policy. */
function hashes(page) {
  const scripts = [...page.matchAll(/<script(?![^>]*src=)[^>]*>([^]*?)<\/script>/g)];
  return scripts.map(([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
}

createServer(async (request, response) => {
  // Records are sent to the owner's host.
  if (request.method === 'POST') {
    request.resume();
    response.writeHead(204).end();
    return;
  }
  const { pathname } = new URL(request.url, 'http://owner');
  const name = basename(pathname) || 'index.html';
  try {
    const host = await hostFile(pathname);
    if (host) {
      response.writeHead(200, { 'content-type': host.type }).end(host.content);
      return;
    }
    // The folder `choices/`, as if it were copied to the owner's host.
    if (pathname.startsWith('/privacy/choices/')) {
      const copy = await fetch(`${widget}/choices/${name}`);
      response.writeHead(copy.status, { 'content-type': copy.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await copy.arrayBuffer()));
      return;
    }
    let content = await readFile(folder + name);
    if (name === 'index.html') {
      const page = content.toString();
      content = page.replaceAll('{{WIDGET}}', widget).replaceAll('{{HASHES}}', hashes(page));
    }
    response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}).listen(Number(port), '127.0.0.1');
