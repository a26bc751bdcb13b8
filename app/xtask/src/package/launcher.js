#!/usr/bin/env node
// Runs the program in the package for this platform.
'use strict';

const { spawn } = require('node:child_process');

const platform = `${process.platform}-${process.arch}`;
const file = process.platform === 'win32' ? 'seloste.exe' : 'seloste';
let program;
try {
  program = require.resolve(`seloste-${platform}/${file}`);
} catch {
  console.error(
    `seloste: the npm package seloste-${platform} is not installed. If there is one for this platform, install again ` +
      'without --omit=optional.',
  );
  process.exit(2);
}

const child = spawn(program, process.argv.slice(2), { stdio: 'inherit' });
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of signals) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`seloste: ${error.message}`);
  process.exit(2);
});
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code);
  // Ends as the program has ended.
  signals.forEach((name) => process.removeAllListeners(name));
  process.kill(process.pid, signal);
});
