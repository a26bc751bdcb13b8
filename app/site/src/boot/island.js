// Wakes the request form when the visitor turns to it: near view, by focus, or by a click. Until then not one byte of
// the form's program is fetched. If it does not come, the plain instructions beside the form remain.
const island = document.getElementById("$ISLAND_ID$");
if (island) {
  const signs = ["focusin", "pointerdown", "input"];
  let near;
  const wake = () => {
    signs.forEach((sign) => island.removeEventListener(sign, wake));
    if (near) near.disconnect();
    island.dataset.state = "loading";
    import("./$GLUE$")
      .then((form) => form.default({ module_or_path: new URL("./$WASM$", import.meta.url) }))
      .catch(() => {
        island.dataset.state = "failed";
      });
  };
  signs.forEach((sign) => island.addEventListener(sign, wake));
  if ("IntersectionObserver" in window) {
    near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && wake());
    near.observe(island);
  }
}
