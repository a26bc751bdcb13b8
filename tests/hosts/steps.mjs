// The walk through one host with one widget: what is measured on each page.
import { setTimeout as wait } from 'node:timers/promises';

/** Selectors of the widgets. */
const WIDGETS = {
  seloste: {
    dialog: '#seloste-choices',
    open: '[data-choices-action=open]',
    accept: '[data-choices-action=accept-all]',
    reject: '#seloste-choices [data-choices-action=reject-all]',
    cookie: 'seloste_choices',
  },
  vanilla: {
    dialog: '#cc-main .cm',
    open: '[data-cc=show-preferencesModal]',
    accept: '#cc-main .cm [data-role=all]',
    reject: '#cc-main .pm [data-role=necessary]',
    cookie: 'cc_cookie',
  },
};

/** Runs in the page. Returns the state of the dialog and of the button that opens it. */
function inspect({ dialog, open }) {
  const name = (element) => {
    if (!element) return 'nothing';
    const kind = [...element.classList].slice(0, 1).map((part) => `.${part}`).join('');
    return `<${element.localName}${element.id ? `#${element.id}` : kind}>`;
  };
  const isVisible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getBoundingClientRect().height > 0;
  const cover = (element) => {
    element.scrollIntoView({ block: 'nearest' });
    const box = element.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return hit && (element.contains(hit) || hit.contains(element) && hit.matches('label')) ? '' : name(hit);
  };
  const found = [...document.querySelectorAll(dialog)];
  const shown = found.filter(isVisible);
  const covered = shown.flatMap((element) => [...element.querySelectorAll('button')].filter(isVisible))
    .map((button) => [button.textContent.trim(), cover(button)]).filter(([, by]) => by).map(([text, by]) => `“${text}” is under ${by}`);
  const fonts = shown.flatMap((element) => [...element.querySelectorAll('button')].filter(isVisible)).map((button) => parseFloat(getComputedStyle(button).fontSize));
  scrollTo(0, document.documentElement.scrollHeight);
  const openers = [...document.querySelectorAll(open)].filter((element) => !found.some((one) => one.contains(element)));
  const opener = openers.map((element) => (isVisible(element) ? cover(element) : 'its own style'));
  scrollTo(0, 0);
  return {
    dialogs: shown.length,
    position: shown.map((element) => {
      const around = element.closest('#cc-main') ?? element;
      return [element, around].some((one) => getComputedStyle(one).position === 'fixed') ? 'fixed' : getComputedStyle(element).position;
    })[0],
    smallest: Math.min(...fonts),
    covered,
    opener: openers.length === 0 ? 'missing' : opener.some((by) => !by) ? '' : `under ${opener[0]}`,
    ran: window.statsRan ?? 0,
    document: (window.walkDocument ??= Math.random()),
  };
}

