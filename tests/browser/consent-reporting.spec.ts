// Who is informed of a choice: the owner's endpoint and Google's scripts.
import type { Page } from '@playwright/test';
import {
  answer, answerEndpoint, box, record, recordEndpoint, recordEvents, services, VISITORS, withdraw,
} from './consent.ts';
import { expect, expectAsked, expectNotAsked, gated, opener, test } from './helpers.ts';

test.beforeEach(answerEndpoint);

test.describe('reporting', () => {
  test('endpoint receives each record once', async ({ page, context }) => {
    const sent = await recordEndpoint(page);
    const events = await recordEvents(page);
    await page.goto(VISITORS);
    await expectAsked(page);
    expect(sent).toEqual([]);
    await answer(page, 'accept-all');
    await expect.poll(() => sent.length).toBe(1);
    await page.reload();
    await expectNotAsked(page);
    await withdraw(page);
    await expect.poll(() => sent.length).toBe(2);
    await page.goto(services('sv/visitors/'), { waitUntil: 'networkidle' });
    await expectNotAsked(page);
    expect(sent).toEqual(await events());
    expect(sent.map((one) => one.method)).toEqual(['accept-all', 'reject-all']);
    expect(await record(context)).toContain(`1.${sent[1].id}.${sent[1].time}.fi.`);
  });

  test('no record is sent without an endpoint', async ({ page, watch }) => {
    await page.goto(gated('visitors/'));
    await answer(page, 'accept-all');
    await page.reload({ waitUntil: 'networkidle' });
    await expectNotAsked(page);
    expect(watch.requests.filter((url) => url.endsWith('/records'))).toEqual([]);
    await expect(page.locator('[data-endpoint]')).toHaveCount(0);
  });

  const layer = (page: Page): Promise<unknown[][]> =>
    page.evaluate(() => ((window.dataLayer ?? []) as Iterable<unknown>[]).map((entry) => [...entry]));
  const all = (value: string) => ({
    functionality_storage: value, personalization_storage: value, analytics_storage: value,
    ad_storage: value, ad_user_data: value, ad_personalization: value, security_storage: 'granted',
  });

  test('Google’s scripts receive the default and each choice before they run', async ({ page }) => {
    await page.route(/probe\.js/, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'window.__layer = window.dataLayer.map((entry) => [Object.prototype.toString.call(entry), ...entry]);',
      }),
    );
    await page.goto(VISITORS);
    await expectAsked(page);
    expect(await layer(page)).toEqual([['consent', 'default', all('denied')]]);
    await answer(page, 'accept-all');
    const seen = () => page.evaluate(() => window.__layer);
    const wanted = [
      ['[object Arguments]', 'consent', 'default', all('denied')],
      ['[object Arguments]', 'consent', 'update', all('granted')],
    ];
    await expect.poll(seen).toEqual(wanted);
    // A stored choice is sent as early.
    await page.reload();
    await expect.poll(seen).toEqual(wanted);

    await opener(page).click();
    await box(page, 'marketing').uncheck();
    await answer(page, 'save');
    expect((await layer(page)).at(-1)).toEqual([
      'consent', 'update', { ...all('granted'), ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied' },
    ]);
  });

  test('data layer is not created without Google Consent Mode', async ({ page }) => {
    await page.goto(gated('visitors/'));
    await answer(page, 'accept-all');
    expect(await page.evaluate(() => 'dataLayer' in window)).toBe(false);
  });
});
