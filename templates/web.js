// Filters and the thread between the languages; the page is complete without this script.
"use strict";
(() => {
  const form = document.getElementById("filters");
  const items = Array.from(document.querySelectorAll(".item"));
  const shown = document.getElementById("shown");
  const none = document.getElementById("none");
  const glance = Array.from(document.querySelectorAll(".glance li"));
  const glanced = document.getElementById("glanced");
  const fold = (text) => text.toLowerCase().normalize("NFKC").replace(/[\u064b-\u065f\u0670\u0640]/g, "")
    .replace(/[أإآ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.codePointAt(0) & 15).replace(/٫/g, ".").replace(/٬/g, ",");
  const letters = (text) => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
  // What is read in an item: not the letters that tie its names and figures to the other language.
  const read = (item) => {
    const copy = item.cloneNode(true);
    for (const mark of copy.querySelectorAll("sup")) mark.remove();
    return fold(copy.textContent).replace(/\s+/g, " ");
  };
  const texts = new Map(items.map((item) => [item, read(item)]));
  const spoken = new Map(items.map((item) => [item, letters(texts.get(item))]));
  // Each row of the table of names: the English, without a remark in brackets, and the Arabic spellings.
  const names = Array.from(document.querySelectorAll("#names tbody tr"), (row) =>
    [row.cells[0].textContent.split(" (")[0], ...Array.from(row.querySelectorAll("td:nth-child(2) bdi"), (ar) => ar.textContent)]
      .map(letters).filter((name) => name.trim()));
  const clitics = [" ", " و", " ب", " ل", " ف", " ك"];
  const has = (list, value) => !value || list.split(" ").includes(value);

  // Part of a name in its other Arabic spellings: the words at the same places, where they are as many.
  function parts(row, sought) {
    const arabic = row.filter((name) => /[\u0621-\u064a]/.test(name)).map((name) => name.trim().split(" "));
    const wanted = sought.trim().split(" ");
    return arabic.flatMap((name) => {
      const at = name.findIndex((_, k) => wanted.every((word, n) => name[k + n] === word));
      const alike = at < 0 ? [] : arabic.filter((other) => other.length === name.length);
      return alike.map((other) => ` ${other.slice(at, at + wanted.length).join(" ")} `);
    });
  }

  // The ways in which the table of names spells what is searched; none where it is no word of a name.
  function spellings(words) {
    const sought = letters(words);
    const rows = sought.trim() ? names.filter((row) => row.some((name) => name.includes(sought))) : [];
    return rows.flatMap((row) => [...row, ...parts(row, sought)])
      .flatMap((name) => clitics.map((clitic) => clitic + name.slice(1)));
  }

  // The lines at a glance follow their items; what is not shown is said.
  function lines() {
    for (const line of glance) {
      const item = document.getElementById(line.dataset.item);
      line.hidden = Boolean(item) && item.hidden;
    }
    const left = glance.filter((line) => !line.hidden).length;
    if (!glanced) return;
    glanced.hidden = left === glance.length;
    glanced.textContent = `${left || "None"} of ${glance.length} lines at a glance ${left > 1 ? "pass" : "passes"} the filter.`;
  }

  function apply() {
    const want = Object.fromEntries(new FormData(form));
    const words = fold(want.words).replace(/\s+/g, " ").trim();
    const also = spellings(want.words);
    let count = 0;
    for (const item of items) {
      const data = item.dataset;
      const passes = has(data.party, want.party) && has(data.theme, want.theme) &&
        (!want.outlet || data.outlet === want.outlet) && (!want.trust || data.trust === want.trust) &&
        (!words || texts.get(item).includes(words) || also.some((name) => spoken.get(item).includes(name)));
      item.hidden = !passes;
      count += passes ? 1 : 0;
    }
    for (const part of document.querySelectorAll(".theme, .party")) {
      part.hidden = !part.querySelector(".item:not([hidden])");
    }
    lines();
    none.hidden = count > 0;
    shown.textContent = `${count} of ${items.length} items${count < items.length ? "; the tables below them show all" : ""}`;
  }

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const article = target.closest("details");
    if (article) article.open = true;
    if (target.hidden || target.closest("[hidden]")) { form.reset(); apply(); }
    target.scrollIntoView();
  }

  function light(on) {
    return (event) => {
      const mark = event.target.closest && event.target.closest(".thread");
      if (!mark) return;
      const item = mark.closest(".item, li");
      for (const other of item.querySelectorAll(".thread")) {
        other.classList.toggle("lit", on && other.dataset.mark === mark.dataset.mark);
      }
    };
  }

  // On paper every article stands open, also where the style alone cannot unfold it.
  const unfolded = [];
  function unfold() {
    for (const article of document.querySelectorAll("details:not([open])")) {
      article.open = true;
      unfolded.push(article);
    }
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  document.addEventListener("mouseover", light(true));
  document.addEventListener("mouseout", light(false));
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", unfold);
  window.addEventListener("afterprint", () => { while (unfolded.length) unfolded.pop().open = false; });
  apply();
  if (location.hash) reveal();
})();
