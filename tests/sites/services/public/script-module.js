// Stands for a script that is a module: counts how often it has run. The export keeps it from running as anything else.
window.__module = (window.__module || 0) + 1;
export {};
