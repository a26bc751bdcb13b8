// Settings of the browser that pages can detect: dark colors and Global Privacy Control.
import { expect, test } from './test.ts';

test.use({ settings: { dark: true, signal: true } });

test('page and dialog are dark', async ({ tab, relays }) => {
  for (const [relay, path] of [[relays.gated, 'visitors/'], [relays.shipped, 'en/']] as const) {
    await tab.goto(relay.url(path));
    expect(await tab.run(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    for (const selector of path === 'en/' ? ['body'] : ['body', '#seloste-choices']) {
      await expect.poll(() => tab.count(selector)).toBe(1);
      const [paper, ink] = await tab.run(brightness, selector);
      expect(paper, selector).toBeLessThan(0.2);
      expect(ink, selector).toBeGreaterThan(0.7);
    }
  }
});

/** Returns the brightness of background and text, from 0 to 1. Runs in the page. */
function brightness(selector: string): number[] {
  const { backgroundColor, color } = getComputedStyle(document.querySelector(selector)!);
  const canvas = document.createElement('canvas').getContext('2d')!;
  return [backgroundColor, color].map((color) => {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 765;
  });
}

test('Global Privacy Control refuses optional services', async ({ tab, relays: { services }, engineName }) => {
  test.skip(engineName !== 'firefox', 'only Firefox has this setting');
  await tab.goto(services.url('visitors/'));
  expect(await tab.run(() => 'globalPrivacyControl' in navigator && navigator.globalPrivacyControl)).toBe(true);
  await expect.poll(() => tab.text('#seloste-choices-told')).toContain('Global Privacy Control');
  expect(await tab.count('#seloste-choices')).toBe(0);
  expect(await tab.run(() => document.cookie)).toContain('.g.-');
  expect(services.requests.filter((path) => /probe|counter|frame/.test(path))).toEqual([]);
});
