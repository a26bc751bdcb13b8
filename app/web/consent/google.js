// Google Consent Mode, version 2.
import { attempt, template } from "./dom.js";

/**
 * Signals by category.
 *
 * @type {Record<$CATEGORIES$, string[]>}
 */
const SIGNALS = {
  functional: ["functionality_storage", "personalization_storage"],
  statistics: ["analytics_storage"],
  marketing: ["ad_storage", "ad_user_data", "ad_personalization"],
};

// Commands that are already at the front of the data layer.
let count = 0;

/**
 * Sends the choice to Google's scripts, if the site's settings say so.
 *
 * @type {(kind: "default" | "update", categories: Partial<Record<$CATEGORIES$, boolean>>) => void}
 */
export const updateGoogle = (kind, categories) => {
  if (!template.hasAttribute("$GOOGLE$")) return;
  /** @type {Record<string, string>} */
  const signals = { security_storage: "granted" };
  /** @type {$CATEGORIES$} */
  let category;
  for (category in SIGNALS) {
    for (const signal of SIGNALS[category]) signals[signal] = categories[category] ? "granted" : "denied";
  }
  // Google's scripts recognize a command by its type: it must be an `arguments` object.
  /** @type {(...command: unknown[]) => void} */ (function () {
    attempt(() => {
      const layer = (self.dataLayer ??= []);
      // Until Google's script runs, which then replaces `push`, the page may have added commands that must follow ours.
      // eslint-disable-next-line prefer-rest-params
      if (Object.hasOwn(layer, "push")) layer.push(arguments);
      // eslint-disable-next-line prefer-rest-params
      else layer.splice(count++, 0, arguments);
    });
  })("consent", kind, signals);
};
