// The request form: early and late input, the link, the clipboard, files and print.
import { constants, inflateSync } from 'node:zlib';
import { TYPED, XCURE, read, readCalendar, readDraft } from '../request.ts';
import type { Tab } from './tab.ts';
import { expect, test } from './test.ts';

const FORM = '#request-form';
const MAIL = 'a[data-request-action=mailto]';
const STATUS = '[data-request=status]';
const PROBLEMS = '[data-request=problems]';
const MESSAGE = '[data-request=preview]';

const way = (action: string) => `[data-request-action=${action}]`;
const right = (name: string) => `[name=right][value=${name}]`;
const field = (name: string) => `form[data-seloste=request] [name=${name}]`;

/** Refuses optional services, and waits until the dialog has gone. */
async function refuse(tab: Tab): Promise<void> {
  await tab.click('#seloste-choices [data-choices-action=reject-all]');
  await expect.poll(() => tab.count('#seloste-choices')).toBe(0);
}

/** Opens the part of the page with the form. */
async function openForm(tab: Tab): Promise<void> {
  await tab.run(() => { document.querySelector<HTMLDetailsElement>('details:has(> #request-form)')!.open = true; });
}

/** Waits until the form works. */
async function expectReady(tab: Tab): Promise<void> {
  await expect.poll(() => tab.attribute(FORM, 'data-state')).toBe('ready');
}

/** Opens a page of the shipped site and scrolls to its form. */
async function open(tab: Tab, url: string): Promise<void> {
  await tab.goto(url);
  await refuse(tab);
  await openForm(tab);
  await tab.scrollTo(FORM);
  await expectReady(tab);
}

/** Fills in all fields about the visitor. */
async function fill(tab: Tab): Promise<void> {
  for (const [name, text] of Object.entries(TYPED)) {
    await tab.fill(field(name), text);
  }
}

/** Returns the text of the letter, with its line breaks. */
const letter = (tab: Tab) => tab.run((selector) => document.querySelector(selector)?.textContent ?? '', MESSAGE);

/** Waits until the letter contains a text, and returns it. */
async function expectLetter(tab: Tab, text: string): Promise<string> {
  await expect.poll(() => letter(tab)).toContain(text);
  return letter(tab);
}

test('input from before loading is kept', async ({ tab, relays: { shipped } }) => {
  const release = shipped.hold(/request\.[0-9a-f]+\.wasm/);
  await tab.goto(shipped.url('xcure/'));
  await refuse(tab);
  await openForm(tab);
  await fill(tab);
  await expect.poll(() => tab.attribute(FORM, 'data-state')).toBe('loading');
  await tab.click(right('erasure'));
  expect(await tab.isVisible(MAIL)).toBe(false);
  await tab.click(field('details'));
  await tab.press('Control+End');
  release();
  await expectReady(tab);
  for (const [name, text] of Object.entries(TYPED)) {
    expect(await tab.value(field(name))).toBe(text);
  }
  expect(await tab.isChecked(right('erasure'))).toBe(true);
  // Focus and caret stay.
  expect(await tab.isFocused(field('details'))).toBe(true);
  await tab.type('!');
  await expectLetter(tab, 'Toinen rivi!');
  const { body } = read((await tab.attribute(MAIL, 'href'))!);
  for (const text of [TYPED.name, TYPED.contact, TYPED.identifier, 'Ensimmäinen rivi\r\nToinen rivi!']) {
    expect(body).toContain(text);
  }
});

for (const [language, path] of XCURE) {
  test(`letter at /${path} goes to the mail link, the clipboard and files`, async ({ tab, saved, relays: { shipped } }) => {
    await open(tab, shipped.url(path));
    // Without a right there is a problem instead of a letter.
    expect(await tab.attribute(MAIL, 'href')).toBeNull();
    await tab.click(way('copy'));
    await expect.poll(() => tab.isFocused(PROBLEMS)).toBe(true);
    await tab.click(`${PROBLEMS} a`);
    await expect.poll(() => tab.isFocused(right('access'))).toBe(true);
    await tab.press('Space');
    await expect.poll(() => tab.count(PROBLEMS)).toBe(0);
    await fill(tab);
    const text = await expectLetter(tab, 'Toinen rivi');

    await expect.poll(async () => read((await tab.attribute(MAIL, 'href')) ?? '').body).toBe(text.replaceAll('\n', '\r\n'));
    const { to, subject, body } = read((await tab.attribute(MAIL, 'href'))!);
    expect(to).toBe('info@xcure.fi');
    expect(subject).toContain({ fi: '15 artikla', sv: 'artikel 15', en: 'Article 15' }[language]);
    expect(await tab.attribute(MAIL, 'target')).toBeNull();

    await tab.click(way('copy'));
    await expect.poll(() => tab.text(STATUS)).toContain({ fi: 'kopioitu', sv: 'kopierats', en: 'copied' }[language]);
    expect(await paste(tab)).toBe(text);

    const request = { fi: 'tietosuojapyynto', sv: 'dataskyddsbegaran', en: 'data-protection-request' }[language];
    await tab.click(way('eml'));
    const draft = readDraft((await saved(`${request}.eml`)).toString());
    expect(draft.fields).toMatchObject({ To: to, Subject: subject });
    expect(draft.body).toBe(body);
    await tab.click(way('txt'));
    expect((await saved(`${request}.txt`)).toString().endsWith(`\r\n\r\n${body}`)).toBe(true);
    await tab.click(way('ics'));
    const due = (await tab.attribute('time[data-request=due]', 'datetime'))!.replaceAll('-', '');
    const calendar = readCalendar((await saved(`${{ fi: 'maarapaiva', sv: 'tidsfrist', en: 'time-limit' }[language]}.ics`)).toString());
    expect(calendar).toContain(`DTSTART;VALUE=DATE:${due}`);
  });
}

