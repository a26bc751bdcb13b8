// The ways by which a letter leaves: what keeps it is said and can be mended, and what comes out is whole.
import type { Page } from '@playwright/test';
import { expect, expectAccessible, shipped, test } from './helpers.ts';
import {
  TYPED, WAYS, XCURE, box, choose, draft, endPrinting, field, fill, lines, mail, message, open, part, preview,
  printed, problems, readCalendar, readDraft, save, status, stubPrint, way, written,
} from './request.ts';

/** What the files are called, and the words that stand in them. */
const FILES = {
  fi: { request: 'tietosuojapyynto', reminder: 'muistutus', complaint: 'valitus', day: 'maarapaiva', to: 'Vastaanottaja:', subject: 'Aihe:' },
  sv: { request: 'dataskyddsbegaran', reminder: 'paminnelse', complaint: 'klagomal', day: 'tidsfrist', to: 'Mottagare:', subject: 'Ämne:' },
  en: { request: 'data-protection-request', reminder: 'reminder', complaint: 'complaint', day: 'time-limit', to: 'To:', subject: 'Subject:' },
};

/** What of a page can be seen, as an element on paper or on the screen. */
async function seen(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.children].filter((element) => element.checkVisibility()).map((element) => element.tagName.toLowerCase()),
  );
}

/** The number of pages of a PDF. */
function sheets(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const [language, path] of XCURE) {
  test(`at /${path} what is missing is said when a way is pressed, and goes away when it is mended`, async ({ page }) => {
    await open(page, path);
    for (const action of WAYS) {
      await expect(way(page, action)).toBeEnabled();
      await way(page, action).click();
      await expect(problems(page), action).toBeFocused();
      await expect(problems(page)).toHaveRole('group');
      await expect(problems(page)).toHaveAccessibleName({
        fi: 'Viesti ei ole vielä valmis', sv: 'Meddelandet är inte klart ännu', en: 'The message is not ready yet',
      }[language]);
      await expect(problems(page).locator('li')).toHaveCount(1);
      await problems(page).locator('a').click();
      await expect(box(page, 'access'), action).toBeFocused();
      await page.keyboard.press('Space');
      await expect(problems(page), action).toHaveCount(0);
      await way(page, 'txt').click();
      await box(page, 'access').uncheck();
    }
  });
}

test('what was mended once is not told again before a way is pressed again', async ({ page }) => {
  await open(page, 'xcure/');
  await way(page, 'copy').click();
  await expect(problems(page)).toBeFocused();
  await box(page, 'access').check();
  await expect(problems(page)).toHaveCount(0);
  await box(page, 'access').uncheck();
  await expect(message(page)).toBeHidden();
  await expect(problems(page)).toHaveCount(0);
});

test('a way answers to the first click, also when the click shows that the recipient is wrong', async ({ page }) => {
  await open(page, 'asiakasrekisteri/');
  await box(page, 'access').check();
  await fill(page, { recipient: 'a@example.org, c@example.org' });
  await way(page, 'eml').click();
  await expect(page.locator('#request-recipient-wrong')).toBeVisible();
  await expect(problems(page)).toBeFocused();
});

test('by keyboard alone, without address and without a right, a letter comes to be', async ({ page }) => {
  await open(page, 'novatron/');
  await expect(mail(page)).toHaveRole('link');
  await expect(mail(page)).not.toHaveAttribute('href');
  await mail(page).focus();
  await page.keyboard.press('Enter');
  await expect(problems(page)).toBeFocused();
  await expect(problems(page).locator('a')).toHaveCount(2);
  await expectAccessible(page, 'what is missing');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(box(page, 'access')).toBeFocused();
  await page.keyboard.press('Space');
  // One thing is mended, the other stays.
  await expect(problems(page).locator('li')).toHaveText(['Kirjoita vastaanottajan sähköpostiosoite.']);
  await problems(page).locator('a').focus();
  await page.keyboard.press('Enter');
  await expect(field(page, 'recipient')).toBeFocused();
  await page.keyboard.type('tietosuoja@');
  await expect(problems(page).locator('li')).toHaveText(['Korjaa vastaanottajan sähköpostiosoite.']);
  await page.keyboard.type('example.org');
  await expect(problems(page)).toHaveCount(0);
  expect((await draft(page)).to).toBe('tietosuoja@example.org');
  // The focus stayed where the visitor was.
  await expect(field(page, 'recipient')).toBeFocused();
});

