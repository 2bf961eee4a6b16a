/* Filter the timeline by whose, what, when and words. Without this script the whole timeline stands there, without the form. */
"use strict";
(function () {
  const form = document.querySelector(".filters");
  if (!form) return;
  const LISTS = { actor: "actors", kind: "kind", status: "status", issue: "issues" };
  const USUAL = { status: "happened" }; // what is not said of an entry
  const PLAIN = ["from", "to", "text"];
  const names = Object.keys(LISTS).filter((name) => form.elements[name]);
  const status = form.querySelector("[role=status]");
  const reset = form.querySelector("button");

  /* Everything that can be shown: an element, and whether it is hidden. */
  const item = (element) => ({ element, hidden: false });
  const hide = (of, hidden) => { if (of.hidden !== hidden) of.element.hidden = of.hidden = hidden; };

  /* What holds entries, outer ones before inner ones; each knows how many of its entries are shown. */
  const known = new Map();
  for (const element of document.querySelectorAll(".month, .day, .then")) known.set(element, { ...item(element), outer: holder(element), shown: 0 });
  const holders = Array.from(known.values());
  const gaps = Array.from(document.querySelectorAll(".gap"), item); // which hold only of the whole

  function holder(element) {
    for (let up = element.parentElement; up; up = up.parentElement) if (known.has(up)) return known.get(up);
    return null;
  }

  /* Each value is a number, 0 being “all”, and each list of them is kept once: ten thousand entries have few different ones. */
  const values = names.map(() => new Map([["", 0]]));
  const lists = names.map(() => new Map());
  function numbers(at, words) {
    let found = lists[at].get(words);
    if (!found) {
      found = words.split(" ").filter(Boolean).map((word) => {
        if (!values[at].has(word)) values[at].set(word, values[at].size);
        return values[at].get(word);
      });
      lists[at].set(words, found);
    }
    return found;
  }

  let parent = null, home = null; // of the entry before: most stand beside it
  const entries = Array.from(document.querySelectorAll(".month .event"), (element) => {
    if (element.parentElement !== parent) {
      parent = element.parentElement;
      home = holder(element);
    }
    const first = element.getAttribute("data-first");
    const of = names.map((name, at) => numbers(at, element.getAttribute("data-" + LISTS[name]) || USUAL[name] || ""));
    return { ...item(element), home, of, first, last: element.getAttribute("data-last") || first, words: null, shows: true };
  });

  const plain = (text) => (/[^\0-\x7f]/.test(text) ? text.normalize("NFKD").replace(/\p{M}+/gu, "") : text);
  const fold = (text) => plain(text).toLowerCase();

  function wanted() {
    const asked = {};
    for (const name of [...names, ...PLAIN]) asked[name] = form.elements[name].value;
    asked.words = fold(asked.text).split(/\s+/).filter(Boolean);
    return asked;
  }

  /* Show what fits all that is asked for. An entry that fits all but one list counts for that list: so many would be there. */
  function show() {
    const asked = wanted();
    const chosen = names.map((name, at) => asked[name] && (values[at].get(asked[name]) || -1));
    const counts = values.map((of) => new Int32Array(of.size));
    const add = (at, entry) => {
      counts[at][0] += 1;
      for (const value of entry.of[at]) counts[at][value] += 1;
    };
    let total = 0;
    for (const of of holders) of.shown = 0;
    for (const entry of entries) {
      entry.shows = false;
      if (!fits(entry, asked)) continue;
      let misses = 0, missed = 0;
      for (let at = 0; at < chosen.length; at += 1) {
        if (!chosen[at] || entry.of[at].includes(chosen[at])) continue;
        misses += 1;
        missed = at;
      }
      if (misses === 1) add(missed, entry);
      if (misses) continue;
      entry.shows = true;
      total += 1;
      for (let at = 0; at < chosen.length; at += 1) add(at, entry);
      entry.home.shown += 1;
    }
    for (const of of holders.slice().reverse()) if (of.outer) of.outer.shown += of.shown;
    for (const of of holders) hide(of, !of.shown);
    for (const entry of entries) if (entry.home.shown) hide(entry, !entry.shows);
    tell(counts);
    const all = !names.some((name) => asked[name]) && !PLAIN.some((name) => asked[name]);
    for (const gap of gaps) hide(gap, !all);
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
    names.forEach((name, at) => {
      const of = (value) => counts[at][values[at].has(value) ? values[at].get(value) : -1] || 0;
      for (const pill of name === "actor" ? form.querySelectorAll(".pill") : []) {
        const count = of(pill.firstElementChild.value);
        pill.lastElementChild.textContent = count;
        pill.classList.toggle("nothing", !count);
      }
      for (const option of form.elements[name].options || []) {
        option.dataset.words = option.dataset.words || option.textContent;
        option.textContent = option.dataset.words + " (" + of(option.value) + ")";
      }
    });
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
      const given = query.get(name) || "";
      const value = field.type === "date" && !/^\d{4}-\d\d-\d\d$/.test(given) ? "" : given;
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
  fromAddress();
  performance.mark("timeline-ready");
})();
