// The consent record in a withdrawal of consent: it is offered if there is a valid record and added on request; other
// values of the cookie are never added.
import type { Locator, Page } from '@playwright/test';
import {
  choice, dialog, expect, expectAccessible, expectAsked, expectNoSidewaysScroll, island, openForm, opener, refuse, shipped, test, startForm,
} from './helpers.ts';
import { box, draft, message, status } from './request.ts';

/** The notice with optional services and an address, in each language, with texts for the choice. */
const PAGES = [
  {
    path: 'xcure/', intro: 'Evästevalintani: tunniste ', all: 'Kaikki hyväksyttiin.', none: 'Kaikki hylättiin.',
    moment: /tallennettu \d+\.\d+\.\d{4} klo \d+\.\d\d\.\d\d UTC/,
  },
  {
    path: 'sv/xcure/', intro: 'Mitt val av kakor: identifierare ', all: 'Alla godkändes.', none: 'Alla avvisades.',
    moment: /registrerat den \d+ [a-z]+ \d{4} kl\. \d+\.\d\d\.\d\d UTC/,
  },
  {
    path: 'en/xcure/', intro: 'My cookie choice: id ', all: 'Everything was accepted.', none: 'Everything was rejected.',
    moment: /recorded on \d+ [A-Z][a-z]+ \d{4} at \d\d:\d\d:\d\d UTC/,
  },
];

const withdraw = (page: Page) => box(page, 'withdraw-consent');
const offered = (page: Page) => page.locator('form[data-seloste=request] input[type=checkbox][name=receipt]');

/** Returns the body in the mail link. */
async function body(page: Page): Promise<string> {
  const letter = await draft(page);
  expect(letter.to).toBe('info@xcure.fi');
  return letter.body;
}

/** Returns the parts of the record in the page's cookie. */
async function record(page: Page) {
  const [cookie] = (await page.context().cookies(page.url())).filter(({ name }) => name === 'seloste_choices');
  const [, id, time, , asked, method] = cookie.value.split('.');
  const [revision, shown] = asked.split('~');
  return { text: cookie.value, id, time, revision, shown, method };
}

/** Sets the choice cookie directly, for the page's path. */
async function keep(page: Page, value: string, path = ''): Promise<void> {
  await page.evaluate(
    ([value, path]) => { document.cookie = `seloste_choices=${value}; Max-Age=600; Path=${path || location.pathname}`; },
    [value, path],
  );
}

/** Checks a box by keyboard, because the dialog may cover it. */
async function tick(page: Page, box: Locator): Promise<void> {
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
}

/** Opens the form while the dialog is open, and selects withdrawal of consent. */
async function withdrawBeforeChoice(page: Page): Promise<void> {
  await expectAsked(page);
  await withdraw(page).focus();
  await expect(island(page)).toHaveAttribute('data-state', 'ready');
  await tick(page, withdraw(page));
  await expect(message(page)).toBeVisible();
}

