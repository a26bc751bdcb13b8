// Texts of letters: languages, corrections, reminders and complaints.
import type { Page, Route } from '@playwright/test';
import { expect, expectAccessible, openForm, shipped, refuse, test } from './helpers.ts';
import {
  HOSTILE, RIGHTS, TYPED, XCURE, box, choose, chooseLanguage, cut, draft, field, fill, holdBack, mail, message, open, part, preview, status,
} from './request.ts';

const recipient = (page: Page) => page.locator('.seloste-request__recipient');
const pairs = (page: Page) => page.locator('.seloste-request__pair');
const incorrect = (page: Page, number: number) => page.locator(`#request-incorrect-${number}`);
const correct = (page: Page, number: number) => page.locator(`#request-correct-${number}`);

/** Words that identify the letters of each language. */
const WORDS = {
  fi: {
    to: 'Rekisterinpitäjälle: Xcure Oy', title: 'Xcure Oy asiakasrekisterin tietosuojaseloste', end: 'Kunnioittavasti',
    reminder: 'Muistutus: ', complaint: 'Valitus: ', authority: 'Tietosuojavaltuutetun toimisto',
    post: ['PL 800', '00531 Helsinki'], wrong: 'Virheellinen tieto', right: 'Oikea tieto', ready: 'Viesti on valmis.',
  },
  sv: {
    to: 'Till den personuppgiftsansvarige: Xcure Oy', title: 'Dataskyddsbeskrivning för Xcure Oy:s kundregister',
    end: 'Med vänlig hälsning', reminder: 'Påminnelse: ', complaint: 'Klagomål: ', authority: 'Dataombudsmannens byrå',
    post: ['PB 800', '00531 Helsingfors'], wrong: 'Felaktig uppgift', right: 'Rätt uppgift', ready: 'Meddelandet är klart.',
  },
  en: {
    to: 'To the controller: Xcure Oy', title: 'Privacy notice for the customer register of Xcure Oy', end: 'Yours faithfully',
    reminder: 'Reminder: ', complaint: 'Complaint: ', authority: 'Office of the Data Protection Ombudsman',
    post: ['PL 800', '00531 Helsinki'], wrong: 'Inaccurate', right: 'Correct', ready: 'The message is ready.',
  },
};

