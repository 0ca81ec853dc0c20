// The network as a drawing. What it shows is listed beside it too, for keyboards and screen readers.

function drawGraph(nodes, edges, room, choose) {
  const { place, width, height } = layOut(nodes, edges, room);
  const bends = bending(edges);
  const lines = edges.map((e, i) => line(e, place, bends[i], () => choose.edge(e)));
  const dots = nodes.map((n, i) => dot(n, place[i], () => choose.node(n)));
  const arrows = Object.keys(GLYPHS).map((g) => svg("marker", { id: `arrow-${g}`, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 9, markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto" },
    svg("path", { d: "M0 0 L8 4 L0 8 z", class: `head g-${g}` })));
  return svg("svg", { class: "graph", viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`, width: Math.ceil(width), height: Math.ceil(height), role: "img",
    "aria-label": `${counted(nodes.length, "party", "parties")} and ${counted(edges.length, "connection")}; the list beside it says the same` }, svg("defs", {}, arrows), lines, dots);
}

// Several edges between the same two parties bend apart.
function bending(edges) {
  const among = new Map();
  return edges.map((e) => {
    const key = [Math.min(e.a, e.b), Math.max(e.a, e.b)].join();
    const n = among.get(key) ?? 0;
    among.set(key, n + 1);
    return Math.ceil(n / 2) * (n % 2 ? 26 : -26) * (e.a < e.b ? 1 : -1);
  });
}

function line(e, place, bend, onclick) {
  const [a, b] = [place[e.a], place[e.b]];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const d = Math.hypot(dx, dy) || 1;
  const mid = { x: (a.x + b.x) / 2 - (dy / d) * bend, y: (a.y + b.y) / 2 + (dx / d) * bend };
  const from = toward(a, mid, e.radiusA + 2);
  const to = toward(b, mid, e.radiusB + 4);
  const path = `M${from.x} ${from.y} Q${mid.x} ${mid.y} ${to.x} ${to.y}`;
  const thick = 1.4 + Math.log2(e.strength);
  return svg("g", { class: `edge g-${e.group} ${e.asserted ? "" : "unsure"} ${e.chosen ? "chosen" : ""}`, onclick },
    svg("title", {}, `${e.from.name} ${e.directed ? "→" : "—"} ${e.to.name}: ${counted(e.statements.length, "statement")}, ${counted(e.strength, "independent origin")}, ${e.group}`),
    svg("path", { class: "hit", d: path }),
    svg("path", { class: "line", d: path, "stroke-width": thick, "marker-end": e.directed ? `url(#arrow-${e.group})` : null }));
}

function toward(p, q, by) {
  const d = Math.hypot(q.x - p.x, q.y - p.y) || 1;
  return { x: (p.x + ((q.x - p.x) / d) * by).toFixed(1), y: (p.y + ((q.y - p.y) / d) * by).toFixed(1) };
}

function dot(n, at, onclick) {
  return svg("g", { class: `node t-${n.type} ${n.chosen ? "chosen" : ""}`, transform: `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`, onclick },
    svg("title", {}, `${n.name} (${n.type})`), svg("circle", { r: n.radius }), svg("text", { y: n.radius + 13, "text-anchor": "middle" }, n.label));
}
