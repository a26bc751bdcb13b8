// Reports what a page stores and which script stores it. Runs in each document before its own scripts.
(() => {
  const send = globalThis.BINDING;
  if (typeof send !== 'function') return;
  delete globalThis.BINDING;
  const { apply } = Reflect;
  const { stringify } = JSON;
  const { slice, match, includes } = String.prototype;
  const text = String;
  const Trace = Error;
  let left = 400;
  const caller = () => {
    const stack = text(new Trace().stack);
    // The first frames are those of this script.
    const found = apply(match, stack, [/(?:https?|file):\/\/[^\s)]+(?=:\d+:\d+)/]);
    return found === null ? text(location.href) : found[0];
  };
  const report = (kind, name, attributes) => {
    if (left-- <= 0) return;
    try {
      send(stringify([kind, apply(slice, text(name), [0, 300]), apply(slice, text(attributes), [0, 300]), caller()]));
    } catch {
      // The page must not notice.
    }
  };
  const wrap = (owner, name, before) => {
    const old = owner?.[name];
    if (typeof old !== 'function') return;
    const { [name]: method } = {
      [name](...values) {
        try {
          before(this, values);
        } catch {
          // As above.
        }
        return apply(old, this, values);
      },
    };
    Object.defineProperty(owner, name, { ...Object.getOwnPropertyDescriptor(owner, name), value: method });
  };
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  if (cookie?.set) {
    Object.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      set(value) {
        apply(cookie.set, this, [value]);
        // Reading all cookies for each one of thousands would take most of a page's time.
        if (left <= 0) return;
        const parts = apply(match, text(value), [/^\s*([^=;]*)=?[^;]*;?([^]*)$/]);
        if (parts === null) return;
        // The browser may have refused it. With another path it is stored, but not visible here.
        const isStored = apply(includes, apply(cookie.get, this, []), [parts[1]]);
        if (isStored || apply(match, parts[2], [/path=\/[^;\s]/i]) !== null) report('cookie', parts[1], parts[2]);
      },
    });
  }
  if (globalThis.CookieStore) {
    wrap(CookieStore.prototype, 'set', (_, [first]) => {
      report('cookie', typeof first === 'object' ? first.name : first, '');
    });
  }
  wrap(Storage.prototype, 'setItem', (store, [key]) => {
    let local = false;
    try {
      local = store === localStorage;
    } catch {
      // Storage is blocked.
    }
    report(local ? 'local' : 'session', key, '');
  });
  wrap(IDBFactory.prototype, 'open', (_, [name]) => report('indexeddb', name, ''));
})();
