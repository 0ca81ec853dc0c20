// The reports: an index, and a way from one to the next.

function drawIndex() {
  const view = $("view-reports");
  if (!data.reports.length) {
    return view.replaceChildren(h("div", { class: "empty" }, h("h1", {}, "No reports yet"),
      h("p", {}, "Read some and show them: "), h("pre", {}, "reportedly read FILE … --format jsonl > readings.jsonl\nreportedly show readings.jsonl")));
  }
  const rows = h("ul", { class: "index" }, data.reports.map(card));
  const search = h("input", { type: "search", placeholder: "title, outlet, date, party …", autocomplete: "off", oninput: (e) => sift(e.target.value, rows) });
  const total = data.reports.reduce((sum, r) => sum + r.statements.length, 0);
  return view.replaceChildren(h("header", { class: "top" }, h("h1", { dir: "auto" }, data.title),
    h("p", { class: "facts" }, h("span", {}, counted(data.reports.length, "report")), h("span", {}, counted(total, "statement")))),
  h("div", { class: "controls" }, labelled("Find a report", search)), rows, h("p", { class: "empty", id: "no-report", hidden: true }, "No report fits. Try fewer words."));
}

function card(r, i) {
  const groups = Object.keys(GLYPHS).map((g) => [g, r.statements.filter((s) => s.group === g).length]).filter(([, n]) => n);
  const bars = groups.map(([g, n]) => h("span", { class: `share g-${g}`, }, glyph(g), `${n} ${GROUP_NAMES[g]}`));
  const text = [r.title, r.outlet, r.author, r.published, ...r.entities.map((e) => e.name)].join(" ").toLowerCase();
  return h("li", { "data-text": text }, h("button", { type: "button", onclick: () => show({ view: "report", report: i, statement: null }, "index") },
    h("span", { class: "card-title", dir: "auto" }, r.title),
    h("span", { class: "facts" }, [...r.byline, counted(r.words, "word"), counted(r.sources, "source")].map((f) => name(f))),
    h("span", { class: "shares" }, bars.length ? bars : "no statements")));
}

function sift(text, rows) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of rows.children) row.hidden = !words.every((word) => row.dataset.text.includes(word));
  $("no-report").hidden = [...rows.children].some((row) => !row.hidden);
}

function drawSwitcher() {
  const n = data.reports.length;
  if (n < 2) return $("switcher").replaceChildren();
  const go = (to) => show({ report: (to + n) % n }, "switcher");
  const select = h("select", { "aria-label": "Report", onchange: (e) => go(Number(e.target.value)) },
    data.reports.map((r, i) => option(i, `${i + 1}. ${r.title} — ${r.outlet}`, i === state.report)));
  return $("switcher").replaceChildren(h("div", { class: "switcher" },
    h("button", { type: "button", "aria-label": "Previous report", onclick: () => go(state.report - 1) }, "←"), select,
    h("button", { type: "button", "aria-label": "Next report", onclick: () => go(state.report + 1) }, "→")));
}
