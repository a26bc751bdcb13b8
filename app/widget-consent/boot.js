// The page's side of the consent widget. What is to be done is decided in WebAssembly (app/widget-consent): `step` takes
// a text that says how things stand and answers with orders. Here are the ears that hear what happens, the hands that
// carry the orders out, and what the page's own scripts may ask. Pages whose controller has no optional service do not
// load it.
import { initSync, step } from "./seloste-widget-consent.js";

const all = (selector) => [...document.querySelectorAll(selector)];
const one = (selector) => document.querySelector(selector);
// Browsers that are told to keep nothing refuse by throwing.
const attempt = (what) => {
  try {
    return what();
  } catch {
    return "";
  }
};

// The names of the methods by which a choice is made.
const METHODS = { a: "accept-all", r: "reject-all", s: "saved", g: "gpc" };

// A record as pages get it. Its text is sound (app/consent has its grammar): the widget has read it.
const detail = (record) => {
  const [version, id, time, language, asked, letter, ...chosen] = record.split(".");
  const [revision, shown = ""] = asked.split("~");
  const choice = {
    version: +version,
    id,
    time: +time,
    language,
    revision,
    shown,
    method: METHODS[letter],
    categories: {},
    services: {},
  };
  for (const one of chosen) {
    const [category, service] = one.slice(1).split("~");
    if (service) choice.services[service] = one[0] == "!";
    else choice.categories[category] = one[0] == "!";
  }
  return choice;
};

// What the page's own scripts may ask.
let choice = null;
let take;
const listeners = new Set();
(self.seloste ??= {}).choices = {
  get: () => choice,
  open: () => take?.("$ACTION_OPEN$"),
  on: (listener) => {
    listeners.add(listener);
    if (choice) listener(choice);
    return () => listeners.delete(listener);
  },
};

// Google Consent Mode, version 2: the signals that each category stands for.
const SIGNALS = {
  functional: ["functionality_storage", "personalization_storage"],
  statistics: ["analytics_storage"],
  marketing: ["ad_storage", "ad_user_data", "ad_personalization"],
};

