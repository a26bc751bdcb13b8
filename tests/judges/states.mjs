// The pages of a site in the states that are judged.

/** Longest time for a page or a widget to be ready, in milliseconds. */
const TIMEOUT = 15_000;

/** The widths in pixels and the color schemes in which each state is judged. */
export const VIEWS = [390, 1280].flatMap((width) => ['light', 'dark'].map((scheme) => ({ width, scheme })));

const DIALOG = '#seloste-choices';
const FORM = '#request-form';

const action = (name) => `${DIALOG} [data-choices-action=${name}]`;
const shown = (page) => page.waitForSelector(`${DIALOG}[data-state=shown]`, { timeout: TIMEOUT });

/** Clicks without scrolling first: the dialog covers part of a small page. */
const click = (page, selector) => page.$eval(selector, (element) => element.click());

/** Returns true if the page has optional services, so that the dialog appears by itself. */
const asks = async (page) => (await page.$('footer [data-choices-action=open]')) !== null;

/** Refuses all services if the page asks. */
async function refuse(page) {
  if (await asks(page)) {
    await shown(page);
    await click(page, action('reject-all'));
    await page.waitForFunction((dialog) => !document.querySelector(dialog), { timeout: TIMEOUT }, DIALOG);
  }
}

/** Functions that bring a page that was just opened to a state, and return false if it has no such state. */
export const STATES = {
  /** As loaded, with the first layer of the dialog if the page has optional services. */
  async first(page) {
    if (await asks(page)) await shown(page);
    return true;
  },

  /** The dialog opened again from the footer, with all categories and services. */
  async dialog(page) {
    if (!await asks(page)) return false;
    await refuse(page);
    await click(page, 'footer [data-choices-action=open]');
    await shown(page);
    await page.$$eval(`${DIALOG} details`, (all) => all.forEach((part) => { part.open = true; }));
    const settings = await page.$(action('settings'));
    if (settings && await settings.isVisible()) await click(page, action('settings'));
    return true;
  },

  /** The request form with a letter for one right. */
  async letter(page) {
    if (!await page.$(FORM)) return false;
    await refuse(page);
    await page.$$eval(`details:has(> ${FORM})`, (parts) => parts.forEach((part) => { part.open = true; }));
    await page.$eval(FORM, (form) => form.scrollIntoView());
    await page.waitForSelector(`${FORM}[data-state=ready]`, { timeout: TIMEOUT });
    await click(page, `${FORM} [name=right][value=access]`);
    await page.type(`${FORM} [name=name]`, 'Maija Meikäläinen');
    await page.type(`${FORM} [name=contact]`, 'maija@example.fi');
    await page.waitForFunction(() => document.querySelector('[data-request=preview]')?.textContent.includes('maija@example.fi'), {
      timeout: TIMEOUT,
    });
    return true;
  },
};

/** Opens `url` in a page of its own in one state, and returns null if the page has no such state. */
export async function open(browser, url, state, { width, scheme }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  // Scripts of the judges run in the page.
  await page.setBypassCSP(true);
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(url, { waitUntil: 'load', timeout: TIMEOUT });
  const applies = await STATES[state](page);
  if (!applies) {
    await context.close();
    return null;
  }
  return { page, close: () => context.close() };
}
