/* Filter the timeline by whose, what, when and words. Without this script the whole timeline stands there, and the form stays hidden. */
"use strict";
(function () {
  const form = document.querySelector(".filters");
  if (!form) return;
  const LISTS = { actor: "actors", kind: "kind", status: "status", issue: "issues" };
  const PLAIN = ["from", "to", "text"];
  const names = Object.keys(LISTS).filter((name) => form.elements[name]);
  const status = form.querySelector("[role=status]");
  const reset = form.querySelector("button");

  /* What holds entries, outer ones before inner ones; each knows how many of its entries are shown. */
  const holders = Array.from(document.querySelectorAll(".month, .day, .then"), (element) => ({ element, shown: 0 }));
  const known = new Map(holders.map((holder) => [holder.element, holder]));
  const entries = Array.from(document.querySelectorAll(".month .event"), (element) => {
    const within = [];
    for (let up = element.parentElement; up && up.id !== "main"; up = up.parentElement) if (known.has(up)) within.push(known.get(up));
    const { actors, kind, status: state = "happened", issues = "", first, last = first } = element.dataset;
    return { element, within, actor: actors.split(" "), kind: [kind], status: [state], issue: issues.split(" "), first, last, words: null };
  });

  const gaps = document.querySelectorAll(".gap"); // which hold only of the whole

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();

  function wanted() {
    const asked = {};
    for (const name of [...names, ...PLAIN]) asked[name] = form.elements[name].value;
    asked.words = fold(asked.text).split(/\s+/).filter(Boolean);
    return asked;
  }

  /* Show what fits all that is asked for. An entry that fits all but one list counts for that list: so many would be there. */
  function show() {
    const asked = wanted();
    const counts = new Map(names.map((name) => [name, new Map()]));
    const add = (name, entry) => {
      const of = counts.get(name);
      of.set("", (of.get("") || 0) + 1);
      for (const value of entry[name]) if (value) of.set(value, (of.get(value) || 0) + 1);
    };
    let total = 0;
    for (const holder of holders) holder.shown = 0;
    for (const entry of entries) {
      const misses = fits(entry, asked) ? names.filter((name) => asked[name] && !entry[name].includes(asked[name])) : null;
      const hidden = !misses || misses.length > 0;
      if (entry.element.hidden !== hidden) entry.element.hidden = hidden;
      if (misses && misses.length === 1) add(misses[0], entry);
      if (hidden) continue;
      total += 1;
      for (const name of names) add(name, entry);
      for (const holder of entry.within) holder.shown += 1;
    }
    for (const { element, shown } of holders) if (element.hidden !== !shown) element.hidden = !shown;
    tell(counts);
    const all = !names.some((name) => asked[name]) && !PLAIN.some((name) => asked[name]);
    for (const gap of gaps) gap.hidden = !all;
    const number = (value) => value.toLocaleString(document.documentElement.lang);
    status.textContent = all ? "" : form.dataset.shown.replace("1", "#").replace("0", number(total)).replace("#", number(entries.length));
    reset.hidden = all;
    return asked;
  }

  function fits(entry, asked) {
    if (asked.from && !(entry.last >= asked.from)) return false;
    if (asked.to && !(entry.first && entry.first <= asked.to)) return false;
    if (!asked.words.length) return true;
    if (entry.words === null) entry.words = fold(entry.element.textContent);
    return asked.words.every((word) => entry.words.includes(word));
  }

  /* Beside every choice, how many entries it would show. */
  function tell(counts) {
    for (const name of names) {
      const of = counts.get(name);
      for (const pill of name === "actor" ? form.querySelectorAll(".pill") : []) {
        const count = of.get(pill.firstElementChild.value) || 0;
        pill.lastElementChild.textContent = count;
        pill.classList.toggle("nothing", !count);
      }
      for (const option of form.elements[name].options || []) {
        option.dataset.words = option.dataset.words || option.textContent;
        option.textContent = option.dataset.words + " (" + (of.get(option.value) || 0) + ")";
      }
    }
  }

  /* What is asked for lives in the address, so that it can be handed on. */
  function keep(asked) {
    const query = new URLSearchParams();
    for (const name of [...names, ...PLAIN]) if (asked[name]) query.set(name, asked[name]);
    const text = query.toString();
    try { history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash); } catch (error) { /* some browsers forbid it from a disk */ }
  }

  function fromAddress() {
    const query = new URLSearchParams(location.search);
    for (const name of [...names, ...PLAIN]) {
      const field = form.elements[name];
      const value = query.get(name) || "";
      field.value = value;
      if (field.value !== value) field.value = "";
    }
    const chosen = form.querySelector(".more :checked");
    if (chosen) chosen.closest("details").open = true;
    show();
  }

  /* Filter after so many milliseconds; until then the form says that it is busy. */
  let soon = 0;
  function later(wait) {
    clearTimeout(soon);
    form.setAttribute("aria-busy", "true");
    soon = setTimeout(() => {
      keep(show());
      form.removeAttribute("aria-busy");
    }, wait);
  }

  form.addEventListener("input", (event) => {
    later(event.target.name === "text" ? 60 : 0);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => later(0));
  addEventListener("popstate", fromAddress);
  form.hidden = false;
  fromAddress();
  performance.mark("timeline-ready");
})();
