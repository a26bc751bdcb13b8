// The consent widget on a page outside the site. This script contains the template and the style sheet; only the program
// is beside it. Nothing is added inside the body of the page, which frameworks may render, compare and replace.
import { all, configure, listen, parsed, revealButtons, template } from "./dom.js";
import { look } from "./gates.js";
import { addPart, keepParts, raiseParts, removePart } from "./parts.js";
import { expose, press, run } from "./boot.js";

const css = $STYLE$;
const holder = /** @type {HTMLTemplateElement} */ (Document.prototype.createElement.call(document, "template"));
holder.innerHTML = $MARKUP$;
const [settings, status, opener] = /** @type {Iterable<HTMLElement>} */ (/** @type {unknown} */ (holder.content.children));

/**
 * Applies the style sheet to a document that does not have it. Routers that replace `head` do not remove it, but a page may
 * set its own list of style sheets.
 *
 * @param {Window & typeof globalThis} view
 * @param {CSSStyleSheet} sheet
 */
const style = (view, sheet = new view.CSSStyleSheet()) => {
  const sheets = Reflect.get(Document.prototype, "adoptedStyleSheets", view.document);
  if (sheets.includes(sheet)) return;
  sheet.replaceSync(css);
  sheets.push(sheet);
};
const ownSheet = new CSSStyleSheet();

/** @type {WeakSet<HTMLIFrameElement>} */
const filled = new WeakSet();

/**
 * Shows a placeholder in a gated frame: in a document of its own, so that the page stays as it is.
 *
 * @param {HTMLIFrameElement} frame
 * @param {Element} placeholder
 */
const fillFrame = (frame, placeholder) => {
  // A router may show a copy of a frame, with a placeholder that does nothing yet.
  if (frame.srcdoc && filled.has(frame)) return;
  const sandbox = frame.getAttribute("sandbox");
  if (sandbox != null) {
    frame.dataset.choicesSandbox = sandbox;
    frame.removeAttribute("sandbox");
  }
  frame.srcdoc = `<!doctype html><html lang="${template.lang}">` + placeholder.outerHTML;
  if (filled.has(frame)) return;
  filled.add(frame);
  frame.addEventListener("load", () => {
    const view = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
    if (!frame.srcdoc) return;
    style(view);
    view.document.documentElement.style.colorScheme = getComputedStyle(frame).colorScheme;
    view.document.addEventListener("click", ({ target }) => {
      /** @type {HTMLElement | null} */
      const button = /** @type {Element} */ (target).closest("button");
      if (button) press(button, frame);
    });
  });
};

/**
 * Puts a placeholder before a gated `embed`, for which browsers reserve no space.
 *
 * @param {HTMLElement} element
 * @param {HTMLElement} placeholder
 */
const putBefore = (element, placeholder) => {
  const { display } = getComputedStyle(element);
  placeholder.style.cssText =
    `position:static!important;display:${display == "inline" ? "inline-block" : display}!important;` +
    `width:${element.getAttribute("width")}px!important;height:${element.getAttribute("height")}px!important`;
  placed.add(placeholder);
  element.before(placeholder);
};
/** @type {Set<HTMLElement>} */
const placed = new Set();

/**
 * Gates that need no warning: those of the notice, and unknown ones after the first.
 *
 * @type {Set<string | undefined>}
 */
const known = new Set(/** @type {string} */ (settings.getAttribute("$NAMES$")).split(" "));

/** Restores and updates everything that the page may have added or removed. */
const update = () => {
  if (all("[$ACTION$=$ACTION_OPEN$]:not(#$NOTICE_BAR_ID$ *)").some((button) => button != opener)) removePart(opener);
  else if (!opener.isConnected) addPart(opener);
  style(self, ownSheet);
  keepParts();
  revealButtons();
  look();
  // A placeholder is removed with its element.
  for (const placeholder of placed) {
    if (placeholder.nextElementSibling?.matches("[$GATE$]:not([$OPENED$])")) continue;
    placed.delete(placeholder);
    placeholder.remove();
  }
  for (const element of all("[$GATE$]:not([$OPENED$])")) {
    const gate = element.dataset.choices;
    if (!known.has(gate)) {
      known.add(gate);
      console.warn("seloste: unknown gate " + gate, element);
    }
    if (!element.matches("iframe,embed") || element.previousElementSibling?.matches("[$PLACEHOLDER$]")) continue;
    const original = template.content.querySelector(`[$PLACEHOLDER$=${JSON.stringify(gate)}]`);
    if (!original) continue;
    if (element.matches("iframe")) fillFrame(/** @type {HTMLIFrameElement} */ (element), original);
    else if (Reflect.get(Document.prototype, "readyState", document) == "complete") putBefore(element, /** @type {HTMLElement} */ (original.cloneNode(true)));
  }
};

const start = async () => {
  await parsed();
  configure(/** @type {HTMLTemplateElement} */ (settings), import.meta.url);
  addPart(status);
  update();
  new MutationObserver(update).observe(document, { childList: true, subtree: true, attributeFilter: ["open", "$STATE$"] });
  listen("toggle", raiseParts);
  listen("readystatechange", update);
  run();
};
// The page may have this script twice, for example in two languages. The first one counts.
if (expose()) start();
