// Which statements are listed: by words, type, source, status and party.

const FIELDS = {
  type: { label: "Type", of: (s) => [s.type_label.split(" (")[0]] },
  source: { label: "Source", of: (s, r) => (s.chain.length ? s.chain.map((i) => r.links[i].name) : [`${s.voice} (own voice)`]) },
  status: { label: "Status", of: (s) => s.status },
  party: { label: "Party", of: (s, r) => s.parties.map((p) => r.entities[p.entity].name) },
};

let filters = {};

const whole = (s, r) => [clauseText(s), quoteText(s), s.chain_line, s.type_label, ...s.status, ...r.entities
  .filter((_, i) => s.parties.some((p) => p.entity === i)).flatMap((e) => e.aliases)].join(" ").toLowerCase();

function fits(s, r) {
  const words = (filters.text ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => whole(s, r).includes(word))
    && Object.entries(FIELDS).every(([key, field]) => !filters[key] || field.of(s, r).includes(filters[key]));
}

const fitting = () => report().statements.map((_, i) => i).filter((i) => fits(report().statements[i], report()));

function choices(field) {
  const counts = new Map();
  for (const s of report().statements) {
    for (const value of new Set(field.of(s, report()))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

function drawFilters(onchange) {
  filters = {};
  const set = (key) => (event) => {
    filters[key] = event.target.value;
    onchange();
  };
  const select = ([key, field]) => labelled(field.label, h("select", { onchange: set(key) },
    option("", "all"), choices(field).map(([value, n]) => option(value, `${value} (${n})`))));
  const search = h("input", { type: "search", "aria-label": "Search the statements", placeholder: "search words, names …", oninput: set("text"), autocomplete: "off" });
  $("filters").replaceChildren(
    h("div", { class: "row" }, h("h2", {}, "Statements", h("span", { id: "count", class: "count" })), search),
    h("details", {}, h("summary", {}, "Filter by type, source, status or party"), h("div", { class: "fields" }, Object.entries(FIELDS).map(select))));
}
