// Consent: asking, choosing, gating, withdrawing, the receipt.
import { createHash } from 'node:crypto';
import type { Relay } from './relay.ts';
import type { Tab } from './tab.ts';
import { expect, test } from './test.ts';

const DIALOG = '#seloste-choices';
const OPENER = 'footer [data-choices-action=open]';
const MAP = 'iframe[data-choices="functional/map"]';
const PLACEHOLDER = '.seloste-choices__waiting[data-choices-for="functional/map"]';
/** What the fixture site loads after consent. */
const GATED = ['probe.js', 'counter.js', 'script-module.js', 'frame.html', 'document.svg', 'style.css', 'picture.svg'];

const button = (action: string) => `${DIALOG} [data-choices-action=${action}]`;
const box = (name: string) => `${DIALOG} input[name="${name}"]`;

/** Waits until the dialog is shown. */
async function expectAsked(tab: Tab): Promise<void> {
  await expect.poll(() => tab.attribute(DIALOG, 'data-state')).toBe('shown');
}

/** Waits until the widget has read the stored choice, and checks that the dialog is not shown. */
async function expectNotAsked(tab: Tab): Promise<void> {
  await expect.poll(() => tab.run(() => window.seloste?.choices.get()?.id)).toBeTruthy();
  await expect.poll(() => tab.isVisible(OPENER)).toBe(true);
  await expect.poll(() => tab.count(DIALOG)).toBe(0);
}

/** Answers the open dialog. */
async function answer(tab: Tab, action: string): Promise<void> {
  await tab.click(button(action));
  await expect.poll(() => tab.count(DIALOG)).toBe(0);
}

/** Returns what the gated scripts have counted. */
const runs = (tab: Tab) => tab.run(() => ({ probe: window.__probe ?? 0, counter: window.__counter ?? 0, module: window.__module ?? 0 }));
const ALL = { probe: 1, counter: 1, module: 1 };
const NONE = { probe: 0, counter: 0, module: 0 };

/** Returns the names of the gated files that were requested. */
const loaded = (relay: Relay) => GATED.filter((name) => relay.requests.some((path) => path.endsWith(`/${name}`)));

/** Returns the consent record. */
const record = (tab: Tab) => tab.run(() => /(?:^|; )seloste_choices=([^;]*)/.exec(document.cookie)?.[1] ?? '');

/** Returns the names of everything that is stored. */
const stored = (tab: Tab) =>
  tab.run(() => [
    ...document.cookie.split('; ').filter(Boolean).map((cookie) => cookie.split('=')[0]),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ].toSorted());

test('a page asks, and stores and loads nothing before a choice', async ({ tab, relays: { services } }) => {
  await tab.goto(services.url('visitors/'));
  await expectAsked(tab);
  expect(await tab.run(() => document.activeElement === document.body)).toBe(true);
  await tab.scrollTo(PLACEHOLDER);
  const [accept, reject] = await Promise.all(['accept-all', 'reject-all'].map((action) => look(tab, button(action))));
  expect(accept).toEqual(reject);
  expect(await tab.run((selector) => [...document.querySelectorAll<HTMLInputElement>(selector)].filter((it) => it.checked).length, `${DIALOG} input`)).toBe(0);
  expect(await stored(tab)).toEqual([]);
  expect(await runs(tab)).toEqual(NONE);
  expect(loaded(services)).toEqual([]);
});

/** Returns the look of a button. */
function look(tab: Tab, selector: string) {
  return tab.run((selector) => {
    const button = document.querySelector(selector)!;
    const { width, height } = button.getBoundingClientRect();
    const { color, backgroundColor, borderColor, fontSize, fontWeight } = getComputedStyle(button);
    return { width: Math.round(width), height: Math.round(height), color, backgroundColor, borderColor, fontSize, fontWeight };
  }, selector);
}

