/* Search as you type. The index is loaded by script elements, which a page may do from a disk. Nothing that was read is ever markup. */
"use strict";
(function () {
  const form = document.querySelector("form.finder");
  const box = form.querySelector("input");
  const list = document.querySelector(".results");
  const status = document.querySelector(".found");
  const base = form.dataset.index;
  const PAGE = 30;
  const CJK = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff";
  const SIGNS = new RegExp("[" + CJK + "]|(?:(?![" + CJK + "])[\\p{L}\\p{N}])+", "gu");
  const parts = new Map();
  const waiting = new Map();
  let asked = 0;
  let shown = PAGE;

  window.parley = { take(name, content) { parts.set(name, content); } };

  /* A part of the index, loaded once. */
  function part(name) {
    if (parts.has(name)) return Promise.resolve(parts.get(name));
    if (!waiting.has(name)) {
      waiting.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = base + name + ".js";
        script.onload = () => resolve(parts.get(name));
        script.onerror = () => { waiting.delete(name); script.remove(); reject(new Error(name)); };
        document.head.append(script);
      }));
    }
    return waiting.get(name);
  }

  /* As plugins/parley/site/search/folding.py does. */
  function words(text) {
    const plain = text.toLowerCase().replace(/['’‘`ʼʻʿʾ´]/g, "").normalize("NFKD").replace(/\p{M}+/gu, "");
    return (plain.match(SIGNS) || []).map((word) => Array.from(word).slice(0, 40).join(""));
  }

  /* The documents that have a word, or a word that begins so: number → whether it is in the title, and whether it is the word itself. */
  async function having(word, prefix, index) {
    let first = index.leaves.findIndex((begins) => begins > word);
    first = Math.max(0, (first < 0 ? index.leaves.length : first) - 1);
    const names = [];
    for (let n = first; n < index.leaves.length && (n === first || (prefix && index.leaves[n].startsWith(word))); n += 1) names.push("words-" + n);
    const found = new Map();
    for (const leaf of await Promise.all(names.map(part))) {
      for (const [term, steps] of leaf) {
        if (term !== word && !(prefix && term.startsWith(word))) continue;
        let number = 0;
        for (const step of steps) {
          number += step;
          const points = (number % 2 ? 4 : 1) + (term === word ? 2 : 0);
          found.set(number >> 1, Math.max(points, found.get(number >> 1) || 0));
        }
      }
    }
    return found;
  }

  /* Numbers of the documents that have all words, the best first; equally good ones in the order of the index. */
  async function search(query) {
    const index = await part("index");
    const terms = words(query);
    if (!terms.length || !index.leaves.length) return [];
    const open = /[\p{L}\p{N}\p{M}]$/u.test(query);
    const each = await Promise.all(terms.map((word, at) => having(word, open && at === terms.length - 1, index)));
    each.sort((one, other) => one.size - other.size);
    const best = [];
    for (const [number, points] of each[0]) {
      let sum = points;
      let all = true;
      for (let n = 1; n < each.length && all; n += 1) {
        all = each[n].has(number);
        sum += each[n].get(number) || 0;
      }
      if (all) best.push([number, sum]);
    }
    return best.sort((one, other) => other[1] - one[1] || one[0] - other[0]).map((row) => row[0]);
  }

  function element(tag, name, text) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  /* Text in which the words that were looked for are marked, as far as they begin a word. */
  function marked(made, text, terms) {
    for (const piece of text.split(/(\s+)/)) {
      const own = words(piece);
      made.append(own.some((word) => terms.some((term) => word.startsWith(term))) ? element("mark", "", piece) : piece);
    }
    return made;
  }

  function entry(document_, terms, query) {
    const [kind, title, more, when, url] = document_;
    const made = element("li");
    const body = element("div");
    const below = element("p", "small");
    const link = element("a");
    link.href = url + (kind === "report" ? "#:~:text=" + encodeURIComponent(query.trim()) : "");
    body.append(marked(link, title, terms), below);
    if (when) below.append(when);
    if (when && more) below.append(" · ");
    if (more) marked(below, more, terms);
    made.append(element("span", "kind", form.dataset[kind]), body);
    return made;
  }

  async function show() {
    const query = box.value;
    const mine = asked += 1;
    keep(query);
    try {
      const found = await search(query);
      const index = await part("index");
      const numbers = found.slice(0, shown);
      const chunks = [...new Set(numbers.map((number) => Math.floor(number / index.chunk)))];
      await Promise.all(chunks.map((number) => part("names-" + number)));
      if (mine !== asked) return;
      const terms = words(query);
      const rows = numbers.map((number) => entry(parts.get("names-" + Math.floor(number / index.chunk))[number % index.chunk], terms, query));
      list.replaceChildren(...rows);
      if (found.length > shown) list.append(further());
      status.textContent = !terms.length ? "" : found.length ? form.dataset.found.replace("0", found.length.toLocaleString(document.documentElement.lang)) : form.dataset.none;
    } catch (error) {
      if (mine !== asked) return;
      list.replaceChildren();
      status.textContent = form.dataset.broken;
    }
    form.removeAttribute("aria-busy");
  }

  function further() {
    const made = element("li", "further");
    const button = element("button", "", form.dataset.more);
    button.type = "button";
    button.addEventListener("click", async () => {
      const next = list.children.length - 1;
      shown += PAGE;
      await show();
      const link = list.children[next] && list.children[next].querySelector("a");
      if (link) link.focus();
    });
    made.append(button);
    return made;
  }

  /* The query lives in the address, so that it can be handed on and survives the way back. */
  function keep(query) {
    const address = location.pathname + (query.trim() ? "?q=" + encodeURIComponent(query) : "");
    try { history.replaceState(null, "", address); } catch (error) { /* some browsers forbid it from a disk */ }
  }

  function move(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [box, ...list.querySelectorAll("a, button")];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1)))].focus();
  }

  let soon = 0;
  box.addEventListener("input", () => {
    shown = PAGE;
    asked += 1;
    clearTimeout(soon);
    form.setAttribute("aria-busy", "true");
    soon = setTimeout(show, 40);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(soon);
    await show();  // who types fast would else open what an earlier word has found, or nothing
    const first = list.querySelector("a");
    if (first) first.click();
  });
  document.addEventListener("keydown", move);
  const given = new URLSearchParams(location.search).get("q") || new URLSearchParams(location.hash.slice(1)).get("q") || "";
  box.value = given;
  box.focus();
  if (given) show();
})();
