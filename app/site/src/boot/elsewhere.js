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
  run(document.getElementById("$TEMPLATE_ID$"), import.meta.url);
  // Here, elements that wait for a choice may come into the page at any time.
  const look = () => document.dispatchEvent(new Event("$EVENT_LOOK$"));
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
};
start();