// Starts the widget of this template; the addresses in it count from `base`. There is one for each page.
export default async function run(template, base) {
  if (take) return;
  const of = (attribute) => template.getAttribute(attribute) ?? "";
  // The text of the record that counts, and the selector of what it grants.
  let known = "";
  let granted = "";
  // Where the focus was before it came into the dialog.
  let back;

  template.setAttribute(
    "$PATHS$",
    of("$PATHS$").split(" ").map((path) => new URL(path, location).pathname).join(" "),
  );
  if (!navigator.globalPrivacyControl) template.removeAttribute("$SIGNAL$");

  const google = (kind, categories) => {
    if (!template.hasAttribute("$GOOGLE$")) return;
    const signals = { security_storage: "granted" };
    for (const category in SIGNALS) {
      for (const signal of SIGNALS[category]) signals[signal] = categories[category] ? "granted" : "denied";
    }
    // Google's scripts know a command by its being an `arguments` object.
    (function () {
      attempt(() => (self.dataLayer ??= []).push(arguments));
    })("consent", kind, signals);
  };
  google("default", {});

  // A browser looks at a script, and leaves an embedded page, only when the element is put in anew.
  const load = (element) => {
    const copy = element.cloneNode(true);
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

  // Everything that is granted and not loaded yet. Scripts keep their order: code that stands in the page, and what
  // follows it, waits for the scripts before it; when one of those has arrived, this is called again.
  const look = () => {
    let waits;
    for (const element of granted ? all(granted) : []) {
      const script = element.matches("script");
      waits ||= script && !element.dataset.src && one("script[$OPENED$=wait]");
      // What is no script waits for none.
      if (!script || !waits) load(element);
    }
  };

  const say = (text) => {
    one("#$STATUS_ID$").textContent = text;
  };

  // Keys of the browser's storage; what a line of the scene cannot hold is a space there.
  const keys = (store) => attempt(() => Object.keys(self[store])) || [];
  const flat = (key) => key.replace(/\s/g, " ");
  const forget = (store, name) => {
    for (const key of keys(store)) if (flat(key) == name) self[store].removeItem(key);
  };

  const hands = {
    keep: (record, fresh) => {
      known = record;
      choice = detail(record);
      google("update", choice.categories);
      // Each by itself: what goes wrong in one must not keep the others from hearing, nor the choice from counting.
      listeners.forEach((listener) => queueMicrotask(() => listener(choice)));
      if (!fresh) return;
      say(of("$SAVED$"));
      document.dispatchEvent(new CustomEvent("$EVENT$", { detail: choice }));
      const endpoint = of("$ENDPOINT$");
      if (endpoint) navigator.sendBeacon(endpoint, new Blob([JSON.stringify(choice)], { type: "application/json" }));
    },
    bake: (...setting) => attempt(() => (document.cookie = setting.join("\t"))),
    local: (key) => forget("localStorage", key),
    session: (key) => forget("sessionStorage", key),
    then: (action, argument) => take(action, argument),
    reload: (names) => {
      if (names) attempt(() => (sessionStorage.$COOKIE$ = names));
      location.reload();
    },
    tell: (attribute, names = "") => {
      const text = of(attribute) + names;
      hands.show("#$TOLD_ID$");
      one("#$TOLD_ID$ p").textContent = text;
      say(text);
    },
    open: (selector) => {
      granted = selector;
      look();
    },
    close: (selector) => {
      granted = "";
      for (const element of all(selector)) {
        const copy = element.cloneNode(true);
        for (const name of ["src", "href", "$OPENED$"]) copy.removeAttribute(name);
        element.replaceWith(copy);
      }
    },
    show: (selector) => {
      if (one(selector)) return;
      const part = template.content.querySelector(selector).cloneNode(true);
      template.after(part);
      // Programs that answer such questions for the visitor look again when something changes, and only after some
      // 600 ms.
      setTimeout(() => part.setAttribute("$STATE$", "$STATE_SHOWN$"), 650);
    },
    hide: (selector) => {
      const part = one(selector);
      const wasInside = part?.matches(":focus-within");
      part?.remove();
      if (wasInside) {
        [back, ...all("[$ACTION$=$ACTION_OPEN$]")]
          .find((element) => element?.isConnected)
          ?.focus({ preventScroll: true });
      }
    },
    reveal: (selector, hidden = false) => all(selector).forEach((part) => (part.hidden = hidden)),
    conceal: (selector) => hands.reveal(selector, true),
    tick: (name) => all(`#$ROOT_ID$ [name="${name}"]`).forEach((box) => (box.checked = true)),
    focus: (selector) => one(selector).focus(),
  };

  take = (action, argument = "") => {
    const scene = [
      action,
      argument,
      all("#$ROOT_ID$ :checked").map((box) => box.name).join(" "),
      known,
      attempt(() => document.cookie),
      of("$CLEAR_LOCAL$") && keys("localStorage").map(flat).join("\t"),
      of("$CLEAR_SESSION$") && keys("sessionStorage").map(flat).join("\t"),
      all("script[$OPENED$]").map((script) => script.getAttribute("$GATE$")).join(" "),
      location.href,
      Math.floor(Date.now() / 1000),
      [...crypto.getRandomValues(new BigUint64Array(2))].map((part) => part.toString(36)).join(""),
      ..."$QUESTION$".split(" ").map(of),
    ];
    for (const order of step(scene.join("\n")).split("\n")) {
      const [verb, ...rest] = order.split("\t");
      // One order that fails must not undo those after it: what is refused is closed whatever happens.
      try {
        hands[verb]?.(...rest);
      } catch (fault) {
        reportError(fault);
      }
    }
  };

  // The names are those of the Data Privacy Vocabulary's guide to ISO/IEC TS 27560; the statement brings their context.
  const receipt = async () => {
    const { id, language, shown, time, method, categories, services } = choice;
    // The statement of the choice, which may have been made in another language than this page's, or some time ago.
    const address = new URL(shown + ".json", new URL(of("$STATEMENT$"), base)).href;
    const { "@context": context, ...notice } = await fetch(address).then((answer) => answer.json()).catch(() => ({}));
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
          "rdf:value": known,
          "dpv:hasDataController": notice["dpv:hasDataController"],
          "dpv:hasProcess": of("$NAMES$").split(" ").map((name) => ({
            "@type": "dpv:Process",
            "dct:identifier": name,
            "dpv:hasConsentStatus": {
              "@type": `dpv:Consent${categories[name] ?? services[name.split("/")[1]] ? "Given" : "Refused"}`,
              "dpv:isIndicatedBy": { "@id": "dpv:DataSubject" },
              "dpv:isIndicatedAtTime": new Date(time * 1000).toISOString(),
              "dpv:hasIndicationMethod": method,
            },
          })),
          "dpv:hasNotice": { "@id": address, "dct:identifier": shown, ...notice },
        },
      },
      null,
      2,
    );
    const box = one("#$ROOT_ID$ [$RECEIPT$]");
    const [when, code, pre, link] = ["span", "code", "pre", "a"].map((part) => box.querySelector(part));
    // As the visitor writes times, whatever the language of the page.
    when.textContent = new Date(time * 1000).toLocaleString();
    code.textContent = id;
    pre.textContent = text;
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    box.hidden = false;
    pre.focus();
  };

  const program = await fetch(new URL("./$WASM$", import.meta.url));
  initSync({ module: await WebAssembly.compile(await program.arrayBuffer()) });

  const wire = (event, then) => document.addEventListener(event, then, true);
  const isInside = (element) => one("#$ROOT_ID$")?.contains(element);
  wire("click", ({ target }) => {
    const button = target.closest?.("[$ACTION$]");
    if (!button) return;
    const action = button.getAttribute("$ACTION$");
    const place = button.closest("[$PLACEHOLDER$]");
    if (!isInside(button)) back = button;
    if (action == "$ACTION_RECEIPT$") receipt();
    else if (action == "$ACTION_ONCE$") load(place.nextElementSibling);
    else take(action, place?.getAttribute("$PLACEHOLDER$"));
  });
  wire("focusin", ({ target }) => {
    if (!isInside(target)) back = target;
  });
  wire("keydown", ({ key, target }) => {
    // Escape never chooses; it closes only where a choice stands.
    if (key == "Escape" && isInside(target)) take("$ACTION_CLOSE$");
  });
  wire("change", ({ target }) => {
    if (!isInside(target)) return;
    const [category, service] = target.name.split("/");
    const services = all(`#$ROOT_ID$ [name^="${category}/"]`);
    if (service) one(`#$ROOT_ID$ [name="${category}"]`).checked = services.every((box) => box.checked);
    else services.forEach((box) => (box.checked = target.checked));
  });
  const arrived = ({ target }) => {
    if (!target.matches?.("[$OPENED$=wait]")) return;
    target.setAttribute("$OPENED$", "");
    look();
  };
  wire("load", arrived);
  wire("error", arrived);
  wire("$EVENT_LOOK$", look);

  // The choice may be changed in another tab, and a page may come back from the browser's memory.
  const again = () => take("$STEP_AGAIN$");
  wire("visibilitychange", again);
  addEventListener("pageshow", again);
  self.cookieStore?.addEventListener("change", ({ changed }) => {
    // The event may come before `document.cookie` knows; the answer to this does not.
    if (changed.some(({ name }) => name == "$COOKIE$")) cookieStore.get("$COOKIE$").then(again);
  });

  hands.reveal("[$ACTION$]");
  take("$STEP_BEGIN$");
  // What a choice left unsaid when it had the page loaded anew.
  const unsaid = attempt(() => sessionStorage.$COOKIE$);
  if (unsaid) {
    delete sessionStorage.$COOKIE$;
    hands.tell("$LEFT$", unsaid);
  }
}

const template = document.getElementById("$TEMPLATE_ID$");
if (template) run(template, location);
