// Placeholders of embedded pages.
import type { Locator } from '@playwright/test';
import {
  answer, answerEndpoint, allRuns, box, map, placeholder, record, recordEvents, sumShifts, VISITORS,
} from './consent.ts';
import { choice, expect, expectNotAsked, gated, test } from './helpers.ts';

test.beforeEach(answerEndpoint);

test('placeholder allows its embedded page', async ({ page }) => {
  await page.goto(gated('visitors/'));
  await choice(page, 'reject-all').click();
  await expect(page.locator('.seloste-choices__waiting')).toContainText('Kartta');
  await page.locator('.seloste-choices__waiting [data-choices-action=always]').click();
  await expect(map(page).contentFrame().locator('body')).toContainText('map');
});

test.describe('placeholders', () => {
  const size = async (element: Locator) => {
    const { width, height } = (await element.boundingBox())!;
    return { width, height };
  };

  test('"load once" loads that element and stores nothing', async ({ page, context, watch }) => {
    const shifts = await sumShifts(page);
    await page.goto(VISITORS);
    await answer(page, 'reject-all');
    const before = await record(context);
    await placeholder(page).scrollIntoViewIfNeeded();
    await expect(placeholder(page)).toContainText('Kartta');
    await expect(placeholder(page)).toContainText('Esimerkki Oy');
    const [room, whole] = [await size(placeholder(page)), await page.evaluate(() => document.body.scrollHeight)];
    const jumped = await shifts();
    await placeholder(page).locator('[data-choices-action=once]').click();
    await expect(map(page).contentFrame().locator('body')).toContainText('map');
    await expect(placeholder(page)).toBeHidden();
    expect(await size(map(page))).toEqual(room);
    expect(await page.evaluate(() => document.body.scrollHeight)).toBe(whole);
    expect(await shifts()).toBe(jumped);
    await expect(page.locator('embed')).not.toHaveAttribute('src');
    expect(await allRuns(page)).toEqual({ probe: 0, counter: 0, module: 0 });
    expect(await record(context)).toBe(before);
    const seen = watch.requests.length;
    await page.reload({ waitUntil: 'networkidle' });
    await expect(map(page)).not.toHaveAttribute('src');
    await expect(placeholder(page)).toBeVisible();
    expect(watch.requests.slice(seen).filter((url) => url.endsWith('/frame.html'))).toEqual([]);
  });

  test('"always load" grants that service only', async ({ page }) => {
    const events = await recordEvents(page);
    await page.goto(VISITORS);
    await answer(page, 'reject-all');
    await placeholder(page).locator('[data-choices-action=always]').click();
    await expect(map(page).contentFrame().locator('body')).toContainText('map');
    const { method, categories, services } = (await events()).at(-1)!;
    expect(method).toBe('saved');
    expect(categories).toEqual({ functional: false, statistics: false, marketing: false });
    expect(services).toEqual({
      map: true, plan: false, style: false, probe: false, counter: false, module: false, picture: false,
    });
    await page.reload({ waitUntil: 'networkidle' });
    await expectNotAsked(page);
    await expect(map(page)).toHaveAttribute('src', /frame\.html$/);
    await expect(page.locator('embed')).not.toHaveAttribute('src');
  });

  test('"always load" keeps earlier grants', async ({ page }) => {
    const events = await recordEvents(page);
    await page.goto(VISITORS);
    await choice(page, 'settings').click();
    await box(page, 'statistics').check();
    await answer(page, 'save');
    await placeholder(page).locator('[data-choices-action=always]').click();
    await expect(map(page)).toHaveAttribute('src', /frame\.html$/);
    const { categories, services } = (await events()).at(-1)!;
    expect(categories).toEqual({ functional: false, statistics: true, marketing: false });
    expect(services).toMatchObject({ map: true, plan: false, counter: true });
  });

  test('placeholder has no buttons without the widget', async ({ page, watch }) => {
    watch.expect(/Failed to load resource|ERR_FAILED|Failed to fetch|widget\.[0-9a-f]+\.js/);
    await page.route(/widget\.[0-9a-f]+\.js/, (route) => route.abort());
    await page.goto(VISITORS, { waitUntil: 'networkidle' });
    await expect(placeholder(page)).toBeVisible();
    for (const button of await page.locator('[data-choices-action]').all()) {
      await expect(button).toBeHidden();
    }
  });
});
