#!/usr/bin/env bash
# Chromium 156, DevTools protocol: while a page's virtual time stands still (the budget of `Emulation.setVirtualTimePolicy`
# has expired), the end of a response depends on whether a script reads it. `fetch(url)` in the handler of a click gets
# `Network.responseReceived`, but neither `Network.loadingFinished` nor `Network.loadingFailed` within three seconds, with
# and without `mode: 'no-cors'`. If a script reads the text of the same fetch, the request ends at once, and so does that
# of an image. After 50 ms more of virtual time all requests have ended.
#
# Guess before the run: virtual time concerns timers only, so every answered request ends.
# Consequence for programs that wait until nothing is requested: count a request as open only for a while after its
# response, or give the page a little time.
#
# Needs Debian with apt (as root), Node.js 20 or later and npm. Packages: chromium, and one from npm in a temporary folder.
# The browser connects to a server of the probe on loopback only.
set -euo pipefail

if ! command -v chromium >/dev/null; then
  apt-get install --yes --quiet chromium >/dev/null
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund playwright-core@1.61.0
cat > probe.mjs <<'PROBE'
import http from 'node:http';
import { chromium } from 'playwright-core';

const page = `<!doctype html><title>Page</title><link rel="icon" href="data:,"><script>
  addEventListener('click', () => {
    fetch('/unread');
    fetch('/unread-no-cors', { mode: 'no-cors' });
    fetch('/read').then((response) => response.text());
    new Image().src = '/image';
  });
</script>`;
const server = http.createServer((request, response) => {
  response.setHeader('Content-Type', request.url === '/' ? 'text/html' : 'text/plain');
  response.end(request.url === '/' ? page : 'ok');
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));

const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
console.log(`Chromium ${browser.version()}`);
const tab = await browser.newPage();
const session = await tab.context().newCDPSession(tab);
const names = new Map();
const ended = new Set();
session.on('Network.requestWillBeSent', ({ requestId, request }) => names.set(requestId, new URL(request.url).pathname));
for (const event of ['loadingFinished', 'loadingFailed']) {
  session.on(`Network.${event}`, ({ requestId }) => ended.add(names.get(requestId)));
}
await session.send('Network.enable');
await tab.goto(`http://127.0.0.1:${server.address().port}/`);

/** Lets this time pass on the page's clock, in milliseconds. */
const pass = async (budget) => {
  const expired = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'pauseIfNetworkFetchesPending', budget });
  await expired;
};
const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
const requests = ['/unread', '/unread-no-cors', '/read', '/image'];
const show = (when) => {
  const line = requests.map((name) => `${name} ${ended.has(name) ? 'ended' : 'open'}`).join(', ');
  console.log(`${when}: ${line}`);
  return line;
};
await pass(1000);
await tab.mouse.click(100, 100);
await wait(3000);
const stopped = show('time stands still');
await session.send('Emulation.setVirtualTimePolicy', { policy: 'pauseIfNetworkFetchesPending', budget: 50 });
await wait(1000);
const later = show('50 ms later');
await browser.close();
server.close();
const expected = stopped === '/unread open, /unread-no-cors open, /read ended, /image ended' && !later.includes('open');
process.exitCode = expected ? 0 : 1;
PROBE
CHROMIUM=$(command -v chromium) node probe.mjs
