// Each page of the shipped site.
import { PAGES } from '../helpers.ts';
import { expect, test } from './test.ts';

test('pages load', async ({ tab, relays }) => {
  for (const { path, language } of PAGES) {
    await tab.goto(relays.shipped.url(path));
    expect(await tab.attribute('html', 'lang'), path).toBe(language);
  }
});
