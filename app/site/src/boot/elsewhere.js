// Brings the consent widget to a page that is not of the site. What the page must know stands in here; the rest lies
// beside this module, wherever that is.
import run from "$BOOT$";
const markup = $MARKUP$;
const opener = $OPENER$;
const elements = (html) => {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return holder.content;
};
// Lays a placeholder over each embedded page or document that waits: it takes no room of its own, so nothing moves, and
// has the size of what it stands for, whatever that comes from.
const cover = (template) => {
  for (const element of document.querySelectorAll("iframe[$GATE$],embed[$GATE$]")) {
    let place = element.previousElementSibling;
    if (!place?.hasAttribute("$PLACEHOLDER$")) {
      const gate = JSON.stringify(element.getAttribute("$GATE$"));
      const waiting = template.content.querySelector("[$PLACEHOLDER$=" + gate + "]");
      if (!waiting || element.hasAttribute("$OPENED$")) continue;
      place = waiting.cloneNode(true);
      element.before(place);
    }
    // An `embed` that has nothing to load has no room of its own in browsers: there the placeholder keeps it, and stands
    // as the element would stand itself.
    const stands = element.offsetWidth > 0;
    const { style } = place;
    style.position = stands ? "" : "static";
    const { display } = getComputedStyle(element);
    style.display = stands ? "" : display === "inline" ? "inline-block" : display;
    const box = stands
      ? [element.offsetLeft, element.offsetTop, element.offsetWidth, element.offsetHeight]
      : [0, 0, element.getAttribute("width"), element.getAttribute("height")];
    ["left", "top", "width", "height"].forEach((side, at) => {
      style[side] = box[at] + "px";
    });
  }
};
const start = async () => {
  if (document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
  }
  // Once is enough, and another language may have been first.
  if (document.getElementById("$TEMPLATE_ID$")) return;
  document.body.prepend(elements(markup));
  if (!document.querySelector("[$ACTION$=$ACTION_OPEN$]")) document.body.append(elements(opener));
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("$STYLE$", import.meta.url);
  // Without its style the dialog would push the page about. If the style does not come, the question must be put all
  // the same.
  await new Promise((done) => {
    style.onload = style.onerror = done;
    document.head.append(style);
  });
  const template = document.getElementById("$TEMPLATE_ID$");
  // Here, elements that wait for a choice may come into the page at any time, and change their size.
  const look = () => {
    document.dispatchEvent(new Event("$EVENT_LOOK$"));
    cover(template);
  };
  look();
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  addEventListener("resize", look);
  run(template, import.meta.url);
};
start();
