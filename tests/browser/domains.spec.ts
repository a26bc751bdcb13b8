// Hosts of one domain: removal of shared cookies, and shared choices.
import { chromium, type BrowserContext } from '@playwright/test';
import { choice, dialog, expect, expectAsked, expectNotAsked, test } from './helpers.ts';
import { sites } from './sites.ts';

/** Calls a function with a browser that resolves all hosts of these two domains to this machine. */
async function withHosts(then: (context: BrowserContext) => Promise<void>): Promise<void> {
  const { executablePath, args } = test.info().project.use.launchOptions!;
  const map = '--host-resolver-rules=MAP *.example.test 127.0.0.1, MAP *.example.fi 127.0.0.1';
  const browser = await chromium.launch({ executablePath, args: [...args!, map] });
  try {
    await then(await browser.newContext());
  } finally {
    await browser.close();
  }
}

/** Returns the URL of a page under another host name of this machine. */
function at(host: string, site: string, path: string): string {
  const { port, base } = sites.find(({ name }) => name === site)!;
  return `http://${host}:${port}${base}${path}`;
}

test('refusal removes cookies on each reachable domain and path', async () => {
  await withHosts(async (context) => {
    const page = await context.newPage();
    await page.route('**/records', (route) => route.fulfill({ status: 204 }));
    await page.goto(at('www.shop.example.test', 'services', 'en/visitors/'));
    await expectAsked(page);
    await page.evaluate(() => {
      const places = [
        'path=/', 'path=/en', 'path=/en/', 'path=/en/visitors', 'path=/en/visitors/',
        'domain=example.test; path=/', 'domain=shop.example.test; path=/en', 'domain=www.shop.example.test; path=/',
      ];
      places.forEach((place, index) => {
        document.cookie = `_cnt_${index}=1; ${place}`;
        document.cookie = `other_${index}=1; ${place}`;
      });
    });
    const names = async () => (await context.cookies()).map(({ name }) => name).sort();
    expect(await names()).toHaveLength(16);
    await choice(page, 'reject-all').click();
    await expect(dialog(page)).toHaveCount(0);
    expect(await names()).toEqual([...Array.from({ length: 8 }, (_, index) => `other_${index}`), 'seloste_choices']);
    await expect(page.locator('#seloste-choices-told')).toHaveCount(0);
  });
});

test('cookie that cannot be removed is named', async () => {
  await withHosts(async (context) => {
    const page = await context.newPage();
    await page.route('**/records', (route) => route.fulfill({ status: 204 }));
    // Stands for a cookie that the page cannot remove, such as a partitioned one.
    await page.addInitScript(() => {
      const real = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
      Object.defineProperty(Document.prototype, 'cookie', {
        get() { return `${real.get!.call(this)}; _cnt_stuck=1`; },
        set(value) { real.set!.call(this, value); },
      });
    });
    await page.goto(at('www.example.test', 'services', 'en/visitors/'));
    await choice(page, 'reject-all').click();
    await expect(page.locator('#seloste-choices-told')).toContainText('_cnt_stuck');
    await expect(page.locator('#seloste-choices-status')).toContainText('_cnt_stuck');
  });
});

test('consent.domain shares a choice with all hosts of the domain only', async () => {
  await withHosts(async (context) => {
    const page = await context.newPage();
    const path = 'en/customers/';
    await page.route('**/selosteet-tallenteet', (route) => route.fulfill({ status: 204 }));
    await page.goto(at('www.example.fi', 'complete', path));
    await expectAsked(page);
    await choice(page, 'reject-all').click();
    await expect(dialog(page)).toHaveCount(0);
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: 'seloste_choices', domain: '.example.fi' });
    await page.goto(at('shop.example.fi', 'complete', path));
    await expectNotAsked(page);
    await page.goto(at('www.example.test', 'complete', path));
    await expectAsked(page);
    // On other hosts, such as a test server, the choice applies to that host only.
    await choice(page, 'reject-all').click();
    await expect(dialog(page)).toHaveCount(0);
    await page.reload();
    await expectNotAsked(page);
    await page.goto(at('shop.example.test', 'complete', path));
    await expectAsked(page);
  });
});