for (const { path, intro, all, moment } of PAGES) {
  test(`withdrawal at /${path} includes the consent record on request`, async ({ page, watch }) => {
    await page.goto(shipped(path));
    await choice(page, 'accept-all').click();
    await expect(dialog(page)).toHaveCount(0);
    await startForm(page);
    await expect(offered(page)).toHaveCount(0);
    await box(page, 'access').check();
    await expect(message(page)).toBeVisible();
    await expect(offered(page)).toHaveCount(0);
    await box(page, 'access').uncheck();

    const kept = await record(page);
    expect(kept.shown).toMatch(/^[0-9a-f]{32}$/);
    await withdraw(page).check();
    await expect(offered(page)).toBeVisible();
    await expect(offered(page)).not.toBeChecked();
    await expect(offered(page)).toHaveAccessibleName(/.+/);
    await expect(offered(page)).toHaveAccessibleDescription(/.+/);
    const plain = await body(page);
    for (const part of [kept.id, kept.shown, kept.revision, 'statistics', 'UTC']) {
      expect(plain).not.toContain(part);
      expect(await message(page).textContent()).not.toContain(part);
    }

    const before = watch.requests.length;
    await offered(page).check();
    await expect(message(page)).toContainText(kept.id);
    const letter = await body(page);
    expect(letter).toBe((await message(page).textContent())!.replaceAll('\n', '\r\n'));
    expect(letter).toContain(`\r\n\r\n${intro}${kept.id}, `);
    expect(letter).toMatch(moment);
    for (const part of [kept.revision, kept.shown, all, 'statistics, statistics/google-analytics.']) {
      expect(letter).toContain(part);
    }
    // One paragraph was added, nothing else changed.
    expect(letter.split('\r\n\r\n').filter((paragraph) => !paragraph.startsWith(intro)).join('\r\n\r\n')).toBe(plain);
    await expectAccessible(page, `the choice in the letter, /${path}`);

    await offered(page).uncheck();
    await expect(message(page)).not.toContainText(kept.id);
    expect(await body(page)).toBe(plain);
    // The page stored and requested nothing.
    expect((await record(page)).text).toBe(kept.text);
    expect(watch.requests.slice(before)).toEqual([]);
    await expect(island(page)).toHaveAttribute('data-state', 'ready');
  });
}

test('letter has the time of the record', async ({ page }) => {
  await page.goto(shipped('en/xcure/'));
  await refuse(page, true);
  await startForm(page);
  await withdraw(page).check();
  await offered(page).check();
  await expect(message(page)).toContainText('Everything was rejected.');
  const { time } = await record(page);
  const [, written] = /recorded on (.+? UTC)/.exec(await body(page))!;
  expect(Date.parse(written.replace(' at', '')) / 1_000).toBe(Number(time));
});

test('receipt check box is removed with its right', async ({ page }) => {
  await page.goto(shipped('xcure/'));
  await refuse(page, true);
  await startForm(page);
  const { id } = await record(page);
  await box(page, 'access').check();
  await withdraw(page).check();
  await offered(page).check();
  await expect(message(page)).toContainText(id);
  await withdraw(page).uncheck();
  await expect(offered(page)).toHaveCount(0);
  await expect(message(page)).not.toContainText(id);
  await withdraw(page).check();
  await expect(offered(page)).not.toBeChecked();
  await expect(message(page)).toContainText('7 artiklan 3 kohta');
  await expect(message(page)).not.toContainText(id);
});

test('letter follows a changed choice', async ({ page }) => {
  await page.goto(shipped('xcure/'));
  await refuse(page, true);
  await startForm(page);
  await withdraw(page).check();
  await offered(page).check();
  const before = await record(page);
  await expect(message(page)).toContainText('Kaikki hylättiin.');
  await opener(page).click();
  await choice(page, 'accept-all').click();
  await expect(message(page)).toContainText('Kaikki hyväksyttiin.');
  await expect(offered(page)).toBeChecked();
  const after = await record(page);
  expect(after.id).not.toBe(before.id);
  const letter = await body(page);
  expect(letter).toContain(after.id);
  expect(letter).not.toContain(before.id);
});

test('record is offered after the first choice, not before', async ({ page }) => {
  await page.goto(shipped('xcure/'));
  await openForm(page);
  await withdrawBeforeChoice(page);
  await expect(offered(page)).toHaveCount(0);
  await refuse(page, true);
  await expect(offered(page)).toBeVisible();
  await expect(offered(page)).not.toBeChecked();
});

