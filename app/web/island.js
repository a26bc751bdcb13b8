// Loads the request form when the visitor turns to it: it scrolls into view, gets the focus or is clicked. Until then
// nothing of the program is fetched. If the program fails to load, the plain instructions beside the form remain.
const island = document.getElementById("$ISLAND_ID$");
if (island) {
  // A page without this state blocks scripts, and shows that after a while.
  island.dataset.state = "$STATE_IDLE$";
  const events = ["focusin", "pointerdown", "input"];
  /** @type {IntersectionObserver | undefined} */
  let observer;
  const wake = () => {
    events.forEach((event) => island.removeEventListener(event, wake));
    if (observer) observer.disconnect();
    island.dataset.state = "$STATE_LOADING$";
    import(/** @type {string} */ ("./$GLUE$"))
      .then((/** @type {{ default(options: { module_or_path: URL }): Promise<unknown> }} */ form) => form.default({ module_or_path: new URL("./$WASM$", import.meta.url) }))
      .catch(() => {
        const isHere = island.contains(document.activeElement);
        island.dataset.state = "$STATE_FAILED$";
        if (isHere) one("[role=status]").scrollIntoView({ block: "nearest" });
      });
  };
  events.forEach((event) => island.addEventListener(event, wake));
  if ("IntersectionObserver" in window) {
    observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && wake());
    observer.observe(island);
  }

  /** @type {(selector: string) => HTMLElement} */
  const one = (selector) => /** @type {HTMLElement} */ (island.querySelector(selector));
  /** @type {() => HTMLInputElement[]} */
  const fields = () => [.../** @type {NodeListOf<HTMLInputElement>} */ (island.querySelectorAll("input, select, textarea"))];
  const changed = () => one("input").dispatchEvent(new Event("input", { bubbles: true }));
  // The program has rendered the change by then.
  /** @type {(action: () => void) => void} */
  const later = (action) => void setTimeout(action, 50);

  /** @type {(right: HTMLElement | null) => void} */
  const choose = (right) => {
    if (!(right instanceof HTMLInputElement) || right.name !== "$RIGHT$") return;
    right.checked = true;
    changed();
  };
  // A link from a right in the notice may have been opened before this script ran, or in another tab.
  choose(document.getElementById(location.hash.slice(1)));

  const rest = one(".seloste-request__rest");
  document.addEventListener("click", (event) => {
    const pressed = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest('a[href^="#request-"], [$ONLY$]'));
    if (!pressed) return;
    const only = pressed.getAttribute("$ONLY$")?.split(" ");
    if (only) {
      // One of several letters: the rights of one recipient. The others stay within reach.
      const rights = fields().filter(({ name }) => name === "$RIGHT$");
      const others = rights.filter(({ checked, value }) => checked && !only.includes(value)).map(({ value }) => value);
      for (const right of rights) right.checked = only.includes(right.value);
      one(".seloste-request__rest button").setAttribute("$ONLY$", others.join(" "));
      rest.hidden = !others.length;
      changed();
      later(() => one("[$ACTION$=$ACTION_MAILTO$]").focus());
      return;
    }
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

  // A form that was cleared by mistake can be restored until the next input.
  const undo = one("[$ACTION$=$ACTION_UNDO$]");
  /** @type {[HTMLInputElement, { value: string, checked: boolean }][]} */
  let cleared = [];
  island.addEventListener("reset", () => {
    rest.hidden = true;
    const isChanged = fields().some((field) => field.checked !== field.defaultChecked || (field.defaultValue ?? field.value) !== field.value);
    // A second click of a double click finds an empty form.
    if (!isChanged) return;
    cleared = fields().map((field) => [field, { value: field.value, checked: field.checked }]);
    undo.hidden = false;
    later(() => undo.scrollIntoView({ block: "nearest" }));
  });
  island.addEventListener("input", ({ isTrusted, target }) => {
    undo.hidden = true;
    if (isTrusted && /** @type {HTMLInputElement} */ (target).name === "$RIGHT$") rest.hidden = true;
  });
  undo.addEventListener("click", () => {
    for (const [field, state] of cleared) Object.assign(field, state);
    changed();
    later(() => {
      // The program adds the box for the receipt again.
      for (const [{ name, isConnected }, state] of cleared) {
        const added = isConnected ? null : /** @type {HTMLInputElement | null} */ (island.querySelector(`[name=${name}]`));
        if (added) Object.assign(added, state);
      }
      changed();
      later(() => one("[$ACTION$=$ACTION_CLEAR$]").focus());
    });
  });
}
