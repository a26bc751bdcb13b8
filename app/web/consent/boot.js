// DOM side of the consent widget: passes the page state to the program (app/widget-consent), executes the commands
// that it returns, and exposes `window.seloste.choices`. It makes no decisions about consent. Pages without optional
// services do not load it.
import { initSync, update } from "./seloste-widget-consent.js";

/** @typedef {import("../choices.js").SelosteChoice} Choice */
/** @typedef {(event: string, argument?: string | null) => void} Dispatch */

/** @type {(selector: string) => HTMLElement[]} */
const all = (selector) => [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))];
/** @type {(selector: string) => HTMLElement | null} */
const one = (selector) => document.querySelector(selector);
/** @type {(selector: string) => HTMLInputElement[]} */
const boxes = (selector) => /** @type {HTMLInputElement[]} */ (all("#$ROOT_ID$ " + selector));

/**
 * Returns the result, or an empty string if it throws: browsers throw if storage is blocked.
 *
 * @template T
 * @param {() => T} action
 * @returns {T | ""}
 */
const attempt = (action) => {
  try {
    return action();
  } catch {
    return "";
  }
};

/**
 * Methods by which a choice is made, by their letter in the record.
 *
 * @type {Record<string, Choice["method"]>}
 */
const METHODS = { a: "accept-all", r: "reject-all", s: "saved", g: "gpc" };

/**
 * Converts a record to the object that scripts of the page get. The widget has validated the record, whose grammar is
 * documented in app/consent.
 *
 * @param {string} record
 * @returns {Choice}
 */
const parseRecord = (record) => {
  const [version, id, time, language, request, method, ...answers] = record.split(".");
  const [revision, shown = ""] = request.split("~");
  /** @type {Choice} */
  const choice = {
    version: /** @type {1} */ (+version),
    id,
    time: +time,
    language,
    revision,
    shown,
    method: METHODS[method],
    categories: {},
    services: {},
  };
  for (const answer of answers) {
    const [category, service] = answer.slice(1).split("~");
    if (service) choice.services[service] = answer[0] == "!";
    else choice.categories[/** @type {$CATEGORIES$} */ (category)] = answer[0] == "!";
  }
  return choice;
};

// Interface for scripts of the page.
/** @type {Choice | null} */
let choice = null;
/** @type {Dispatch | undefined} */
let dispatch;
/** @type {Set<(choice: Choice) => void>} */
const listeners = new Set();
(self.seloste ??= /** @type {NonNullable<Window["seloste"]>} */ ({})).choices = {
  get: () => choice,
  open: () => dispatch?.("$ACTION_OPEN$"),
  on: (listener) => {
    listeners.add(listener);
    if (choice) listener(choice);
    return () => listeners.delete(listener);
  },
};

/**
 * Signals of Google Consent Mode, version 2, by category.
 *
 * @type {Record<$CATEGORIES$, string[]>}
 */
const SIGNALS = {
  functional: ["functionality_storage", "personalization_storage"],
  statistics: ["analytics_storage"],
  marketing: ["ad_storage", "ad_user_data", "ad_personalization"],
};

/**
 * Starts the widget. Has no effect if it is running already: a page has one.
 *
 * @param {HTMLTemplateElement} template
 * @param {string} base URL that the addresses in the template are relative to
 */