test('acceptance loads everything once and is stored', async ({ tab, relays: { services } }) => {
  await tab.goto(services.url('visitors/'));
  await answer(tab, 'accept-all');
  await expect.poll(() => runs(tab)).toEqual(ALL);
  await expect.poll(() => loaded(services)).toEqual(GATED);
  expect(await tab.isVisible(PLACEHOLDER)).toBe(false);
  expect(await record(tab)).toContain('.a.');
  await expect.poll(() => tab.run((selector) => document.querySelector<HTMLIFrameElement>(selector)!.contentDocument?.body.innerText, MAP)).toContain('map');
  // The style sheet applies and the image is shown.
  expect(await tab.run(() => document.querySelector<HTMLImageElement>('img[data-choices]')!.naturalWidth)).toBeGreaterThan(0);

  for (const path of ['sv/visitors/', 'en/visitors/']) {
    await tab.goto(services.url(path));
    await expectNotAsked(tab);
    await expect.poll(() => runs(tab)).toEqual(ALL);
  }
});

test('refusal keeps everything unloaded, also later and in each language', async ({ tab, relays: { services } }) => {
  await tab.goto(services.url('visitors/'));
  await answer(tab, 'reject-all');
  expect(await record(tab)).toContain('.r.');
  for (const path of ['visitors/', 'sv/visitors/', 'en/visitors/']) {
    await tab.goto(services.url(path));
    await expectNotAsked(tab);
    expect(await runs(tab)).toEqual(NONE);
    expect(await tab.isVisible(PLACEHOLDER)).toBe(true);
  }
  expect(await stored(tab)).toEqual(['seloste_choices']);
  expect(loaded(services)).toEqual([]);
});

for (const [path, language] of [['xcure/', 'fi'], ['sv/xcure/', 'sv'], ['en/xcure/', 'en']]) {
  test(`a choice in ${language} applies to the notice in each language`, async ({ tab, relays: { shipped } }) => {
    await tab.goto(shipped.url(path));
    await answer(tab, 'reject-all');
    expect(await record(tab)).toContain(`.${language}.`);
    for (const other of ['xcure/', 'sv/xcure/', 'en/xcure/']) {
      await tab.goto(shipped.url(other));
      await expectNotAsked(tab);
    }
    await tab.goto(shipped.url('futursoft/'));
    await expectAsked(tab);
  });
}

test('choice by category and service loads that only', async ({ tab, relays: { services } }) => {
  await tab.goto(services.url('visitors/'));
  await tab.click(button('settings'));
  await tab.click(box('statistics'));
  await expect.poll(() => tab.isChecked(box('statistics/probe'))).toBe(true);
  await tab.click(box('statistics/counter'));
  await expect.poll(() => tab.isChecked(box('statistics'))).toBe(false);
  await answer(tab, 'save');
  await expect.poll(() => runs(tab)).toEqual({ probe: 1, counter: 0, module: 1 });
  await expect.poll(() => loaded(services)).toEqual(['probe.js', 'script-module.js']);
  expect(await tab.isVisible(PLACEHOLDER)).toBe(true);

  // The reopened dialog shows the choice.
  await tab.click(OPENER);
  await expectAsked(tab);
  expect(await tab.isChecked(box('statistics/probe'))).toBe(true);
  expect(await tab.isChecked(box('statistics/counter'))).toBe(false);
  expect(await tab.isChecked(box('functional'))).toBe(false);
});

