// Helpers for the tests of the request form: parts, actions, and parsers for the output.
import { readFile } from 'node:fs/promises';
import type { Locator, Page, Route } from '@playwright/test';
import { NOTICES, expect, refuse, shipped, startForm } from './helpers.ts';

/** Length of the longest mail link that common mail programs open. */
const LONGEST_LINK = 1_900;

/** Languages of the notice in all languages, and its path in each. */
export const XCURE = [['fi', 'xcure/'], ['sv', 'sv/xcure/'], ['en', 'en/xcure/']] as const;

/** A language of the form. */
export type Language = (typeof XCURE)[number][0];

/** The nine rights, with the subject in Finnish and the article in each language. */
export const RIGHTS: [string, string, Record<Language, string>][] = [
  ['access', 'Pyyntö saada omat henkilötiedot', { fi: '15 artikla', sv: 'artikel 15', en: 'Article 15' }],
  ['rectification', 'Pyyntö oikaista henkilötietoja', { fi: '16 artikla', sv: 'artikel 16', en: 'Article 16' }],
  ['erasure', 'Pyyntö poistaa henkilötiedot', { fi: '17 artikla', sv: 'artikel 17', en: 'Article 17' }],
  ['restriction', 'Pyyntö rajoittaa henkilötietojen käsittelyä', { fi: '18 artikla', sv: 'artikel 18', en: 'Article 18' }],
  ['portability', 'Pyyntö saada henkilötiedot siirrettävässä muodossa', { fi: '20 artikla', sv: 'artikel 20', en: 'Article 20' }],
  ['objection', 'Henkilötietojen käsittelyn vastustaminen', { fi: '21 artiklan 1 kohta', sv: 'artikel 21.1', en: 'Article 21(1)' }],
  ['objection-marketing', 'Suoramarkkinoinnin vastustaminen', { fi: '21 artiklan 2 kohta', sv: 'artikel 21.2', en: 'Article 21(2)' }],
  ['withdraw-consent', 'Suostumuksen peruuttaminen', { fi: '7 artiklan 3 kohta', sv: 'artikel 7.3', en: 'Article 7(3)' }],
  ['automated-decision', 'Pyyntö, että ihminen käsittelee automaattisen päätöksen', { fi: '22 artiklan 3 kohta', sv: 'artikel 22.3', en: 'Article 22(3)' }],
];

/** Input about the visitor. */
export const TYPED = {
  name: 'Åke Ångström',
  contact: 'ake@example.fi',
  identifier: 'Asiakasnumero 12-3',
  details: 'Ensimmäinen rivi\nToinen rivi',
};

/** Text that other tools change: placeholders, markup, percent signs, writing directions. */
export const HOSTILE = [
  '$& $1 $$ $` {name} {{x}} ${x} %s %d %n',
  '<a@b> a < b && c > d &amp; &lt;script&gt; "q" \'s\' `t`',
  '100 % %41 %0D%0A ?&=#/;:+ +1 C++ [x] \\n \\ |',
  'ünïcödé ﷽ e\u0301 😀 👩‍👩‍👧 \u202Etxet\u202C \u200f\u200b 漢字',
];

/** The kinds of letters. */
export type Kind = 'request' | 'reminder' | 'complaint';

/** The actions that use the letter. */
export const WAYS = ['mailto', 'copy', 'eml', 'txt', 'print'] as const;

export const box = (page: Page, right: string) => page.locator(`[name=right][value=${right}]`);
export const field = (page: Page, name: string) => page.locator(`form[data-seloste=request] [name=${name}]`);
export const way = (page: Page, action: string) => page.locator(`[data-request-action=${action}]`);
export const mail = (page: Page) => page.locator('a[data-request-action=mailto]');
export const part = (page: Page, name: string) => page.locator(`[data-request=${name}]`);
export const status = (page: Page) => part(page, 'status');
export const problems = (page: Page) => part(page, 'problems');
export const message = (page: Page) => part(page, 'preview');

/** Opens a notice and scrolls to its form. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(shipped(path));
  await refuse(page, NOTICES.some((notice) => notice.path === path && notice.asks));
  await startForm(page);
}

/** Fills in fields. */
export async function fill(page: Page, typed: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(typed)) {
    await field(page, name).fill(text);
  }
}

/** Selects the kind of letter. */
export async function choose(page: Page, kind: Kind): Promise<void> {
  await page.locator(`[name=letter][value=${kind}]`).check();
}

/** Selects the language of the letter, and waits until it is drawn in it. */
export async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.locator('#request-language').selectOption(language);
  await expect(message(page)).toHaveAttribute('lang', language);
}

/** Delays the form's program until the returned function is called. */
export async function holdBack(page: Page): Promise<() => void> {
  let arrive = () => {};
  const wanted = new Promise<void>((done) => { arrive = done; });
  await page.route(/request\.[0-9a-f]+\.wasm/, async (route) => {
    await wanted;
    await route.continue();
  });
  return arrive;
}

