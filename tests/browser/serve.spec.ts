// `seloste serve`. Each test has its own site and program.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { choice, dialog, expect, expectAccessible, expectAsked, expectNoSidewaysScroll, test as base } from './helpers.ts';
import { program } from './sites.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const widgets = process.env.SELOSTE_WIDGETS ?? join(root, 'target/widgets');

/** A site that the test edits. */
class Draft {
  readonly folder: string;
  private child?: ChildProcess;
  /** URL of the site; ends with a slash. */
  address = '';

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Starts the program and waits until it prints its address. */
  async serve(port = 0): Promise<void> {
    const options = ['serve', '.', '--port', `${port}`, '--widgets', widgets, '--today', '2026-11-22'];
    this.child = spawn(program, options, { cwd: this.folder, stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: this.child.stdout! })) {
      const address = /^The site is at (.*)$/.exec(line)?.[1];
      if (address) {
        this.address = address;
        this.child.stdout!.resume();
        return;
      }
    }
    throw new Error('the program ended without an address');
  }

  /** Runs the program to its end and returns its output. */
  async run(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(program, args, { cwd: this.folder });
    return stdout;
  }

  /** Stops the program like Ctrl-C. */
  async end(): Promise<void> {
    if (this.child && this.child.exitCode === null) {
      this.child.kill('SIGINT');
      await once(this.child, 'exit');
    }
  }

  private notice(id: string): string {
    return join(this.folder, 'content/notices', `${id}.yaml`);
  }

  async write(id: string, text: string): Promise<void> {
    await writeFile(this.notice(id), text);
  }

  /** Replaces text in a notice; fails if it does not occur. */
  async change(id: string, from: string | RegExp, to: string): Promise<void> {
    const text = await readFile(this.notice(id), 'utf8');
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    await this.write(id, changed);
  }
}

const test = base.extend<{ draft: Draft }>({
  draft: async ({ page }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'seloste-draft-'));
    await cp(join(root, 'tests/sites/gated'), folder, { recursive: true });
    const draft = new Draft(folder);
    await use(draft);
    // Requests to a stopped program fail.
    await page.goto('about:blank');
    await draft.end();
    await rm(folder, { recursive: true });
  },
});

const panel = (page: Page) => page.locator('seloste-findings');
const toggle = (page: Page) => panel(page).locator('.toggle');
const items = (page: Page) => panel(page).getByRole('listitem');
const headings = (page: Page) => panel(page).getByRole('heading');

/** Marks the page to detect a reload. */
const mark = (page: Page) => page.evaluate(() => { window.before = true; });
const isMarked = (page: Page) => page.evaluate(() => window.before === true);

/** A notice with findings and a hostile text. */
const HOSTILE = `id: hostile
layout: fields
languages: [fi]
title: "<img src=x onerror=alert(1)>"
updated: 2020-01-01
introduction: "Käyttämällä sivustoa \\\\<img src=z onerror=alert(3)> hyväksyt tämän selosteen."
`;

test('save reloads the page and keeps place and language', async ({ page, draft }) => {
  await draft.serve();
  await page.goto(`${draft.address}sv/visitors/`);
  await expectAsked(page);
  await choice(page, 'reject-all').click();
  await page.evaluate(() => window.scrollTo(0, 700));
  // The heading gets shorter; the text in view must not move.
  const before = await page.locator('#recipients').boundingBox();
  await mark(page);
  await draft.change('visitors', 'Dataskyddsbeskrivning för webbplatsens besökare', 'Ny rubrik');
  await expect(page.locator('h1')).toHaveText('Ny rubrik');
  expect(await isMarked(page)).toBe(false);
  expect(page.url()).toBe(`${draft.address}sv/visitors/`);
  await expect
    .poll(async () => Math.abs((await page.locator('#recipients').boundingBox())!.y - before!.y))
    .toBeLessThan(2);
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
});

test('every kind of page reloads', async ({ page, draft, watch }) => {
  watch.expect(/404 \(Not Found\)/);
  await draft.serve();
  for (const [number, path] of ['', 'en/', 'en/none/'].entries()) {
    await page.goto(draft.address + path);
    await expect(toggle(page)).toBeVisible();
    await mark(page);
    await draft.change('visitors', /en: Privacy notice.*/, `en: Privacy notice ${number}`);
    await expect.poll(() => isMarked(page).catch(() => true)).toBe(false);
    await expect(toggle(page)).toBeVisible();
  }
});