test('placeholder loads its embedded page once or always', async ({ tab, relays: { services } }) => {
  await tab.goto(services.url('visitors/'));
  await answer(tab, 'reject-all');
  const before = await record(tab);
  await tab.click(`${PLACEHOLDER} [data-choices-action=once]`);
  await expect.poll(() => tab.attribute(MAP, 'src')).toMatch(/frame\.html$/);
  await expect.poll(() => tab.isVisible(PLACEHOLDER)).toBe(false);
  expect(await record(tab)).toBe(before);
  // The frame is requested after the placeholder has gone.
  await expect.poll(() => loaded(services)).toEqual(['frame.html']);
  services.reset();
  await tab.reload();
  await expectNotAsked(tab);
  expect(await tab.attribute(MAP, 'src')).toBeNull();
  expect(loaded(services)).toEqual([]);

  await tab.click(`${PLACEHOLDER} [data-choices-action=always]`);
  await expect.poll(() => tab.attribute(MAP, 'src')).toMatch(/frame\.html$/);
  await tab.reload();
  await expect.poll(() => tab.attribute(MAP, 'src')).toMatch(/frame\.html$/);
  await expect.poll(() => loaded(services)).toEqual(['frame.html']);
});

test('withdrawal stops scripts and removes what services have stored', async ({ tab, relays: { services } }) => {
  await tab.goto(services.url('visitors/'));
  await answer(tab, 'accept-all');
  await expect.poll(() => runs(tab)).toEqual(ALL);
  await tab.run(() => {
    localStorage.setItem('@style:choice', 'dark');
    localStorage.setItem('own', '1');
    document.cookie = 'own-cookie=1; path=/';
  });
  expect(await stored(tab)).toEqual(expect.arrayContaining(['_probe_abc', 'cnt:visit', 'cnt:visitor', 'seloste_choices']));
  await tab.run(() => { window.same = true; });
  await tab.click(OPENER);
  await tab.click(button('reject-all'));
  // Only a reload stops a running script.
  await expect.poll(() => tab.run(() => document.readyState === 'complete' && !window.same)).toBe(true);
  await expectNotAsked(tab);
  expect(await stored(tab)).toEqual(['own', 'own-cookie', 'seloste_choices']);
  expect(await runs(tab)).toEqual(NONE);
  expect(await tab.attribute(MAP, 'src')).toBeNull();
  expect(await record(tab)).toContain('.r.');
  // The cookie of the third party could not be removed.
  await expect.poll(() => tab.text('#seloste-choices-told')).toContain('_ad_*');
});

test('withdrawal unloads an embedded page without a reload', async ({ tab, relays: { services } }) => {
  await tab.goto(services.url('visitors/'));
  await tab.click(button('settings'));
  await tab.click(box('functional/map'));
  await answer(tab, 'save');
  await expect.poll(() => tab.attribute(MAP, 'src')).toMatch(/frame\.html$/);
  await tab.run(() => { window.same = true; });
  await tab.click(OPENER);
  await answer(tab, 'reject-all');
  await expect.poll(() => tab.attribute(MAP, 'src')).toBeNull();
  await expect.poll(() => tab.isVisible(PLACEHOLDER)).toBe(true);
  expect(await tab.run(() => window.same)).toBe(true);
});

for (const [path, language, granted, refused] of [
  ['visitors/', 'fi', 'hyväksyit', 'hylkäsit'],
  ['sv/visitors/', 'sv', 'du godkände', 'du avvisade'],
  ['en/visitors/', 'en', 'you accepted', 'you rejected'],
]) {
  test(`receipt in ${language} states the choice and is saved`, async ({ tab, saved, relays: { services } }) => {
    await tab.goto(services.url(path));
    await tab.click(button('settings'));
    await tab.click(box('statistics'));
    await answer(tab, 'save');
    await tab.click(OPENER);
    await tab.click(button('receipt'));
    const receipt = `${DIALOG} [data-choices-receipt]`;
    await expect.poll(() => tab.isFocused(`${receipt} h3`)).toBe(true);
    const value = await record(tab);
    const [, id, time] = value.split('.');
    const written = await tab.run((time, language) => new Date(Number(time) * 1000).toLocaleString(language), time, language);
    const text = await tab.text(receipt);
    for (const part of [id, written.replace(/\s+/g, ' '), granted, refused]) {
      expect(text).toContain(part);
    }
    await tab.click(`${receipt} a[download]`);
    const made = JSON.parse((await saved('choices-receipt.json')).toString())['dpv:hasRecordOfActivity'];
    expect(made).toMatchObject({ 'dct:identifier': id, 'dct:language': language, 'rdf:value': value });
    // The record names the snapshot by its hash.
    const hash = made['dpv:hasNotice']['dct:identifier'] as string;
    expect(value).toContain(`~${hash}.`);
    const snapshot = Buffer.from(await (await fetch(services.url(`choices/${hash}.json`))).arrayBuffer());
    expect(createHash('sha256').update(snapshot).digest('hex').slice(0, 32)).toBe(hash);
  });
}