export default async function run(template, base) {
  if (dispatch) return;
  /** @type {(name: string) => string} */
  const attribute = (name) => template.getAttribute(name) ?? "";
  let currentRecord = "";
  // Selector of the elements that the current record grants.
  let granted = "";
  /**
   * Element that had the focus before the dialog.
   *
   * @type {HTMLElement | undefined}
   */
  let previousFocus;

  template.setAttribute(
    "$PATHS$",
    attribute("$PATHS$").split(" ").map((path) => new URL(path, location.href).pathname).join(" "),
  );
  if (!(/** @type {{ globalPrivacyControl?: boolean }} */ (navigator).globalPrivacyControl)) {
    template.removeAttribute("$GPC$");
  }

  /** @type {(kind: "default" | "update", categories: Choice["categories"]) => void} */
  const updateGoogle = (kind, categories) => {
    if (!template.hasAttribute("$GOOGLE$")) return;
    /** @type {Record<string, string>} */
    const signals = { security_storage: "granted" };
    for (const name in SIGNALS) {
      const category = /** @type {$CATEGORIES$} */ (name);
      for (const signal of SIGNALS[category]) signals[signal] = categories[category] ? "granted" : "denied";
    }
    // Google's scripts recognize a command by its type: it must be an `arguments` object.
    /** @type {(...command: unknown[]) => void} */ (function () {
      // eslint-disable-next-line prefer-rest-params
      attempt(() => (self.dataLayer ??= []).push(arguments));
    })("consent", kind, signals);
  };
  updateGoogle("default", {});

  // A script only runs, and an `embed` only changes its document, if the element is inserted again.
  /** @type {(element: HTMLElement) => void} */
  const load = (element) => {
    const copy = /** @type {HTMLScriptElement & HTMLLinkElement} */ (element.cloneNode(true));
    const { src, href, type } = element.dataset;
    copy.setAttribute("$OPENED$", src ? "wait" : "");
    if (copy.matches("script")) {
      if (type) copy.type = type;
      else copy.removeAttribute("type");
      copy.async = false;
    }
    if (src) copy.src = src;
    if (href) copy.href = href;
    element.replaceWith(copy);
  };

  // Loads all elements that are granted and not loaded yet. Scripts keep their order: an inline script, and all scripts
  // after it, wait until the scripts before it have loaded; then this is called again.
  const look = () => {
    /** @type {unknown} */
    let isWaiting;
    for (const element of granted ? all(granted) : []) {
      const isScript = element.matches("script");
      isWaiting ||= isScript && !element.dataset.src && one("script[$OPENED$=wait]");
      // Other elements do not wait for scripts.
      if (!isScript || !isWaiting) load(element);
    }
  };

  /** @type {(text: string) => void} */
  const announce = (text) => {
    /** @type {HTMLElement} */ (one("#$STATUS_ID$")).textContent = text;
  };

  /** @typedef {"localStorage" | "sessionStorage"} StorageName */
  /** @type {(store: StorageName) => string[]} */
  const keys = (store) => attempt(() => Object.keys(self[store])) || [];
  // Separators of the protocol in a key are replaced by spaces.
  /** @type {(key: string) => string} */
  const flat = (key) => key.replace(/\s/g, " ");
  /** @type {(store: StorageName, name: string) => void} */
  const removeKey = (store, name) => {
    for (const key of keys(store)) if (flat(key) == name) self[store].removeItem(key);
  };
  /** @type {(selector: string, hidden: boolean) => void} */
  const setHidden = (selector, hidden) => all(selector).forEach((part) => (part.hidden = hidden));

  /** @type {CommandHandlers} */
  const handlers = {
    $COMMAND_SET_RECORD$: (record, fresh) => {
      currentRecord = record;
      const current = (choice = parseRecord(record));
      updateGoogle("update", current.categories);
      // Each in its own task: an error in one must not affect the others or the choice.
      listeners.forEach((listener) => queueMicrotask(() => listener(current)));
      if (!fresh) return;
      announce(attribute("$SAVED$"));
      document.dispatchEvent(new CustomEvent("$CHOICE_EVENT$", { detail: current }));
      const endpoint = attribute("$ENDPOINT$");
      if (endpoint) navigator.sendBeacon(endpoint, new Blob([JSON.stringify(current)], { type: "application/json" }));
    },
    $COMMAND_SET_COOKIE$: (...setting) => attempt(() => (document.cookie = setting.join("\t"))),
    $COMMAND_REMOVE_LOCAL$: (key) => removeKey("localStorage", key),
    $COMMAND_REMOVE_SESSION$: (key) => removeKey("sessionStorage", key),
    $COMMAND_DISPATCH$: (event, argument) => step(event, argument),
    $COMMAND_RELOAD$: (names) => {
      if (names) attempt(() => (sessionStorage.$COOKIE$ = names));
      location.reload();
    },
    $COMMAND_NOTIFY$: (name, names = "") => {
      const text = attribute(name) + names;
      handlers.$COMMAND_SHOW$("#$NOTICE_BAR_ID$");
      /** @type {HTMLElement} */ (one("#$NOTICE_BAR_ID$ p")).textContent = text;
      announce(text);
    },
    $COMMAND_LOAD$: (selector) => {
      granted = selector;
      look();
    },
    $COMMAND_UNLOAD$: (selector) => {
      granted = "";
      for (const element of all(selector)) {
        const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
        for (const name of ["src", "href", "$OPENED$"]) copy.removeAttribute(name);
        element.replaceWith(copy);
      }
    },
    $COMMAND_SHOW$: (selector) => {
      if (one(selector)) return;
      const part = /** @type {HTMLElement} */ (
        /** @type {HTMLElement} */ (template.content.querySelector(selector)).cloneNode(true)
      );
      template.after(part);
      // Programs that answer such dialogs look again when something changes, but only after some 600 ms.
      setTimeout(() => part.setAttribute("$STATE$", "$STATE_SHOWN$"), 650);
    },
    $COMMAND_HIDE$: (selector) => {
      const part = one(selector);
      const hadFocus = part?.matches(":focus-within");
      part?.remove();
      if (hadFocus) {
        [previousFocus, ...all("[$ACTION$=$ACTION_OPEN$]")]
          .find((element) => element?.isConnected)
          ?.focus({ preventScroll: true });
      }
    },
    $COMMAND_REVEAL$: (selector) => setHidden(selector, false),
    $COMMAND_CONCEAL$: (selector) => setHidden(selector, true),
    $COMMAND_TICK$: (name) => boxes(`[name="${name}"]`).forEach((box) => (box.checked = true)),
    $COMMAND_FOCUS$: (selector) => /** @type {HTMLElement} */ (one(selector)).focus(),
  };

  /** @type {Dispatch} */
  const step = (event, argument) => {
    /** @type {PageState} */
    const state = {
      $FIELD_EVENT$: event,
      $FIELD_ARGUMENT$: argument ?? "",
      $FIELD_TICKED$: boxes(":checked").map((box) => box.name).join(" "),
      $FIELD_CURRENT_RECORD$: currentRecord,
      $FIELD_COOKIES$: attempt(() => document.cookie),
      $FIELD_LOCAL_STORAGE$: attribute("$CLEAR_LOCAL_STORAGE$") && keys("localStorage").map(flat).join("\t"),
      $FIELD_SESSION_STORAGE$: attribute("$CLEAR_SESSION_STORAGE$") && keys("sessionStorage").map(flat).join("\t"),
      $FIELD_RUNNING_SCRIPTS$: all("script[$OPENED$]").map((script) => script.getAttribute("$GATE$")).join(" "),
      $FIELD_URL$: location.href,
      $FIELD_NOW$: "" + Math.floor(Date.now() / 1000),
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
  dispatch = step;

  // Names follow the Data Privacy Vocabulary's guide to ISO/IEC TS 27560. The snapshot has their JSON-LD context.
  const showReceipt = async () => {
    const { id, language, shown, time, method, categories, services } = /** @type {Choice} */ (choice);
    // The snapshot belongs to the choice, which may be older or in another language than this page.
    const url = new URL(shown + ".json", new URL(attribute("$SNAPSHOT_URL$"), base)).href;
    const { "@context": context, ...notice } = await fetch(url).then((response) => response.json()).catch(() => ({}));
    const text = JSON.stringify(
      {
        "@context": context,
        "@type": "dpv:ConsentReceipt",
        "dct:created": new Date().toISOString(),
        "dpv:hasRecordOfActivity": {
          "@type": "dpv:ConsentRecord",
          "dct:identifier": id,
          "dct:language": language,
          "dct:valid": notice["dct:valid"],
          "rdf:value": currentRecord,
          "dpv:hasDataController": notice["dpv:hasDataController"],
          "dpv:hasProcess": attribute("$NAMES$").split(" ").map((name) => ({
            "@type": "dpv:Process",
            "dct:identifier": name,
            "dpv:hasConsentStatus": {
              "@type": `dpv:Consent${
                categories[/** @type {$CATEGORIES$} */ (name)] ?? services[name.split("/")[1]] ? "Given" : "Refused"
              }`,
              "dpv:isIndicatedBy": { "@id": "dpv:DataSubject" },
              "dpv:isIndicatedAtTime": new Date(time * 1000).toISOString(),
              "dpv:hasIndicationMethod": method,
            },
          })),
          "dpv:hasNotice": { "@id": url, "dct:identifier": shown, ...notice },
        },
      },
      null,
      2,
    );
    const box = /** @type {HTMLElement} */ (one("#$ROOT_ID$ [$RECEIPT$]"));
    const [when, code, pre, link] = /** @type {HTMLAnchorElement[]} */ (
      ["span", "code", "pre", "a"].map((part) => box.querySelector(part))
    );
    // In the browser's locale, whatever the language of the page.
    when.textContent = new Date(time * 1000).toLocaleString();
    code.textContent = id;
    pre.textContent = text;
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    box.hidden = false;
    pre.focus();
  };

  const program = await fetch(new URL("./$WASM$", import.meta.url));
  initSync({ module: await WebAssembly.compile(await program.arrayBuffer()) });

  /** @typedef {Event & { target: HTMLInputElement; key: string }} InputEvent */
  /** @type {(event: string, listener: (event: InputEvent) => void) => void} */
  const listen = (event, listener) => {
    document.addEventListener(event, /** @type {EventListener} */ (listener), true);
  };
  /** @type {(element: Node) => boolean | undefined} */
  const isInDialog = (element) => one("#$ROOT_ID$")?.contains(element);
  listen("click", ({ target }) => {
    /** @type {HTMLElement | null} */
    const button = target.closest?.("[$ACTION$]");
    if (!button) return;
    const action = /** @type {string} */ (button.getAttribute("$ACTION$"));
    const placeholder = button.closest("[$PLACEHOLDER$]");
    if (!isInDialog(button)) previousFocus = button;
    if (action == "$ACTION_RECEIPT$") showReceipt();
    else if (action == "$ACTION_ONCE$") load(/** @type {HTMLElement} */ (/** @type {Element} */ (placeholder).nextElementSibling));
    else step(action, placeholder?.getAttribute("$PLACEHOLDER$"));
  });
  listen("focusin", ({ target }) => {
    if (!isInDialog(target)) previousFocus = target;
  });
  listen("keydown", ({ key, target }) => {
    // Escape never makes a choice: it only closes the dialog if a choice exists.
    if (key == "Escape" && isInDialog(target)) step("$ACTION_CLOSE$");
  });
  listen("change", ({ target }) => {
    if (!isInDialog(target)) return;
    const [category, service] = target.name.split("/");
    const services = boxes(`[name^="${category}/"]`);
    if (service) boxes(`[name="${category}"]`)[0].checked = services.every((box) => box.checked);
    else services.forEach((box) => (box.checked = target.checked));
  });
  /** @type {(event: InputEvent) => void} */
  const onLoaded = ({ target }) => {
    if (!target.matches?.("[$OPENED$=wait]")) return;
    target.setAttribute("$OPENED$", "");
    look();
  };
  listen("load", onLoaded);
  listen("error", onLoaded);
  listen("$LOOK_EVENT$", look);

  // The choice may change in another tab, and a page may come back from the back-forward cache.
  const sync = () => step("$EVENT_SYNC$");
  listen("visibilitychange", sync);
  addEventListener("pageshow", sync);
  self.cookieStore?.addEventListener("change", ({ changed }) => {
    // The event may precede the change of `document.cookie`; the answer to this request does not.
    if (changed.some(({ name }) => name == "$COOKIE$")) cookieStore.get("$COOKIE$").then(sync);
  });

  setHidden("[$ACTION$]", false);
  step("$EVENT_START$");
  // Cookies that could not be removed before the page was reloaded.
  const notRemoved = attempt(() => sessionStorage.$COOKIE$);
  if (notRemoved) {
    delete sessionStorage.$COOKIE$;
    handlers.$COMMAND_NOTIFY$("$NOT_REMOVED$", notRemoved);
  }
}

const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById("$TEMPLATE_ID$"));
if (template) run(template, location.href);