test('panel lists findings of the page first', async ({ page, draft }) => {
  await draft.write('hostile', HOSTILE);
  await draft.change('visitors', /^recipients: none\n/m, '');
  await draft.serve();
  await page.goto(`${draft.address}visitors/`);
  await expectAsked(page);
  await choice(page, 'reject-all').click();
  await expect(toggle(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(toggle(page)).toHaveText(/\d+ errors.*\d+ warning/);
  await expect(items(page)).toHaveCount(0);
  await toggle(page).click();
  await expect(headings(page)).toHaveText([/^In this notice: [1-9]/, /^Elsewhere in the site: [1-9]/]);
  const first = items(page).first();
  await expect(first).toContainText('recipients-');
  await expect(first).toContainText(/content\/notices\/visitors\.yaml:\d+:\d+/);
  await expect(first).toContainText('Help: ');
  await expect(first).toContainText(/\[Art\. .*GDPR/);
  // Unchanged after a reload.
  await mark(page);
  await draft.change('visitors', /fi: Sivuston kävijöiden.*/, 'fi: Toinen');
  await expect(page.locator('h1')).toHaveText('Toinen');
  await expect(toggle(page)).toHaveAttribute('aria-expanded', 'true');
  await page.goto(`${draft.address}hostile/`);
  await expect(items(page).first()).toContainText('content/notices/hostile.yaml');
});

test('hostile text stays text', async ({ page, draft, watch }) => {
  await draft.write('hostile', HOSTILE);
  page.on('dialog', () => { throw new Error('a script of the notice ran'); });
  await draft.serve();
  await page.goto(`${draft.address}hostile/`);
  await expect(page.locator('h1')).toHaveText('<img src=x onerror=alert(1)>');
  await toggle(page).click();
  // A finding quotes a key from the file.
  await draft.write('hostile', `${HOSTILE}"<img src=y onerror=alert(2)><b id=markup>": 1\n`);
  await expect(items(page)).toContainText(['<img src=y onerror=alert(2)><b id=markup>']);
  await expect(panel(page).locator('img, b, #markup')).toHaveCount(0);
  expect(watch.requests.filter((url) => /\/[xy]$/.test(url))).toEqual([]);
});

test('format error is shown over the last good page until it is fixed', async ({ page, draft }) => {
  await draft.serve();
  await page.goto(`${draft.address}en/customers/`);
  await expect(toggle(page)).toHaveAttribute('aria-expanded', 'false');
  const heading = await page.locator('h1').innerText();
  await mark(page);
  await draft.change('customers', /^layout:/m, 'layuot:');
  await expect(panel(page)).toContainText('This page is from the last successful build.');
  await expect(items(page)).toContainText(['layout', 'layuot']);
  await expect(toggle(page)).toContainText('Not built');
  await expect(page.locator('h1')).toHaveText(heading);
  expect(await isMarked(page)).toBe(true);
  await expectAccessible(page, 'a format error', { shadow: true });
  // It can be closed, and stays closed until the findings change.
  await panel(page).getByRole('button', { name: 'Close until the findings change' }).click();
  await expect(panel(page)).toBeHidden();
  await page.reload();
  await expect(page.locator('h1')).toHaveText(heading);
  await expect(panel(page)).toBeHidden();
  await draft.change('customers', /^layuot:/m, 'layout:');
  await expect(toggle(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(toggle(page)).not.toContainText('Not built');
});

test('format errors fill the page before the first build', async ({ page, draft, watch }) => {
  watch.expect(/503 \(Service Unavailable\)/);
  await draft.change('customers', /^layout:/m, ' layout:');
  await draft.serve();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${draft.address}en/customers/`);
    await expect(page.locator('h1')).toHaveText('There is no page to show yet');
    await expect(items(page)).toContainText([/content\/notices\/customers\.yaml:\d+/]);
    await expectAccessible(page, `no page yet, ${colorScheme}`, { shadow: true });
  }
  await draft.change('customers', /^ layout:/m, 'layout:');
  await expect(page.locator('main#main')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`panel is accessible and unobtrusive, ${colorScheme}`, async ({ page, draft }) => {
    await draft.write('hostile', HOSTILE);
    await draft.serve();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${draft.address}en/visitors/`);
    await expectAsked(page);
    await expect(toggle(page)).toBeVisible();
    // The panel is above the consent dialog, open and closed.
    for (const open of [false, true]) {
      if (open) {
        await toggle(page).click();
        await expect(items(page).first()).toBeVisible();
      }
      await expect
        .poll(async () => {
          const [above, below] = [await panel(page).boundingBox(), await dialog(page).boundingBox()];
          return above!.y >= 0 && above!.y + above!.height <= below!.y;
        })
        .toBe(true);
      // Not a trial click: Playwright holds clicks back on the window, where the widget listens before it.
      const isInFront = await choice(page, 'reject-all').evaluate((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      });
      expect(isInFront).toBe(true);
      await expectAccessible(page, `panel ${open ? 'open' : 'shut'}, ${colorScheme}`, { shadow: true });
      await expectNoSidewaysScroll(page, 'with the panel');
    }
    await page.emulateMedia({ media: 'print' });
    await expect(panel(page)).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await toggle(page).focus();
    await page.keyboard.press('Escape');
    await expect(toggle(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(toggle(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(toggle(page)).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(panel(page).getByRole('group', { name: 'Findings' })).toBeFocused();
  });
}

/** An old notice with an inferred value and a hostile text. */
const OLD = `Tietosuojaseloste

Rekisterinpitäjä
Esimerkki <img src=x onerror=alert(1)> Oy
maija@example.fi

Rekisteröidyn oikeudet
Sinulla on oikeus tarkastaa tietosi sekä oikeus vaatia niiden oikaisemista tai poistamista.

${'Tietoja käsitellään huolellisesti ja ne suojataan asianmukaisesti. '.repeat(40)}
`;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`imported text is shown beside the notice, ${colorScheme}`, async ({ page, draft, watch }) => {
    page.on('dialog', () => { throw new Error('a script of the imported text ran'); });
    await writeFile(join(draft.folder, 'old.txt'), OLD);
    await draft.write('imported', await draft.run('import', 'old.txt', '--id', 'imported', '--review', '.'));
    await draft.serve();
    await page.emulateMedia({ colorScheme });
    await page.goto(`${draft.address}imported/`);
    await toggle(page).click();
    await panel(page).getByRole('link', { name: 'Imported text beside the notice' }).click();
    await expect(page.locator('h1')).toHaveText('Review of the import imported');
    await panel(page).getByRole('button', { name: 'Close until the findings change' }).click();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expect(page.locator('.uncertain li').first()).toBeVisible();
      await expectAccessible(page, `review, ${width}, ${colorScheme}`, { shadow: true });
      await expectNoSidewaysScroll(page, 'review');
      // From a passage to its field and back.
      const passage = page.locator('.passage', { hasText: 'maija@example.fi' });
      await passage.getByRole('link', { name: 'controller.email' }).click();
      const field = page.locator('.field:target');
      await expect(field).toContainText('email: maija@example.fi');
      await expect(field).toBeInViewport();
      await field.getByRole('link', { name: 'line 5' }).click();
      await expect(page.locator('.passage:target')).toContainText('maija@example.fi');
      await expect(page.locator('.passage:target')).toBeInViewport();
    }
    // The page follows the file.
    await draft.change('imported', 'maija@example.fi', 'matti@example.fi');
    await expect(page.locator('.field', { hasText: 'matti@example.fi' })).toContainText('changed since the import');
    await expectAccessible(page, `changed review, ${colorScheme}`, { shadow: true });
    await expect(page.locator('main img')).toHaveCount(0);
    expect(watch.requests.filter((url) => url.endsWith('/x'))).toEqual([]);
  });
}

test('page in a frame has no panel', async ({ page, draft }) => {
  await draft.serve();
  await page.goto(`${draft.address}en/visitors/`);
  await expectAsked(page);
  await choice(page, 'accept-all').click();
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('body')).not.toBeEmpty();
  await expect(panel(page)).toBeVisible();
  await expect(frame.locator('seloste-findings')).toHaveCount(0);
});

test('page reports a stopped program and recovers', async ({ page, draft, watch }) => {
  watch.expect(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);
  await draft.serve();
  await page.goto(`${draft.address}en/customers/`);
  await expect(toggle(page)).toBeVisible();
  await mark(page);
  await draft.end();
  await expect(panel(page)).toContainText('seloste serve has stopped.');
  await draft.serve(Number(new URL(draft.address).port));
  await expect.poll(() => isMarked(page).catch(() => true)).toBe(false);
  await expect(toggle(page)).toBeVisible();
});
