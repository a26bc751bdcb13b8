// DOM side of the consent widget: passes the page state to the program (app/widget-consent), executes the commands
// that it returns, and exposes `window.seloste.choices`. It makes no decisions about consent.
import { all, attempt, attribute, boxes, listen, one, revealButtons, setHidden, template } from "./dom.js";
import { load, loadGranted, look, startedGates, unload } from "./gates.js";
import { updateGoogle } from "./google.js";
import { removePart, showPart } from "./parts.js";
import { prepare, program, update } from "./program.js";
import { showReceipt } from "./receipt.js";
import { parseRecord } from "./record.js";

/** @typedef {import("../choices.js").SelosteChoice} Choice */
/** @typedef {import("./dom.js").InputEvent} InputEvent */
/** @typedef {"localStorage" | "sessionStorage"} StorageName */

let currentRecord = "";
/** @type {Choice | null} */
let choice = null;
/** @type {Set<(choice: Choice) => void>} */
const listeners = new Set();
/**
 * Element that had the focus before the dialog.
 *
 * @type {HTMLElement | undefined}
 */
let previousFocus;

/** @type {(text: string) => void} */
const announce = (text) => {
  /** @type {HTMLElement} */ (one("#$STATUS_ID$")).textContent = text;
};

const cookies = () => attempt(() => Reflect.get(Document.prototype, "cookie", document));
/** @type {(text: string) => boolean} */
const hasCookie = (text) => cookies().includes(text);
const hasRecord = () => hasCookie("$COOKIE$=");

/** @type {(store: StorageName) => string[]} */
const keys = (store) => attempt(() => Object.keys(self[store])) || [];
// Separators of the protocol in a key are replaced by spaces.
/** @type {(key: string) => string} */
const flat = (key) => key.replace(/\s/g, " ");
/** @type {(store: StorageName, name: string) => void} */
const removeKey = (store, name) => {
  for (const key of keys(store)) if (flat(key) == name) self[store].removeItem(key);
};

/** @type {CommandHandlers} */
const handlers = {
  $COMMAND_SET_RECORD$: (record, fresh) => {
    currentRecord = record;
    const current = (choice = parseRecord(record));
    updateGoogle("update", current.categories);
    // Each in its own task: an error in one must not affect the others or the choice.
    for (const listener of listeners) queueMicrotask(() => listener(current));
    if (!fresh) return;
    // An older record may have stayed, so the new one is looked for by its id.
    announce(attribute(hasCookie(current.id) ? "$SAVED$" : "$UNSAVED$"));
    dispatchEvent.call(document, new CustomEvent("$CHOICE_EVENT$", { detail: current }));
    const endpoint = attribute("$ENDPOINT$");
    if (endpoint) navigator.sendBeacon(endpoint, new Blob([JSON.stringify(current)], { type: "application/json" }));
  },
  $COMMAND_SET_COOKIE$: (...setting) => attempt(() => Reflect.set(Document.prototype, "cookie", setting.join("\t"), document)),
  $COMMAND_REMOVE_LOCAL$: (key) => removeKey("localStorage", key),
  $COMMAND_REMOVE_SESSION$: (key) => removeKey("sessionStorage", key),
  $COMMAND_DISPATCH$: (event, argument) => step(event, argument),
  $COMMAND_RELOAD$: (names) => {
    if (names) attempt(() => (sessionStorage.$COOKIE$ = names));
    location.reload();
  },
  $COMMAND_NOTIFY$: (name, names = "") => {
    const text = attribute(name) + names;
    showPart("#$NOTICE_BAR_ID$");
    /** @type {HTMLElement} */ (one("#$NOTICE_BAR_ID$ p")).textContent = text;
    announce(text);
  },
  $COMMAND_LOAD$: loadGranted,
  $COMMAND_UNLOAD$: unload,
  $COMMAND_SHOW$: showPart,
  $COMMAND_HIDE$: (selector) => {
    const part = one(selector);
    const hadFocus = part?.matches(":focus-within,[hidden]");
    removePart(part);
    if (hadFocus) {
      [previousFocus, ...all("[$ACTION$=$ACTION_OPEN$]")]
        .find((element) => element?.isConnected)
        ?.focus({ preventScroll: true });
    }
  },
  $COMMAND_REVEAL$: (selector) => setHidden(selector, false),
  $COMMAND_CONCEAL$: (selector) => setHidden(selector, true),
  $COMMAND_TICK$: (name) => {
    for (const box of boxes(`[name="${name}"]`)) box.checked = true;
  },
  $COMMAND_FOCUS$: (selector) => /** @type {HTMLElement} */ (one(selector)).focus(),
};

