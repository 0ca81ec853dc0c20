// The report's text: one element for each segment, with what it belongs to.

const LAYERS = [
  ["content", "what a source says: one line and one tint for each link of the chain"],
  ["source", "who says it"],
  ["cue", "the words that say that it is said"],
  ["trigger", "the words that state something: choose one"],
  ["entity", "a party, place or thing"],
  ["time", "a time"],
];

function drawHead() {
  const r = report();
  const facts = [...r.byline, counted(r.words, "word")];
  const counts = [
    counted(r.statements.length, "statement"), counted(r.sources, "source"),
    counted(r.entities.length, "entity", "entities"), counted(r.times.length, "time"),
  ];
  $("head").replaceChildren(
    h("h1", { id: "report-title", dir: "auto" }, r.title),
    h("p", { class: "facts" }, facts.map((fact) => name(fact)), r.url && h("a", { href: r.url, rel: "noopener noreferrer" }, "where it stood")),
    h("p", { class: "facts counts" }, counts.map((count) => h("span", {}, count))),
  );
}

function drawText() {
  const r = report();
  indexMarks(r);
  const seen = new Set();
  spans = r.segments.map(([text, marks], i) => segment(r, i, text, marks, seen));
  const prose = $("prose");
  prose.lang = r.language;
  prose.replaceChildren(...spans);
  if (!r.segments.length) prose.append(h("p", { class: "empty" }, "This report has no text. Read its file again, or leave it out."));
}

function segment(r, i, text, marks, seen) {
  const found = marks.map((m) => r.marks[m]);
  const depth = Math.max(0, ...found.filter((m) => m.kind === "content").map((m) => r.links[m.of].depth));
  const triggers = found.filter((m) => m.kind === "trigger").map((m) => m.of);
  const classes = [...new Set(found.map((m) => m.kind))].filter((kind) => LAYERS.some(([layer]) => layer === kind));
  if (depth) classes.push(`c${Math.min(4, depth)}`);
  if (triggers.length) classes.push(`g-${r.statements[triggers[0]].group}`);
  const span = h("span", { class: classes.join(" ") || null, "data-i": i }, text);
  if (triggers.some((t) => !seen.has(t))) {
    fill(span, { tabindex: 0, role: "button", "aria-label": `${text}: ${clauseText(r.statements[triggers[0]])}` }, []);
    triggers.forEach((t) => seen.add(t));
  }
  return span;
}

// The statements at a segment: those it triggers, then those it is a party of, then the shortest that hold it.
function statementsAt(i) {
  const r = report();
  const marks = r.segments[i][1];
  const of = (...kinds) => marks.filter((m) => kinds.includes(r.marks[m].kind));
  const size = (m) => byMark[m].length;
  const held = of("span").sort((a, b) => size(a) - size(b));
  return [...new Set([...of("trigger"), ...of("argument", "place"), ...held].map((m) => r.marks[m].of))];
}

function chooseAt(i) {
  const here = statementsAt(i);
  const next = here.indexOf(state.statement) + 1; // again at the same place: the next one there
  show({ statement: here.length ? here[next % here.length] : null }, "text");
}

const segmentOf = (event) => {
  const span = event.target.closest("[data-i]");
  return span ? Number(span.dataset.i) : null;
};

function startText() {
  const prose = $("prose");
  const preview = (event) => {
    const i = segmentOf(event);
    const here = i === null || !spans[i].classList.contains("trigger") ? [] : statementsAt(i);
    lightUp(here.length && !here.includes(state.statement) ? here[0] : state.statement);
  };
  prose.addEventListener("mouseover", preview);
  prose.addEventListener("focusin", preview);
  prose.addEventListener("mouseleave", () => lightUp(state.statement));
  prose.addEventListener("focusout", () => lightUp(state.statement));
  prose.addEventListener("click", (event) => {
    const selecting = !getSelection().isCollapsed; // somebody copies words
    if (segmentOf(event) !== null && !selecting) chooseAt(segmentOf(event));
  });
  prose.addEventListener("keydown", (event) => {
    if (!["Enter", " "].includes(event.key) || segmentOf(event) === null) return;
    event.preventDefault();
    chooseAt(segmentOf(event));
  });
  drawLegend();
}

function drawLegend() {
  const layer = ([kind, meaning]) => h("label", { class: "layer" },
    h("input", { type: "checkbox", checked: true, onchange: (e) => $("prose").classList.toggle(`no-${kind}`, !e.target.checked) }),
    h("span", {}, h("span", { class: `sample g-conflict ${kind} ${kind === "content" ? "c1" : ""}` }, kind)), h("span", {}, meaning));
  const depth = (d) => h("span", { class: `content c${d}` }, d === 4 ? "four links or more" : `${counted(d, "link")}`);
  const groups = Object.entries(data.groups).map(([group, meaning]) =>
    h("p", { class: "layer" }, glyph(group), h("span", {}, h("span", { class: `sample trigger g-${group}` }, GROUP_NAMES[group])), h("span", {}, meaning)));
  $("layers").append(
    h("div", { role: "group", "aria-label": "Marks shown" }, LAYERS.map(layer)),
    h("p", { class: "depths" }, "Length of the chain before the author: ", [1, 2, 3, 4].map(depth)),
    h("div", {}, groups),
    h("details", { class: "statuses" }, h("summary", {}, "What the status words mean"), Object.entries(data.statuses).map(([word, meaning]) =>
      h("p", { class: "layer" }, h("span", {}), h("span", {}, tag(word)), h("span", {}, meaning)))),
    h("p", { class: "note" }, "Colours and words say how the text puts something. Whether it is true is not judged here."));
}
