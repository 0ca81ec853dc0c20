// Who stands or acts between whom: which parties are drawn, and what the chosen one or edge holds.

const net = { scope: "", groups: new Set(Object.keys(GLYPHS)), most: 60, party: null, edge: null, scale: 1 };

// The edges of the scope and groups, cut to the parties with most statements.
function netEdges() {
  const mine = ([r]) => net.scope === "" || r === Number(net.scope);
  const edges = data.network.edges.filter((e) => net.groups.has(e.group))
    .map((e) => ({ ...e, statements: e.statements.filter(mine) })).filter((e) => e.statements.length);
  const weight = new Map();
  for (const e of edges) for (const end of [e.a, e.b]) weight.set(end, (weight.get(end) ?? 0) + e.statements.length);
  const order = [...weight].sort((x, y) => y[1] - x[1] || x[0] - y[0]).map(([i]) => i);
  const kept = order.slice(0, net.most);
  if (net.party !== null && weight.has(net.party) && !kept.includes(net.party)) kept.push(net.party);
  return { edges: edges.filter((e) => kept.includes(e.a) && kept.includes(e.b)), kept, all: order, weight };
}

function drawNetwork() {
  const view = $("view-network");
  view.replaceChildren(h("header", { class: "top" }, h("h1", {}, "Network of parties"),
    h("p", {}, "Lines are statements between two parties, whoever makes them; the thicker, the more independent origins. Dashed: not put as actual and certain (possible, denied, planned, demanded …).")),
  h("div", { id: "net" }));
  drawNet();
}

function drawNet() {
  const focused = $("net").contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const found = netEdges();
  const number = new Map();
  const shownNodes = [...found.kept].filter((i) => found.edges.some((e) => e.a === i || e.b === i));
  shownNodes.forEach((i, at) => number.set(i, at));
  const radius = (i) => 5 + 3 * Math.sqrt(found.weight.get(i));
  const nodes = shownNodes.map((i) => ({ ...data.network.nodes[i], id: i, label: shortened(data.network.nodes[i].name), radius: radius(i), chosen: i === net.party }));
  const edges = found.edges.map((e) => ({ ...e, key: edgeKey(e), strength: strength(e), from: data.network.nodes[e.a], to: data.network.nodes[e.b], ends: [e.a, e.b],
    radiusA: radius(e.a), radiusB: radius(e.b), a: number.get(e.a), b: number.get(e.b), chosen: net.edge === edgeKey(e) || (net.party !== null && (e.a === net.party || e.b === net.party)) }));
  const choose = { edge: (e) => pick({ edge: net.edge === e.key ? null : e.key }), node: (n) => pick({ party: net.party === n.id ? null : n.id, edge: null }) };
  const graph = nodes.length ? drawGraph(nodes, edges, room(), choose) : null;
  if (graph) graph.classList.toggle("some", edges.some((e) => e.chosen));
  $("net").replaceChildren(netControls(found), h("div", { class: "net" },
    h("div", { class: "canvas", tabindex: graph ? 0 : null, "aria-label": "Drawing; scroll to see all of it", role: "region" }, graph ?? h("p", { class: "empty" }, "No statement here joins two parties. Choose all reports or more groups above.")),
    h("aside", { class: "connections", "aria-label": "Connections" }, connections(edges, choose))), netNote(found, nodes));
  if (graph) settle(graph, found, nodes);
  if (focused) $("net").querySelector(`[data-key="${focused}"]`)?.focus(); // what was being changed is a new element now
}

const shortened = (text) => ([...text].length > 26 ? `${[...text].slice(0, 25).join("").trimEnd()}…` : text);

// Independent origins of an edge, as the archive counts them; without an archive each report is one.
function strength(e) {
  const stories = new Map(e.statements.map(([r, i]) => {
    const s = data.reports[r].statements[i];
    return s.across ? [s.across.id, s.across.origins] : [`report ${r}`, 1];
  }));
  return [...stories.values()].reduce((sum, n) => sum + n, 0) || 1;
}

const edgeKey = (e) => [e.a, e.b, e.group, e.asserted, e.directed].join();

function pick(change) {
  Object.assign(net, change);
  drawNet();
  $("net").querySelector(".connections [aria-expanded=true], .connections button")?.focus({ preventScroll: true });
}

