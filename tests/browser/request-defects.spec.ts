// Defects of other tools of this kind, as a visitor would see them. The numbers are those of
// `reference/requests.md`; 7, 8 and 9, on days, are in `request-dates.spec.ts`.
import { expect, island, test } from './helpers.ts';
import {
  HOSTILE, RIGHTS, TYPED, WAYS, box, draft, endPrinting, field, fill, mail, message, open, preview, read, readDraft, save,
  status, stubPrint, way,
} from './request.ts';

test('1: text of any length makes a complete link or says that it cannot', async ({ page }) => {
  await open(page, 'xcure/');
  await box(page, 'objection-marketing').check();
  let whole = 0;
  let shortened = 0;
  for (let length = 0; length <= 400; length += 40) {
    await fill(page, { details: 'ä'.repeat(length) });
    await expect.poll(() => preview(page)).toContain(length > 0 ? `\n${'ä'.repeat(length)}\n` : 'Kunnioittavasti');
    const letter = await draft(page);
    const text = (await status(page).textContent())!;
    if (text.includes('liian pitkä')) {
      shortened += 1;
      expect(letter.body).toContain('Liitä');
    } else {
      whole += 1;
      expect(shortened).toBe(0);
      expect(letter.body).toBe((await preview(page)).replaceAll('\n', '\r\n'));
    }
  }
  expect(whole).toBeGreaterThan(0);
  expect(shortened).toBeGreaterThan(0);
});

test('2: line breaks in the link are CR LF, however typed', async ({ page }) => {
  await open(page, 'en/xcure/');
  await box(page, 'access').check();
  await fill(page, { details: 'one\r\ntwo\n\nthree' });
  const href = (await mail(page).getAttribute('href'))!;
  expect(href.replaceAll('%0D%0A', '')).not.toMatch(/%0[AD]/);
  expect((await draft(page)).body).toContain('\r\none\r\ntwo\r\n\r\nthree\r\n');
});

test('3: recipient field cannot add another address', async ({ page }) => {
  await open(page, 'novatron/');
  await box(page, 'access').check();
  const own = field(page, 'recipient');
  for (const [typed, link] of [
    ['tiedot@yhtiö.fi', 'tiedot@xn--yhti-8qa.fi'],
    ["o'neil+tieto@example.org", "o'neil%2Btieto@example.org"],
    ['a?bcc=c&d/e#g@example.org', 'a%3Fbcc%3Dc%26d%2Fe%23g@example.org'],
  ]) {
    await own.fill(typed);
    await own.blur();
    // The browser may convert the domain to ASCII.
    expect([typed, decodeURIComponent(link)]).toContain(await own.inputValue());
    await expect(own).not.toHaveAttribute('aria-invalid');
    await expect(mail(page)).toHaveAttribute('href', new RegExp(`^mailto:${link.replace(/[+.]/g, '\\$&')}\\?subject=`));
    const { fields } = readDraft((await save(page, 'eml')).text);
    expect(fields.To).toBe(decodeURIComponent(link));
  }
  for (const wrong of [
    'a@example.org?bcc=c@example.org', 'a@example.org&cc=c@example.org', 'a@example.org,c@example.org',
    'a@example.org%0D%0ABcc:c@example.org', 'Name <a@example.org>', 'a@example\u202Egro.', 'a\u202E@example.org',
    'a@exa\u202Emple.org', 'a@[127.0.0.1]', 'a@example.org/path', 'a@ex%61mple.org',
  ]) {
    await own.fill(wrong);
    await own.blur();
    await expect(own, wrong).toHaveAttribute('aria-invalid', 'true');
    await expect(mail(page), wrong).not.toHaveAttribute('href');
  }
  // Pasted lines become one line, which is not an address.
  await own.evaluate((it: HTMLInputElement) => {
    it.value = 'a@example.org\r\nBcc: c@example.org';
    it.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(mail(page)).not.toHaveAttribute('href');
});

test('4: text with percent signs is copied unchanged', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'en/xcure/');
  await box(page, 'access').check();
  await fill(page, { ...TYPED, details: '100 % of it, %41 %zz %, $& and <b>' });
  await expect(message(page)).toContainText('$& and <b>');
  await way(page, 'copy').click();
  await expect(status(page)).toHaveText('The text has been copied.');
  await expect(status(page)).toHaveRole('status');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await preview(page));
  // Later input has not been copied, so the message disappears.
  await fill(page, { name: 'Someone else' });
  await expect(status(page)).not.toHaveText('The text has been copied.');
});