/** Answers a request with the first half of the file. */
export async function cut(route: Route): Promise<void> {
  const response = await route.fetch();
  const text = await response.text();
  await route.fulfill({ response, body: text.slice(0, text.length / 2) });
}

/** Returns the text of the letter in the page. */
export async function preview(page: Page): Promise<string> {
  return (await message(page).textContent()) ?? '';
}

/** A parsed mail link. */
export interface Draft {
  to: string;
  subject: string;
  body: string;
}

/** Parses a mail link strictly by RFC 6068. */
export function read(href: string): Draft {
  expect(href.length).toBeLessThanOrEqual(LONGEST_LINK);
  // Unreserved characters and some that are harmless are literal, everything else is encoded; a plus is a plus, not a
  // space.
  expect(href).toMatch(/^mailto:([A-Za-z0-9\-._~@']|%[0-9A-F]{2})+\?subject=([A-Za-z0-9\-._~():@]|%[0-9A-F]{2})+&body=([A-Za-z0-9\-._~():@]|%[0-9A-F]{2})+$/);
  const [, to, subject, body] = /^mailto:([^?]*)\?subject=([^&]*)&body=([^&]*)$/.exec(href)!.map(decodeURIComponent);
  expect(subject).not.toMatch(/[\r\n]/);
  // Line breaks are CR LF.
  expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(body).not.toMatch(/[ \t]\r\n/);
  return { to, subject, body };
}

/** Returns the draft in the mail link. */
export async function draft(page: Page): Promise<Draft> {
  await expect(mail(page)).toHaveAttribute('href');
  return read((await mail(page).getAttribute('href'))!);
}

/** Clicks an action and returns the name and the exact content of the saved file. */
export async function save(page: Page, action: 'eml' | 'txt' | 'ics'): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), way(page, action).click()]);
  expect(download.url()).toMatch(/^blob:/);
  const bytes = await readFile(await download.path());
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  // Each line ends with CR LF, including the last one.
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text).toMatch(/\r\n$/);
  return { name: download.suggestedFilename(), text };
}

/** Parses a mail draft by RFC 5322, 2045 and 2047. */
export function readDraft(text: string): { fields: Record<string, string>; body: string } {
  const [head, ...rest] = text.split('\r\n\r\n');
  const encoded = rest.join('\r\n\r\n');
  expect(text).toMatch(/^[\t\r\n -~]*$/);
  for (const line of head.split('\r\n')) {
    expect(line.length, line).toBeLessThanOrEqual(78);
  }
  const fields: Record<string, string> = {};
  for (const line of head.replace(/\r\n(?=[ \t])/g, '').split('\r\n')) {
    const [, name, value] = /^([A-Za-z-]+): (.*)$/.exec(line)!;
    expect(fields, 'each field once').not.toHaveProperty(name);
    const words = value.replace(/\?=\s+=\?/g, '?==?');
    fields[name] = words.replace(/=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=/g, (word, octets) => {
      expect(word.length).toBeLessThanOrEqual(75);
      // Encoded words do not split characters.
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(octets, 'base64'));
    });
  }
  const lines = encoded.replace(/\r\n$/, '').split('\r\n');
  for (const [at, line] of lines.entries()) {
    expect(line.length).toBeLessThanOrEqual(76);
    expect(line).toMatch(at < lines.length - 1 ? /^[A-Za-z0-9+/]{76}$/ : /^[A-Za-z0-9+/]+=*$/);
  }
  return { fields, body: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64')) };
}

/** Parses a calendar file by RFC 5545: unfolded and unescaped lines. */
export function readCalendar(text: string): string[] {
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  }
  const lines = text.replaceAll('\r\n ', '').replace(/\r\n$/, '').split('\r\n');
  for (const line of lines) {
    expect(line).toMatch(/^[A-Z-]+(;VALUE=DATE)?:./);
    const value = line.slice(line.indexOf(':') + 1);
    expect(value.replace(/\\[\\;,n]/g, ''), 'escaped').not.toMatch(/[\\;,]/);
  }
  return lines.map((line) => line.replace(/\\([\\;,n])/g, (_, escaped) => (escaped === 'n' ? '\n' : escaped)));
}

/** Formats a date in each language. */
export function written(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  if (language === 'fi') {
    return `${date}.${month}.${year}`;
  }
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, 1));
  return `${date} ${name} ${year}`;
}

/** Returns the deadline as `YYYY-MM-DD`. */
export async function due(page: Page): Promise<string | null> {
  return page.locator('time[data-request=due]').getAttribute('datetime');
}

/** Replaces the print dialog, which tests cannot close. */
export async function stubPrint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => { window.printed += 1; };
  });
}

/** Returns how many times the page was printed. */
export async function printed(page: Page): Promise<number> {
  return page.evaluate(() => window.printed);
}

/** Finishes printing like the browser. */
export async function endPrinting(page: Page): Promise<void> {
  await page.evaluate(() => { window.dispatchEvent(new Event('afterprint')); });
}

/** Returns the visible lines of a part. */
export async function lines(place: Locator): Promise<string[]> {
  return (await place.innerText()).split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