/** @type {(event: string, argument?: string | null) => void} */
const step = (event, argument) => {
  /** @type {PageState} */
  const state = {
    $FIELD_EVENT$: event,
    $FIELD_ARGUMENT$: argument ?? "",
    $FIELD_TICKED$: boxes(":checked").map((box) => box.name).join(" "),
    $FIELD_CURRENT_RECORD$: currentRecord,
    $FIELD_COOKIES$: cookies(),
    $FIELD_LOCAL_STORAGE$: attribute("$CLEAR_LOCAL_STORAGE$") && keys("localStorage").map(flat).join("\t"),
    $FIELD_SESSION_STORAGE$: attribute("$CLEAR_SESSION_STORAGE$") && keys("sessionStorage").map(flat).join("\t"),
    $FIELD_RUNNING_SCRIPTS$: startedGates(),
    $FIELD_URL$: location.href,
    $FIELD_NOW$: ("" + Date.now()).slice(0, -3),
    $FIELD_RANDOM_ID$: [...crypto.getRandomValues(new BigUint64Array(2))].map((part) => part.toString(36)).join(""),
  };
  const lines = [...Object.values(state), ..."$TEMPLATE_ATTRIBUTES$".split(" ").map(attribute)];
  for (const command of update(lines.join("\n")).split("\n")) {
    const [code, ...parts] = command.split("\t");
    // A command that fails must not prevent the next ones: what is refused gets unloaded in any case.
    try {
      /** @type {Partial<Record<string, (...parts: string[]) => void>>} */ (handlers)[code]?.(...parts);
    } catch (error) {
      reportError(error);
    }
  }
};

const ANSWERS = ["$ACTION_ACCEPT_ALL$", "$ACTION_REJECT_ALL$", "$ACTION_SAVE$"];
/**
 * Events that wait for the program, with their arguments.
 *
 * @type {[string, string | null | undefined][]}
 */
const waiting = [];

/**
 * Handles an event, as soon as the program has loaded.
 *
 * @param {string} event
 * @param {string | null} [argument]
 */
const dispatch = async (event, argument) => {
  if (program) return step(event, argument);
  waiting.push([event, argument]);
  // The dialog closes at once, and opens again if the answer cannot be stored.
  if (ANSWERS.includes(event)) setHidden("#$ROOT_ID$", true);
  await prepare();
  setHidden("#$ROOT_ID$ [$FAILED$]", !!program);
  for (const entry of waiting.splice(0)) if (program) step(...entry);
  setHidden("#$ROOT_ID$", false);
};

/** @type {(element: HTMLElement) => void} */
const focusLoaded = (element) => {
  if (!element.matches("iframe")) element.tabIndex = -1;
  element.focus();
  announce(attribute("$LOADED$") + element.title);
};

/**
 * Handles a button: one of the widget, of the page, or of a placeholder. `gated` is the element that a placeholder is for.
 *
 * @param {HTMLElement} button
 * @param {HTMLElement | null} [gated]
 */
export const press = async (button, gated) => {
  const action = /** @type {string} */ (button.getAttribute("$ACTION$"));
  if (action == "$ACTION_RECEIPT$") return showReceipt(/** @type {Choice} */ (choice), currentRecord);
  if (action == "$ACTION_ONCE$") {
    // An earlier refusal would unload the element.
    if (waiting.length) await prepare();
    load(/** @type {HTMLElement} */ (gated));
  } else await dispatch(action, gated?.getAttribute("$GATE$"));
  if (gated?.hasAttribute("$OPENED$")) focusLoaded(gated);
};