test('without a recipient the letter is copied, saved and printed all the same', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await stubPrint(page);
  await open(page, 'asiakasrekisteri/');
  await box(page, 'access').check();
  await way(page, 'copy').click();
  await expect(status(page)).toContainText('kopioitu');
  expect(readDraft((await save(page, 'eml')).text).fields).not.toHaveProperty('To');
  expect((await save(page, 'txt')).text).toMatch(/^Aihe: /);
  await way(page, 'print').click();
  expect(await printed(page)).toBe(1);
  await endPrinting(page);
  await expect(problems(page)).toHaveCount(0);
  // A wrong recipient would be wrong in the draft too.
  await fill(page, { recipient: 'a@example.org, c@example.org' });
  await field(page, 'recipient').blur();
  await way(page, 'eml').click();
  await expect(problems(page)).toBeFocused();
  await way(page, 'txt').click();
  await expect(problems(page)).toHaveCount(0);
});

for (const [language, path] of XCURE) {
  const words = FILES[language];

  test(`at /${path} the letter is saved as a draft for a mail program and as a text`, async ({ page }) => {
    await open(page, path);
    await fill(page, TYPED);
    for (const [kind, to] of [['request', 'info@xcure.fi'], ['reminder', 'info@xcure.fi'], ['complaint', 'tietosuoja@om.fi']] as const) {
      await choose(page, kind);
      for (const rights of [['objection-marketing'], ['objection-marketing', 'access']]) {
        for (const right of rights) {
          await box(page, right).check();
        }
        const subject = (await part(page, 'subject').textContent())!;
        const body = (await preview(page)).replaceAll('\n', '\r\n');
        const eml = await save(page, 'eml');
        expect(eml.name).toBe(`${words[kind]}.eml`);
        expect(readDraft(eml.text)).toEqual({
          fields: {
            'X-Unsent': '1', To: to, Subject: subject, 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=utf-8',
            'Content-Transfer-Encoding': 'base64',
          },
          body,
        });
        await expect(status(page)).toContainText('Apple Mail');
        const txt = await save(page, 'txt');
        expect(txt.name).toBe(`${words[kind]}.txt`);
        expect(txt.text).toBe(`${words.to} ${to}\r\n${words.subject} ${subject}\r\n\r\n${body}`);
        await expect(status(page)).not.toContainText('Apple Mail');
      }
      await box(page, 'access').uncheck();
      await box(page, 'objection-marketing').uncheck();
    }
  });

  test(`at /${path} the day is saved for a calendar, with nothing of the visitor in it`, async ({ page }) => {
    await page.clock.setFixedTime('2026-11-06T22:30:15Z');
    await open(page, path);
    await fill(page, TYPED);
    await box(page, 'access').check();
    const files = [await save(page, 'ics'), await save(page, 'ics')];
    const [one, other] = files.map(({ text }) => readCalendar(text));
    for (const { name, text } of files) {
      expect(name).toBe(`${words.day}.ics`);
      for (const typed of [TYPED.name, TYPED.contact, TYPED.identifier, 'Ensimmäinen', 'Åke', 'ake@']) {
        expect(text.replaceAll('\r\n ', '')).not.toContain(typed);
      }
    }
    const value = (lines: string[], name: string) => lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));
    const names = one.map((line) => line.slice(0, line.indexOf(':')));
    expect(names).toEqual([
      'BEGIN', 'VERSION', 'PRODID', 'CALSCALE', 'METHOD', 'BEGIN', 'UID', 'DTSTAMP', 'DTSTART;VALUE=DATE', 'DTEND;VALUE=DATE',
      'SUMMARY', 'DESCRIPTION', 'TRANSP', 'BEGIN', 'ACTION', 'DESCRIPTION', 'TRIGGER', 'END', 'END', 'END',
    ]);
    expect(value(one, 'DTSTAMP')).toEqual(['20261106T223015Z']);
    // In Helsinki it is 7 November already.
    expect(value(one, 'DTSTART;VALUE=DATE')).toEqual(['20261207']);
    expect(value(one, 'DTEND;VALUE=DATE')).toEqual(['20261208']);
    const [summary] = value(one, 'SUMMARY');
    expect(summary).toContain('Xcure Oy');
    const [description, reminder] = value(one, 'DESCRIPTION');
    expect(reminder).toBe(summary);
    for (const day of ['2026-11-07', '2026-12-07', '2027-02-08']) {
      expect(description).toContain(written(day, language));
    }
    const [uid, another] = [value(one, 'UID')[0], value(other, 'UID')[0]];
    expect(uid).toMatch(/^[0-9a-f]{32}$/);
    expect(another).not.toBe(uid);
    expect(other.filter((line) => line !== `UID:${another}`)).toEqual(one.filter((line) => line !== `UID:${uid}`));
  });
}

