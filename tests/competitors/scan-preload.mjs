// Runs a scanner on test sites of this machine without changing its code: `node --import scan-preload.mjs SCANNER`.
// SCAN_PORT is the port that all names lead to, SCAN_BROWSER the browser's program, and SCAN_PLAYWRIGHT the
// folder of the scanner's Playwright, if it has one.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import tls from 'node:tls';

const { SCAN_PORT: port, SCAN_BROWSER: executablePath, SCAN_PLAYWRIGHT: folder } = process.env;

// Connections of the scanner itself, not of its browser.
const { connect } = tls;
tls.connect = (options, ...rest) => connect({ ...options, host: '127.0.0.1', port: Number(port) }, ...rest);

if (folder) {
  const { chromium } = createRequire(join(folder, 'package.json'))('playwright');
  const launch = chromium.launch.bind(chromium);
  chromium.launch = (options = {}) => {
    const more = [`--host-resolver-rules=MAP * 127.0.0.1:${port}`, '--ignore-certificate-errors'];
    return launch({ ...options, executablePath, args: [...(options.args ?? []), ...more] });
  };
}
