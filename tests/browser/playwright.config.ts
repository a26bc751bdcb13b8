// How the browser tests run: `cargo xtask test browser` sets everything up and calls them.
import { defineConfig } from '@playwright/test';
import { address, owner, program, sites } from './sites.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: 'results',
  // Two at a time is what the smallest machine can do; a test that passes only alone is a wrong test.
  workers: 2,
  fullyParallel: true,
  // A test that passes on a second try hides a fault that a visitor meets.
  retries: 0,
  // A busy machine is no fault of the pages: nothing waits longer than it must, but it may wait.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: address('shipped'),
    browserName: 'chromium',
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    // Pictures of every moment would cost more than the tests themselves.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      // The browser of the machine; without one named, Playwright takes its own.
      executablePath: process.env.SELOSTE_CHROMIUM || undefined,
      // It opens our own pages only, may run as root, and has nothing of its own to fetch.
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: [
    ...sites.map((site) => ({
      command: `"${program}" host "${site.folder}" --port ${site.port} --base ${site.base}`,
      url: address(site.name),
      reuseExistingServer: false,
    })),
    {
      command: `node owner-server.mjs ${owner.port} ${new URL(address('services')).origin}`,
      url: owner.address,
      reuseExistingServer: false,
    },
  ],
});