test('on paper there is the letter alone, and afterwards the page again', async ({ page }) => {
  await stubPrint(page);
  await page.clock.setFixedTime('2026-11-06T22:30:00Z');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await open(page, 'en/xcure/');
  await box(page, 'erasure').check();
  await fill(page, { ...TYPED, details: '$& <b> {name}\n\n  two' });
  await page.emulateMedia({ media: 'print' });
  const before = await seen(page);
  const whole = sheets(await page.pdf());
  expect(whole).toBeGreaterThan(2);
  await page.emulateMedia({ media: 'screen' });

  await way(page, 'print').click();
  expect(await printed(page)).toBe(1);
  const sheet = page.locator('article.seloste-letter');
  // On the screen nothing is to be seen of it.
  await expect(sheet).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  expect(await seen(page)).toEqual(['article']);
  await expect(sheet).toHaveAttribute('lang', 'en');
  const subject = (await part(page, 'subject').textContent())!;
  expect(await lines(sheet)).toEqual([
    TYPED.name, TYPED.contact, 'Xcure Oy', 'Mannerheimintie 113', '00280 Helsinki', 'Date', '7 November 2026', subject,
    ...(await preview(page)).split('\n').map((line) => line.trim()).filter((line) => line !== ''),
    'Signature', 'Name in print',
  ]);
  expect(await sheet.locator('p', { hasText: '$& <b> {name}' }).textContent()).toBe(await preview(page));
  expect(await sheet.locator('a, b, img').count()).toBe(0);
  // Dark ink, whatever the screen is like.
  const ink = await sheet.evaluate((it) => getComputedStyle(it).color.match(/[\d.]+/g)!.slice(0, 3).map(Number));
  expect(Math.max(...ink)).toBeLessThan(90);
  const pdf = await page.pdf();
  expect(sheets(pdf)).toBe(1);
  // It has text, not a picture of text.
  expect(pdf.toString('latin1')).toMatch(/\/Font\b/);

  await endPrinting(page);
  await expect(sheet).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveAttribute('data-printing');
  expect(await seen(page)).toEqual(before);
  expect(sheets(await page.pdf())).toBe(whole);
  // Printed twice, it is there once.
  await page.emulateMedia({ media: 'screen' });
  await way(page, 'print').click();
  await way(page, 'print').click();
  await expect(sheet).toHaveCount(1);
  await endPrinting(page);
  await expect(sheet).toHaveCount(0);
  await expect(field(page, 'name')).toHaveValue(TYPED.name);
});

test('where the browser makes no file and does not print, that is said, and the page is as it was', async ({ page }) => {
  await page.addInitScript(() => {
    URL.createObjectURL = () => { throw new TypeError('no files here'); };
    Object.defineProperty(window, 'print', { value: undefined });
  });
  await open(page, 'en/xcure/');
  await box(page, 'access').check();
  for (const action of ['eml', 'txt', 'ics', 'print']) {
    await fill(page, { name: action });
    await expect(status(page)).toContainText('The message is ready.');
    await way(page, action).click();
    await expect(status(page), action).toContainText('The browser did not allow this.');
  }
  await expect(page.locator('html')).not.toHaveAttribute('data-printing');
  await expect(page.locator('.seloste-letter')).toHaveCount(0);
});

test('a printed complaint is addressed to the authority, and a letter without postal address to the e-mail', async ({ page }) => {
  await stubPrint(page);
  await open(page, 'xcure/');
  await box(page, 'access').check();
  await choose(page, 'complaint');
  await page.locator('#request-language').selectOption('sv');
  await way(page, 'print').click();
  const sheet = page.locator('article.seloste-letter');
  await expect(sheet).toHaveAttribute('lang', 'sv');
  await page.emulateMedia({ media: 'print' });
  const printedLines = await lines(sheet);
  // Nothing is known of the sender, and then no line is empty.
  expect(printedLines.slice(1, 4)).toEqual(['PL 800', '00531 Helsinki', 'Datum']);
  expect(printedLines.slice(-2)).toEqual(['Underskrift', 'Namnförtydligande']);
  await page.emulateMedia({ media: 'screen' });
  await open(page, 'futursoft/');
  await box(page, 'access').check();
  await way(page, 'print').click();
  await page.emulateMedia({ media: 'print' });
  expect((await lines(sheet)).slice(0, 2)).toEqual(['Vitec Futursoft Oy', 'tietosuoja@futursoft.fi']);
});

test('a demand for a signature is shown as the controller’s own, and hinders nothing', async ({ page }) => {
  await open(page, 'novellus/');
  const demand = page.locator('.seloste-request__demands').first();
  await expect(demand).toContainText('Rekisterinpitäjä vaatii selosteessa:');
  await expect(demand.locator('blockquote')).toContainText('allekirjoituksella varustettuna');
  await expect(demand.locator('blockquote')).toContainText('Koskee: Tietojen saaminen');
  await expect(demand).toContainText('12 artiklan 2 ja 6 kohta');
  await expect(page.locator('#request-form [required]')).toHaveCount(0);
  await box(page, 'access').check();
  expect((await draft(page)).to).toBe('kim@novellus.fi');
  await stubPrint(page);
  await page.goto(shipped('xcure/'));
  await expect(page.locator('.seloste-request__demands')).toHaveCount(0);
});