for (const [language, path] of XCURE) {
  test(`letter at /${path} can be in another language than the page`, async ({ page }) => {
    await open(page, path);
    const select = page.locator('#request-language');
    await expect(select).toHaveValue(language);
    const options = await select.locator('option').evaluateAll((all) =>
      all.map((option) => [option.textContent, option.getAttribute('lang')]));
    expect(options.slice(0, 3)).toEqual([['Suomi', 'fi'], ['Svenska', 'sv'], ['English', 'en']]);
    expect(options).toContainEqual(['Polski', 'pl']);
    expect(options).toHaveLength(26);
    await box(page, 'access').check();
    await fill(page, TYPED);
    for (const [other] of XCURE) {
      await chooseLanguage(page, other);
      const words = WORDS[other];
      await expect(part(page, 'subject')).toHaveAttribute('lang', other);
      const { subject, body } = await draft(page);
      expect(subject).toContain(`(${RIGHTS[0][2][other]})`);
      for (const text of [words.to, words.title, `\r\n${words.end}\r\n${TYPED.name}\r\n`]) {
        expect(body).toContain(text);
      }
      for (const [third] of XCURE.filter(([code]) => code !== other)) {
        expect(body).not.toContain(WORDS[third].end);
        expect(body).not.toContain(RIGHTS[0][2][third]);
      }
      // The page around the letter is unchanged.
      await expect(status(page)).toContainText(WORDS[language].ready);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    }
    await expectAccessible(page, 'a letter in another language', { part: '#request-form' });
  });

  test(`reminder at /${path} goes to the controller, complaint to the authority`, async ({ page }) => {
    await open(page, path);
    const words = WORDS[language];
    await box(page, 'access').check();
    await fill(page, { ...TYPED, details: 'x' });
    const request = await draft(page);
    for (const kind of ['reminder', 'complaint', 'request', 'complaint', 'reminder'] as const) {
      await choose(page, kind);
      const complains = kind === 'complaint';
      const to = complains ? 'tietosuoja@om.fi' : 'info@xcure.fi';
      await expect(part(page, 'address')).toHaveText(to);
      const shown = recipient(page);
      await expect(shown).toContainText(complains ? words.authority : 'Xcure Oy');
      await expect(shown).toContainText(complains ? words.post[0] : 'Mannerheimintie 113');
      await expect(shown).toContainText(complains ? words.post[1] : '00280 Helsinki');
      await expect(shown).not.toContainText(complains ? 'Mannerheimintie' : words.post[0]);
      const letter = await draft(page);
      expect(letter.to).toBe(to);
      expect(letter.subject).toBe(`${kind === 'request' ? '' : words[kind]}${request.subject}`);
      expect(letter.body).toBe((await preview(page)).replaceAll('\n', '\r\n'));
      expect(letter.body).toContain(`${words.end}\r\n${TYPED.name}\r\n`);
      if (complains) {
        expect(letter.body).toContain(words.authority);
        expect(letter.body).toContain('Xcure Oy\r\nMannerheimintie 113\r\n00280 Helsinki\r\ninfo@xcure.fi\r\n');
        // The identifier is not sent to the authority.
        expect(letter.body).not.toContain(TYPED.identifier);
      } else {
        expect(letter.body.startsWith(words.to)).toBe(true);
        expect(letter.body).toContain(TYPED.identifier);
      }
      for (const [name, text] of Object.entries({ ...TYPED, details: 'x' })) {
        await expect(field(page, name)).toHaveValue(text);
      }
    }
    await choose(page, 'complaint');
    await expectAccessible(page, 'a complaint', { part: '#request-form' });
    await choose(page, 'request');
    expect(await draft(page)).toEqual(request);
  });
}

test('texts of a language are loaded once, when it is chosen', async ({ page, watch }) => {
  await open(page, 'xcure/');
  await box(page, 'access').check();
  const texts = () => watch.programs().filter((name) => name.endsWith('.txt'));
  expect(texts()).toEqual(['request-fi.txt']);
  for (const language of ['sv', 'fi', 'sv', 'en', 'sv']) {
    await chooseLanguage(page, language);
  }
  expect(texts()).toEqual(['request-fi.txt', 'request-sv.txt', 'request-en.txt']);
});

test('letter is in the language that the browser has restored before the form loads', async ({ page, watch }) => {
  await page.goto(shipped('xcure/'), { waitUntil: 'networkidle' });
  await openForm(page);
  // The browser sends no event for this.
  await page.locator('#request-language').evaluate((select: HTMLSelectElement) => { select.value = 'sv'; });
  await refuse(page, true);
  await box(page, 'access').check();
  await expect(message(page)).toHaveAttribute('lang', 'sv');
  await expect(status(page)).toContainText(WORDS.fi.ready);
  expect(watch.programs().filter((name) => name.endsWith('.txt'))).toEqual(['request-fi.txt', 'request-sv.txt']);
});

for (const [mishap, answer] of [
  ['cannot be loaded', (route: Route) => route.abort()],
  ['are missing', (route: Route) => route.fulfill({ status: 404, body: 'no' })],
  ['are cut off', cut],
] as const) {
  test(`letter stays in the language of the page if the texts of another ${mishap}`, async ({ page, watch }) => {
    watch.expect(/^console: Failed to load resource/);
    await open(page, 'xcure/');
    await box(page, 'access').check();
    await fill(page, TYPED);
    const select = page.locator('#request-language');
    const file = /request-sv\.[0-9a-f]+\.txt/;
    await page.route(file, answer);
    await select.selectOption('sv');
    await expect(status(page)).toContainText('Viestiä ei voitu ladata valitulla kielellä');
    await expect(message(page)).toHaveAttribute('lang', 'fi');
    expect((await draft(page)).body).toContain(`\r\n${WORDS.fi.end}\r\n${TYPED.name}\r\n`);
    await select.selectOption('fi');
    await expect(status(page)).toContainText(WORDS.fi.ready);
    await page.unroute(file);
    await select.selectOption('sv');
    await expect(message(page)).toHaveAttribute('lang', 'sv');
    await expect(status(page)).toContainText(WORDS.fi.ready);
    expect((await draft(page)).body).toContain(`\r\n${WORDS.sv.end}\r\n${TYPED.name}\r\n`);
  });
}

