// The deadline: counted from the visitor's local date, shown in their language, saved for a calendar.
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './helpers.ts';
import {
  TYPED, XCURE, box, choose, draft, due, field, fill, mail, message, open, preview, problems, readCalendar, save, status, way,
  written,
} from './request.ts';

/** Days of receipt, with the deadline and the extended deadline in Finland. */
const DAYS = [
  ['2024-01-31', '2024-02-29', '2024-04-30'],
  ['2026-01-31', '2026-03-02', '2026-04-30'],
  ['2026-03-03', '2026-04-07', '2026-06-03'],
  ['2026-04-14', '2026-05-15', '2026-07-14'],
  ['2026-07-10', '2026-08-10', '2026-10-12'],
  ['2026-08-31', '2026-09-30', '2026-11-30'],
  ['2026-11-06', '2026-12-07', '2027-02-08'],
  ['2026-12-01', '2027-01-04', '2027-03-01'],
];

const dueTime = (page: Page) => page.locator('time[data-request=due]');
const extended = (page: Page) => page.locator('time[data-request=extended]');
const deadlineText = (page: Page) => page.locator('.seloste-request__due');
const wrong = (page: Page) => page.locator('#request-received-wrong');

for (const [language, path] of XCURE) {
  test(`9: deadline at /${path} counts calendar months and explains the count`, async ({ page }) => {
    await open(page, path);
    await expect(dueTime(page)).toHaveCount(0);
    await box(page, 'access').check();
    for (const [received, answer, later] of DAYS) {
      await fill(page, { received });
      await expect(dueTime(page), received).toHaveAttribute('datetime', answer);
      await expect(dueTime(page)).toHaveText(written(answer, language));
      await expect(extended(page), received).toHaveAttribute('datetime', later);
      await expect(extended(page)).toHaveText(written(later, language));
      await expect(deadlineText(page)).toContainText(written(received, language));
      await expect(deadlineText(page)).toContainText('1182/71');
      const times = await deadlineText(page).locator('time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')!));
      const [due, from, month, extension, reminder, complaint, ...others] = times;
      expect([due, from, extension, others]).toEqual([answer, received, later, []]);
      expect(month > received && month <= answer && reminder > answer && complaint > reminder, times.join()).toBe(true);
    }
    const words = {
      fi: ['Määräaika (arvio)', 'yleiset vapaapäivät: Suomi.', 'Siinä kuussa ei ole samaa päivää', 'seuraavana työpäivänä'],
      sv: ['Tidsfrist (uppskattning)', 'helgdagarna i detta land beaktats: Finland.', 'Den månaden har inte samma dag', 'nästa arbetsdag'],
      en: ['Time limit (estimate)', 'public holidays of this country were taken into account: Finland.', 'That month has no such day', 'the next working day'],
    }[language];
    await fill(page, { received: '2026-01-31' });
    for (const text of words) {
      await expect(deadlineText(page)).toContainText(text);
    }
    // Explanations that do not apply are not shown.
    await fill(page, { received: '2026-08-03' });
    await expect(dueTime(page)).toHaveAttribute('datetime', '2026-09-03');
    for (const text of words.slice(2)) {
      await expect(deadlineText(page)).not.toContainText(text);
    }
    expect(await preview(page)).not.toContain(written('2026-08-03', language));
  });
}

test('deadline without a country moves for weekends only and says so', async ({ page }) => {
  await open(page, 'futursoft/');
  await box(page, 'access').check();
  for (const [received, answer] of [['2026-03-03', '2026-04-03'], ['2026-11-06', '2026-12-07'], ['2026-11-24', '2026-12-24'], ['2026-11-25', '2026-12-25']]) {
    await fill(page, { received });
    await expect(dueTime(page), received).toHaveAttribute('datetime', answer);
  }
  await expect(deadlineText(page)).toContainText('vain viikonloput, koska seloste ei kerro rekisterinpitäjän maata');
});

/** Times around midnight in UTC and in each zone, with the deadlines there. */
const ZONES: [string, Record<string, string>][] = [
  ['Europe/Helsinki', {
    '2026-11-09T21:59:30Z': '2026-12-09', '2026-11-09T22:00:30Z': '2026-12-10', '2026-11-09T23:59:30Z': '2026-12-10',
    '2026-11-10T00:00:30Z': '2026-12-10', '2026-11-10T22:30:00Z': '2026-12-11',
  }],
  ['America/Los_Angeles', {
    '2026-11-09T23:59:30Z': '2026-12-09', '2026-11-10T00:00:30Z': '2026-12-09', '2026-11-10T07:59:30Z': '2026-12-09',
    '2026-11-10T08:00:30Z': '2026-12-10',
  }],
  ['Pacific/Kiritimati', {
    '2026-11-09T09:59:30Z': '2026-12-09', '2026-11-09T10:00:30Z': '2026-12-10', '2026-11-09T23:59:30Z': '2026-12-10',
    '2026-11-10T00:00:30Z': '2026-12-10', '2026-11-10T10:00:30Z': '2026-12-11',
  }],
];

