// Compares two builds of a site: the time from navigation until the consent dialog is shown, in turns, on a processor
// slowed down 4 times and a slow mobile network (400 ms of latency, 1.6 Mbit/s). Run by hand:
// node start-up.mjs OLD NEW [PATH] [ROUNDS]. Prints both medians and their ratio.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';

const [old, current, path = 'visitors/', rounds = '15'] = process.argv.slice(2);
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.svg': 'image/svg+xml',
};

/** Serves a folder, compressed once as by hosts that keep compressed files, and returns its address. */
function serve(folder) {
  const compressed = new Map();
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname;
    try {
      const file = join(folder, name.endsWith('/') ? `${name}index.html` : name);
      if (!compressed.has(file)) compressed.set(file, brotliCompressSync(await readFile(file)));
      const type = TYPES[extname(name)] ?? TYPES['.html'];
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' }).end(compressed.get(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${server.address().port}/`)));
}

const browser = await chromium.launch({ executablePath: process.env.SELOSTE_CHROMIUM || undefined, args: ['--no-sandbox'] });

/** Returns the milliseconds from navigation until the dialog has a layout. */
async function measure(address) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false, latency: 400, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const look = () => {
      const root = document.querySelector('#seloste-choices');
      if (root?.offsetHeight > 0) window.dialogShown = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(address + path);
  await page.waitForFunction(() => window.dialogShown);
  const time = await page.evaluate(() => window.dialogShown);
  await context.close();
  return time;
}

const addresses = await Promise.all([serve(old), serve(current)]);
const times = [[], []];
for (let round = 0; round < Number(rounds); round++) {
  for (const [index, address] of addresses.entries()) times[index].push(await measure(address));
}
const [before, after] = times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
console.log(`${old}: ${before.toFixed(0)} ms, ${current}: ${after.toFixed(0)} ms, ratio ${(after / before).toFixed(3)}`);
await browser.close();
process.exit();
