"use strict";
// Putting a quotation right: words are chosen by selecting them, by arrow keys, or by the buttons, and stand in a hidden field.
(() => {
  const mend = document.getElementById("mend");
  const passage = document.getElementById("passage");
  const say = document.getElementById("say");
  if (!mend || !passage) return;
  const words = [...passage.querySelectorAll(".w")];
  const opener = document.querySelector("[data-opens=mend]");

  const field = () => document.getElementById(document.querySelector("[name=aim]:checked").value);

  // Numbers of the first and the last word of what is chosen; null where it stands elsewhere or nowhere.
  function chosen() {
    const [a, b] = field().value.split("-").map(Number);
    const inside = words.map((w, i) => (Number(w.dataset.a) < b && a < Number(w.dataset.b) ? i : -1)).filter((i) => i >= 0);
    return inside.length ? [inside[0], inside.at(-1)] : null;
  }

  const text = (first, last) => words.slice(first, last + 1).map((w) => w.textContent).join(" ");

  function paint() {
    const range = chosen();
    words.forEach((w, i) => w.classList.toggle("in", range !== null && range[0] <= i && i <= range[1]));
  }

  function choose(first, last) {
    const [a, b] = [Math.max(0, Math.min(first, last)), Math.min(words.length - 1, Math.max(first, last))];
    field().value = `${words[a].dataset.a}-${words[b].dataset.b}`;
    paint();
    say.textContent = text(a, b);
  }

  function step(edge, by) {
    const [first, last] = chosen() ?? [0, 0];
    if (edge === "a") choose(Math.min(first + by, last), last);
    else choose(first, Math.max(first, last + by));
  }

  function open(yes) {
    mend.hidden = !yes;
    opener.setAttribute("aria-expanded", String(yes));
    passage.classList.toggle("choosing", yes);
    if (yes) passage.focus();
  }

  opener.addEventListener("click", () => open(mend.hidden));

  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (mend.hidden || selection.isCollapsed || !passage.contains(selection.anchorNode) || !passage.contains(selection.focusNode)) return;
    const held = words.map((w, i) => (selection.containsNode(w, true) ? i : -1)).filter((i) => i >= 0);
    if (held.length) choose(held[0], held.at(-1));
  });

  passage.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (mend.hidden || by === undefined) return;
    event.preventDefault();
    step(event.shiftKey ? "a" : "b", by);
  });

  for (const button of mend.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => step(button.dataset.step[0], button.dataset.step[1] === "+" ? 1 : -1));
  }
  for (const radio of mend.querySelectorAll("[name=aim]")) radio.addEventListener("change", paint);

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !mend.hidden) {
      open(false);
      opener.focus();
    }
  });
})();
