// A module: the export keeps it from running as anything else.
window.order.push('module');
export {};
