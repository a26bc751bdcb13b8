// The export makes sure that this only runs as a module.
window.order.push('module');
export {};
