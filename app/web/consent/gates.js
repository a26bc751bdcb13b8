// Gated elements: scripts, frames, documents, images and style sheets that load after consent. They stay where they are
// in the page, because frameworks that have rendered them expect them there.
import { all, one } from "./dom.js";

/**
 * Scripts that have been started, each with its gate. A script runs once in a document, even if a router removes its
 * element and adds it again.
 *
 * @type {Map<string, string>}
 */
const started = new Map();
/**
 * Other elements that have been loaded.
 *
 * @type {Set<HTMLElement>}
 */
const opened = new Set();
// Number of scripts that are loading.
let loading = 0;
// Selector of the elements that the current record grants.
let granted = "";

/**
 * Returns the gates, separated by spaces, of elements that only a reload of the page stops: scripts that have been started, and
 * loaded elements that a router has removed, because it may keep a copy to show when the visitor goes back.
 *
 * @returns {string}
 */
export const startedGates = () =>
  [...started.values(), ...[...opened].map((element) => element.isConnected ? "" : element.dataset.choices)].join(" ");

// A frame only forgets its history, and an `embed` only changes its document, if the element is inserted again. It is
// changed while it is outside the page: otherwise a frame would load twice.
/** @type {(element: HTMLElement, change: () => void) => void} */
const insertAgain = (element, change) => {
  const mark = new Comment();
  element.replaceWith(mark);
  change();
  mark.replaceWith(element);
};

/** @type {(element: HTMLElement) => void} */
const close = (element) => {
  opened.delete(element);
  insertAgain(element, () => {
    for (const name of ["src", "href", "$OPENED$"]) element.removeAttribute(name);
  });
};

/** @param {any} element Of one of the kinds that can be gated, whose properties differ. */
export const load = (element) => {
  const { src, href, type = "", choices = "", choicesSandbox } = element.dataset;
  element.setAttribute("$OPENED$", "");
  if (element.matches("script")) {
    const key = [choices, src, src ? "" : element.textContent].join("\n");
    if (started.has(key)) return;
    started.set(key, choices);
    // Not a clone: browsers never run a script that was parsed from text, for example by `innerHTML`, nor its clones.
    const { attributes, text, nonce } = element;
    const copy = /** @type {HTMLScriptElement} */ (Document.prototype.createElement.call(document, "script"));
    for (const { name, value } of attributes) copy.setAttribute(name, value);
    copy.removeAttribute("$GATE$");
    Object.assign(copy, { text, nonce, type, async: false });
    if (src) {
      loading++;
      // The script may have handlers of its own.
      for (const name of ["load", "error"]) {
        copy.addEventListener(name, () => {
          loading--;
          look();
        });
      }
      copy.src = src;
    }
    /** @type {HTMLElement} */ (one("head")).append(copy);
  } else {
    opened.add(element);
    insertAgain(element, () => {
      element.removeAttribute("srcdoc");
      if (choicesSandbox != null) element.setAttribute("sandbox", choicesSandbox);
      if (src) element.src = src;
      if (href) element.href = href;
      element.disabled = false;
    });
  }
};

// Loads all elements that are granted and not loaded yet. Scripts keep their order: an inline script, and all scripts
// after it, wait until the scripts before it have loaded; then this is called again.
export const look = () => {
  // A copy that a router has kept of a loaded element may date from before a withdrawal.
  for (const copy of all("[$OPENED$]:not(script)")) if (!opened.has(copy)) close(copy);
  let isWaiting = false;
  for (const element of granted ? all(granted) : []) {
    const isScript = element.matches("script");
    isWaiting ||= isScript && !element.dataset.src && loading > 0;
    // Other elements do not wait for scripts.
    if (!isScript || !isWaiting) load(element);
  }
};

/** @type {(selector: string) => void} */
export const loadGranted = (selector) => {
  granted = selector;
  look();
};

/** @type {(selector: string) => void} */
export const unload = (selector) => {
  granted = "";
  all(selector).forEach(close);
};