test('invalid record is not offered and not written', async ({ page }) => {
  await page.goto(shipped('xcure/'));
  await openForm(page);
  await withdrawBeforeChoice(page);
  const valid = '1.hostile.1794000000.fi.r.a.!statistics';
  let turn = 0;
  /** Makes the form render the letter again. */
  const redraw = async () => {
    turn += 1;
    await page.locator('[name=name]').fill(`Nimi ${turn}`);
    await expect(message(page)).toContainText(`Nimi ${turn}`);
  };
  for (const value of [
    '', '1', 'hostile', '2.hostile.1794000000.fi.r.a', '1.hostile.1794000000.fi.r.x', '1.hostile.-1.fi.r.a',
    '1.hostile.999999999999.fi.r.a', '1.hostile.1e9.fi.r.a', '1..1794000000.fi.r.a', `${valid}.`, `${valid}.-marketing`,
    `${valid}.!statistics`, `${valid}%0D%0ABcc:%20hostile@example.org`, `${valid}&bcc=hostile@example.org`,
    '1.<b>hostile</b>.1794000000.fi.r.a', '1.hostile hostile.1794000000.fi.r.a', `"${valid}"`, `${valid}.!häijy`,
    '1.hostile.1794000000.fi.r.a.!statistics/hostile', `${'hostile.'.repeat(400)}`,
  ]) {
    await keep(page, value);
    await redraw();
    await expect(offered(page), value).toHaveCount(0);
    expect(await body(page), value).not.toContain('hostile');
  }
  // One invalid record among several is enough.
  await keep(page, valid);
  await keep(page, '2.hostile', '/');
  await redraw();
  await expect(offered(page)).toHaveCount(0);
  // The latest of several valid records wins.
  await keep(page, '1.later.1794000001.fi.r.r', '/');
  await redraw();
  await tick(page, offered(page));
  await expect(message(page)).toContainText('tunniste later, ');
  await expect(message(page)).not.toContainText('hostile');
  // An invalid record is removed from the letter, checked or not.
  await keep(page, '1.later.1794000001.fi.r', '/');
  await redraw();
  await expect(offered(page)).toHaveCount(0);
  await expect(withdraw(page)).toBeChecked();
  expect(await body(page)).not.toContain('later');
});

test('very long record makes a short link and must be copied', async ({ page }) => {
  await page.goto(shipped('xcure/'));
  await refuse(page, true);
  await startForm(page);
  const names = Array.from({ length: 150 }, (_, at) => `marketing~service-${at}`);
  await keep(page, `1.long.1794000000.fi.r.a.${names.map((name) => `!${name}`).join('.')}`);
  await tick(page, withdraw(page));
  await tick(page, offered(page));
  await expect(status(page)).toContainText('liian pitkä');
  expect(await body(page)).toBe('(Liitä viestin teksti tähän.)');
  await expect(message(page)).toContainText('marketing/service-0, ');
  await expect(message(page)).toContainText('marketing/service-149.');
});

test('page without optional services never offers a record', async ({ page }) => {
  await page.goto(shipped('novellus/'));
  await keep(page, '1.other.1794000000.fi.r.a.!statistics', '/');
  await startForm(page);
  await withdraw(page).check();
  await expect(message(page)).toBeVisible();
  await expect(offered(page)).toHaveCount(0);
});

test('offer is not in the HTML', async ({ page }) => {
  await page.goto(shipped('xcure/'));
  await refuse(page, true);
  await expect(page.locator('[name=receipt]')).toHaveCount(0);
  for (const { path } of PAGES) {
    const html = await (await page.request.get(shipped(path))).text();
    expect(html).toContain('value="withdraw-consent"');
    // It is only in an inert template.
    const [, inert] = /<template id="request-receipt-template">(.*?)<\/template>/s.exec(html)!;
    expect(inert).toContain('name="receipt"');
    expect(html.replace(inert, '')).not.toContain('name="receipt"');
  }
});

test('offer fits a small phone and its whole row is clickable', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(shipped('sv/xcure/'));
  await openForm(page);
  await refuse(page, true);
  await startForm(page);
  await withdraw(page).check();
  await expectNoSidewaysScroll(page, 'the offer');
  const row = page.locator('.seloste-request__right', { has: page.locator('[name=receipt]') });
  expect((await row.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await row.click();
  await expect(offered(page)).toBeChecked();
  await expectNoSidewaysScroll(page, 'the choice in the letter');
  await expectAccessible(page, 'the offer on a small phone', { part: '#request-form' });
});
