// The receipt of a choice.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { answer, answerEndpoint, record, services, VISITORS } from './consent.ts';
import { choice, dialog, expect, opener, test } from './helpers.ts';

test.beforeEach(answerEndpoint);

const shown = (page: Page) => dialog(page).locator('[data-choices-receipt]');

/** Downloads the receipt that is shown. Its type is `any`, as of all JSON. */
async function downloaded(page: Page) {
  const [download] = await Promise.all([page.waitForEvent('download'), shown(page).locator('a').click()]);
  return { name: download.suggestedFilename(), receipt: JSON.parse(await readFile(await download.path(), 'utf8')) };
}

for (const [path, language, granted, refused, days] of [
  ['', 'fi', 'hyväksyit', 'hylkäsit', 'Voimassa viimeistään'],
  ['sv/', 'sv', 'du godkände', 'du avvisade', 'Gäller längst till'],
  ['en/', 'en', 'you accepted', 'you rejected', 'Valid until'],
] as const) {
  test(`receipt states the choice in words, in ${language}`, async ({ page, context }) => {
    await page.goto(services(`${path}visitors/`));
    await choice(page, 'settings').click();
    await dialog(page).locator('[name=statistics]').check();
    await answer(page, 'save');
    await opener(page).click();
    await choice(page, 'receipt').click();
    await expect(shown(page).locator('h3')).toBeFocused();
    const [, id, time] = (await record(context)).split('.');
    const [made, until] = await page.evaluate(
      ([time, locale]) => [
        new Date(Number(time) * 1000).toLocaleString(locale),
        new Date((Number(time) + 365 * 86_400) * 1000).toLocaleDateString(locale),
      ],
      [time, language],
    );
    const values = shown(page).locator('dd');
    await expect(values).toHaveText([/Esimerkki Oy/, made, until, id]);
    await expect(shown(page).locator('dt').nth(2)).toHaveText(days);
    const answers = await shown(page).locator('li').allInnerTexts();
    expect(answers.length).toBeGreaterThan(3);
    expect(answers.filter((line) => line.endsWith(granted)).length).toBeGreaterThan(0);
    expect(answers.filter((line) => line.endsWith(refused)).length).toBeGreaterThan(0);
    expect(answers.filter((line) => !line.endsWith(granted) && !line.endsWith(refused))).toEqual([]);
    // Printed, the receipt is alone on its page.
    await page.emulateMedia({ media: 'print' });
    await expect(shown(page)).toBeVisible();
    await expect(page.locator('h1')).toBeHidden();
    await expect(choice(page, 'accept-all')).toBeHidden();
  });
}

test('receipt shows the choice and the snapshot, and can be downloaded', async ({ page, context }) => {
  await page.goto(VISITORS);
  await expect(choice(page, 'receipt')).toBeHidden();
  await answer(page, 'accept-all');
  await opener(page).click();
  await expect(shown(page)).toBeHidden();
  await choice(page, 'receipt').click();
  const { name, receipt } = await downloaded(page);
  expect(name).toBe('choices-receipt.json');
  expect(JSON.parse((await shown(page).locator('pre').textContent())!)).toEqual(receipt);
  expect(receipt['@type']).toBe('dpv:ConsentReceipt');
  const made = receipt['dpv:hasRecordOfActivity'];
  const value = await record(context);
  const [, id, time] = value.split('.');
  expect(made).toMatchObject({ '@type': 'dpv:ConsentRecord', 'dct:identifier': id, 'dct:language': 'fi', 'rdf:value': value });
  for (const { 'dpv:hasConsentStatus': status } of made['dpv:hasProcess']) {
    expect(status).toMatchObject({
      '@type': 'dpv:ConsentGiven',
      'dpv:isIndicatedAtTime': new Date(Number(time) * 1000).toISOString(),
      'dpv:hasIndicationMethod': 'accept-all',
    });
  }
  const processes = made['dpv:hasProcess'].map((process: { 'dct:identifier': string }) => process['dct:identifier']);
  expect(processes).toEqual(expect.arrayContaining(['statistics', 'statistics/counter', 'marketing', 'marketing/picture']));
  // The hash in the record identifies the snapshot.
  const { '@id': where, 'dct:identifier': hash, ...notice } = made['dpv:hasNotice'];
  expect(value).toContain(`~${hash}.`);
  const statement = await page.request.get(where);
  expect(createHash('sha256').update(await statement.body()).digest('hex').slice(0, 32)).toBe(hash);
  const { '@context': context_, ...stated } = await statement.json();
  expect(notice).toEqual(stated);
  expect(receipt['@context']).toEqual(context_);
  const text = JSON.stringify(notice);
  for (const part of ['Kävijälaskuri', 'Mainosverkosto', '_cnt_*']) {
    expect(text).toContain(part);
  }
});

test('receipt names the snapshot of the choice, not of the current page', async ({ page, context, watch }) => {
  await page.goto(VISITORS);
  await answer(page, 'reject-all');
  const hash = /~([0-9a-f]{32})\./.exec(await record(context))![1];
  // The choice was made in Finnish; the receipt is opened in English.
  await page.goto(services('en/visitors/'));
  await opener(page).click();
  await choice(page, 'receipt').click();
  const { 'dpv:hasRecordOfActivity': made } = (await downloaded(page)).receipt;
  expect(made).toMatchObject({
    'dct:language': 'fi',
    'dpv:hasNotice': { '@id': services(`choices/${hash}.json`), 'dct:identifier': hash, 'dct:language': 'fi' },
  });
  // If the snapshot is missing, the receipt still names it and contains no other text.
  watch.expect(/Failed to load resource|a request that failed|404/);
  await page.route(`**/choices/${hash}.json`, (route) => route.fulfill({ status: 404, body: '404: not found' }));
  await page.reload();
  await opener(page).click();
  await choice(page, 'receipt').click();
  const { 'dpv:hasRecordOfActivity': without } = (await downloaded(page)).receipt;
  expect(without['dpv:hasNotice']).toEqual({ '@id': services(`choices/${hash}.json`), 'dct:identifier': hash });
});