test('5 and 6: angle brackets, dollar signs and braces are kept', async ({ page }) => {
  await open(page, 'xcure/');
  await box(page, 'objection-marketing').check();
  for (const text of HOSTILE) {
    await fill(page, { name: text, contact: '', identifier: '', details: '' });
    await expect(message(page)).toContainText(text, { useInnerText: false });
    expect((await draft(page)).body).toContain(text);
    await fill(page, { name: '', contact: text, identifier: text, details: `${text}\n${text}` });
    await expect.poll(() => preview(page)).toContain(`${text}\n${text}`);
    expect((await preview(page)).split(text)).toHaveLength(5);
    const href = await mail(page).getAttribute('href');
    const letter = read(href!);
    expect(letter.to).toBe('info@xcure.fi');
    expect(letter.subject).toBe('Suoramarkkinoinnin vastustaminen (21 artiklan 2 kohta)');
  }
  await expect(island(page)).toHaveAttribute('data-state', 'ready');
  expect(await page.locator('[data-request=preview] > *').count()).toBe(0);
});

test('draft is recommended for text that looks like HTML', async ({ page }) => {
  await open(page, 'en/xcure/');
  await box(page, 'access').check();
  for (const [details, recommended] of [['a < b & c', false], ['Jane <jane@example.org>', true], ['R&amp;D', true], ['x', false]] as const) {
    await fill(page, { details });
    await expect(status(page)).toContainText(recommended ? 'Save the draft or copy the text instead.' : 'The message is ready.');
    await expect(page.locator('[data-request-action=eml][data-first]')).toHaveCount(recommended ? 1 : 0);
    expect((await draft(page)).body).toContain(details);
  }
});

test('10 and 11: no action leads to another site or opens a window', async ({ page, context, watch }) => {
  watch.expect(/^console: .*mailto:/);
  await stubPrint(page);
  await open(page, 'xcure/');
  for (const [right] of RIGHTS.slice(0, 2)) {
    await box(page, right).check();
  }
  await fill(page, TYPED);
  await expect(mail(page)).toHaveAttribute('href', /^mailto:/);
  const before = watch.requests.length;
  const address = page.url();
  await save(page, 'eml');
  for (const action of WAYS) {
    await way(page, action).click();
  }
  expect(page.url()).toBe(address);
  expect(context.pages()).toHaveLength(1);
  expect(watch.requests.slice(before).filter((url) => /^http/.test(url))).toEqual([]);
  await expect(page.locator('#request-form a:not([href^="mailto:"]), #request-form [target], #request-form [action]')).toHaveCount(0);
  await expect(page.locator('#request-form :is(iframe, img, script, link)')).toHaveCount(0);
});

test('text of 100,000 characters is complete in every output but the link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await stubPrint(page);
  await open(page, 'xcure/');
  await box(page, 'access').check();
  const long = 'Pitkä tarina 😀 '.repeat(7_000).slice(0, 100_000);
  await fill(page, { details: long });
  await expect(status(page)).toContainText('liian pitkä');
  const href = await mail(page).getAttribute('href');
  const letter = read(href!);
  expect(href!.length).toBeLessThan(300);
  expect(letter.to).toBe('info@xcure.fi');
  expect(letter.subject).toContain('15 artikla');
  expect(letter.body).toBe('(Liitä viestin teksti tähän.)');
  expect(await preview(page)).toContain(long);
  await way(page, 'copy').click();
  await expect(status(page)).toContainText('kopioitu');
  const whole = await preview(page);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(whole);
  const crlf = whole.replaceAll('\n', '\r\n');
  // A space at the end of a line could join it with the next line in some mail programs.
  expect(readDraft((await save(page, 'eml')).text).body).toBe(crlf.replaceAll(' \r\n', '\r\n'));
  expect((await save(page, 'txt')).text.endsWith(`\r\n\r\n${crlf}`)).toBe(true);
  await way(page, 'print').click();
  expect(await page.locator('.seloste-letter').textContent()).toContain(whole);
  await endPrinting(page);
  // The form still responds: the next input appears.
  await field(page, 'name').pressSequentially('Åke');
  await expect(message(page)).toContainText('Kunnioittavasti\nÅke\n', { useInnerText: false });
});
