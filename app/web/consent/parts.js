// The parts of the template that are in the page: dialog, notice bar, status line, and the button that opens the dialog.
import { attempt, one, template } from "./dom.js";

/**
 * Parts that belong in the page.
 *
 * @type {Set<HTMLElement>}
 */
const parts = new Set();

/** @type {(part: HTMLElement) => void} */
const place = (part) => {
  // On pages outside the site the template is not in the page, and parts are put before the body: frameworks and
  // routers own what is in it, and its layout does not apply there.
  if (template.isConnected) template.after(part);
  else document.body.before(part);
  if (part.id == "$STATUS_ID$") return;
  // In the top layer nothing of the page can cover the part.
  part.popover = "manual";
  attempt(() => part.showPopover());
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

/** @type {(part: HTMLElement | null) => void} */
export const removePart = (part) => {
  if (!part) return;
  parts.delete(part);
  part.remove();
};

/** Puts the parts back that a script of the page has removed. */
export const keepParts = () => {
  for (const part of parts) if (!part.isConnected) place(part);
};

/** @type {(selector: string) => void} */
export const showPart = (selector) => {
  if (one(selector)) return;
  const part = /** @type {HTMLElement} */ (
    /** @type {HTMLElement} */ (template.content.querySelector(selector)).cloneNode(true)
  );
  // A page that does not scroll needs no room for its end.
  part.toggleAttribute("$SCROLLS$", document.documentElement.scrollHeight > innerHeight);
  addPart(part);
  // Programs that answer such dialogs look again when something changes, but only after some 600 ms.
  setTimeout(() => part.setAttribute("$STATE$", "$STATE_SHOWN$"), 650);
};
