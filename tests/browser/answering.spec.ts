// Programs that answer such questions for their users: they must find the dialog, and their answer must hold.
import type { Page } from '@playwright/test';
import { answering } from './autoconsent.ts';
import { work } from './consent-o-matic.ts';
import { dialog, expect, expectNotAsked, shipped, test } from './helpers.ts';

const PAGES = ['xcure/', 'sv/xcure/', 'en/xcure/'];

/** The record in the cookie of this page. */
async function record(page: Page): Promise<string> {
  const [cookie] = (await page.context().cookies(page.url())).filter((cookie) => cookie.name === 'seloste_choices');
  return cookie?.value ?? '';
}

/** A rule as the site has it. */
async function rule(page: Page, name: string): Promise<any> {
  const answer = await page.request.get(shipped(`choices/${name}`));
  expect(answer.ok()).toBe(true);
  return answer.json();
}

test('autoconsent finds and refuses by the words alone where it knows the language', async ({ page }) => {
  const answer = await answering(page, { action: 'optOut', rules: [] });
  await page.goto(shipped('en/xcure/'));
  await expect.poll(() => answer.last('optOutResult')?.result).toBe(true);
  await expect.poll(() => answer.selfTest).toBe(true);
  await expect(dialog(page)).toHaveCount(0);
  expect(await record(page)).toMatch(/\.r\.-/);
  await page.reload();
  await expectNotAsked(page);
});

for (const path of PAGES) {
  test(`autoconsent refuses /${path} by the rule of the site`, async ({ page }) => {
    const answer = await answering(page, { action: 'optOut', rules: [await rule(page, 'autoconsent.json')] });
    await page.goto(shipped(path));
    await expect.poll(() => answer.selfTest).toBe(true);
    expect(answer.last('cmpDetected').cmp).toBe('seloste');
    expect(answer.last('optOutResult').result).toBe(true);
    await expect(dialog(page)).toHaveCount(0);
    expect(await record(page)).toMatch(/\.r\.-/);
  });

  test(`autoconsent accepts /${path} by the rule of the site where its user wants that`, async ({ page }) => {
    const answer = await answering(page, { action: 'optIn', rules: [await rule(page, 'autoconsent.json')] });
    await page.goto(shipped(path));
    await expect.poll(() => answer.last('optInResult')?.result).toBe(true);
    await expect(dialog(page)).toHaveCount(0);
    expect(await record(page)).toMatch(/\.a\.!/);
  });

  test(`Consent-O-Matic refuses /${path} by the rule of the site`, async ({ page }) => {
    const { seloste } = await rule(page, 'consent-o-matic.json');
    await page.goto(shipped(path));
    expect(await work(page, seloste, {})).toEqual(['HIDE_CMP', 'OPEN_OPTIONS', 'DO_CONSENT', 'SAVE_CONSENT']);
    await expect(dialog(page)).toHaveCount(0);
    const kept = await record(page);
    expect(kept).toContain('.s.-');
    expect(kept).not.toContain('!');
    await page.reload();
    await expectNotAsked(page);
  });
}

test('Consent-O-Matic grants what its user allows, and no more', async ({ page }) => {
  const { seloste } = await rule(page, 'consent-o-matic.json');
  await page.goto(shipped('en/xcure/'));
  await work(page, seloste, { B: true });
  await expect(dialog(page)).toHaveCount(0);
  const kept = await record(page);
  expect(kept).toContain('!statistics');
  expect(kept).not.toContain('!marketing');
});
