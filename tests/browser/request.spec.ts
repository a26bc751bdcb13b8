// The request form: from rights and input to a correct e-mail draft.
import type { Route } from '@playwright/test';
import { expect, expectAccessible, island, openForm, refuse, shipped, test, startForm } from './helpers.ts';
import {
  RIGHTS, TYPED, WAYS, XCURE, box, cut, draft, fill, holdBack, mail, message, open, part, preview, problems, read, status, way,
} from './request.ts';

for (const [language, path] of XCURE) {
  test(`request for each right can be drafted at /${path}`, async ({ page }) => {
    await open(page, path);
    const subjects = new Set<string>();
    await fill(page, TYPED);
    for (const [right, finnish, article] of RIGHTS) {
      await expect(mail(page)).not.toHaveAttribute('href');
      await box(page, right).check();
      const { to, subject, body } = await draft(page);
      expect(to).toBe('info@xcure.fi');
      expect(subject.endsWith(` (${article[language]})`), subject).toBe(true);
      expect(subject.startsWith(`${finnish} (`), subject).toBe(language === 'fi');
      await expect(part(page, 'subject')).toHaveText(subject);
      expect(body).toBe((await preview(page)).replaceAll('\n', '\r\n'));
      for (const text of [TYPED.name, TYPED.contact, TYPED.identifier, 'Ensimmäinen rivi\r\nToinen rivi']) {
        expect(body).toContain(text);
      }
      expect(body).toContain({ fi: '12 artiklan 3 ja 4 kohta', sv: 'artikel 12.3 och 12.4', en: 'Article 12(3) and (4)' }[language]);
      expect(/artikla/.test(body)).toBe(language === 'fi');
      await expect(part(page, 'address')).toHaveText('info@xcure.fi');
      subjects.add(subject);
      await box(page, right).uncheck();
    }
    expect(subjects.size).toBe(RIGHTS.length);
  });
}

test('several rights make one complete message', async ({ page }) => {
  await open(page, 'xcure/');
  for (const right of ['erasure', 'access', 'objection-marketing']) {
    await box(page, right).check();
  }
  await expect(message(page)).toContainText('21 artiklan 2 kohta');
  const text = await preview(page);
  const order = ['1. ', '15 artiklassa', '2. ', '17 artikla)', '3. ', '21 artiklan 2'].map((part) => text.indexOf(part));
  expect(order.every((at) => at > 0)).toBe(true);
  expect([...order].sort((one, other) => one - other)).toEqual(order);
  for (const [right] of RIGHTS) {
    await box(page, right).check();
  }
  // Too long for a link: the form says so, and the complete text can be copied.
  await expect(status(page)).toContainText('liian pitkä');
  const letter = await draft(page);
  expect(letter.to).toBe('info@xcure.fi');
  expect(letter.body).toContain('Liitä');
  const whole = await preview(page);
  for (const [, , article] of RIGHTS) {
    expect(whole).toContain(article.fi);
  }
  expect(whole).toContain('9. ');
});

test('unchecked right is removed from the message', async ({ page }) => {
  await open(page, 'xcure/');
  await box(page, 'access').check();
  await expect(mail(page)).toHaveAttribute('href');
  await box(page, 'access').uncheck();
  await expect(mail(page)).not.toHaveAttribute('href');
  await expect(status(page)).toContainText('Valitse ensin');
  await expect(message(page)).toBeHidden();
  await way(page, 'copy').click();
  await expect(problems(page)).toBeVisible();
  await expect(status(page)).not.toContainText('kopioitu');
});

test('input from before loading is kept', async ({ page }) => {
  const arrive = await holdBack(page);
  await page.goto(shipped('xcure/'));
  await openForm(page);
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
  await expect(message(page)).toContainText('Toinen rivi!');
  const letter = await draft(page);
  for (const text of [TYPED.name, TYPED.contact, TYPED.identifier, 'Ensimmäinen rivi\r\nToinen rivi!']) {
    expect(letter.body).toContain(text);
  }
});

test('text is selected and copied without the clipboard API', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
  });
  await open(page, 'en/xcure/');
  await box(page, 'access').check();
  await way(page, 'copy').click();
  await expect(status(page)).toHaveText('The text has been copied.');
  expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe((await preview(page)).trim());
});

test('text is selected and a message shown if copying is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
    document.execCommand = () => false;
  });
  await open(page, 'en/xcure/');
  await box(page, 'access').check();
  await way(page, 'copy').click();
  await expect(status(page)).toContainText('did not allow');
  expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe((await preview(page)).trim());
});

for (const [path, recipient] of [['futursoft/', 'tietosuoja@futursoft.fi'], ['novellus/', 'kim@novellus.fi']]) {
  test(`request from /${path} goes to ${recipient}`, async ({ page }) => {
    await open(page, path);
    for (const [right] of RIGHTS) {
      await box(page, right).check();
      expect((await draft(page)).to, right).toBe(recipient);
      await box(page, right).uncheck();
    }
    await expect(part(page, 'address')).toHaveText(recipient);
    await expect(page.locator('[name=recipient]')).toHaveCount(0);
  });
}

