// The parts of the template that are in the page: dialog, notice bar, status line, and the button that opens the dialog.
import { all, attempt, one, template } from "./dom.js";

/**
 * Parts that belong in the page.
 *
 * @type {Set<HTMLElement>}
 */
const parts = new Set();

// All of the page but its modal dialog is inert. The dialog with the focus comes last.
const modal = () => [...all("dialog:modal"), ...all("dialog:modal:focus-within")].pop();

/**
 * Puts a part above everything in the page, if the browser has a top layer.
 *
 * @type {(part: HTMLElement) => void}
 */
const raise = (part) => {
  if (part.id == "$STATUS_ID$") return;
  part.popover = "manual";
  attempt(() => {
    part.hidePopover();
    part.showPopover();
  });
};

/** @type {(part: HTMLElement) => void} */
const place = (part) => {
  const dialog = modal();
  // On pages outside the site the template is not in the page, and parts are put before the body: frameworks and
  // routers control its content, and its layout does not apply outside it.
  if (dialog) dialog.append(part);
  else if (template.isConnected) one(".skip")?.after(part);
  else one("body")?.before(part);
  raise(part);
};

/**
 * Adds a part to the page.
 *
 * @type {(part: HTMLElement) => void}
 */
export const addPart = (part) => {
  parts.add(part);
  place(part);
};

/** @type {(part: HTMLElement | undefined) => void} */
export const removePart = (part) => {
  if (!part) return;
  parts.delete(part);
  part.remove();
};

/** Inserts the parts again that a script of the page has removed, or that must be in another place. */
export const keepParts = () => {
  for (const part of parts) if (!part.isConnected || part.closest("dialog") != modal()) place(part);
};

/**
 * Puts the parts above a popover that the page has shown after them.
 *
 * @param {{ target: HTMLElement }} event
 */
export const raiseParts = ({ target }) => {
  if (target.popover && !parts.has(target)) parts.forEach(raise);
};

/** @type {(selector: string) => void} */
export const showPart = (selector) => {
  if (one(selector)) return;
  const part = /** @type {HTMLElement} */ (
    /** @type {HTMLElement} */ (template.content.querySelector(selector)).cloneNode(true)
  );
  addPart(part);
  setTimeout(() => {
    // A page that does not scroll needs no room for its end. Measured now, because the browser would have to lay out the
    // page before it shows the part.
    part.toggleAttribute("$SCROLLS$", /** @type {HTMLElement} */ (one("html")).scrollHeight > innerHeight);
    // Programs that answer such dialogs look again when something changes, but only after some 600 ms.
    part.setAttribute("$STATE$", "$STATE_SHOWN$");
  }, 650);
};
