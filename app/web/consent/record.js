// The consent record as an object for scripts of the page.

/** @typedef {import("../choices.js").SelosteChoice} Choice */

/**
 * Methods by which a choice is made, by their letter in the record.
 *
 * @type {Record<string, Choice["method"]>}
 */
const METHODS = { a: "accept-all", r: "reject-all", s: "saved", g: "gpc" };

/** @type {(seconds: number) => Date} */
export const dateOf = (seconds) => new Date(seconds * 1000);

/**
 * Converts a record to the object for scripts of the page. The widget has validated the record, whose grammar is
 * documented in app/consent.
 *
 * @param {string} record
 * @returns {Choice}
 */
export const parseRecord = (record) => {
  const [version, id, time, language, request, method, ...answers] = record.split(".");
  const [revision, shown = ""] = request.split("~");
  /** @type {Choice} */
  const choice = {
    version: /** @type {1} */ (+version),
    id,
    time: +time,
    date: dateOf(+time).toISOString(),
    language,
    revision,
    shown,
    method: METHODS[method],
    categories: {},
    services: {},
  };
  for (const answer of answers) {
    const [category, service] = answer.slice(1).split("~");
    if (service) choice.services[service] = answer[0] == "!";
    else choice.categories[/** @type {$CATEGORIES$} */ (category)] = answer[0] == "!";
  }
  return choice;
};
