// Loads the request form when it scrolls into view, gets the focus or is clicked. Until then
// no part of the program is fetched. If the program fails to load, the plain instructions beside the form remain.
/** @type {HTMLElement} */
let island;
/** The part that the program renders. @type {HTMLElement | null} */
let live = null;
// Appended to the address of the program, since a module starts only once per address.
let again = "";

/** @type {(selector: string) => HTMLElement} */
const one = (selector) => /** @type {HTMLElement} */ (island.querySelector(selector));
/** @type {() => HTMLInputElement[]} */
const fields = () => [.../** @type {NodeListOf<HTMLInputElement>} */ (island.querySelectorAll("input, select, textarea"))];
const changed = () => one("input").dispatchEvent(new Event("input", { bubbles: true }));
// The program has rendered the change by then.
/** @type {(action: () => void) => void} */
const later = (action) => void setTimeout(action, 50);
const rest = () => one("[$PART$=$PART_REST$]");
const undo = () => one("[$ACTION$=$ACTION_UNDO$]");

// Returns the text of a file, which is empty if it could not be fetched.
/** @type {(url: string | URL) => Promise<string>} */
const read = (url) => fetch(url).then((file) => (file.ok ? file.text() : "")).catch(() => "");

// Fetches the titles of a notice in many languages. Without them, each letter has the title in the page's language.
const addTitles = async () => {
  const url = island.getAttribute("$TITLES_URL$");
  const titles = url ? await read(url) : "";
  // A host may serve a page in place of a file that is missing.
  if (/^([a-z]+\|[^|]+(\||$))+$/.test(titles)) live?.setAttribute("$TITLES$", `${live.getAttribute("$TITLES$")}|${titles}`);
};

// Fetches the texts in a language for the program. An empty text stands for a failure.
/** @type {(language: string) => Promise<void>} */
const addTexts = async (language) => {
  const name = "$TEXTS$" + language;
  if (island.getAttribute(name)) return;
  const fetched = await read(new URL(`./$TEXTS_START$${language}$TEXTS_END$`, import.meta.url));
  // Reads the current form, because another script may have replaced it.
  island.setAttribute(name, fetched);
  island.querySelector("form")?.dispatchEvent(new Event("$TEXTS_EVENT$"));
};
const addLetterTexts = () => void addTexts(/** @type {HTMLSelectElement} */ (one("[name=$LANGUAGE$]")).value);

const wake = () => {
  if (island.dataset.state !== "$STATE_IDLE$") return;
  observer.disconnect();
  island.dataset.state = "$STATE_LOADING$";
  const page = String(live?.getAttribute("$PAGE_LANGUAGE$"));
  Promise.all([import(/** @type {string} */ ("./$GLUE$" + again)), addTexts(page), addTitles()])
    .then(async (/** @type {[{ default(options: { module_or_path: URL }): Promise<unknown> }, void, void]} */ [form]) => {
      // Another script may have replaced the form since.
      await addTexts(page);
      await form.default({ module_or_path: new URL("./$WASM$", import.meta.url) });
      // The browser may have restored another language of the letter.
      addLetterTexts();
    })
    .catch(() => {
      const isHere = island.contains(document.activeElement);
      island.dataset.state = "$STATE_FAILED$";
      if (isHere) one("[role=status]").scrollIntoView({ block: "nearest" });
    });
  again += "?";
};
const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && wake());

const start = () => {
  const found = document.getElementById("$ISLAND_ID$");
  if (!found) return;
  island = found;
  live = document.getElementById("$LIVE_ID$");
  cleared = [];
  // A page without a state blocks scripts, and shows that after a while.
  island.dataset.state = live ? "$STATE_IDLE$" : "$STATE_FAILED$";
  observer.disconnect();
  if (live) observer.observe(island);
};

/** @type {(right: HTMLElement | null) => void} */
const choose = (right) => {
  if (!(right instanceof HTMLInputElement) || right.name !== "$RIGHT$") return;
  right.checked = true;
  changed();
};

/**
 * Fields that were cleared and their former states. A form that was cleared by mistake can be restored until the next
 * input.
 * @type {[HTMLInputElement, { value: string, checked: boolean }][]}
 */
let cleared = [];

/** @type {Record<string, (target: HTMLInputElement, event: Event) => void>} */
const handlers = {
  focusin: wake,
  pointerdown: wake,
  input(target, { isTrusted }) {
    wake();
    undo().hidden = true;
    if (isTrusted && target.name === "$RIGHT$") rest().hidden = true;
  },
  change(target) {
    if (target.name === "$LANGUAGE$") addLetterTexts();
  },
  reset(target) {
    // The program reads the fields once they have been reset.
    setTimeout(() => target.dispatchEvent(new Event("$CLEARED_EVENT$")));
    rest().hidden = true;
    const isChanged = fields().some((field) => field.checked !== field.defaultChecked || (field.defaultValue ?? field.value) !== field.value);
    // A second click of a double click finds an empty form.
    if (!isChanged) return;
    cleared = fields().map((field) => [field, { value: field.value, checked: field.checked }]);
    undo().hidden = false;
    later(() => undo().scrollIntoView({ block: "nearest" }));
  },
};

const restore = () => {
  for (const [field, state] of cleared) Object.assign(field, state);
  changed();
  later(() => {
    // The program adds the box for the receipt again.
    for (const [{ name, isConnected }, state] of cleared) {
      const added = isConnected ? null : /** @type {HTMLInputElement | null} */ (one(`[name=${name}]`));
      if (added) Object.assign(added, state);
    }
    changed();
    later(() => one("[$ACTION$=$ACTION_CLEAR$]").focus());
  });
};

/** Keeps the rights of one of several letters. The others remain available. @type {(only: string[]) => void} */
const keep = (only) => {
  const rights = fields().filter(({ name }) => name === "$RIGHT$");
  const others = rights.filter(({ checked, value }) => checked && !only.includes(value)).map(({ value }) => value);
  for (const right of rights) right.checked = only.includes(right.value);
  one("[$PART$=$PART_REST$] button").setAttribute("$ONLY$", others.join(" "));
  rest().hidden = !others.length;
  changed();
  later(() => one("[$ACTION$=$ACTION_MAILTO$]").focus());
};

start();
if (live) {
  // A link from a right in the notice may have been opened before this script ran, or in another tab.
  choose(document.getElementById(location.hash.slice(1)));

  // Other scripts may replace the form, even by a copy of it, which looks as if it worked.
  new MutationObserver(() => {
    if (!live?.isConnected) start();
  }).observe(document, { childList: true, subtree: true });

  for (const [type, handle] of Object.entries(handlers)) {
    document.addEventListener(type, (event) => {
      const target = /** @type {HTMLInputElement} */ (event.target);
      if (island.contains(target)) handle(target, event);
    });
  }

  document.addEventListener("click", (event) => {
    const pressed = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest('a[href^="#$FIELD_ID$"], [$ONLY$], [$ACTION$=$ACTION_UNDO$]'));
    if (!pressed) return;
    const only = pressed.getAttribute("$ONLY$");
    if (only !== null) return keep(only.split(" "));
    if (!pressed.hash) return restore();
    const field = document.getElementById(pressed.hash.slice(1));
    if (!field || !island.contains(field)) return;
    if (island.contains(pressed)) {
      // A field gets no caret in WebKit if the browser follows the link.
      event.preventDefault();
      field.focus();
    } else {
      choose(field);
    }
  });
}
