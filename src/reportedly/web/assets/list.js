// The statements beside the text.

let shown = []; // numbers of the statements listed, in order of the text

function drawList() {
  const r = report();
  shown = fitting();
  const list = $("list");
  list.replaceChildren(...shown.map((i) => item(r, i)));
  if (!shown.length) list.append(nothing(r));
  $("count").textContent = shown.length === r.statements.length ? String(shown.length) : `${shown.length} of ${r.statements.length}`;
  markOut(r);
  markChosen();
}

function item(r, i) {
  const s = r.statements[i];
  return h("li", {
    role: "option", id: `statement-${i}`, tabindex: -1, "data-s": i, class: `g-${s.group}`,
    onclick: () => show({ statement: state.statement === i ? null : i }, "list"),
    onmouseenter: () => lightUp(i), onmouseleave: () => lightUp(state.statement),
  },
  glyph(s.group),
  h("div", {}, h("p", { class: "clause" }, clause(s)), h("p", { class: "under" }, tags(s), h("span", { class: "chainline" }, chainShort(s, r)))));
}

function nothing(r) {
  const none = r.statements.length === 0;
  const words = none
    ? "No statement was read in this report. It may hold opinion or description only; reportedly read --explain shows what was looked at."
    : "No statement fits these filters.";
  const reset = h("button", { type: "button", onclick: () => drawSide() }, "Show all statements");
  return h("li", { class: "empty", role: "presentation" }, h("p", {}, words), !none && reset);
}

// Words in the text whose statements are all filtered away lose their mark.
function markOut(r) {
  const kept = new Set(shown);
  r.segments.forEach(([, marks], i) => {
    const triggers = marks.filter((m) => r.marks[m].kind === "trigger");
    spans[i].classList.toggle("out", triggers.length > 0 && !triggers.some((m) => kept.has(r.marks[m].of)));
  });
}

function markChosen() {
  const options = [...$("list").querySelectorAll("[role=option]")];
  const chosen = options.find((o) => Number(o.dataset.s) === state.statement);
  for (const o of options) {
    o.setAttribute("aria-selected", String(o === chosen));
    o.tabIndex = o === (chosen ?? options[0]) ? 0 : -1;
  }
  return chosen;
}

function drawSide() {
  drawFilters(drawList);
  drawList();
}

function startList() {
  $("list").addEventListener("keydown", (event) => {
    const at = shown.indexOf(Number(event.target.dataset.s));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1, Enter: at, " ": at }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = shown[Math.max(0, Math.min(shown.length - 1, to))];
    show({ statement: next }, "list");
    $(`statement-${next}`).focus();
  });
}
