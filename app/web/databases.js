// Removes databases (IndexedDB) and caches (Cache Storage) of services that the visitor refuses. Only pages with a service
// that has any load this script; it uses the public interface of the consent widget. A page that has a database open keeps
// it until it is left, so the script looks again on the next page.

/** @typedef {import("./choices.js").SelosteChoice} Choice */

/**
 * Id of the service, kind of storage, and pattern of the name, in which `*` stands for any characters.
 *
 * @type {[string, string, string][]}
 */
const DECLARED = $DECLARED$;

/** @type {(pattern: string, name: string) => boolean} */
const matches = (pattern, name) =>
  new RegExp("^" + pattern.split("*").map((part) => part.replace(/\W/g, "\\$&")).join(".*") + "$", "s").test(name);

/** @type {Record<string, { names(): Promise<(string | undefined)[]>; remove(name: string): unknown }>} */
const STORES = {
  "indexed-db": {
    names: async () => (await indexedDB.databases()).map(({ name }) => name),
    remove: (name) => indexedDB.deleteDatabase(name),
  },
  cache: {
    names: () => caches.keys(),
    remove: (name) => caches.delete(name),
  },
};

/** @type {(choice: Choice) => Promise<void>} */
const removeRefused = async ({ services }) => {
  for (const [kind, { names, remove }] of Object.entries(STORES)) {
    const declared = DECLARED.filter(([, storage]) => storage == kind);
    if (!declared.length) continue;
    try {
      for (const name of await names()) {
        const owners = declared.filter(([, , pattern]) => name && matches(pattern, name));
        // What a granted service uses, too, stays.
        if (name && owners.length && !owners.some(([service]) => services[service])) remove(name);
      }
    } catch {
      // Browsers throw if storage is blocked.
    }
  }
};

const start = () => self.seloste?.choices.on(removeRefused);
// The consent widget exposes its interface once the page is there.
if (self.seloste) start();
else addEventListener("load", start);
