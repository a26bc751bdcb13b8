// The receipt of a choice: in plain words, and as a file in the terms of the Data Privacy Vocabulary.
import { all, attribute, base, one } from "./dom.js";
import { dateOf } from "./record.js";

/** @typedef {import("../choices.js").SelosteChoice} Choice */

/** @type {(choice: Choice, name: string) => boolean | undefined} */
const isGranted = ({ categories, services }, name) =>
  categories[/** @type {$CATEGORIES$} */ (name)] ?? services[name.split("/")[1]];

/**
 * Shows the receipt in the dialog.
 *
 * @param {Choice} choice
 * @param {string} record
 */
export const showReceipt = async (choice, record) => {
  const { id, language, shown, time, date, method } = choice;
  const names = attribute("$NAMES$").split(" ");
  // The snapshot belongs to the choice, which may be older or in another language than this page.
  const url = new URL(shown + ".json", new URL(attribute("$SNAPSHOT_URL$"), base)).href;
  // Names follow the Data Privacy Vocabulary's guide to ISO/IEC TS 27560. The snapshot has their JSON-LD context.
  const { "@context": context, ...notice } = await fetch(url).then((response) => response.json()).catch(() => ({}));
  const text = JSON.stringify(
    {
      "@context": context,
      "@type": "dpv:ConsentReceipt",
      "dct:created": new Date().toISOString(),
      "dpv:hasRecordOfActivity": {
        "@type": "dpv:ConsentRecord",
        "dct:identifier": id,
        "dct:language": language,
        "dct:valid": notice["dct:valid"],
        "rdf:value": record,
        "dpv:hasDataController": notice["dpv:hasDataController"],
        "dpv:hasProcess": names.map((name) => ({
          "@type": "dpv:Process",
          "dct:identifier": name,
          "dpv:hasConsentStatus": {
            "@type": `dpv:Consent${isGranted(choice, name) ? "Given" : "Refused"}`,
            "dpv:isIndicatedBy": { "@id": "dpv:DataSubject" },
            "dpv:isIndicatedAtTime": date,
            "dpv:hasIndicationMethod": method,
          },
        })),
        "dpv:hasNotice": { "@id": url, "dct:identifier": shown, ...notice },
      },
    },
    null,
    2,
  );
  const box = /** @type {HTMLElement} */ (one("#$ROOT_ID$ [$RECEIPT$]"));
  const locale = attribute("lang");
  const values = [
    dateOf(time).toLocaleString(locale),
    dateOf(time + +attribute("$MAX_AGE$")).toLocaleDateString(locale),
    id,
  ];
  // The first value, the controller, is always present.
  box.querySelectorAll("dd ~ dd").forEach((part, index) => {
    part.textContent = values[index];
  });
  for (const answer of all("[$ANSWER$]")) {
    const name = /** @type {string} */ (answer.getAttribute("$ANSWER$"));
    answer.textContent = attribute(isGranted(choice, name) ? "$GRANTED$" : "$REFUSED$");
  }
  /** @type {HTMLElement} */ (box.querySelector("pre")).textContent = text;
  const link = /** @type {HTMLAnchorElement} */ (box.querySelector("a"));
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  box.hidden = false;
  /** @type {HTMLElement} */ (box.querySelector("h3")).focus();
};
