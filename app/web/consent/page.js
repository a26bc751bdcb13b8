// The consent widget on the pages of a built site, which contain the template. Pages without optional services do not
// load it.
import { configure } from "./dom.js";
import { expose, run } from "./boot.js";

const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById("$TEMPLATE_ID$"));
if (template && expose()) {
  configure(template, location.href);
  run();
}