/** @type {(element: Node) => boolean | undefined} */
const isInDialog = (element) => one("#$ROOT_ID$")?.contains(element);
/**
 * Returns true for an event in the dialog. A page that keeps clicks, keys and the focus inside a dialog of its own does not
 * get it, and the program is fetched, because a visitor who uses the dialog is about to answer.
 *
 * @type {(event: InputEvent) => boolean | undefined}
 */
const isOwn = (event) => {
  const isInside = isInDialog(event.target);
  if (isInside) {
    event.stopImmediatePropagation();
    prepare();
  }
  return isInside;
};
/**
 * Exposes the interface for scripts of the page. Returns false if another script has done so: a page has one widget.
 *
 * @returns {boolean}
 */
export const expose = () => {
  const seloste = (self.seloste ??= /** @type {NonNullable<Window["seloste"]>} */ ({}));
  if (seloste.choices) return false;
  seloste.choices = {
    get: () => choice,
    open: () => dispatch("$ACTION_OPEN$"),
    on: (listener) => {
      listeners.add(listener);
      if (choice) listener(choice);
      return () => listeners.delete(listener);
    },
  };
  return true;
};

/** Starts the widget, which is configured. */
export const run = () => {
  template.setAttribute(
    "$PATHS$",
    attribute("$PATHS$").split(" ").map((path) => new URL(path, location.href).pathname).join(" "),
  );
  if (!(/** @type {{ globalPrivacyControl?: boolean }} */ (navigator).globalPrivacyControl)) {
    template.removeAttribute("$GPC$");
  }
  updateGoogle("default", {});

  listen("click", (event) => {
    const isInside = isOwn(event);
    /** @type {HTMLElement | null} */
    const button = event.target.closest?.("[$ACTION$]");
    if (!button) return;
    // For example a link to "#".
    event.preventDefault();
    if (!isInside) previousFocus = button;
    press(button, /** @type {HTMLElement | null} */ (button.closest("[$PLACEHOLDER$]")?.nextElementSibling));
  });
  listen("pointerover", isOwn);
  listen("focusin", (event) => {
    if (!isOwn(event)) previousFocus = event.target;
  });
  listen("keydown", (event) => {
    if (!isOwn(event) || event.key != "Escape") return;
    // Escape never makes a choice: it only closes the dialog if a choice exists. It must not close a modal dialog of the
    // page.
    event.preventDefault();
    dispatch("$ACTION_CLOSE$");
  });
  listen("change", ({ target }) => {
    if (!isInDialog(target)) return;
    const [category, service] = target.name.split("/");
    const services = boxes(`[name^="${category}/"]`);
    if (service) boxes(`[name="${category}"]`)[0].checked = services.every((box) => box.checked);
    else services.forEach((box) => (box.checked = target.checked));
  });
  listen("$LOOK_EVENT$", look);

  // The choice may change in another tab, and a page may come back from the back-forward cache.
  const sync = () => {
    if (currentRecord || hasRecord()) dispatch("$EVENT_SYNC$");
  };
  listen("visibilitychange", sync);
  addEventListener("pageshow", sync);
  self.cookieStore?.addEventListener("change", ({ changed }) => {
    // The event may precede the change of `document.cookie`; the answer to this request does not.
    if (changed.some(({ name }) => name == "$COOKIE$")) cookieStore.get("$COOKIE$").then(sync);
  });

  revealButtons();
  if (hasRecord() || attribute("$GPC$")) dispatch("$EVENT_START$");
  else showPart("#$ROOT_ID$");
  // Cookies that could not be removed before the page was reloaded.
  const notRemoved = attempt(() => sessionStorage.$COOKIE$);
  if (notRemoved) {
    delete sessionStorage.$COOKIE$;
    handlers.$COMMAND_NOTIFY$("$NOT_REMOVED$", notRemoved);
  }
};
