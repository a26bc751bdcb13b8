// The request form on a page that other software changes: translation tools, extensions, telephone links; and undoing a
// cleared form.
import type { Page } from '@playwright/test';
import { choice, expect, island, openForm, refuse, shipped, test } from './helpers.ts';
import { box, choose, draft, field, fill, mail, message, open, part, preview, TYPED, way } from './request.ts';

/** Replaces each text, as translation tools in browsers do; they respect `translate="no"`. */
const translate = (page: Page, root: string) =>
  page.evaluate((selector) => {
    const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement!.closest('script, style, template, textarea, [translate=no]')) continue;
      const font = document.createElement('font');
      font.textContent = text.data.toUpperCase();
      text.replaceWith(font);
    }
  }, root);

/** Changes of the island before the form has loaded. */
const CHANGES: Record<string, (root: Element) => void> = {
  'telephone links': (root) => {
    for (const element of root.querySelectorAll('p, address, span')) {
      if (element.childElementCount === 0) element.innerHTML = `<a href="tel:1">${element.innerHTML}</a>`;
    }
  },
  'attributes of a password manager': (root) => {
    for (const element of root.querySelectorAll('*')) element.setAttribute('data-manager', '');
  },
  'an element of an extension': (root) => root.prepend(document.createElement('aside')),
  'no content': (root) => root.replaceChildren(),
};

for (const [name, change] of Object.entries(CHANGES)) {
  test(`form loads on a page changed by others: ${name}`, async ({ page }) => {
    await page.goto(shipped('novatron/'));
    await openForm(page);
    await page.locator('#request-live').evaluate(change);
    await fill(page, { recipient: 'tietosuoja@example.fi', name: TYPED.name });
    await expect(island(page)).toHaveAttribute('data-state', 'ready');
    await box(page, 'access').check();
    const letter = await draft(page);
    expect(letter.to).toBe('tietosuoja@example.fi');
    expect(letter.body).toContain(TYPED.name);
    await expect(page.locator('#request-live aside')).toHaveCount(0);
  });
}

test('the letter is sent as shown while a translation tool changes the page', async ({ page }) => {
  await open(page, 'xcure/');
  await box(page, 'access').check();
  await field(page, 'received').fill('2026-03-03');
  await translate(page, 'body');
  await box(page, 'access').uncheck();
  await box(page, 'erasure').check();
  await field(page, 'name').fill(TYPED.name);
  const expectSame = async () => {
    const letter = await draft(page);
    await expect(part(page, 'subject')).toHaveText(letter.subject);
    expect((await preview(page)).trim()).toBe(letter.body.replaceAll('\r\n', '\n').trim());
  };
  await expectSame();
  await expect(message(page)).toContainText('17 artikla');
  // A tool that ignores `translate="no"`: the next input brings the text back.
  await part(page, 'preview').evaluate((text) => { text.innerHTML = '<font>TRANSLATED</font>'; });
  await field(page, 'received').fill('2026-04-04');
  await expect(part(page, 'due')).toHaveAttribute('datetime', '2026-05-04');
  await expectSame();
  await translate(page, '#request-live');
  await way(page, 'copy').focus();
  await way(page, 'copy').press('Enter');
  await expect(way(page, 'copy')).toBeFocused();
  await expect(mail(page)).toHaveText('Avaa sähköpostiohjelmassa');
});

/** Changes of the island after it has loaded; some leave its HTML as it was. */
const LATER: Record<string, (island: Element) => void> = {
  'texts replaced by equal ones': (island) => {
    const walker = document.createTreeWalker(island, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) text.replaceWith(document.createTextNode(text.data));
  },
  'preview replaced by its copy': (island) => {
    const text = island.querySelector('pre')!;
    text.replaceWith(text.cloneNode(true));
  },
  'mail link replaced by its copy': (island) => {
    const link = island.querySelector('[data-request-action=mailto]')!;
    link.replaceWith(link.cloneNode(true));
  },
  'everything replaced by its copy': (island) => { island.innerHTML = island.outerHTML; },
  'everything inside another element': (island) => {
    const around = document.createElement('div');
    around.append(...island.childNodes);
    island.append(around);
  },
  'words of the letter split by a highlighter': (island) => {
    const text = island.querySelector('pre')!.firstChild as Text;
    const mark = document.createElement('mark');
    text.splitText(40).before(mark);
    mark.remove();
  },
  'no content': (island) => island.replaceChildren(),
};

for (const [name, change] of Object.entries(LATER)) {
  test(`the letter is sent as shown after a change by others: ${name}`, async ({ page }) => {
    await open(page, 'xcure/');
    await box(page, 'access').check();
    await expect(mail(page)).toHaveAttribute('href');
    await page.locator('#request-live').evaluate(change);
    await box(page, 'access').uncheck();
    await box(page, 'erasure').check();
    await field(page, 'name').fill(TYPED.name);
    await expect(message(page)).toContainText('17 artikla');
    await expect(message(page)).toHaveCount(1);
    const letter = await draft(page);
    expect((await preview(page)).trim()).toBe(letter.body.replaceAll('\r\n', '\n').trim());
    await choose(page, 'complaint');
    await expect(part(page, 'address')).toHaveText('tietosuoja@om.fi');
    expect((await draft(page)).to).toBe('tietosuoja@om.fi');
  });
}

