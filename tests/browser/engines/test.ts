// The test of the engines: a page in an engine of its own, which fails on messages in the console.
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
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
  /** Waits for a saved file and returns its text. */
  saved: (name: string) => Promise<string>;
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
    // eslint-disable-next-line no-empty-pattern
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
      const read = () => readdirSync(engine.saved).includes(name) && readFileSync(join(engine.saved, name), 'latin1');
      let before: string | false = false;
      // Complete once it no longer grows.
      await expect
        .poll(() => {
          const [last, now] = [before, read()];
          before = now;
          return Boolean(now) && now === last;
        }, { message: `${name} is saved`, intervals: [100] })
        .toBe(true);
      return Buffer.from(String(before), 'latin1').toString('utf8');
    });
  },
});