test('complaint goes to the authority without an address for requests', async ({ page }) => {
  await open(page, 'novatron/');
  await box(page, 'access').check();
  await fill(page, { recipient: 'tietosuoja@example.org' });
  expect((await draft(page)).to).toBe('tietosuoja@example.org');
  await choose(page, 'complaint');
  expect((await draft(page)).to).toBe('tietosuoja@om.fi');
  await expect(field(page, 'recipient')).toBeHidden();
  await expect(recipient(page)).not.toContainText('ei ole sähköpostiosoitetta');
  await choose(page, 'request');
  await expect(field(page, 'recipient')).toHaveValue('tietosuoja@example.org');
  expect((await draft(page)).to).toBe('tietosuoja@example.org');
});

test('complaint without a known authority is copied, and says so', async ({ page }) => {
  await open(page, 'futursoft/');
  await box(page, 'access').check();
  expect((await draft(page)).to).toBe('tietosuoja@futursoft.fi');
  await choose(page, 'complaint');
  await expect(mail(page)).not.toHaveAttribute('href');
  await expect(part(page, 'address')).toHaveCount(0);
  await expect(status(page)).toContainText('Valvontaviranomaisen sähköpostiosoite ei ole tiedossa');
  await expect(recipient(page)).not.toContainText('Vitec');
  expect(await preview(page)).toMatch(/^Valvontaviranomaiselle\n/);
  await mail(page).click();
  await expect(part(page, 'problems')).toBeFocused();
  await expect(part(page, 'problems')).toContainText('Kopioi tai tulosta valitus');
  await choose(page, 'reminder');
  await expect(part(page, 'problems')).toHaveCount(0);
  expect((await draft(page)).to).toBe('tietosuoja@futursoft.fi');
});

test('letters with every right exceed the link and are not cut', async ({ page }) => {
  await open(page, 'xcure/');
  for (const [right] of RIGHTS) {
    await box(page, right).check();
  }
  await fill(page, { ...TYPED, details: 'ä'.repeat(500) });
  for (const kind of ['reminder', 'complaint'] as const) {
    await choose(page, kind);
    await expect(status(page)).toContainText('liian pitkä');
    expect((await draft(page)).body).toBe('(Liitä viestin teksti tähän.)');
    const text = await preview(page);
    for (const [at, [, subject, article]] of RIGHTS.entries()) {
      expect(text).toContain(`\n${at + 1}. ${subject} (${article.fi})`);
    }
    expect(text).toContain('ä'.repeat(500));
  }
});