test('form whose letter was removed says at once that it does not work', async ({ page }) => {
  await open(page, 'xcure/');
  await page.locator('#request-live').evaluate((island) => island.remove());
  await expect(island(page)).toHaveAttribute('data-state', 'failed');
  await expect(page.locator('.seloste-request__failed')).toBeVisible();
});

/** Parts of the page that a script may rewrite as text: the copy looks like the form, but no program knows it. */
const REWRITTEN = ['body', 'main', '#request-form', 'form[data-seloste=request]'];

for (const part of REWRITTEN) {
  test(`form starts again when a script has rewritten ${part}`, async ({ page }) => {
    await open(page, 'xcure/');
    await box(page, 'access').check();
    await expect(mail(page)).toHaveAttribute('href');
    for (const right of ['erasure', 'portability'] as const) {
      await page.locator(part).evaluate((element) => { element.innerHTML = String(element.innerHTML); });
      await expect(island(page)).toHaveAttribute('data-state', /idle|loading|ready/);
      await box(page, right).check();
      await field(page, 'name').fill(TYPED.name);
      await expect(island(page)).toHaveAttribute('data-state', 'ready');
      await expect(message(page)).toContainText(right === 'erasure' ? '17 artikla' : '20 artikla');
      await expect(message(page)).not.toContainText('15 artikla');
      expect((await draft(page)).body).toContain(TYPED.name);
      // A cleared form can be restored here, too.
      await way(page, 'clear').click();
      await expect(message(page)).toBeHidden();
      await way(page, 'undo').click();
      await expect(message(page)).toContainText(TYPED.name);
    }
  });
}

test('file stays readable after the page has said that it is saved', async ({ browser }) => {
  // The page may read its own files only without its policy.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  // Like Safari, reads the file in a later task.
  await page.addInitScript(() => {
    const files: Record<string, number> = {};
    Object.assign(window, { files });
    HTMLAnchorElement.prototype.click = function click() {
      const { href, download } = this;
      setTimeout(() => { fetch(href).then((file) => file.text()).then((text) => { files[download] = text.length; }, () => { files[download] = 0; }); });
    };
  });
  await open(page, 'xcure/');
  await box(page, 'access').check();
  for (const action of ['eml', 'txt', 'ics']) await way(page, action).click();
  const files = () => page.evaluate(() => Object.values((window as unknown as { files: Record<string, number> }).files));
  await expect.poll(async () => (await files()).length).toBe(3);
  expect((await files()).every((length) => length > 0)).toBe(true);
  await context.close();
});

test('cleared form can be restored until the next input', async ({ page }) => {
  await open(page, 'en/xcure/');
  await box(page, 'erasure').check();
  await fill(page, TYPED);
  await expect(way(page, 'undo')).toBeHidden();
  // The second click finds an empty form.
  await way(page, 'clear').dblclick();
  await expect(field(page, 'name')).toHaveValue('');
  await expect(way(page, 'undo')).toBeInViewport();
  await expect(message(page)).toBeHidden();
  await way(page, 'undo').click();
  await expect(way(page, 'undo')).toBeHidden();
  for (const [name, text] of Object.entries(TYPED)) await expect(field(page, name)).toHaveValue(text);
  await expect(box(page, 'erasure')).toBeChecked();
  await expect(message(page)).toContainText(TYPED.name);
  await way(page, 'clear').click();
  await field(page, 'name').fill('Other');
  await expect(way(page, 'undo')).toBeHidden();
});

test('restored form has the receipt again', async ({ page }) => {
  await page.goto(shipped('en/xcure/'));
  await openForm(page);
  await choice(page, 'reject-all').click();
  await box(page, 'withdraw-consent').check();
  await field(page, 'receipt').check();
  await field(page, 'name').fill(TYPED.name);
  const { body } = await draft(page);
  await way(page, 'clear').click();
  await expect(field(page, 'receipt')).toHaveCount(0);
  await way(page, 'undo').click();
  await expect(field(page, 'receipt')).toBeChecked();
  await expect.poll(async () => (await draft(page)).body).toBe(body);
});

test('links into the form open it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const part = page.locator('details:has(> #request-form)');
  await page.goto(shipped('en/xcure/'));
  await refuse(page, true);
  await expect(part).not.toHaveAttribute('open');
  await page.locator('.notice__request a').click();
  await expect(part).toHaveAttribute('open');
  await expect(island(page)).toBeInViewport();
  await expect(island(page)).toHaveAttribute('data-state', 'ready');
  await page.goto(shipped('en/xcure/'));
  await page.goto(shipped('en/xcure/#request-access'));
  await page.reload();
  await expect(part).toHaveAttribute('open');
  await expect(box(page, 'access')).toBeInViewport();
});