for (const [zone, moments] of ZONES) {
  test.describe(`in ${zone}`, () => {
    test.use({ timezoneId: zone });

    test('7 and 8: today is the visitor’s local date, also in the calendar file', async ({ page }) => {
      await page.clock.setFixedTime('2026-11-05T12:00:00Z');
      await open(page, 'novellus/');
      await box(page, 'access').check();
      for (const [at, [moment, answer]] of Object.entries(moments).entries()) {
        await page.clock.setFixedTime(moment);
        // Every action reads the clock again.
        await fill(page, { name: `Åke ${at}` });
        await expect(dueTime(page), moment).toHaveAttribute('datetime', answer);
        const calendar = readCalendar((await save(page, 'ics')).text);
        const plain = (day: string) => day.replaceAll('-', '');
        expect(calendar).toContain(`DTSTART;VALUE=DATE:${plain(answer)}`);
        const next = new Date(Date.parse(answer) + 86_400_000).toISOString().slice(0, 10);
        expect(calendar).toContain(`DTEND;VALUE=DATE:${plain(next)}`);
        expect(calendar).toContain(`DTSTAMP:${plain(moment).replaceAll(':', '')}`);
        expect(calendar).toContain('TRANSP:TRANSPARENT');
      }
      // A date that the visitor enters is that date in every time zone.
      await fill(page, { received: '2026-11-06' });
      await expect(dueTime(page)).toHaveAttribute('datetime', '2026-12-07');
      expect(readCalendar((await save(page, 'ics')).text)).toContain('DTSTART;VALUE=DATE:20261207');
      // After clearing, the deadline counts from today again.
      await fill(page, { received: '' });
      await expect(dueTime(page)).toHaveAttribute('datetime', Object.values(moments).at(-1)!);
    });
  });
}

test('invalid date is reported at its field and only blocks reminder and complaint', async ({ page }) => {
  await open(page, 'en/xcure/');
  await box(page, 'access').check();
  const received = field(page, 'received');
  await expect(received).toHaveAttribute('min', '2018-05-25');
  await expect(received).toHaveAttribute('max', '2199-12-31');
  for (const none of ['2018-05-24', '1999-12-31', '2200-01-01']) {
    await received.fill(none);
    await received.blur();
    await expect(received, none).toHaveAttribute('aria-invalid', 'true');
    await expect(received).toHaveAccessibleDescription(/Enter a date from 25 May 2018 onwards/);
    await expect(dueTime(page)).toHaveCount(0);
    await expect(mail(page)).toHaveAttribute('href');
  }
  await expectAccessible(page, 'an invalid date', { part: '#request-form' });
  await way(page, 'txt').click();
  await expect(problems(page)).toHaveCount(0);
  for (const kind of ['reminder', 'complaint'] as const) {
    await choose(page, kind);
    await expect(mail(page), kind).not.toHaveAttribute('href');
    await expect(status(page)).toContainText('Correct the date of the request');
    for (const action of ['mailto', 'copy', 'eml', 'txt', 'print']) {
      await way(page, action).click();
      await expect(problems(page), action).toBeFocused();
    }
    await problems(page).getByRole('link').click();
    await expect(received).toBeFocused();
  }
  await received.fill('2018-05-25');
  await expect(problems(page)).toHaveCount(0);
  await expect(received).not.toHaveAttribute('aria-invalid');
  await expect(wrong(page)).toBeHidden();
  expect((await draft(page)).body).toContain('25 May 2018 to exercise');
  await received.fill('2199-12-31');
  await expect(dueTime(page)).toHaveAttribute('datetime', '2200-01-31');
});

test('incomplete date is reported on blur and blocks the reminder', async ({ page }) => {
  await open(page, 'xcure/');
  await box(page, 'access').check();
  await choose(page, 'reminder');
  await expect(mail(page)).toHaveAttribute('href');
  await field(page, 'received').focus();
  await page.keyboard.type('06');
  await field(page, 'name').focus();
  await expect(field(page, 'received')).toHaveAttribute('aria-invalid', 'true');
  await expect(mail(page)).not.toHaveAttribute('href');
});

test('incomplete date blocks copying a reminder', async ({ page }) => {
  await open(page, 'xcure/');
  await box(page, 'access').check();
  await choose(page, 'reminder');
  await field(page, 'received').focus();
  await page.keyboard.type('06');
  await way(page, 'copy').click();
  await expect(problems(page)).toBeFocused();
  await expect(problems(page)).toContainText('Korjaa pyynnön päivä');
  await expect(mail(page)).not.toHaveAttribute('href');
});

/** Days of receipt entered on 7 December 2026, and whether the deadline has passed; on the last day it has not. */
const GIVEN: [string, boolean][] = [
  ['', false], ['2026-12-01', false], ['2026-11-06', false], ['2026-11-05', false], ['2026-11-04', true], ['2018-05-25', true],
];

for (const [language, path] of XCURE) {
  test(`letter at /${path} says that the deadline has passed only if it has`, async ({ page }) => {
    await page.clock.setFixedTime('2026-12-07T12:00:00Z');
    await open(page, path);
    await box(page, 'erasure').check();
    await fill(page, TYPED);
    const over = { fi: 'määräaika päättyi', sv: 'löpte tidsfristen ut', en: 'the time limit ended' }[language];
    const general = { fi: 'viimeistään kuukauden kuluessa', sv: 'senast en månad', en: 'within one month' }[language];
    for (const kind of ['reminder', 'complaint'] as const) {
      await choose(page, kind);
      for (const [received, ended] of GIVEN) {
        await fill(page, { received });
        const day = received && written(received, language);
        await expect(message(page)).toContainText(received === '' ? { fi: 'aiemmin', sv: 'tidigare', en: 'earlier' }[language] : day);
        const text = await preview(page);
        expect(text.includes(over), `${kind} ${received}`).toBe(ended);
        expect(text.includes(general), `${kind} ${received}`).toBe(!ended);
        if (ended) {
          expect(text).toContain(`${over} ${language === 'sv' ? 'den ' : language === 'en' ? 'on ' : ''}${written((await due(page))!, language)}`);
        }
      }
    }
    // The request itself has no dates.
    await choose(page, 'request');
    await expect(message(page)).not.toContainText(over);
  });
}
