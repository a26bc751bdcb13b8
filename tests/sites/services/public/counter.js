// Stands for a counter that keeps something in each place there is.
window.__counter = (window.__counter || 0) + 1;
document.cookie = "_cnt_abc=1; path=/; SameSite=Lax";
localStorage.setItem("cnt:visitor", "1");
sessionStorage.setItem("cnt:visit", "1");
