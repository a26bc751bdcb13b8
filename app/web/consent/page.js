// The consent widget on the pages of a built site, which contain the template. Pages without optional services do not
// load it.
import { configure, one, parsed } from "./dom.js";
import { expose, run } from "./boot.js";

// This script is `async`: the dialog need not wait for the first paint of the page.
await parsed();
const template = /** @type {HTMLTemplateElement | undefined} */ (one("#$TEMPLATE_ID$"));
if (template && expose()) {
  configure(template, location.href);
  run();
}
