// Settings of the tests in other engines; `cargo xtask test engines` runs them.
import { defineConfig } from '@playwright/test';
import { address, program, sites } from '../sites.ts';
import { type EngineName, SITES } from './test.ts';

/** The engines that are installed, set by `cargo xtask test engines`. */
const engines = (process.env.SELOSTE_ENGINES ?? 'firefox,webkit').split(',') as EngineName[];

export default defineConfig<object, { engineName: EngineName }>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../results/engines',
  // One for each engine.
  workers: 2,
  // A retry would hide faults that visitors see.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  projects: engines.map((name) => ({ name, use: { engineName: name } })),
  webServer: sites
    .filter((site) => SITES.some((name) => name === site.name))
    .map((site) => ({
      command: `"${program}" host "${site.folder}" --port ${site.port} --base ${site.base}`,
      url: address(site.name),
      reuseExistingServer: false,
    })),
});
