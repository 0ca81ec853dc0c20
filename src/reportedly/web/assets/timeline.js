// What has a date, in order.

const STEP = 200; // rows drawn at once
const time = { scope: "", what: { statement: true, time: true, published: true }, limit: STEP };

const timeRows = () => data.timeline.rows.filter((row) => time.what[row.what] && (time.scope === "" || row.report === Number(time.scope)));

function drawTimeline() {
  const view = $("view-timeline");
  view.replaceChildren(h("header", { class: "top" }, h("h1", {}, "Timeline"),
    h("p", {}, "When things are said to have happened, and the times that the reports name. Long gaps are drawn shorter.")),
  timeControls(), h("div", { id: "time-rows" }));
  drawTimeRows();
}

function timeControls() {
  const change = (update) => (event) => {
    update(event.target);
    time.limit = STEP;
    drawTimeRows();
  };
  const box = (what) => h("label", { class: "check" }, h("input", { type: "checkbox", checked: time.what[what], onchange: change((t) => { time.what[what] = t.checked; }) }), `${WHAT[what]}`);
  return h("div", { class: "controls" }, data.reports.length > 1 && scopeField(time.scope, change((t) => { time.scope = t.value; })),
    Object.keys(WHAT).map(box), h("span", { class: "key" }, keySample({ first: 1, last: 1 }), "day", keySample({ first: 1, last: 99 }), "some time within", keySample({ first: 1, last: 99, stretch: true }), "from … to", keySample({ first: 1, last: 99, approximate: true }), "about"));
}

const scopeField = (value, onchange) => labelled("Reports", h("select", { "data-key": "scope", onchange }, option("", "all reports", value === ""),
  data.reports.map((r, i) => option(i, r.title, String(i) === value))));

const keySample = (row) => svg("svg", { width: 34, height: 14, "aria-hidden": "true" }, bar({ group: "other", ...row }, 0.3, row.first === row.last ? 0.3 : 0.9));

function drawTimeRows() {
  const rows = timeRows();
  const scale = makeScale(rows);
  const place = $("time-rows");
  if (!rows.length) return place.replaceChildren(h("p", { class: "empty" }, "Nothing here has a date. Tick more kinds above, or choose all reports."), undatedNote());
  const drawn = rows.slice(0, time.limit);
  const more = rows.length - drawn.length;
  const axis = h("div", { class: "axis", "aria-hidden": "true" }, svg("svg", { width: "100%", height: 18 },
    scale.ticks.map((t) => svg("text", { x: `${t.place * 100}%`, y: 13, "text-anchor": t.place > 0.9 ? "end" : t.place < 0.1 ? "start" : "middle" }, t.label))));
  const next = h("button", { type: "button", onclick: () => { time.limit += STEP; drawTimeRows(); } }, `Show ${Math.min(more, STEP)} more of ${more} rows`);
  return place.replaceChildren(h("div", { class: "time-row axis-row" }, h("span", {}), axis, h("span", {})),
    h("ol", { class: "times" }, drawn.map((row) => timeRow(row, scale))), more > 0 ? next : "", undatedNote());
}

function timeRow(row, scale) {
  const r = data.reports[row.report];
  const s = row.what === "statement" ? r.statements[row.of] : null;
  const group = s ? s.group : "other";
  const start = row.first === null ? 0 : scale.at(row.first);
  const end = row.last === null ? 1 : row.first === row.last ? start : scale.at(row.last + 1);
  const track = svg("svg", { width: "100%", height: 16, "aria-hidden": "true" },
    scale.ticks.map((t) => svg("line", { class: "grid", x1: `${t.place * 100}%`, x2: `${t.place * 100}%`, y1: 0, y2: 16 })), bar({ ...row, group }, start, end));
  const what = s ? [glyph(group), h("span", {}, clause(s)), tags(s)]
    : row.what === "time" ? [h("span", { class: "soft" }, "the text names "), quoted(r.times[row.of].text)]
      : [h("span", { class: "soft" }, "published: "), name(r.title)];
  const who = h("small", {}, s ? chainLine(s, r) : name(r.outlet));
  return h("li", { class: `time-row of-${row.what}` }, h("span", { class: "when" }, row.words), h("span", { class: "track" }, track),
    h("button", { type: "button", onclick: () => show({ view: "report", report: row.report, statement: s ? row.of : null }, "timeline") }, what, who));
}

function bar(row, start, end) {
  const classes = `bar g-${row.group} ${row.approximate ? "about" : ""} ${row.stretch ? "stretch" : "within"} ${row.first === null || row.last === null ? "open" : ""}`;
  if (start === end) return svg("circle", { class: classes.replace("within", ""), cx: `${start * 100}%`, cy: "50%", r: 5 });
  const width = Math.max(2.5, (end - start) * 100);
  const cap = (at, open) => !open && svg("line", { class: "cap", x1: `${at}%`, x2: `${at}%`, y1: "10%", y2: "90%" });
  return svg("g", { class: `g-${row.group}` }, svg("rect", { class: classes, x: `${start * 100}%`, width: `${width}%`, y: "25%", height: "50%", rx: 4 }),
    row.stretch && [cap(start * 100, row.first === null), cap(start * 100 + width, row.last === null)]);
}

function undatedNote() {
  const rows = data.timeline.undated.filter((u) => time.scope === "" || u.report === Number(time.scope));
  if (!rows.length) return "";
  return h("details", { class: "undated" }, h("summary", {}, `${counted(rows.length, "time")} without a place on the calendar: durations, repeated times, dates not given`),
    h("ul", {}, rows.map((u) => h("li", {}, quoted(data.reports[u.report].times[u.of].text), ` ${data.reports[u.report].times[u.of].words}`))));
}
