// Loads the request form when the visitor turns to it: it scrolls into view, gets the focus or is clicked. Until then
// nothing of the program is fetched. If the program fails to load, the plain instructions beside the form remain.
const island = document.getElementById("$ISLAND_ID$");
if (island) {
  const events = ["focusin", "pointerdown", "input"];
  /** @type {IntersectionObserver | undefined} */
  let observer;
  const wake = () => {
    events.forEach((event) => island.removeEventListener(event, wake));
    if (observer) observer.disconnect();
    island.dataset.state = "loading";
    import(/** @type {string} */ ("./$GLUE$"))
      .then((/** @type {{ default(options: { module_or_path: URL }): Promise<unknown> }} */ form) => form.default({ module_or_path: new URL("./$WASM$", import.meta.url) }))
      .catch(() => {
        island.dataset.state = "failed";
      });
  };
  events.forEach((event) => island.addEventListener(event, wake));
  if ("IntersectionObserver" in window) {
    observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && wake());
    observer.observe(island);
  }
}
