// The receipt of a choice.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { answer, answerEndpoint, record, services, VISITORS } from './consent.ts';
import { choice, dialog, expect, opener, test } from './helpers.ts';

test.beforeEach(answerEndpoint);

test('receipt shows the choice and the snapshot, and can be downloaded', async ({ page, context }) => {
  await page.goto(VISITORS);
  await expect(choice(page, 'receipt')).toBeHidden();
  await answer(page, 'accept-all');
  await opener(page).click();
  await expect(dialog(page).locator('[data-choices-receipt]')).toBeHidden();
  await choice(page, 'receipt').click();
  const shown = dialog(page).locator('[data-choices-receipt] pre');
  await expect(shown).toBeVisible();
  const receipt = JSON.parse((await shown.textContent())!);
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
  for (const said of ['Kävijälaskuri', 'Mainosverkosto', '_cnt_*']) {
    expect(text).toContain(said);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).locator('[data-choices-receipt] a').click(),
  ]);
  expect(download.suggestedFilename()).toBe('choices-receipt.json');
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(receipt);
});

test('receipt names the snapshot of the choice, not of the current page', async ({ page, context, watch }) => {
  await page.goto(VISITORS);
  await answer(page, 'reject-all');
  const shown = /~([0-9a-f]{32})\./.exec(await record(context))![1];
  // The choice was made in Finnish; the receipt is opened in English.
  await page.goto(services('en/visitors/'));
  await opener(page).click();
  await choice(page, 'receipt').click();
  const text = dialog(page).locator('[data-choices-receipt] pre');
  await expect(text).not.toBeEmpty();
  const { 'dpv:hasRecordOfActivity': made } = JSON.parse((await text.textContent())!);
  expect(made).toMatchObject({
    'dct:language': 'fi',
    'dpv:hasNotice': { '@id': services(`choices/${shown}.json`), 'dct:identifier': shown, 'dct:language': 'fi' },
  });
  // If the snapshot is missing, the receipt still names it and contains no other text.
  watch.expect(/Failed to load resource|a request that failed|404/);
  await page.route(`**/choices/${shown}.json`, (route) => route.fulfill({ status: 404, body: '404: not found' }));
  await page.reload();
  await opener(page).click();
  await choice(page, 'receipt').click();
  await expect(text).toContainText(shown);
  const { 'dpv:hasRecordOfActivity': without } = JSON.parse((await text.textContent())!);
  expect(without['dpv:hasNotice']).toEqual({ '@id': services(`choices/${shown}.json`), 'dct:identifier': shown });
});