test('form says that novatron’s address is for marketing objections only', async ({ page }) => {
  await open(page, 'novatron/');
  const own = page.locator('[name=recipient]');
  for (const [right] of RIGHTS) {
    await box(page, right).check();
    if (right === 'objection-marketing') {
      expect((await draft(page)).to).toBe('info@novatron.fi');
      await expect(own).toBeHidden();
    } else {
      await expect(message(page)).toBeVisible();
      await expect(mail(page)).not.toHaveAttribute('href');
      await expect(part(page, 'address')).toHaveCount(0);
      await expect(page.locator('.seloste-request__recipient')).toContainText('ei ole sähköpostiosoitetta tälle pyynnölle');
      await expect(status(page)).toContainText('puuttuu vastaanottaja');
      await expect(own).toBeVisible();
      await expect(way(page, 'copy')).toBeEnabled();
    }
    await box(page, right).uncheck();
  }
  // Two rights, an address for one of them: it is shown, but not used for both.
  await box(page, 'access').check();
  await box(page, 'objection-marketing').check();
  await expect(mail(page)).not.toHaveAttribute('href');
  await expect(page.locator('.seloste-request__recipient')).toContainText('info@novatron.fi');
  await expect(own).toBeVisible();
  // Each of the two letters can be written by itself.
  await page.locator('.seloste-request__recipient [data-request-only=objection-marketing]').click();
  expect((await draft(page)).to).toBe('info@novatron.fi');
  await expect(box(page, 'access')).not.toBeChecked();
  await expect(mail(page)).toBeFocused();
  await expect(mail(page)).toBeInViewport();
  const rest = page.locator('.seloste-request__rest');
  await expect(rest).toBeVisible();
  await rest.locator('button').click();
  await expect(box(page, 'objection-marketing')).not.toBeChecked();
  await expect(box(page, 'access')).toBeChecked();
  await expect(rest.locator('button')).toHaveAttribute('data-request-only', 'objection-marketing');
  await box(page, 'erasure').check();
  await expect(rest).toBeHidden();
  await box(page, 'erasure').uncheck();
  await own.fill('tietosuoja@example.fi');
  await expect.poll(async () => (await draft(page)).to).toBe('tietosuoja@example.fi');
});

for (const path of ['novatron/', 'asiakasrekisteri/']) {
  test(`recipient field at /${path} accepts one valid address`, async ({ page }) => {
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
    // A valid address may have unusual characters; they are kept.
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

test('form without an address for asiakasrekisteri invents none', async ({ page }) => {
  await open(page, 'asiakasrekisteri/');
  await expect(part(page, 'address')).toHaveCount(0);
  for (const [right] of RIGHTS) {
    await box(page, right).check();
  }
  await expect(mail(page)).not.toHaveAttribute('href');
  await expect(page.locator('#request-form a[href^="mailto:"], .seloste-request-plain a[href^="mailto:"]')).toHaveCount(0);
  expect(await preview(page)).toMatch(/^Rekisterinpitäjälle\n/);
});

/** The texts that the form loads in the language of the page. */
const TEXTS = /request-fi\.[0-9a-f]+\.txt/;

const MISHAPS: [string, RegExp, Parameters<Route['fulfill']>[0] | 'abort' | 'cut'][] = [
  ['is cut off', /request\.[0-9a-f]+\.wasm/, 'abort'],
  ['answers with an error', /request\.[0-9a-f]+\.wasm/, { status: 500, body: 'no' }],
  ['is not a program', /request\.[0-9a-f]+\.wasm/, { status: 200, contentType: 'application/wasm', body: 'hello' }],
  ['has lost its script', /request\.[0-9a-f]+\.js/, 'abort'],
  ['gets no texts', TEXTS, 'abort'],
  ['finds no texts', TEXTS, { status: 404, body: 'no' }],
  ['gets an error instead of its texts', TEXTS, { status: 500, body: 'no' }],
  ['gets something else instead of its texts', TEXTS, { status: 200, contentType: 'text/html', body: '<title>Log in</title>' }],
  ['gets texts that are cut off', TEXTS, 'cut'],
];

for (const [mishap, file, answer] of MISHAPS) {
  test(`instructions and address remain if the program ${mishap}`, async ({ page, watch }) => {
    watch.expect(/^console: (Failed to load resource|.*[Ww]eb[Aa]ssembly)/);
    await page.route(file, async (route) => {
      if (answer === 'abort') {
        await route.abort();
      } else if (answer === 'cut') {
        await cut(route);
      } else {
        await route.fulfill(answer);
      }
    });
    await page.goto(shipped('xcure/'));
    await openForm(page);
    await refuse(page, true);
    await page.locator('[name=name]').fill('Åke');
    await expect(island(page)).toHaveAttribute('data-state', 'failed');
    await expect(page.locator('.seloste-request__failed')).toBeVisible();
    await expect(page.locator('.seloste-request__loading')).toBeHidden();
    await expect(mail(page)).toBeHidden();
    await expect(way(page, 'copy')).toBeHidden();
    const plain = page.locator('.seloste-request-plain');
    await expect(plain.locator('a[href="mailto:info@xcure.fi"]').first()).toBeVisible();
    await expect(part(page, 'address')).toHaveText('info@xcure.fi');
    await expect(page.locator('[name=name]')).toHaveValue('Åke');
    await expectAccessible(page, 'without the form’s program');
  });
}

test('input is neither sent nor stored', async ({ page, watch, context }) => {
  await open(page, 'novatron/');
  await page.waitForLoadState('networkidle');
  const before = watch.requests.length;
  const address = page.url();
  await box(page, 'access').check();
  await page.locator('[name=name]').pressSequentially('Åke Ångström');
  await page.locator('[name=details]').pressSequentially('Salaisuus');
  await page.locator('[name=recipient]').pressSequentially('a@example.org');
  await expect(message(page)).toContainText('Salaisuus');
  await draft(page);
  expect(watch.requests.slice(before)).toEqual([]);
  expect(page.url()).toBe(address);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])).toEqual([0, 0, 0]);
  expect(await page.evaluate(() => document.documentElement.innerHTML.includes('value="Åke'))).toBe(false);
});

