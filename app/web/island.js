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
        island.dataset.state = "$STATE_FAILED$";
      });
  };
  events.forEach((event) => island.addEventListener(event, wake));
  if ("IntersectionObserver" in window) {
    observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && wake());
    observer.observe(island);
  }

  const changed = () => island.querySelector("input")?.dispatchEvent(new Event("input", { bubbles: true }));

  document.addEventListener("click", (event) => {
    const pressed = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest('a[href^="#request-"], [$ONLY$]'));
    if (!pressed) return;
    const only = pressed.getAttribute("$ONLY$");
    if (only) {
      // One of several letters: the rights of one recipient.
      for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (island.querySelectorAll("[name=$RIGHT$]"))) {
        box.checked = only.split(" ").includes(box.value);
      }
      changed();
      // The pressed button is about to go.
      /** @type {HTMLElement} */ (island.querySelector("[$ACTION$=$ACTION_MAILTO$]")).focus();
      return;
    }
    const field = /** @type {HTMLInputElement | null} */ (island.querySelector(pressed.hash));
    if (!field) return;
    if (island.contains(pressed)) {
      // A field gets no caret in WebKit if the browser follows the link.
      event.preventDefault();
      field.focus();
    } else {
      // From a right in the notice to its box, which is checked.
      field.checked = true;
      changed();
    }
  });

  // A form that was cleared by mistake can be restored until the next input.
  const undo = /** @type {HTMLElement} */ (island.querySelector("[$ACTION$=$ACTION_UNDO$]"));
  /** @type {[HTMLInputElement, { value: string, checked: boolean }][]} */
  let cleared = [];
  island.addEventListener("reset", () => {
    cleared = [.../** @type {NodeListOf<HTMLInputElement>} */ (island.querySelectorAll("input, select, textarea"))].map(
      (field) => [field, { value: field.value, checked: field.checked }],
    );
    undo.hidden = false;
  });
  island.addEventListener("input", () => (undo.hidden = true));
  undo.addEventListener("click", () => {
    for (const [field, state] of cleared) Object.assign(field, state);
    /** @type {HTMLElement} */ (island.querySelector("[$ACTION$=$ACTION_CLEAR$]")).focus();
    changed();
  });
}
