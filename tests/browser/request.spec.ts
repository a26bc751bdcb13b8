// The request form: a right is chosen, the visitor's own words come in whole, and a correct e-mail draft comes out.
import type { Page } from '@playwright/test';
import { NOTICES, expect, expectAccessible, island, refuse, shipped, test, wake } from './helpers.ts';

/** The longest mail link that common set-ups open. */
const LONGEST_LINK = 1_900;

/** The nine rights, with the subject in Finnish and the article in each language. */
const RIGHTS: [string, string, { fi: string; sv: string; en: string }][] = [
  ['access', 'Pyyntö saada omat henkilötiedot', { fi: '15 artikla', sv: 'artikel 15', en: 'Article 15' }],
  ['rectification', 'Pyyntö oikaista henkilötietoja', { fi: '16 artikla', sv: 'artikel 16', en: 'Article 16' }],
  ['erasure', 'Pyyntö poistaa henkilötiedot', { fi: '17 artikla', sv: 'artikel 17', en: 'Article 17' }],
  ['restriction', 'Pyyntö rajoittaa henkilötietojen käsittelyä', { fi: '18 artikla', sv: 'artikel 18', en: 'Article 18' }],
  ['portability', 'Pyyntö saada henkilötiedot siirrettävässä muodossa', { fi: '20 artikla', sv: 'artikel 20', en: 'Article 20' }],
  ['objection', 'Henkilötietojen käsittelyn vastustaminen', { fi: '21 artiklan 1 kohta', sv: 'artikel 21.1', en: 'Article 21(1)' }],
  ['objection-marketing', 'Suoramarkkinoinnin vastustaminen', { fi: '21 artiklan 2 kohta', sv: 'artikel 21.2', en: 'Article 21(2)' }],
  ['withdraw-consent', 'Suostumuksen peruuttaminen', { fi: '7 artiklan 3 kohta', sv: 'artikel 7.3', en: 'Article 7(3)' }],
  ['automated-decision', 'Pyyntö käsitellä automaattinen päätös uudelleen', { fi: '22 artiklan 3 kohta', sv: 'artikel 22.3', en: 'Article 22(3)' }],
];

/** What a mail program makes of a mail link. */
interface Draft {
  to: string;
  subject: string;
  body: string;
}

/** Reads a mail link by RFC 6068, by hand: whatever is not as it asks fails the test. */
function read(href: string): Draft {
  expect(href.length).toBeLessThanOrEqual(LONGEST_LINK);
  // Unreserved characters stay, everything else is encoded; a plus would be a plus, not a space.
  expect(href).toMatch(/^mailto:([A-Za-z0-9\-._~@]|%[0-9A-F]{2})+\?subject=([A-Za-z0-9\-._~]|%[0-9A-F]{2})+&body=([A-Za-z0-9\-._~]|%[0-9A-F]{2})+$/);
  const [, to, subject, body] = /^mailto:([^?]*)\?subject=([^&]*)&body=([^&]*)$/.exec(href)!.map(decodeURIComponent);
  expect(subject).not.toMatch(/[\r\n]/);
  // Each line break is CR and LF.
  expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return { to, subject, body };
}

const box = (page: Page, right: string) => page.locator(`[name=right][value=${right}]`);
const mail = (page: Page) => page.locator('a[data-request-action=mailto]');
const copy = (page: Page) => page.locator('button[data-request-action=copy]');
const status = (page: Page) => page.locator('[data-request=status]');

/** The text to be sent, as the page shows it. */
async function preview(page: Page): Promise<string> {
  return (await page.locator('[data-request=preview]').textContent()) ?? '';
}

/** The draft that the mail link opens. */
async function draft(page: Page): Promise<Draft> {
  await expect(mail(page)).toHaveAttribute('href');
  return read((await mail(page).getAttribute('href'))!);
}

