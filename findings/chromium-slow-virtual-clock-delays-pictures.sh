#!/usr/bin/env bash
# Chromium 156, DevTools protocol: if a page's virtual time runs slower than the machine's (20 ms of
# `Emulation.setVirtualTimePolicy` every 200 ms) and the mouse moves between the pictures, `Page.captureScreenshot` takes
# longer each time: a fraction of a second for the first picture, some seconds for the second. With virtual time as fast as
# the machine's or twice as fast, every picture takes a fraction of a second. The same is true if the mouse does not move.
#
# Guess before the run: the browser draws by the machine's clock, so pictures do not depend on a page's virtual time, or at
# most on whether it stands still.
# Consequence for programs that let virtual time pass in steps: give each step the real time since the last one. Under load,
# steps of a fixed length fall behind, and a click or a picture seems to hang.
#
# Needs Debian with apt (as root), Node.js 20 or later and npm. Packages: chromium, and one from npm in a temporary folder.
# The browser opens a page without a network.
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
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const options = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--headless=new', ...options] });
console.log(`Chromium ${browser.version()}`);

const page = '<!doctype html><title>Page</title><link rel="icon" href="data:,"><p style="height: 3000px">Text</p>';

/** Takes two pictures while `budget` milliseconds of virtual time pass in 200 of the machine's. Returns the longest time. */
async function pictures(budget, moves) {
  const tab = await browser.newPage();
  const session = await tab.context().newCDPSession(tab);
  await tab.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: page }));
  await tab.goto('https://www.example.com/');
  let runs = true;
  const clock = (async () => {
    while (runs) {
      await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget });
      await sleep(200);
    }
  })();
  const times = [];
  for (let number = 0; number < 2; number++) {
    await sleep(600);
    const start = performance.now();
    await session.send('Page.captureScreenshot', { format: 'jpeg' });
    times.push(Math.round(performance.now() - start));
    if (moves) {
      await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 50 + number, y: 50, button: 'none' });
    }
  }
  runs = false;
  await clock;
  await tab.close();
  const mouse = moves ? 'the mouse moves' : 'it does not move';
  console.log(`${budget} ms of virtual time every 200 ms, ${mouse}: pictures after ${times.join(', ')} ms`);
  return Math.max(...times);
}

const slow = await pictures(20, true);
const others = [await pictures(20, false), await pictures(200, true), await pictures(400, true)];
await browser.close();
if (slow < 1500 || slow < 3 * Math.max(...others)) {
  console.log('changed: pictures do not wait for a slow virtual clock');
  process.exit(1);
}
PROBE
CHROMIUM=$(command -v chromium) node probe.mjs