export async function walk(browser, address, { widget, width, late, host }) {
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 844 : 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  page.setDefaultNavigationTimeout(20000);
  const faults = new Set();
  const documents = new Set();
  let isAnswered = false;
  const add = (text) => faults.add(text.replaceAll(address, '').slice(0, 160));
  page.on('console', (message) => {
    const text = message.text();
    if (message.location().url.endsWith('/favicon.ico')) return;
    if (message.type() === 'error' || /hydrat|mismatch/i.test(text)) add(`console: ${text.split('\n')[0]}`);
  });
  page.on('pageerror', (error) => add(`uncaught: ${error.message.split('\n')[0]}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!url.protocol.startsWith('http')) return;
    if (!isAnswered && (/\/(stats(\.\w+)?\.js|frame\.html)$/.test(url.pathname) || url.origin !== address)) add(`request before the answer: ${url.href}`);
  });
  const settle = () => wait(late ? (host.settle ?? 2600) : 700);
  const paths = { Home: '/', Video: '/video/', About: '/about/', ...host.paths };

  const selectors = WIDGETS[widget] ?? WIDGETS.seloste;
  /** Measures; `asks` is whether the dialog must be shown. */
  const check = async (at, asks) => {
    const state = await page.evaluate(inspect, selectors);
    documents.add(state.document);
    if (widget === 'none') return state;
    if (asks && state.dialogs === 0) add(`${at}: no dialog`);
    if (state.dialogs > 1) add(`${at}: ${state.dialogs} dialogs`);
    if (!asks && state.dialogs > 0) add(`${at}: the dialog is still there`);
    if (state.dialogs > 0 && state.position !== 'fixed') add(`${at}: dialog ${state.position}, not fixed`);
    if (state.smallest < 12.5) add(`${at}: button text ${state.smallest} px`);
    if (asks) for (const text of state.covered) add(`${at}: ${text}`);
    // The button is needed once there is a choice to withdraw.
    if (!asks && state.opener) add(`${at}: button to withdraw ${state.opener}`);
    if (asks && state.ran > 0) add(`${at}: script ran before the answer`);
    if (!asks && state.ran !== 1) add(`${at}: script ran ${state.ran} times in the document`);
    return state;
  };
  const heading = (title) => page.locator('h1', { hasText: new RegExp(`^\\s*${title} page`) }).first().waitFor({ state: 'attached' });
  const follow = async (title) => {
    await page.locator('a', { hasText: new RegExp(`^${title}$`) }).last().evaluate((link) => link.click());
    await heading(title).catch(() => add(`${title}: the page does not open`));
    await settle();
  };
  const frame = () => page.locator('iframe[title=Map]').last();
  const isOpen = async () => /The map itself/.test(await frame().contentFrame().locator('body').textContent({ timeout: 3000 }).catch(() => ''));
  /** Faults of the placeholder in the frame. */
  const placeholder = async (at) => {
    if (widget !== 'seloste') return;
    const place = frame().contentFrame().locator('.seloste-choices__waiting').last();
    if (!(await place.isVisible().catch(() => false))) return add(`${at}: no placeholder`);
    const color = await place.evaluate((element) => getComputedStyle(element).backgroundColor);
    if (color !== 'rgb(255, 255, 255)') add(`${at}: placeholder without style`);
  };
  const click = async (at, selector) => {
    const button = page.locator(selector).first();
    try {
      await button.click({ timeout: 3000 });
    } catch (error) {
      add(`${at}: ${selector} cannot be clicked`);
      await button.evaluate((element) => element.click()).catch(() => {});
    }
  };

  try {
    await page.goto(address + paths.Home);
    await heading('Home');
    await settle();
    await check('first page', true);
    await follow('Video');
    await check('second page, unanswered', true);
    await placeholder('second page');
    await follow('About');
    await check('third page, unanswered', true);
    if (host.toggles) {
      await page.locator('#toggle').evaluate((button) => button.click());
      await wait(400);
      await placeholder('iframe of a component');
      await page.locator('#toggle').evaluate((button) => button.click());
      await wait(400);
      if (await page.locator('.seloste-choices__waiting').count()) add('placeholder stays after its iframe');
    }
    await page.goBack();
    await heading('Video').catch(() => add('back: the page does not open'));
    await settle();
    await check('back, unanswered', true);
    await placeholder('back');
    if (widget === 'none') return { faults: [...faults], documents: documents.size };
    if ((await context.cookies()).length > 0) add(`cookies before the answer: ${(await context.cookies()).map(({ name }) => name)}`);
    isAnswered = true;
    if (widget === 'seloste' && width > 600) {
      await frame().contentFrame().locator('[data-choices-action=once]').click({ timeout: 3000 }).catch(() => add('back: “load once” cannot be clicked'));
      await wait(400);
      if (!(await isOpen())) add('back: “load once” does not open the iframe');
    }
    await click('answer', selectors.accept);
    await wait(900);
    await check('answered', false);
    if (!(await isOpen())) add('answered: iframe not open');
    if (!(await context.cookies()).some(({ name }) => name === selectors.cookie)) add('answered: no cookie');
    await follow('About');
    await check('next page', false);
    if (host.toggles) {
      await page.locator('#toggle').evaluate((button) => button.click());
      await wait(600);
      if (!(await isOpen())) add('iframe of a component not open');
    }
    await follow('Home');
    await check('next but one', false);
    await follow('Video');
    await check('later', false);
    if (!(await isOpen())) add('later: iframe not open');
    await page.reload();
    await settle();
    await check('reloaded', false);
    if (!(await isOpen())) add('reloaded: iframe not open');
    await follow('About');
    await follow('Video');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await click('withdrawal', `${selectors.open} >> visible=true`);
    await wait(500);
    await click('withdrawal', selectors.reject);
    await wait(700);
    await settle();
    const state = await page.evaluate(inspect, selectors);
    if (widget === 'seloste') {
      if (state.ran > 0) add('withdrawn: script still there');
      if (await isOpen()) add('withdrawn: iframe still open');
      await placeholder('withdrawn');
    }
    if (state.dialogs > 0) add('withdrawn: the dialog is still there');
    if (state.opener) add(`withdrawn: button to withdraw ${state.opener}`);
  } catch (error) {
    add(`walk ended: ${error.message.split('\n')[0]}`);
  } finally {
    await context.close();
  }
  return { faults: [...faults], documents: documents.size };
}