/** Opens a notice and turns to its form. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(shipped(path));
  await refuse(page, NOTICES.some((notice) => notice.path === path && notice.asks));
  await wake(page);
}

const TYPED = {
  name: 'Åke Ångström',
  contact: 'ake@example.fi',
  identifier: 'Asiakasnumero 12-3',
  details: 'Ensimmäinen rivi\nToinen rivi',
};

async function fill(page: Page, typed: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(typed)) {
    await page.locator(`form[data-seloste=request] [name=${name}]`).fill(text);
  }
}

for (const [right, subject, article] of RIGHTS) {
  test(`a visitor drafts a request by the right ${right}`, async ({ page }) => {
    await open(page, 'xcure/');
    await expect(mail(page)).not.toHaveAttribute('href');
    await expect(copy(page)).toBeDisabled();
    await box(page, right).check();
    await fill(page, TYPED);
    const letter = await draft(page);
    expect(letter.to).toBe('info@xcure.fi');
    expect(letter.subject).toBe(`${subject} (${article.fi})`);
    expect(letter.subject).toBe(await page.locator('[data-request=subject]').textContent());
    expect(letter.body).toBe((await preview(page)).replaceAll('\n', '\r\n'));
    for (const text of [TYPED.name, TYPED.contact, TYPED.identifier, 'Ensimmäinen rivi\r\nToinen rivi', '12 artiklan 3 kohta']) {
      expect(letter.body).toContain(text);
    }
    await expect(mail(page)).not.toHaveAttribute('target');
    await expect(page.locator('[data-request=address]')).toHaveText('info@xcure.fi');
  });
}

for (const { path, language } of NOTICES.filter((notice) => notice.language !== 'fi')) {
  test(`a visitor drafts a request by each right at /${path}`, async ({ page }) => {
    await open(page, path);
    const subjects = new Set<string>();
    for (const [right, finnish, article] of RIGHTS) {
      await box(page, right).check();
      await fill(page, { name: TYPED.name, details: TYPED.details });
      const letter = await draft(page);
      expect(letter.to).toBe('info@xcure.fi');
      expect(letter.subject).toContain(`(${article[language]})`);
      expect(letter.subject).not.toContain(finnish);
      expect(letter.body).toBe((await preview(page)).replaceAll('\n', '\r\n'));
      expect(letter.body).toContain(TYPED.name);
      expect(letter.body).not.toContain('artikla');
      subjects.add(letter.subject);
      await box(page, right).uncheck();
    }
    expect(subjects.size).toBe(RIGHTS.length);
  });
}

test('several rights make one message, and the text is nowhere cut', async ({ page }) => {
  await open(page, 'xcure/');
  for (const right of ['erasure', 'access', 'objection-marketing']) {
    await box(page, right).check();
  }
  await expect(page.locator('[data-request=preview]')).toContainText('21 artiklan 2 kohta');
  const text = await preview(page);
  const order = ['1. ', '15 artiklan', '2. ', '17 artiklan', '3. ', '21 artiklan 2'].map((part) => text.indexOf(part));
  expect(order.every((at) => at > 0)).toBe(true);
  expect([...order].sort((one, other) => one - other)).toEqual(order);
  for (const [right] of RIGHTS) {
    await box(page, right).check();
  }
  // Too much for a link: it says so, and the whole stands to be copied.
  await expect(status(page)).toContainText('liian pitkä');
  const letter = await draft(page);
  expect(letter.to).toBe('info@xcure.fi');
  expect(letter.body).toContain('Liitä');
  const whole = await preview(page);
  for (const [, , article] of RIGHTS) {
    expect(whole).toContain(article.fi.replace(/artikla$/, 'artikla'));
  }
  expect(whole).toContain('9. ');
});

test('a right that is unticked leaves the message', async ({ page }) => {
  await open(page, 'xcure/');
  await box(page, 'access').check();
  await expect(mail(page)).toHaveAttribute('href');
  await box(page, 'access').uncheck();
  await expect(mail(page)).not.toHaveAttribute('href');
  await expect(mail(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(copy(page)).toBeDisabled();
  await expect(status(page)).toContainText('Valitse ensin');
  await expect(page.locator('[data-request=preview]')).toBeHidden();
});

test('what is typed and chosen before the form has loaded is kept', async ({ page }) => {
  let arrive = () => {};
  const wanted = new Promise<void>((done) => { arrive = done; });
  await page.route(/request\.[0-9a-f]+\.wasm/, async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto(shipped('xcure/'));
  await refuse(page, true);
  await page.locator('[name=name]').focus();
  await expect(island(page)).toHaveAttribute('data-state', 'loading');
  await expect(page.locator('.seloste-request__loading')).toBeVisible();
  await expect(mail(page)).toBeHidden();
  await fill(page, TYPED);
  await box(page, 'erasure').check();
  await page.locator('[name=details]').focus();
  await page.keyboard.press('Control+End');
  arrive();
  await expect(island(page)).toHaveAttribute('data-state', 'ready');
  for (const [name, text] of Object.entries(TYPED)) {
    await expect(page.locator(`[name=${name}]`)).toHaveValue(text);
  }
  await expect(box(page, 'erasure')).toBeChecked();
  await expect(page.locator('[name=details]')).toBeFocused();
  await page.keyboard.type('!');
  await expect(page.locator('[data-request=preview]')).toContainText('Toinen rivi!');
  const letter = await draft(page);
  for (const text of [TYPED.name, TYPED.contact, TYPED.identifier, 'Ensimmäinen rivi\r\nToinen rivi!']) {
    expect(letter.body).toContain(text);
  }
});

test('hostile words arrive unharmed', async ({ page }) => {
  await open(page, 'xcure/');
  await box(page, 'objection-marketing').check();
  const hostile = [
    '$& $1 $$ $` {name} {{x}} ${x} %s %d %n',
    '<a@b> a < b && c > d &amp; &lt;script&gt; "q" \'s\' `t`',
    '100 % %41 %0D%0A ?&=#/;:+ +1 C++ [x] \\n \\ |',
    'ünïcödé ﷽ e\u0301 😀 👩‍👩‍👧 \u202Etxet\u202C \u200f\u200b 漢字',
  ];
  for (const text of hostile) {
    await fill(page, { name: text, contact: '', identifier: '', details: '' });
    await expect(page.locator('[data-request=preview]')).toContainText(text, { useInnerText: false });
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
  expect(await page.locator('[data-request=preview] *').count()).toBe(0);
});

test('a very long text makes a short link, and is said to be copied instead', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
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
  await copy(page).click();
  await expect(status(page)).toContainText('kopioitu');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await preview(page));
});

test('each length of text makes a whole link or says that it does not', async ({ page }) => {
  await open(page, 'xcure/');
  await box(page, 'objection-marketing').check();
  let whole = 0;
  let shortened = 0;
  for (let length = 0; length <= 400; length += 40) {
    await fill(page, { details: 'ä'.repeat(length) });
    await expect.poll(() => preview(page)).toContain(length > 0 ? `\n${'ä'.repeat(length)}\n` : 'Kunnioittavasti');
    const letter = await draft(page);
    const said = (await status(page).textContent())!;
    if (said.includes('liian pitkä')) {
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

test('the copy button puts exactly the text on the clipboard, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'en/xcure/');
  await box(page, 'access').check();
  await fill(page, { ...TYPED, details: '100 % of it, $& and <b>' });
  await expect(page.locator('[data-request=preview]')).toContainText('$& and <b>');
  await copy(page).click();
  await expect(status(page)).toHaveText('The text has been copied.');
  await expect(status(page)).toHaveRole('status');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await preview(page));
  // What is typed afterwards is not copied yet, and no longer said to be.
  await fill(page, { name: 'Someone else' });
  await expect(status(page)).not.toHaveText('The text has been copied.');
});

test('where the page has no clipboard the text is selected and copied the old way', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
  });
  await open(page, 'en/xcure/');
  await box(page, 'access').check();
  await copy(page).click();
  await expect(status(page)).toHaveText('The text has been copied.');
  expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe((await preview(page)).trim());
});

test('where nothing may be copied the text is selected, and the visitor is told', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
    document.execCommand = () => false;
  });
  await open(page, 'en/xcure/');
  await box(page, 'access').check();
  await copy(page).click();
  await expect(status(page)).toContainText('did not allow');
  expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe((await preview(page)).trim());
});

for (const [path, recipient] of [['futursoft/', 'tietosuoja@futursoft.fi'], ['novellus/', 'kim@novellus.fi']]) {
  test(`a request from /${path} goes to ${recipient}`, async ({ page }) => {
    await open(page, path);
    for (const [right] of RIGHTS) {
      await box(page, right).check();
      expect((await draft(page)).to, right).toBe(recipient);
      await box(page, right).uncheck();
    }
    await expect(page.locator('[data-request=address]')).toHaveText(recipient);
    await expect(page.locator('[name=recipient]')).toHaveCount(0);
  });
}

test('novatron gives an address against marketing only, and the form says so', async ({ page }) => {
  await open(page, 'novatron/');
  const own = page.locator('[name=recipient]');
  for (const [right] of RIGHTS) {
    await box(page, right).check();
    if (right === 'objection-marketing') {
      expect((await draft(page)).to).toBe('info@novatron.fi');
      await expect(own).toBeHidden();
    } else {
      await expect(page.locator('[data-request=preview]')).toBeVisible();
      await expect(mail(page)).not.toHaveAttribute('href');
      await expect(page.locator('[data-request=address]')).toHaveCount(0);
      await expect(page.locator('.seloste-request__recipient')).toContainText('ei ole sähköpostiosoitetta tälle pyynnölle');
      await expect(status(page)).toContainText('puuttuu vastaanottaja');
      await expect(own).toBeVisible();
      await expect(copy(page)).toBeEnabled();
    }
    await box(page, right).uncheck();
  }
  // Two rights, one address for one of them: it is told, and not used for both.
  await box(page, 'access').check();
  await box(page, 'objection-marketing').check();
  await expect(mail(page)).not.toHaveAttribute('href');
  await expect(page.locator('.seloste-request__recipient')).toContainText('info@novatron.fi');
  await expect(own).toBeVisible();
});

for (const path of ['novatron/', 'asiakasrekisteri/']) {
  test(`at /${path} a visitor gives the recipient, and only one sound address is taken`, async ({ page }) => {
    await open(page, path);
    const own = page.locator('[name=recipient]');
    await box(page, 'access').check();
    if (path === 'asiakasrekisteri/') {
      await expect(page.locator('.seloste-request__recipient')).toContainText('Selosteessa ei ole osoitetta');
    }
    for (const [typed, to] of [['tietosuoja@example.org', 'tietosuoja@example.org'], ['  o.n+x%y@example.co.uk ', 'o.n+x%y@example.co.uk']]) {
      await own.fill(typed);
      await expect.poll(async () => (await draft(page)).to).toBe(to);
    }
    for (const wrong of [
      'x', '@', 'a@', '@b.fi', 'a b@example.org', 'a@b@example.org', 'a@example.org,c@example.org', 'a@example.org;c@example.org',
      'a@example.org?bcc=c@example.org', 'a@example.org&cc=c@example.org', 'a@example.org%0D%0ABcc:c@example.org',
      'a@exam\u0085ple.org', 'Name <a@example.org>', 'mailto:a@example.org', 'a@example.org?', 'a@exam ple.org', 'a@.', 'a@b..fi',
    ]) {
      await own.fill(wrong);
      await own.blur();
      await expect(mail(page), wrong).not.toHaveAttribute('href');
      await expect(own, wrong).toHaveAttribute('aria-invalid', 'true');
      await expect(page.locator('#request-recipient-wrong'), wrong).toBeVisible();
      await expect(status(page)).toContainText('Tarkista');
    }
    // What has a sound form may hold odd letters; they stay in the address.
    await own.fill("a?bcc=c&d/e'f#g@example.org");
    await own.blur();
    const href = await mail(page).getAttribute('href');
    if (href !== null) {
      expect(read(href).to).toBe("a?bcc=c&d/e'f#g@example.org");
    }
    await own.fill('tietosuoja@example.org');
    await expect(own).not.toHaveAttribute('aria-invalid');
    expect((await draft(page)).to).toBe('tietosuoja@example.org');
  });
}

test('asiakasrekisteri gives no address and none is invented', async ({ page }) => {
  await open(page, 'asiakasrekisteri/');
  await expect(page.locator('[data-request=address]')).toHaveCount(0);
  for (const [right] of RIGHTS) {
    await box(page, right).check();
  }
  await expect(mail(page)).not.toHaveAttribute('href');
  await expect(page.locator('#request-form a[href^="mailto:"], .seloste-request-plain a[href^="mailto:"]')).toHaveCount(0);
  expect(await preview(page)).toMatch(/^Rekisterinpitäjälle\n/);
});

const MISHAPS: [string, RegExp, Parameters<import('@playwright/test').Route['fulfill']>[0] | 'abort'][] = [
  ['is cut off', /request\.[0-9a-f]+\.wasm/, 'abort'],
  ['answers with an error', /request\.[0-9a-f]+\.wasm/, { status: 500, body: 'no' }],
  ['is not what it should be', /request\.[0-9a-f]+\.wasm/, { status: 200, contentType: 'application/wasm', body: 'hello' }],
  ['has lost its script', /request\.[0-9a-f]+\.js/, 'abort'],
];

for (const [mishap, file, answer] of MISHAPS) {
  test(`if the form's program ${mishap}, the plain instructions and the address are still there`, async ({ page, watch }) => {
    watch.expect(/^console: (Failed to load resource|.*[Ww]eb[Aa]ssembly)/);
    await page.route(file, (route) => (answer === 'abort' ? route.abort() : route.fulfill(answer)));
    await page.goto(shipped('xcure/'));
    await refuse(page, true);
    await page.locator('[name=name]').fill('Åke');
    await expect(island(page)).toHaveAttribute('data-state', 'failed');
    await expect(page.locator('.seloste-request__failed')).toBeVisible();
    await expect(page.locator('.seloste-request__loading')).toBeHidden();
    await expect(mail(page)).toBeHidden();
    await expect(copy(page)).toBeHidden();
    const plain = page.locator('.seloste-request-plain');
    await expect(plain.locator('a[href="mailto:info@xcure.fi"]').first()).toBeVisible();
    await expect(page.locator('[data-request=address]')).toHaveText('info@xcure.fi');
    await expect(page.locator('[name=name]')).toHaveValue('Åke');
    await expectAccessible(page, 'without the form’s program');
  });
}

test('nothing that is typed leaves the page or is kept in it', async ({ page, watch, context }) => {
  await open(page, 'novatron/');
  await page.waitForLoadState('networkidle');
  const before = watch.requests.length;
  const address = page.url();
  await box(page, 'access').check();
  await page.locator('[name=name]').pressSequentially('Åke Ångström');
  await page.locator('[name=details]').pressSequentially('Salaisuus');
  await page.locator('[name=recipient]').pressSequentially('a@example.org');
  await expect(page.locator('[data-request=preview]')).toContainText('Salaisuus');
  await draft(page);
  expect(watch.requests.slice(before)).toEqual([]);
  expect(page.url()).toBe(address);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])).toEqual([0, 0, 0]);
  expect(await page.evaluate(() => document.documentElement.innerHTML.includes('value="Åke'))).toBe(false);
});

test('pressing Enter in a field sends nothing and goes nowhere, before and after the form has loaded', async ({ page }) => {
  let arrive = () => {};
  const wanted = new Promise<void>((done) => { arrive = done; });
  await page.route(/request\.[0-9a-f]+\.wasm/, async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto(shipped('novatron/'));
  const address = page.url();
  await page.evaluate(() => { (window as any).same = true; });
  const tryAll = async () => {
    for (const name of ['name', 'contact', 'identifier', 'recipient']) {
      await page.locator(`[name=${name}]`).fill('Åke');
      await page.locator(`[name=${name}]`).press('Enter');
      await expect(page.locator(`[name=${name}]`)).toHaveValue('Åke');
      await expect(page.locator(`[name=${name}]`)).toBeFocused();
    }
    await box(page, 'access').press('Enter');
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => (window as any).same)).toBe(true);
  };
  await tryAll();
  await expect(island(page)).toHaveAttribute('data-state', 'loading');
  arrive();
  await expect(island(page)).toHaveAttribute('data-state', 'ready');
  await tryAll();
});

test('the whole form is used by keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(shipped('novatron/'));
  await page.locator('.contents a[href="#request"]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#request$/);
  const reached: string[] = [];
  const focused = () => page.evaluate(() => {
    const it = document.activeElement as HTMLInputElement;
    return it.closest('#request-form') ? it.value && it.name === 'right' ? it.value : it.name || it.dataset.requestAction || it.tagName : '';
  });
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press('Tab');
    const at = await focused();
    if (at === '' && reached.length > 0) {
      break;
    }
    if (at === 'access') {
      await page.keyboard.press('Space');
      await expect(box(page, 'access')).toBeChecked();
      await expect(island(page)).toHaveAttribute('data-state', 'ready');
    }
    if (at === 'name') {
      await page.keyboard.type('Åke');
    }
    if (at === 'recipient') {
      await page.keyboard.type('tietosuoja@example.org');
    }
    if (at === 'copy') {
      await page.keyboard.press('Enter');
      await expect(status(page)).toContainText('kopioitu');
    }
    if (at !== '') {
      reached.push(at);
      expect(await page.evaluate(() => document.activeElement!.matches(':focus-visible'))).toBe(true);
    }
  }
  const order = reached.filter((at) => at !== 'SUMMARY');
  expect(order).toEqual([...RIGHTS.map(([right]) => right), 'name', 'contact', 'identifier', 'details', 'recipient', 'mailto', 'copy']);
  expect((await draft(page)).to).toBe('tietosuoja@example.org');
});

test('every field has a name that is read aloud, and an error is said with its field', async ({ page }) => {
  await open(page, 'novatron/');
  for (const field of await page.locator('#request-form :is(input, textarea)').all()) {
    await expect(field).toHaveAccessibleName(/\p{L}{3}/u);
  }
  await box(page, 'access').check();
  await page.locator('[name=recipient]').fill('x');
  await page.locator('[name=recipient]').blur();
  await expect(page.locator('[name=recipient]')).toHaveAccessibleDescription(/Kirjoita yksi sähköpostiosoite/);
  await expectAccessible(page, 'with a wrong recipient');
});

test('clicking anywhere on a right ticks it', async ({ page }) => {
  await open(page, 'xcure/');
  for (const part of ['sentence', 'article', 'choice']) {
    const spot = page.locator('.seloste-request__right').first().locator(`.seloste-request__${part}`);
    await spot.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await spot.boundingBox())!;
    // By the mouse itself: the row answers, whatever lies on top.
    await page.mouse.click(x + width / 2, y + height / 2);
    await expect(box(page, 'access'), part).toBeChecked();
    await box(page, 'access').uncheck();
  }
});

test('the form keeps what was chosen when the page is left and come back to', async ({ page }) => {
  await open(page, 'xcure/');
  await box(page, 'access').check();
  await fill(page, TYPED);
  await page.locator('.site-header__home').click();
  await expect(page.locator('.index')).toBeVisible();
  await page.goBack();
  await wake(page);
  // Whether the browser brings it back is the browser's choice; what the form shows and what it writes must agree.
  const chosen = await box(page, 'access').isChecked();
  if (chosen) {
    const name = await page.locator('[name=name]').inputValue();
    await expect.poll(() => preview(page)).toContain(name);
  } else {
    await expect(mail(page)).not.toHaveAttribute('href');
  }
});
