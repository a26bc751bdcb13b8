// Services of the catalogue: what they load after consent, and what is removed on withdrawal.
import type { Page } from '@playwright/test';
import { answer, withdraw } from './consent.ts';
import { choice, expect, expectNotAsked, test, type Watch } from './helpers.ts';
import { address } from './sites.ts';

const SITE = address('known-services');
const PAGE = SITE + 'visitors/';

/** Answers for the providers, and returns the addresses that the page asks for. */
async function stubProviders(page: Page, watch: Watch): Promise<string[]> {
  const requested: string[] = [];
  watch.expect(/^a request to https:\/\/www\.(googletagmanager|youtube-nocookie)\.com\//);
  await page.route(/^https:/, (route) => {
    requested.push(route.request().url());
    const isScript = route.request().resourceType() === 'script';
    return route.fulfill(
      isScript
        ? {
            contentType: 'text/javascript',
            body: 'window.handled = dataLayer.map((command) => [...command].slice(0, 2).join(" "));',
          }
        : { contentType: 'text/html', body: '<!doctype html><title>Video</title>' },
    );
  });
  return requested;
}

/** Commands that the stand-in for Google's script found. */
const commands = (page: Page) => page.evaluate(() => ('handled' in window ? window.handled : []));

/** Returns everything that the page has stored, sorted. */
const stored = (page: Page) =>
  page.evaluate(async () => ({
    cookies: document.cookie.split('; ').map((cookie) => cookie.split('=')[0]).toSorted(),
    local: Object.keys(localStorage).toSorted(),
    session: Object.keys(sessionStorage).toSorted(),
    databases: (await indexedDB.databases()).map(({ name }) => name).toSorted(),
    caches: (await caches.keys()).toSorted(),
    workers: (await navigator.serviceWorker.getRegistrations())
      .map(({ active, waiting, installing }) => new URL((active ?? waiting ?? installing)!.scriptURL).pathname)
      .toSorted(),
  }));

/** Stores what services store, and something of the site itself. */
const store = (page: Page) =>
  page.evaluate(async (site) => {
    for (const name of ['_ga', '_ga_ABC123DEF4', '_gcl_au', 'own']) document.cookie = `${name}=1; path=/`;
    for (const key of ['ph_abc_posthog', '__ph_opt_in_out_abc', '__mp_opt_in_out_abc', 'own']) localStorage.setItem(key, '1');
    for (const key of ['ph_abc_window_id', 'own']) sessionStorage.setItem(key, '1');
    for (const name of ['mixpanelBrowserDb', 'mixpanelFlagsDb', 'own']) {
      await new Promise<void>((done) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          request.result.close();
          done();
        };
      });
    }
    for (const name of ['mapbox-tiles', 'own']) await caches.open(name);
    for (const name of ['partytown', 'own']) {
      await navigator.serviceWorker.register(`${site}${name}-sw.js`, { scope: `${site}${name}/` });
    }
  }, SITE);

const OWN = {
  cookies: ['own', 'seloste_choices'],
  // The record of a refusal that a provider itself stores is kept.
  local: ['__mp_opt_in_out_abc', '__ph_opt_in_out_abc', 'own'],
  session: ['own'],
  databases: ['own'],
  caches: ['own'],
  workers: [`${new URL(SITE).pathname}own-sw.js`],
};

test('a known service starts after consent, with the id of its provider', async ({ page, watch }) => {
  const requested = await stubProviders(page, watch);
  await page.goto(PAGE, { waitUntil: 'networkidle' });
  expect(requested).toEqual([]);
  await answer(page, 'accept-all');
  await expect.poll(async () => (await commands(page)).filter((command) => !command.startsWith('js '))).toEqual([
    'consent default', 'consent update', 'config G-ABC123DEF4',
  ]);
  expect(requested.toSorted()).toEqual([
    'https://www.googletagmanager.com/gtag/js?id=G-ABC123DEF4',
    'https://www.youtube-nocookie.com/embed/abc',
  ]);
});

test('what known services store is removed on withdrawal, and nothing else', async ({ page, watch }) => {
  await stubProviders(page, watch);
  await page.goto(PAGE);
  await answer(page, 'accept-all');
  await expect.poll(() => commands(page)).toHaveLength(4);
  await store(page);
  await withdraw(page);
  await expect.poll(() => stored(page)).toEqual(OWN);
});

test('what known services store despite a refusal is removed on the next page', async ({ page, watch }) => {
  await stubProviders(page, watch);
  await page.goto(PAGE);
  await choice(page, 'reject-all').click();
  await expectNotAsked(page);
  await store(page);
  await page.reload();
  await expect.poll(() => stored(page)).toEqual(OWN);
});

test('databases and service workers stay while their service is allowed', async ({ page, watch }) => {
  await stubProviders(page, watch);
  await page.goto(PAGE);
  await answer(page, 'accept-all');
  await store(page);
  await page.reload({ waitUntil: 'networkidle' });
  const { databases, workers } = await stored(page);
  expect(databases).toEqual(['mixpanelBrowserDb', 'mixpanelFlagsDb', 'own']);
  expect(workers).toHaveLength(2);
});
