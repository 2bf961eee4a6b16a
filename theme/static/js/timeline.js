/* Filter the timeline by actor. Without this script the whole timeline stands there, and the form stays hidden. */
"use strict";
(function () {
  const form = document.querySelector(".filters");
  if (!form) return;
  const events = Array.from(document.querySelectorAll(".month .event"));
  const holders = Array.from(document.querySelectorAll(".month, .day, .then")).reverse();
  const shown = form.querySelector(".shown");
  const key = "actor";

  function show(actor) {
    let count = 0;
    for (const event of events) {
      event.hidden = Boolean(actor) && !event.dataset.actors.split(" ").includes(actor);
      if (!event.hidden) count += 1;
    }
    for (const holder of holders) holder.hidden = !holder.querySelector(".event:not([hidden])");
    shown.textContent = actor ? count + " of " + events.length + " entries" : "";
  }

  function fromAddress() {
    const actor = new URLSearchParams(location.search).get(key) || "";
    const input = Array.from(form.elements[key]).find((option) => option.value === actor);
    if (input) input.checked = true;
    show(input ? actor : "");
  }

  form.hidden = false;
  form.addEventListener("change", () => {
    const actor = form.elements[key].value;
    const query = actor ? "?" + key + "=" + encodeURIComponent(actor) : location.pathname;
    try { history.replaceState(null, "", query); } catch (error) { /* file:// in some browsers */ }
    show(actor);
  });
  addEventListener("popstate", fromAddress);
  fromAddress();
})();
