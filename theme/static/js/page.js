/* What every page has: a button for the colours, and “/” for the search. */
"use strict";
(function () {
  const button = document.querySelector(".scheme");
  const order = ["system", "dark", "light"];
  const root = document.documentElement;

  function tell() {
    const words = button.dataset[root.dataset.scheme || "system"];
    button.setAttribute("aria-label", words);
    button.title = words;
  }

  button.addEventListener("click", () => {
    const next = order[(order.indexOf(root.dataset.scheme || "system") + 1) % order.length];
    if (next === "system") delete root.dataset.scheme;
    else root.dataset.scheme = next;
    try { localStorage.setItem("parley-scheme", next); } catch (error) { /* it holds for this page, then */ }
    tell();
  });
  tell();

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const box = document.querySelector("input[type=search][name=q]");
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
