// Filters and the thread between the languages; the page is complete without this script.
"use strict";
(() => {
  const form = document.getElementById("filters");
  const items = Array.from(document.querySelectorAll(".item"));
  const shown = document.getElementById("shown");
  const none = document.getElementById("none");
  const fold = (text) => text.toLowerCase().normalize("NFKC").replace(/[\u064b-\u065f\u0670\u0640]/g, "").replace(/[أإآ]/g, "ا");
  const texts = new Map(items.map((item) => [item, fold(item.textContent)]));
  const has = (list, value) => !value || list.split(" ").includes(value);

  function apply() {
    const want = Object.fromEntries(new FormData(form));
    const words = fold(want.words).trim();
    let count = 0;
    for (const item of items) {
      const data = item.dataset;
      const passes = has(data.party, want.party) && has(data.theme, want.theme) &&
        (!want.outlet || data.outlet === want.outlet) && (!want.trust || data.trust === want.trust) &&
        (!words || texts.get(item).includes(words));
      item.hidden = !passes;
      count += passes ? 1 : 0;
    }
    for (const part of document.querySelectorAll(".theme, .party")) {
      part.hidden = !part.querySelector(".item:not([hidden])");
    }
    none.hidden = count > 0;
    shown.textContent = `${count} of ${items.length} items`;
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

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  document.addEventListener("mouseover", light(true));
  document.addEventListener("mouseout", light(false));
  window.addEventListener("hashchange", reveal);
  apply();
  if (location.hash) reveal();
})();
