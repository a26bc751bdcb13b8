// The test function of the engines: each test has its own page, and fails on messages in the console.
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { startFirefox } from './firefox.ts';
import { Relay } from './relay.ts';
import type { Engine, Settings } from './session.ts';
import { Tab } from './tab.ts';
import { startWebKit } from './webkit.ts';

export { expect };

const ENGINES = { firefox: startFirefox, webkit: startWebKit };

/** The sites that are tested. */
export const SITES = ['shipped', 'gated', 'services'] as const;

/** Name of an engine. */
export type EngineName = keyof typeof ENGINES;

interface WorkerFixtures {
  /** The engine of the project. */
  engineName: EngineName;
  /** Settings of the browser. */
  settings: Settings;
  engine: Engine;
  /** A relay to each site. */
  relays: Record<(typeof SITES)[number], Relay>;
}

interface TestFixtures {
  tab: Tab;
  /** Waits for a saved file, deletes it and returns its content. */
  saved: (name: string) => Promise<Buffer>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  engineName: ['firefox', { scope: 'worker', option: true }],
  settings: [{}, { scope: 'worker', option: true }],
  engine: [
    async ({ engineName, settings }, use) => {
      const engine = await ENGINES[engineName](settings);
      await use(engine);
      await engine.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  relays: [
    // Playwright demands the pattern, although nothing is used.
    async ({}, use) => {
      const [shipped, gated, services] = await Promise.all(SITES.map((site) => Relay.to(site)));
      await use({ shipped, gated, services });
      await Promise.all([shipped, gated, services].map((relay) => relay.stop()));
    },
    { scope: 'worker' },
  ],
  tab: async ({ engine, relays }, use) => {
    Object.values(relays).forEach((relay) => relay.reset());
    const session = await engine.open();
    await use(new Tab(session));
    await session.close();
    expect(session.messages, 'messages in the console').toEqual([]);
  },
  saved: async ({ engine }, use) => {
    rmSync(engine.saved, { recursive: true, force: true });
    mkdirSync(engine.saved);
    await use(async (name) => {
      const path = join(engine.saved, name);
      const size = () => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      let before = 0;
      await expect
        .poll(() => {
          const [last, now] = [before, size()];
          before = now;
          // Complete once it no longer grows.
          return now > 0 && now === last;
        }, { message: `${name} is saved`, intervals: [200] })
        .toBe(true);
      const file = readFileSync(path);
      rmSync(path);
      return file;
    });
  },
});
