/* Before anything is drawn: the colours that the reader chose, and room for what only scripts can do, so that nothing moves later. */
"use strict";
(function () {
  const root = document.documentElement;
  let scheme = null;
  root.dataset.scripts = "";
  try { scheme = localStorage.getItem("parley-scheme"); } catch (error) { /* storage is forbidden: by system */ }
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
})();