test('form is offered at the top of the page and from each right', async ({ page }) => {
  await page.goto(shipped('en/xcure/'));
  await refuse(page, true);
  await expect(page.locator('.notice__request a')).toHaveAttribute('href', '#request-form');
  const links = page.locator('.request-link a[href^="#request-"]');
  expect(await links.count()).toBeGreaterThan(4);
  await page.locator('.request-link a[href="#request-erasure"]').click();
  await expect(box(page, 'erasure')).toBeChecked();
  await expect(box(page, 'erasure')).toBeFocused();
  await expect(box(page, 'erasure')).toBeInViewport();
  await expect(message(page)).toContainText('Article 17');
  await page.goto(shipped('en/xcure/#request-access'));
  await page.reload();
  await expect(box(page, 'access')).toBeChecked();
  // The usual rights come first.
  const rights = await page.locator('[name=right]').evaluateAll((boxes) => boxes.map((right) => (right as HTMLInputElement).value));
  expect(rights.slice(0, 3)).toEqual(['access', 'erasure', 'objection-marketing']);
});

test('form that cannot start says so where it begins and keeps what was typed', async ({ page, watch }) => {
  watch.expect(/request\..*\.wasm|Failed to load|error/i);
  await page.route(/request\.[0-9a-f]+\.wasm/, (route) => route.abort());
  await page.goto(shipped('en/xcure/'));
  await openForm(page);
  await refuse(page, true);
  await field(page, 'details').fill('My words');
  await expect(island(page)).toHaveAttribute('data-state', 'failed');
  const failed = page.locator('.seloste-request__failed');
  await expect(failed).toBeVisible();
  expect(await failed.evaluate((text) => text.parentElement!.getAttribute('role'))).toBe('status');
  await expect(field(page, 'details')).toHaveValue('My words');
  await expect(field(page, 'details')).toBeVisible();
  // Nothing else of the form remains, except the button that clears it.
  await expect(box(page, 'access')).toBeHidden();
  await expect(page.locator('[name=letter]').first()).toBeHidden();
  await expect(way(page, 'clear')).toBeVisible();
  await expect(mail(page)).toBeHidden();
  await field(page, 'details').fill('');
  await expect(field(page, 'details')).toBeFocused();
  await field(page, 'details').blur();
  await expect(page.locator('form[data-seloste=request]')).toBeHidden();
  await expect(page.locator('.seloste-request-plain')).toBeVisible();
});

test('form that cannot start does not remain because a link led to one of its boxes', async ({ page, watch }) => {
  watch.expect(/request\..*\.wasm|Failed to load|error/i);
  await page.route(/request\.[0-9a-f]+\.wasm/, (route) => route.abort());
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(shipped('404.html'));
    await page.goto(shipped('en/xcure/#request-erasure'));
    await expect(island(page)).toHaveAttribute('data-state', 'failed');
    await expect(page.locator('form[data-seloste=request]')).toBeHidden();
    await expect(page.locator('.seloste-request__failed')).toBeInViewport();
  }
});

test('form says that it does not work if the page’s host forbids scripts', async ({ page, watch }) => {
  watch.expect(/script|policy|violat/i);
  await page.route('**/en/xcure/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'none'" } });
  });
  await page.goto(shipped('en/xcure/'));
  await openForm(page);
  await expect(page.locator('.seloste-request__failed')).toBeHidden();
  await field(page, 'details').fill('My words');
  await expect(page.locator('.seloste-request__failed')).toBeVisible({ timeout: 15_000 });
  await expect(field(page, 'details')).toBeVisible();
  await field(page, 'details').fill('');
  await field(page, 'details').blur();
  await expect(page.locator('form[data-seloste=request]')).toBeHidden({ timeout: 15_000 });
});

test('focus stays in the list of problems if a render takes long', async ({ page }) => {
  // Yew ends a render in a later task if it has taken 16 milliseconds; by this clock, each does.
  await page.addInitScript(() => {
    const now = Date.now;
    let passed = 0;
    Date.now = () => now() + (passed += 20);
  });
  await open(page, 'asiakasrekisteri/');
  await box(page, 'access').check();
  await fill(page, { recipient: 'a@example.org, c@example.org' });
  const list = part(page, 'problems');
  await way(page, 'eml').click();
  await expect(list).toBeFocused();
  // The list must not be replaced by another one either, which would not have the focus.
  await list.evaluate((element) => { element.dataset.own = ''; });
  await page.keyboard.press('Tab');
  await expect(list.locator('a').first()).toBeFocused();
  await expect(list).toHaveAttribute('data-own');
});

test('empty field keeps the focus if the form fails to load', async ({ page, watch }) => {
  watch.expect(/^console: (Failed to load resource|.*[Ww]eb[Aa]ssembly)/);
  await page.route(/request\.[0-9a-f]+\.js/, (route) => route.abort());
  await page.goto(shipped('xcure/'));
  await openForm(page);
  await refuse(page, true);
  await field(page, 'name').focus();
  await expect(island(page)).toHaveAttribute('data-state', 'failed');
  // The style of the state applies with the next frame.
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  await expect(field(page, 'name')).toBeFocused();
  await page.keyboard.type('Åke');
  await expect(field(page, 'name')).toHaveValue('Åke');
});