test('dialog works by keyboard', async ({ tab, relays: { shipped } }) => {
  await tab.goto(shipped.url('xcure/'));
  await expectAsked(tab);
  await tab.press('Escape');
  for (const stop of ['.skip', `${DIALOG} .seloste-choices__text`, button('accept-all'), button('reject-all'), button('settings')]) {
    await tab.press('Tab');
    await expect.poll(() => tab.isFocused(stop), stop).toBe(true);
  }
  // The focus is not trapped.
  await tab.press('Tab');
  await expect.poll(() => tab.isFocused(`${DIALOG} *`)).toBe(false);
  await tab.press('Shift+Tab');
  await expect.poll(() => tab.isFocused(button('settings'))).toBe(true);
  await tab.press('Escape');
  expect(await record(tab)).toBe('');
  await tab.press('Enter');
  await expect.poll(() => tab.isFocused(`${DIALOG} h3`)).toBe(true);
  await tab.press('Tab');
  await expect.poll(() => tab.isFocused(box('statistics'))).toBe(true);
  await tab.press('Space');
  await expect.poll(() => tab.isChecked(box('statistics'))).toBe(true);
  await tab.focus(button('save'));
  await tab.press('Enter');
  await expectNotAsked(tab);
  const before = await record(tab);
  expect(before).toContain('.s.');

  // The reopened dialog takes the focus and returns it.
  await tab.focus(OPENER);
  await tab.press('Enter');
  await expect.poll(() => tab.isFocused(`${DIALOG} h2`)).toBe(true);
  await tab.press('Escape');
  await expect.poll(() => tab.isFocused(OPENER)).toBe(true);
  expect(await record(tab)).toBe(before);
});

for (const [width, height] of [[320, 480], [640, 320]]) {
  test(`buttons of the dialog can be reached at ${width} × ${height} px`, async ({ tab, relays: { shipped } }) => {
    await tab.resize(width, height);
    await tab.goto(shipped.url('sv/xcure/'));
    await expectAsked(tab);
    await expect
      .poll(() => tab.run((selector) => document.querySelector(selector)!.getBoundingClientRect().height / innerHeight, DIALOG))
      .toBeLessThanOrEqual(0.67);
    expect(await tab.run(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await tab.focus('.skip');
    for (const action of ['accept-all', 'reject-all', 'settings']) {
      for (let steps = 0; steps < 4 && !(await tab.isFocused(button(action))); steps += 1) {
        await tab.press('Tab');
        await tab.run(() => new Promise((done) => requestAnimationFrame(done)).then(() => true));
      }
      expect(await tab.isFocused(button(action)), action).toBe(true);
      await expect.poll(() => tab.run(isInSight, button(action)), action).toBe(true);
    }
    await tab.click(button('settings'));
    await tab.click(box('statistics'));
    await tab.click(button('save'));
    await expectNotAsked(tab);
  });
}

/** Returns true if an element is in the window and not covered. Runs in the page. */
function isInSight(selector: string): boolean {
  const element = document.querySelector(selector)!;
  const { x, y, width, height, top, bottom } = element.getBoundingClientRect();
  const seen = document.elementFromPoint(x + width / 2, y + height / 2);
  return top >= 0 && bottom <= innerHeight && element.contains(seen);
}
