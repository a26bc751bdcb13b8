// Returns the calls of Google's consent mode as JSON. Runs in the page's own world.
(() => {
  const layer = Array.isArray(globalThis.dataLayer) ? globalThis.dataLayer : [];
  const calls = [];
  for (const entry of layer.slice(0, 2000)) {
    if (entry?.[0] === 'consent' && typeof entry[2] === 'object' && calls.length < 20) {
      const states = Object.entries(entry[2] ?? {}).slice(0, 30);
      const named = (state) => states.filter(([, value]) => value === state).map(([name]) => name.slice(0, 60));
      calls.push({ command: String(entry[1]).slice(0, 20), granted: named('granted'), denied: named('denied') });
    }
  }
  return JSON.stringify(calls);
})()
