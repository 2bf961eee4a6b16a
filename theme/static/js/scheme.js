/* The colours that the reader chose, before anything is drawn. */
"use strict";
(function () {
  let scheme = null;
  try { scheme = localStorage.getItem("parley-scheme"); } catch (error) { /* storage is forbidden: by system */ }
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
})();
