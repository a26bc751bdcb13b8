// Collects what a document has stored and what it asks for. Runs in a world of its own, where the page's
// changes of built-in functions do not apply. Returns JSON.
(async () => {
  const cut = (value, max = 200) => String(value ?? '').slice(0, max);
  const attempt = async (read) => {
    try {
      return await read();
    } catch {
      // Storage is blocked in this document.
      return [];
    }
  };
  const keys = (read) =>
    attempt(() => {
      const store = read();
      return Array.from({ length: Math.min(store.length, 500) }, (_, index) => cut(store.key(index)));
    });
  const soon = (promise) =>
    Promise.race([promise, new Promise((resolve) => setTimeout(() => resolve([]), 1000))]);
  // A registration has no worker while its first script is being fetched.
  const scripts = ({ active, waiting, installing }) =>
    [active ?? waiting ?? installing].filter(Boolean).map((worker) => cut(new URL(worker.scriptURL).pathname));
  const labels = (field) => [
    ...Array.from(field.labels ?? [], (label) => label.textContent),
    field.getAttribute('aria-label'),
    field.placeholder,
    field.title,
  ];
  const ignored = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'search', 'range', 'color']);
  const fields = Array.from(document.querySelectorAll('input, select, textarea'))
    .slice(0, 300)
    .filter((field) => !ignored.has(field.type) && !field.closest('[role=search], #seloste-choices, form[data-seloste=request]'))
    .map((field) => ({
      kind: cut(field.localName === 'input' ? field.type : field.localName, 30),
      name: cut(`${field.name} ${field.id}`.trim(), 100),
      autocomplete: cut(field.getAttribute('autocomplete'), 60),
      label: cut(labels(field).filter(Boolean).join(' ').replace(/\s+/g, ' ').trim()),
    }));
  const links = Array.from(document.querySelectorAll('a[href], area[href]'))
    .slice(0, 2000)
    .map((link) => [cut(link.href, 500), cut(`${link.textContent} ${link.getAttribute('aria-label') ?? ''}`.trim())]);
  // The answers of the browser are waited for together.
  const [local, session, databases, cached, workers] = await Promise.all([
    keys(() => localStorage),
    keys(() => sessionStorage),
    attempt(() => soon(indexedDB.databases().then((all) => all.slice(0, 200).map((one) => cut(one.name))))),
    attempt(() => soon(caches.keys().then((all) => all.slice(0, 200).map((name) => cut(name))))),
    attempt(() => soon(navigator.serviceWorker.getRegistrations().then((all) => all.slice(0, 200).flatMap(scripts)))),
  ]);
  return JSON.stringify({ local, session, databases, caches: cached, workers, fields, links });
})()
