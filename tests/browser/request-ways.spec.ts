// Actions that use the letter: problems are reported and can be fixed, and the output is complete.
import type { Page } from '@playwright/test';
import { expect, expectAccessible, shipped, test } from './helpers.ts';
import {
  TYPED, WAYS, XCURE, box, choose, chooseLanguage, draft, endPrinting, field, fill, lines, mail, message, open, part, preview,
  printed, problems, readCalendar, readDraft, save, status, stubPrint, way, written,
} from './request.ts';

/** File names, and words that occur in the files. */
const FILES = {
  fi: { request: 'tietosuojapyynto', reminder: 'muistutus', complaint: 'valitus', day: 'maarapaiva', to: 'Vastaanottaja:', subject: 'Aihe:' },
  sv: { request: 'dataskyddsbegaran', reminder: 'paminnelse', complaint: 'klagomal', day: 'tidsfrist', to: 'Mottagare:', subject: 'Ämne:' },
  en: { request: 'data-protection-request', reminder: 'reminder', complaint: 'complaint', day: 'time-limit', to: 'To:', subject: 'Subject:' },
};

/** Returns the visible elements of a page, in print or on screen. */
async function seen(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.children].filter((element) => element.checkVisibility()).map((element) => element.tagName.toLowerCase()),
  );
}

/** Returns the number of pages of a PDF. */
function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const [language, path] of XCURE) {
  test(`problems at /${path} appear on an action and go when fixed`, async ({ page }) => {
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

test('fixed problem reappears only after another action', async ({ page }) => {
  await open(page, 'xcure/');
  await way(page, 'copy').click();
  await expect(problems(page)).toBeFocused();
  await box(page, 'access').check();
  await expect(problems(page)).toHaveCount(0);
  await box(page, 'access').uncheck();
  await expect(message(page)).toBeHidden();
  await expect(problems(page)).toHaveCount(0);
});

test('first click on an action works, also if the recipient is invalid', async ({ page }) => {
  await open(page, 'asiakasrekisteri/');
  await box(page, 'access').check();
  await fill(page, { recipient: 'a@example.org, c@example.org' });
  await way(page, 'eml').click();
  await expect(page.locator('#request-recipient-wrong')).toBeVisible();
  await expect(problems(page)).toBeFocused();
});

test('letter can be written by keyboard without address and right', async ({ page }) => {
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
  // One problem is fixed, the other one stays.
  await expect(problems(page).locator('li')).toHaveText(['Kirjoita vastaanottajan sähköpostiosoite.']);
  await problems(page).locator('a').focus();
  await page.keyboard.press('Enter');
  await expect(field(page, 'recipient')).toBeFocused();
  await page.keyboard.type('tietosuoja@');
  await expect(problems(page).locator('li')).toHaveText(['Korjaa vastaanottajan sähköpostiosoite.']);
  await page.keyboard.type('example.org');
  await expect(problems(page)).toHaveCount(0);
  expect((await draft(page)).to).toBe('tietosuoja@example.org');
  // The focus did not move.
  await expect(field(page, 'recipient')).toBeFocused();
});

test('letter without a recipient can be copied, saved and printed', async ({ page, context }) => {
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
  // An invalid recipient would also be invalid in the draft.
  await fill(page, { recipient: 'a@example.org, c@example.org' });
  await field(page, 'recipient').blur();
  await way(page, 'eml').click();
  await expect(problems(page)).toBeFocused();
  await way(page, 'txt').click();
  await expect(problems(page)).toHaveCount(0);
});

for (const [language, path] of XCURE) {
  const words = FILES[language];

  test(`letter at /${path} is saved as mail draft and as text`, async ({ page }) => {
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

  test(`calendar file at /${path} has the deadline and no input`, async ({ page }) => {
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
    // In Helsinki it is already 7 November.
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

test('print shows the letter only, then the page again', async ({ page }) => {
  await stubPrint(page);
  await page.clock.setFixedTime('2026-11-06T22:30:00Z');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await open(page, 'en/xcure/');
  await box(page, 'erasure').check();
  await fill(page, { ...TYPED, details: '$& <b> {name}\n\n  two' });
  await page.emulateMedia({ media: 'print' });
  const before = await seen(page);
  const whole = countPages(await page.pdf());
  expect(whole).toBeGreaterThan(2);
  await page.emulateMedia({ media: 'screen' });

  await way(page, 'print').click();
  expect(await printed(page)).toBe(1);
  const sheet = page.locator('article.seloste-letter');
  // It is invisible on screen.
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
  // Dark text in every color scheme.
  const ink = await sheet.evaluate((it) => getComputedStyle(it).color.match(/[\d.]+/g)!.slice(0, 3).map(Number));
  expect(Math.max(...ink)).toBeLessThan(90);
  const pdf = await page.pdf();
  expect(countPages(pdf)).toBe(1);
  // The PDF has text, not an image of text.
  expect(pdf.toString('latin1')).toMatch(/\/Font\b/);

  await endPrinting(page);
  await expect(sheet).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveAttribute('data-printing');
  expect(await seen(page)).toEqual(before);
  expect(countPages(await page.pdf())).toBe(whole);
  // After printing twice it exists once.
  await page.emulateMedia({ media: 'screen' });
  await way(page, 'print').click();
  await way(page, 'print').click();
  await expect(sheet).toHaveCount(1);
  await endPrinting(page);
  await expect(sheet).toHaveCount(0);
  await expect(field(page, 'name')).toHaveValue(TYPED.name);
});

test('failed saving or printing is reported and leaves the page unchanged', async ({ page }) => {
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

test('printed letter has the postal address or else the e-mail address', async ({ page }) => {
  await stubPrint(page);
  await open(page, 'xcure/');
  await box(page, 'access').check();
  await choose(page, 'complaint');
  await chooseLanguage(page, 'sv');
  await way(page, 'print').click();
  const sheet = page.locator('article.seloste-letter');
  await expect(sheet).toHaveAttribute('lang', 'sv');
  await page.emulateMedia({ media: 'print' });
  const printedLines = await lines(sheet);
  // Without details of the sender there is no empty line.
  expect(printedLines.slice(1, 4)).toEqual(['PL 800', '00531 Helsinki', 'Datum']);
  expect(printedLines.slice(-2)).toEqual(['Underskrift', 'Namnförtydligande']);
  await page.emulateMedia({ media: 'screen' });
  await open(page, 'futursoft/');
  await box(page, 'access').check();
  await way(page, 'print').click();
  await page.emulateMedia({ media: 'print' });
  expect((await lines(sheet)).slice(0, 2)).toEqual(['Vitec Futursoft Oy', 'tietosuoja@futursoft.fi']);
});

test('controller’s demand for a signature is shown and blocks nothing', async ({ page }) => {
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
