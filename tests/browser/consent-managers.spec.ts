// Programs that answer consent dialogs for their users.
import type { Page } from '@playwright/test';
import { runAutoconsent } from './autoconsent.ts';
import { type Rule, runRule } from './consent-o-matic.ts';
import { dialog, expect, expectNotAsked, shipped, test } from './helpers.ts';

const PAGES = ['xcure/', 'sv/xcure/', 'en/xcure/'];

/** Returns the record in the cookie of this page. */
async function record(page: Page): Promise<string> {
  const [cookie] = (await page.context().cookies(page.url())).filter((cookie) => cookie.name === 'seloste_choices');
  return cookie?.value ?? '';
}

/** Fetches a rule file of the site. */
async function rule(page: Page, name: string): Promise<Record<string, Rule>> {
  const answer = await page.request.get(shipped(`choices/${name}`));
  expect(answer.ok()).toBe(true);
  return (await answer.json()) as Record<string, Rule>;
}

test('autoconsent refuses without a rule in a language that it knows', async ({ page }) => {
  const answer = await runAutoconsent(page, { action: 'optOut', rules: [] });
  await page.goto(shipped('en/xcure/'));
  await expect.poll(() => answer.last('optOutResult')?.result).toBe(true);
  await expect.poll(() => answer.selfTest).toBe(true);
  await expect(dialog(page)).toHaveCount(0);
  expect(await record(page)).toMatch(/\.r\.-/);
  await page.reload();
  await expectNotAsked(page);
});

for (const path of PAGES) {
  test(`autoconsent refuses /${path} by the site’s rule`, async ({ page }) => {
    const answer = await runAutoconsent(page, { action: 'optOut', rules: [await rule(page, 'autoconsent.json')] });
    await page.goto(shipped(path));
    await expect.poll(() => answer.selfTest).toBe(true);
    expect(answer.last('cmpDetected')?.cmp).toBe('seloste');
    expect(answer.last('optOutResult')?.result).toBe(true);
    await expect(dialog(page)).toHaveCount(0);
    expect(await record(page)).toMatch(/\.r\.-/);
  });

  test(`autoconsent accepts /${path} by the site’s rule if the user wants that`, async ({ page }) => {
    const answer = await runAutoconsent(page, { action: 'optIn', rules: [await rule(page, 'autoconsent.json')] });
    await page.goto(shipped(path));
    await expect.poll(() => answer.last('optInResult')?.result).toBe(true);
    await expect(dialog(page)).toHaveCount(0);
    expect(await record(page)).toMatch(/\.a\.!/);
  });

  test(`Consent-O-Matic refuses /${path} by the site’s rule`, async ({ page }) => {
    const { seloste } = await rule(page, 'consent-o-matic.json');
    await page.goto(shipped(path));
    expect(await runRule(page, seloste, {})).toEqual(['HIDE_CMP', 'OPEN_OPTIONS', 'DO_CONSENT', 'SAVE_CONSENT']);
    await expect(dialog(page)).toHaveCount(0);
    const kept = await record(page);
    expect(kept).toContain('.s.-');
    expect(kept).not.toContain('!');
    await page.reload();
    await expectNotAsked(page);
  });
}

test('Consent-O-Matic grants only what the user allows', async ({ page }) => {
  const { seloste } = await rule(page, 'consent-o-matic.json');
  await page.goto(shipped('en/xcure/'));
  await runRule(page, seloste, { B: true });
  await expect(dialog(page)).toHaveCount(0);
  const kept = await record(page);
  expect(kept).toContain('!statistics');
  expect(kept).not.toContain('!marketing');
});
