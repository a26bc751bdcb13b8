// Serves a built site on the loopback interface, compressed as web servers do.
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
};

/** Returns the file for the path of a request, or null outside the folder. */
async function find(folder, path) {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isDirectory() ? join(file, 'index.html') : file;
}

/** Serves `folder` and returns its address, which ends with a slash, and a function that stops the server. */
export async function serve(folder) {
  const compress = promisify(brotliCompress);
  const compressed = new Map();
  const server = createServer(async (request, response) => {
    try {
      const file = await find(folder, new URL(request.url, 'http://localhost').pathname);
      const bytes = file && await readFile(file).catch(() => null);
      if (!bytes) {
        response.writeHead(404).end();
        return;
      }
      if (!compressed.has(file)) compressed.set(file, await compress(bytes));
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-encoding': 'br',
        'cache-control': file.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable',
      });
      response.end(compressed.get(file));
    } catch {
      response.writeHead(400).end();
    }
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop: () => { server.closeAllConnections(); server.close(); },
  };
}