for (const [language, path] of XCURE) {
  test(`corrections at /${path} are in the letter in pairs`, async ({ page }) => {
    await open(page, path);
    const { wrong, right } = WORDS[language];
    for (const pair of await pairs(page).all()) {
      await expect(pair).toBeHidden();
    }
    await box(page, 'rectification').check();
    await expect(pairs(page).nth(0)).toBeVisible();
    await expect(pairs(page).nth(1)).toBeHidden();
    await expect(pairs(page).nth(0)).toHaveRole('group');
    await expect(pairs(page).nth(0)).toHaveAccessibleName(/ 1$/);
    await incorrect(page, 1).fill('Katu 1');
    await correct(page, 1).fill('Katu 2');
    await expect(pairs(page).nth(1)).toBeVisible();
    await expect(pairs(page).nth(2)).toBeHidden();
    await expect.poll(() => preview(page)).toContain(`\n\n${wrong}: Katu 1\n\n${right}: Katu 2\n\n`);
    // One field of a pair is enough; a pair of spaces is ignored. Several pairs are numbered.
    await correct(page, 2).fill('Puuttui');
    await incorrect(page, 3).fill('  ');
    await expect.poll(() => preview(page)).toContain(`\n\n${wrong} 1: Katu 1\n\n${right} 1: Katu 2\n\n${right} 2: Puuttui\n\n`);
    expect((await preview(page)).split(wrong)).toHaveLength(2);
    expect((await draft(page)).body).toContain(`${wrong} 1: Katu 1\r\n\r\n${right} 1: Katu 2\r\n`);
    for (const kind of ['reminder', 'complaint'] as const) {
      await choose(page, kind);
      await expect.poll(() => preview(page)).toContain(`${wrong} 1: Katu 1\n\n${right} 1: Katu 2\n`);
    }
    await choose(page, 'request');
    // Without the right the corrections are hidden; with it the input is back.
    await box(page, 'access').check();
    await box(page, 'rectification').uncheck();
    await expect(pairs(page).nth(0)).toBeHidden();
    await expect(message(page)).not.toContainText('Katu');
    await box(page, 'rectification').check();
    await expect(message(page)).toContainText('Katu 2');
  });
}

test('six pairs of corrections can be entered by keyboard', async ({ page }) => {
  await open(page, 'xcure/');
  await box(page, 'rectification').focus();
  await page.keyboard.press('Space');
  const typed: string[] = [];
  for (let number = 1; number <= 6; number += 1) {
    for (const one of [incorrect(page, number), correct(page, number)]) {
      while (!(await one.evaluate((it) => it === document.activeElement))) {
        // Between the box and its fields there may only be a link to more information.
        await page.keyboard.press('Tab');
        await expect(page.locator('.seloste-request__right', { has: box(page, 'rectification') }).locator(':focus')).toHaveCount(1);
      }
      const text = HOSTILE[typed.length % HOSTILE.length];
      await page.keyboard.insertText(text);
      typed.push(text);
    }
  }
  const text = await preview(page);
  for (let number = 0; number < 12; number += 2) {
    const pair = number / 2 + 1;
    expect(text).toContain(`Virheellinen tieto ${pair}: ${typed[number]}\n\nOikea tieto ${pair}: ${typed[number + 1]}\n`);
  }
  expect(await message(page).locator('*').count()).toBe(0);
  // Clearing a pair in the middle keeps the later ones visible.
  await incorrect(page, 3).fill('');
  await correct(page, 3).fill('');
  await expect(pairs(page).nth(5)).toBeVisible();
  expect((await preview(page)).split('Oikea tieto ')).toHaveLength(6);
  await expectAccessible(page, 'six corrections', { part: '#request-form' });
});

test('corrections, letter and language are kept while the program loads', async ({ page }) => {
  const arrive = await holdBack(page);
  await page.goto(shipped('xcure/'));
  await openForm(page);
  await refuse(page, true);
  await box(page, 'rectification').check();
  await incorrect(page, 1).fill('Katu 1');
  await correct(page, 1).fill('Katu 2');
  // Each pair appears without the program.
  await expect(pairs(page).nth(1)).toBeVisible();
  await incorrect(page, 2).fill('Vanha');
  await choose(page, 'reminder');
  await page.locator('#request-language').selectOption('sv');
  await fill(page, { received: '2026-11-06' });
  await incorrect(page, 3).focus();
  await expect(message(page)).toBeHidden();
  arrive();
  await expect(message(page)).toBeVisible();
  await expect(incorrect(page, 3)).toBeFocused();
  await expect(field(page, 'received')).toHaveValue('2026-11-06');
  await expect(page.locator('#request-language')).toHaveValue('sv');
  await expect(page.locator('[name=letter][value=reminder]')).toBeChecked();
  const { subject, body } = await draft(page);
  expect(subject).toMatch(/^Påminnelse: /);
  expect(body).toContain('den 6 november 2026');
  expect(body).toContain('Felaktig uppgift 1: Katu 1\r\n\r\nRätt uppgift 1: Katu 2\r\n\r\nFelaktig uppgift 2: Vanha\r\n');
});