test('Enter in a field does nothing, before and after loading', async ({ page }) => {
  const arrive = await holdBack(page);
  await page.goto(shipped('novatron/'));
  await openForm(page);
  const address = page.url();
  await page.evaluate(() => { window.same = true; });
  const tryAll = async () => {
    for (const name of ['name', 'contact', 'identifier', 'recipient']) {
      await page.locator(`[name=${name}]`).fill('Åke');
      await page.locator(`[name=${name}]`).press('Enter');
      await expect(page.locator(`[name=${name}]`)).toHaveValue('Åke');
      await expect(page.locator(`[name=${name}]`)).toBeFocused();
    }
    await box(page, 'access').press('Enter');
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => window.same)).toBe(true);
  };
  await tryAll();
  await expect(island(page)).toHaveAttribute('data-state', 'loading');
  arrive();
  await expect(island(page)).toHaveAttribute('data-state', 'ready');
  await tryAll();
});

/** The rights that the form offers first. */
const USUAL = ['access', 'erasure', 'objection-marketing'];

test('form can be used by keyboard', async ({ page, context }) => {
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
  for (let steps = 0; steps < 80; steps += 1) {
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
      // The button in a date field has the browser's focus ring.
      expect(await page.evaluate(() => document.activeElement!.matches(':focus-visible, [type=date]')), at).toBe(true);
    }
  }
  // A date field has several parts.
  const order = reached.filter((at, step) => at !== 'SUMMARY' && at !== reached[step - 1]);
  expect(order).toEqual([
    ...USUAL, ...RIGHTS.map(([right]) => right).filter((right) => !USUAL.includes(right)),
    'name', 'contact', 'identifier', 'details', 'letter', 'language', 'recipient', 'received', ...WAYS, 'ics', 'clear',
  ]);
  expect((await draft(page)).to).toBe('tietosuoja@example.org');
});

test('every field has an accessible name and error', async ({ page }) => {
  await open(page, 'novatron/');
  await box(page, 'rectification').check();
  const pairs = page.locator('[name^=incorrect-]');
  for (const pair of await pairs.all()) {
    await pair.fill('x');
  }
  const fields = await page.locator('#request-form :is(input, textarea, select, button, a):not([hidden], [hidden] *)').all();
  expect(fields.length).toBe(RIGHTS.length + 2 * 6 + 4 + 3 + 1 + 2 + 1 + WAYS.length + 1);
  for (const field of fields) {
    await expect(field).toHaveAccessibleName(/\p{L}{3}/u);
  }
  await page.locator('[name=recipient]').fill('x');
  await page.locator('[name=recipient]').blur();
  await expect(page.locator('[name=recipient]')).toHaveAccessibleDescription(/Kirjoita yksi sähköpostiosoite/);
  await expectAccessible(page, 'with a wrong recipient');
});

test('clicking anywhere on a right checks it', async ({ page }) => {
  await open(page, 'xcure/');
  for (const part of ['sentence', 'article', 'choice']) {
    const spot = page.locator('.seloste-request__right').first().locator(`.seloste-request__${part}`);
    await spot.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await spot.boundingBox())!;
    // With real mouse events: the row reacts even if something covers it.
    await page.mouse.click(x + width / 2, y + height / 2);
    await expect(box(page, 'access'), part).toBeChecked();
    await box(page, 'access').uncheck();
  }
});

test('form keeps its input after leaving and coming back', async ({ page }) => {
  await open(page, 'xcure/');
  await box(page, 'access').check();
  await fill(page, TYPED);
  await page.locator('.site-header__home').click();
  await expect(page.locator('.index')).toBeVisible();
  await page.goBack();
  await startForm(page);
  // The browser decides whether to restore the input; the form and the letter must agree.
  const chosen = await box(page, 'access').isChecked();
  if (chosen) {
    const name = await page.locator('[name=name]').inputValue();
    await expect.poll(() => preview(page)).toContain(name);
  } else {
    await expect(mail(page)).not.toHaveAttribute('href');
  }
});