/** Pastes into a new field and returns what was pasted. */
async function paste(tab: Tab): Promise<string> {
  await tab.run(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.querySelector('main')!.prepend(field);
  });
  await tab.click('#pasted');
  await tab.press('Control+v');
  await expect.poll(() => tab.value('#pasted')).not.toBe('');
  const text = await tab.value('#pasted');
  await tab.run(() => document.querySelector('#pasted')!.remove());
  return text;
}

test('print shows the letter only, then the page again', async ({ tab, saved, relays: { shipped } }) => {
  await open(tab, shipped.url('en/xcure/'));
  await tab.run(() => window.print());
  expect(countPages(await saved('printed.pdf'))).toBeGreaterThan(4);
  await tab.click(right('erasure'));
  await tab.fill(field('name'), TYPED.name);
  await expectLetter(tab, TYPED.name);
  await tab.click(way('print'));
  // With a wide font, the lines for the signature are on a second page.
  expect([1, 2]).toContain(countPages(await saved('printed.pdf')));
  await expect.poll(() => tab.count('article.seloste-letter')).toBe(0);
  expect(await tab.attribute('html', 'data-printing')).toBeNull();
  expect(await tab.isVisible(MESSAGE)).toBe(true);
  expect(await tab.value(field('name'))).toBe(TYPED.name);
});

/** Returns the number of pages of a PDF. */
function countPages(pdf: Buffer): number {
  let text = pdf.toString('latin1');
  // Descriptions of pages may be in compressed streams.
  for (const { index, 0: opening } of text.matchAll(/\bstream\r?\n/g)) {
    try {
      text += inflateSync(pdf.subarray(index + opening.length), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      // An image or a font in another format.
    }
  }
  return text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('letter can be written by keyboard', async ({ tab, relays: { shipped } }) => {
  await tab.goto(shipped.url('novatron/'));
  await openForm(tab);
  await tab.focus(right('access'));
  await expectReady(tab);
  await tab.press('Space');
  await expectLetter(tab, '15 artikla');
  // The notice has no address for this request.
  await tab.focus(MAIL);
  await tab.press('Enter');
  await expect.poll(() => tab.isFocused(PROBLEMS)).toBe(true);
  await tab.press('Tab', 'Enter');
  await expect.poll(() => tab.isFocused(field('recipient'))).toBe(true);
  await tab.type('tietosuoja@example.fi');
  await expect.poll(() => tab.count(PROBLEMS)).toBe(0);
  expect(await tab.isFocused(field('recipient'))).toBe(true);
  expect(read((await tab.attribute(MAIL, 'href'))!).to).toBe('tietosuoja@example.fi');
});

test('link in a problem puts the caret into its field', async ({ tab, relays: { shipped } }) => {
  await tab.goto(shipped.url('novatron/'));
  await openForm(tab);
  await tab.focus(right('access'));
  await expectReady(tab);
  await tab.press('Space');
  await tab.click(MAIL);
  await tab.click(`${PROBLEMS} a`);
  await expect.poll(() => tab.isFocused(field('recipient'))).toBe(true);
  await tab.type('a');
  expect(await tab.value(field('recipient'))).toBe('a');
});

test('form fits a small phone', async ({ tab, relays: { shipped } }) => {
  await tab.resize(320, 640);
  for (const [, path] of XCURE) {
    await tab.goto(shipped.url(path));
    if ((await tab.count('#seloste-choices')) > 0) {
      await refuse(tab);
    }
    await openForm(tab);
    await tab.scrollTo(FORM);
    await expectReady(tab);
    await tab.click(right('rectification'));
    await tab.click(way('copy'));
    await expect.poll(() => tab.text(STATUS)).not.toBe('');
    const widths = await tab.run(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(widths[0], path).toBeLessThanOrEqual(widths[1]);
  }
});

test('links into the form open it', async ({ tab, relays: { shipped } }) => {
  await tab.resize(390, 844);
  const state = () => tab.run(() => {
    const { open } = document.querySelector<HTMLDetailsElement>('details:has(> #request-form)')!;
    const { top, bottom } = document.querySelector('[name=right][value=access]')!.getBoundingClientRect();
    return { open, inView: top >= 0 && bottom <= innerHeight };
  });
  await tab.goto(shipped.url('novellus/'));
  expect(await state()).toEqual({ open: false, inView: false });
  await tab.click('.request-link a[href="#request-access"]');
  await expect.poll(state).toEqual({ open: true, inView: true });
  await expectReady(tab);
  await tab.goto(shipped.url('novatron/#request-access'));
  await expect.poll(state).toEqual({ open: true, inView: true });
  await expectReady(tab);
  await expect.poll(() => tab.isChecked(right('access'))).toBe(true);
});
