// Helpers for the tests of the consent widget.
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { choice, dialog, expect, expectNotAsked, opener } from './helpers.ts';
import { address } from './sites.ts';

/** The detail of the event `seloste:choices`. */
export interface Choice {
  version: number;
  id: string;
  time: number;
  date: string;
  language: string;
  revision: string;
  shown: string;
  method: string;
  categories: Record<string, boolean>;
  services: Record<string, boolean>;
}

/** Returns the URL of a page of the fixture site that has services of every kind. */
export const services = (path: string) => address('services') + path;
export const VISITORS = services('visitors/');

/** Returns a check box of the dialog. */
export const box = (page: Page, name: string) => dialog(page).locator(`input[name="${name}"]`);
export const noticeBar = (page: Page) => page.locator('#seloste-choices-told');

/** Returns the frame of the embedded page that stands in for a map. */
export function map(page: Page): Locator {
  return page.locator('iframe[data-choices="functional/map"]');
}

/** Returns the placeholder of the map. */
export const placeholder = (page: Page) =>
  page.locator('.seloste-choices__waiting[data-choices-for="functional/map"]');

/** Returns how many times the script that stands in for a statistics service has run in this page. */
export function runs(page: Page): Promise<number> {
  return page.evaluate(() => window.__probe ?? 0);
}

/** Returns how many times each of the scripts that stand in for services has run in this page. */
export const allRuns = (page: Page) =>
  page.evaluate(() => ({ probe: window.__probe ?? 0, counter: window.__counter ?? 0, module: window.__module ?? 0 }));

/** Fails if anything optional has run or was fetched. */
export async function expectNothingLoaded(page: Page, requests: string[]): Promise<void> {
  expect(await runs(page)).toBe(0);
  await expect(map(page)).not.toHaveAttribute('src');
  expect(requests.filter((url) => /probe\.js|frame\.html/.test(url))).toEqual([]);
}

/** Returns the cookies that store the choice, one for each path. */
export async function choiceCookies(context: BrowserContext) {
  const cookies = await context.cookies();
  return cookies.filter((cookie) => cookie.name === 'seloste_choices');
}

/** Returns the record in the cookie of the fixture site. */
export async function record(context: BrowserContext): Promise<string> {
  const [cookie] = (await context.cookies(VISITORS)).filter((cookie) => cookie.name === 'seloste_choices');
  return cookie?.value ?? '';
}

/** Counts everything that a page can store. */
export async function stored(page: Page) {
  const inPage = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { ...inPage, cookies: (await page.context().cookies()).length };
}

export const NOTHING = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookies: 0 };

/** Answers the open dialog. */
export async function answer(page: Page, action: 'accept-all' | 'reject-all' | 'save'): Promise<void> {
  await choice(page, action).click();
  await expect(dialog(page)).toHaveCount(0);
}

/** Opens the dialog again and withdraws everything. A running script is stopped by a reload. */
export async function withdraw(page: Page): Promise<void> {
  await opener(page).click();
  await Promise.all([page.waitForEvent('load'), choice(page, 'reject-all').click()]);
  await expectNotAsked(page);
}

/** Records the events of choices, also over reloads. Returns a function that returns them. */
export async function recordEvents(page: Page): Promise<() => Promise<Choice[]>> {
  await page.addInitScript(() => {
    document.addEventListener('seloste:choices', (event) => {
      const seen = JSON.parse(window.name || '[]') as unknown[];
      window.name = JSON.stringify([...seen, (event as CustomEvent<unknown>).detail]);
    });
  });
  return () => page.evaluate(() => JSON.parse(window.name || '[]') as Choice[]);
}

/** Answers requests to the endpoint of the fixture site and returns what it receives. */
export async function recordEndpoint(page: Page): Promise<Choice[]> {
  const sent: Choice[] = [];
  await page.route('**/records', async (route) => {
    sent.push(JSON.parse(route.request().postData() ?? 'null') as Choice);
    await route.fulfill({ status: 204 });
  });
  return sent;
}

/** Answers requests to the endpoint, for which the test server has no page. */
export async function answerEndpoint({ context }: { context: BrowserContext }): Promise<void> {
  await context.route('**/records', (route) => route.fulfill({ status: 204 }));
}

/** Sums up all layout shifts since the page was loaded. */
export async function sumShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    window.shiftSum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) window.shiftSum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => window.shiftSum);
}
