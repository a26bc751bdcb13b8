// Short forms for the document, and the settings of the widget.

// Elements of a page hide properties of the document by their names: with `<img name="cookie">`, `document.cookie` is the
// image. So the modules read, set and call these properties through `Document.prototype`.

/** @type {(selector: string) => HTMLElement[]} */
export const all = (selector) => [
  .../** @type {NodeListOf<HTMLElement>} */ (Document.prototype.querySelectorAll.call(document, selector)),
];
/** @type {(selector: string) => HTMLElement | undefined} */
export const one = (selector) => all(selector)[0];
/** @type {(selector: string) => HTMLInputElement[]} */
export const boxes = (selector) => /** @type {HTMLInputElement[]} */ (all("#$ROOT_ID$ " + selector));
/** @type {(selector: string, hidden: boolean) => void} */
export const setHidden = (selector, hidden) => all(selector).forEach((part) => (part.hidden = hidden));
/** @typedef {Event & { target: HTMLInputElement; key: string }} InputEvent */
/** @type {(event: string, listener: (event: InputEvent) => void) => void} */
export const listen = (event, listener) => {
  addEventListener(event, /** @type {EventListener} */ (listener), true);
};
/** Shows the buttons of the page, which do nothing before the widget runs. */
export const revealButtons = () => setHidden("[$ACTION$]:not(#$ROOT_ID$ *)", false);

/** Waits until the whole page has been parsed. */
export const parsed = async () => {
  if (Reflect.get(Document.prototype, "readyState", document) == "loading") await new Promise((done) => listen("DOMContentLoaded", done));
};

/**
 * Returns the result, or an empty string if it throws: browsers throw if storage is blocked.
 *
 * @template T
 * @param {() => T} action
 * @returns {T | ""}
 */
export const attempt = (action) => {
  try {
    return action();
  } catch {
    return "";
  }
};

/**
 * The template with the dialog; its attributes are the settings. On pages outside the site it is not in the page.
 *
 * @type {HTMLTemplateElement}
 */
export let template;
/**
 * URL that the addresses in the template are relative to.
 *
 * @type {string}
 */
export let base;

/** @type {(settings: HTMLTemplateElement, address: string) => void} */
export const configure = (settings, address) => {
  template = settings;
  base = address;
};

/** @type {(name: string) => string} */
export const attribute = (name) => template.getAttribute(name) ?? "";
