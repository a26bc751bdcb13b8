// Waits until the page has been drawn twice. Returns JSON.
new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => resolve('1')));
})
