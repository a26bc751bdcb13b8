// Removes databases (IndexedDB), caches (Cache Storage) and service workers of services that the visitor refuses. Only pages
// with a service that has any load this script; it uses the public interface of the consent widget. A page that has a
// database open, or that a service worker controls, keeps it until it is left, so the script looks again on the next page.

/** @typedef {import("./choices.js").SelosteChoice} Choice */

/**
 * Id of the service, kind of storage, and pattern of the name, in which `*` stands for any characters. The name of a service
 * worker is the path of its script.
 *
 * @type {[string, string, string][]}
 */
const DECLARED = $DECLARED$;

/** @type {(pattern: string, name: string) => boolean} */
const matches = (pattern, name) =>
  new RegExp("^" + pattern.split("*").map((part) => part.replace(/\W/g, "\\$&")).join(".*") + "$", "s").test(name);

/** @typedef {{ name: string | undefined; remove(): unknown }} Stored */

/** The items of each kind of storage, and how they are removed. @type {Record<string, () => Promise<Stored[]>>} */
const STORES = {
  "indexed-db": async () =>
    (await indexedDB.databases()).map(({ name }) => ({ name, remove: () => name && indexedDB.deleteDatabase(name) })),
  cache: async () => (await caches.keys()).map((name) => ({ name, remove: () => caches.delete(name) })),
  worker: async () =>
    (await navigator.serviceWorker.getRegistrations()).map((registration) => {
      const worker = registration.active ?? registration.waiting ?? registration.installing;
      return { name: worker ? new URL(worker.scriptURL).pathname : undefined, remove: () => registration.unregister() };
    }),
};

/** @type {(choice: Choice) => Promise<void>} */
const removeRefused = async ({ services }) => {
  for (const [kind, stored] of Object.entries(STORES)) {
    const declared = DECLARED.filter(([, storage]) => storage == kind);
    if (!declared.length) continue;
    try {
      for (const { name, remove } of await stored()) {
        const owners = declared.filter(([, , pattern]) => name && matches(pattern, name));
        // Items that a granted service also uses are kept.
        if (owners.length && !owners.some(([service]) => services[service])) remove();
      }
    } catch {
      // Browsers throw if storage is blocked.
    }
  }
};

const start = () => self.seloste?.choices.on(removeRefused);
// The consent widget exposes its interface after the page has been parsed.
if (self.seloste) start();
else addEventListener("load", start);