function netControls(found) {
  const change = (update) => (event) => {
    update(event.target);
    drawNet();
  };
  const box = (g) => h("label", { class: "check" }, h("input", { type: "checkbox", "data-key": g, checked: net.groups.has(g), onchange: change((t) => net.groups[t.checked ? "add" : "delete"](g)) }), glyph(g), GROUP_NAMES[g]);
  const parties = found.all.map((i) => [i, data.network.nodes[i].name]).sort((a, b) => a[1].localeCompare(b[1]));
  const most = h("select", { "data-key": "most", onchange: change((t) => { net.most = Number(t.value); }) }, [30, 60, 120, 240].map((n) => option(n, `${n} parties at most`, n === net.most)));
  return h("div", { class: "controls" }, data.reports.length > 1 && scopeField(net.scope, change((t) => Object.assign(net, { scope: t.value, party: null, edge: null }))),
    labelled("Party", h("select", { "data-key": "party", onchange: change((t) => Object.assign(net, { party: t.value === "" ? null : Number(t.value), edge: null })) }, option("", "all parties"), parties.map(([i, n]) => option(i, n, i === net.party)))),
    found.all.length > 30 && labelled("Draw", most), Object.keys(GLYPHS).map(box),
    h("span", { class: "zoom" }, [["−", 0.8, "Smaller"], ["+", 1.25, "Larger"]].map(([sign, by, label]) => h("button", { type: "button", "aria-label": label, onclick: () => { net.scale *= by; zoom($("net").querySelector(".graph")); } }, sign))));
}

// How wide the canvas is going to be, beside the list or above it.
const room = () => $("net").clientWidth - (wide() ? Math.min(23 * 15, $("net").clientWidth * 0.4) + 24 : 4);

// At first as much as fits, with the party of most statements in the middle.
function settle(graph, found, nodes) {
  const canvas = graph.parentElement;
  if (!net.settled) net.scale = Math.max(0.85, Math.min(1, canvas.clientWidth / Number(graph.getAttribute("width"))));
  zoom(graph);
  if (net.settled) return;
  net.settled = true;
  const first = nodes.findIndex((n) => n.id === found.kept[0]);
  const dot = graph.querySelectorAll(".node")[first]?.getAttribute("transform").match(/[\d.-]+/g).map(Number);
  if (dot) canvas.scrollTo(dot[0] * net.scale - canvas.clientWidth / 2, dot[1] * net.scale - canvas.clientHeight / 2);
}

function zoom(graph) {
  if (!graph) return;
  const [, , width, height] = graph.getAttribute("viewBox").split(" ").map(Number);
  net.scale = Math.min(3, Math.max(0.3, net.scale));
  graph.setAttribute("width", Math.round(width * net.scale));
  graph.setAttribute("height", Math.round(height * net.scale));
}

function connections(edges, choose) {
  const mine = edges.filter((e) => net.party === null || e.ends.includes(net.party)).sort((x, y) => y.statements.length - x.statements.length);
  const entry = (e) => h("li", {}, h("button", { type: "button", class: "edge-button", "aria-expanded": String(net.edge === e.key), onclick: () => choose.edge(e) },
    glyph(e.group), h("span", {}, h("b", {}, name(e.from.name)), e.directed ? " → " : " — ", h("b", {}, name(e.to.name)), h("small", {}, `${counted(e.statements.length, "statement")}${e.asserted ? "" : ", not asserted"}`))),
  net.edge === e.key && h("ul", { class: "of-edge" }, e.statements.map(edgeStatement)));
  return [h("h2", {}, net.party === null ? "Connections " : "Connections of ", net.party !== null && name(data.network.nodes[net.party].name), h("span", { class: "count" }, String(mine.length))),
    mine.length ? h("ul", {}, mine.map(entry)) : h("p", { class: "soft" }, "None with these choices.")];
}

function edgeStatement([r, i]) {
  const s = data.reports[r].statements[i];
  return h("li", {}, h("button", { type: "button", onclick: () => show({ view: "report", report: r, statement: i }, "network") },
    h("span", {}, clause(s)), tags(s), h("small", {}, chainLine(s, data.reports[r]))));
}

function netNote(found, nodes) {
  const left = found.all.length - nodes.length;
  const notes = [left > 0 && `${counted(left, "party", "parties")} with fewer connections not drawn.`,
    data.network.single > 0 && `${counted(data.network.single, "statement")} of all reports name fewer than two parties and have no line.`].filter(Boolean);
  return h("p", { class: "note" }, notes.join(" "));
}
