// Stands for a statistics script: leaves signs that it has run.
window.__probe = (window.__probe || 0) + 1;
document.documentElement.dataset.probe = "ran";
document.cookie = "_probe_abc=1; path=/; SameSite=Lax";
