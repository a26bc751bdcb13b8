// Settings of the browser tests; `cargo xtask test browser` runs them.
import { defineConfig } from '@playwright/test';
import { address, owner, program, sites } from './sites.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  testIgnore: 'engines/**',
  outputDir: 'results',
  // Two workers, for the smallest supported machine. Tests must pass in parallel.
  workers: 2,
  fullyParallel: true,
  // A retry would hide faults that visitors see.
  retries: 0,
  // Generous, because the machine may be busy.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: address('shipped'),
    browserName: 'chromium',
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    // Screenshots would take longer than the tests.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      // The machine's browser; Playwright's own if unset. The headless shell is quicker.
      executablePath: process.env.SELOSTE_HEADLESS_SHELL || process.env.SELOSTE_CHROMIUM || undefined,
      // The browser only opens our pages, may run as root and must fetch nothing itself.
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
