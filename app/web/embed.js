// Adds the consent widget to a page outside the site. The template is part of this script; all other files are beside
// it.
import run from "$BOOT$";
const markup = $MARKUP$;
const opener = $OPENER$;
/** @type {(html: string) => DocumentFragment} */
const parse = (html) => {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return holder.content;
};
// Puts a placeholder over each gated `iframe` and `embed`. It has the size of the element and takes no space in the
// layout, so that nothing moves.
/** @type {(template: HTMLTemplateElement) => void} */
const placePlaceholders = (template) => {
  /** @type {NodeListOf<HTMLElement>} */
  const elements = document.querySelectorAll("iframe[$GATE$],embed[$GATE$]");
  for (const element of elements) {
    let placeholder = /** @type {HTMLElement | null} */ (element.previousElementSibling);
    if (!placeholder?.hasAttribute("$PLACEHOLDER$")) {
      const gate = JSON.stringify(element.getAttribute("$GATE$"));
      const original = template.content.querySelector("[$PLACEHOLDER$=" + gate + "]");
      if (!original || element.hasAttribute("$OPENED$")) continue;
      placeholder = /** @type {HTMLElement} */ (original.cloneNode(true));
      element.before(placeholder);
    }
    // Browsers give an `embed` without `src` no space. There the placeholder takes the space, with the element's
    // `display`.
    const hasSize = element.offsetWidth > 0;
    const { style } = placeholder;
    style.position = hasSize ? "" : "static";
    const { display } = getComputedStyle(element);
    style.display = hasSize ? "" : display === "inline" ? "inline-block" : display;
    const box = hasSize
      ? [element.offsetLeft, element.offsetTop, element.offsetWidth, element.offsetHeight]
      : [0, 0, element.getAttribute("width"), element.getAttribute("height")];
    /** @type {const} */ (["left", "top", "width", "height"]).forEach((side, index) => {
      style[side] = box[index] + "px";
    });
  }
};
const start = async () => {
  if (document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
  }
  // The page may have this script twice, for example in two languages. The first one counts.
  if (document.getElementById("$TEMPLATE_ID$")) return;
  document.body.prepend(parse(markup));
  if (!document.querySelector("[$ACTION$=$ACTION_OPEN$]")) document.body.append(parse(opener));
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = String(new URL("$STYLE$", import.meta.url));
  // Without its style sheet the dialog would move the page. If the style sheet fails to load, ask anyway.
  await new Promise((done) => {
    style.onload = style.onerror = done;
    document.head.append(style);
  });
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById("$TEMPLATE_ID$"));
  // Gated elements may be added, and change their size, at any time.
  const look = () => {
    document.dispatchEvent(new Event("$LOOK_EVENT$"));
    placePlaceholders(template);
  };
  look();
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  addEventListener("resize", look);
  run(template, import.meta.url);
};
start();
