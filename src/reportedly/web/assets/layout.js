// Where the parties stand: springs and repulsion from a fixed start, so that the same network always looks the same.

const LENGTH = 100; // how long an edge would like to be, in pixels

function layOut(nodes, edges, room) {
  const groups = components(nodes.length, edges).map((members) => spread(members, edges));
  for (const g of groups) keepApart(g.points, g.members.map((m) => 12 + 3.4 * nodes[m].label.length));
  return packed(groups, nodes.length, room);
}

function components(count, edges) {
  const root = Array.from({ length: count }, (_, i) => i);
  const find = (i) => (root[i] === i ? i : (root[i] = find(root[i])));
  for (const e of edges) root[find(e.a)] = find(e.b);
  const groups = new Map();
  for (let i = 0; i < count; i += 1) groups.set(find(i), [...(groups.get(find(i)) ?? []), i]);
  return [...groups.values()].sort((a, b) => b.length - a.length || a[0] - b[0]);
}

function spread(members, edges) {
  const points = members.map((_, i) => ({ x: Math.sqrt(i) * 60 * Math.cos(i * 2.4), y: Math.sqrt(i) * 60 * Math.sin(i * 2.4) })); // a sunflower
  const number = new Map(members.map((m, i) => [m, i]));
  const springs = edges.filter((e) => number.has(e.a)).map((e) => [number.get(e.a), number.get(e.b)]);
  for (let heat = 40; heat > 0.5; heat *= 0.985) step(points, springs, heat);
  return { members, points };
}

function step(points, springs, heat) {
  const push = points.map((p) => ({ x: -p.x * 0.03, y: -p.y * 0.06 })); // a little gravity keeps it together
  const force = (i, j, strength) => {
    const [dx, dy] = [points[i].x - points[j].x || 0.01 * (i - j), points[i].y - points[j].y || 0.01];
    const distance = Math.hypot(dx / 1.4, dy) || 0.01; // labels are wide: neighbours keep more room sideways
    const by = strength(distance) / distance;
    push[i].x += dx * by; push[i].y += dy * by;
    push[j].x -= dx * by; push[j].y -= dy * by;
  };
  for (let i = 0; i < points.length; i += 1) for (let j = 0; j < i; j += 1) force(i, j, (d) => Math.min(200, (LENGTH * LENGTH) / d / 6));
  for (const [i, j] of springs) force(i, j, (d) => (-d * d) / LENGTH / 6);
  points.forEach((p, i) => {
    const size = Math.hypot(push[i].x, push[i].y) || 1;
    p.x += (push[i].x / size) * Math.min(size, heat);
    p.y += (push[i].y / size) * Math.min(size, heat);
  });
}

// Moves points whose names would cover each other; ``halves`` are half the widths of the names.
function keepApart(points, halves) {
  for (let round = 0; round < 40; round += 1) {
    for (let i = 0; i < points.length; i += 1) {
      for (let j = 0; j < i; j += 1) {
        const [dx, dy] = [points[i].x - points[j].x, points[i].y - points[j].y];
        const [wide, high] = [halves[i] + halves[j] - Math.abs(dx), 46 - Math.abs(dy)];
        if (wide <= 0 || high <= 0) continue;
        const [x, y] = wide < high ? [(Math.sign(dx) || 1) * wide / 2, 0] : [0, (Math.sign(dy) || 1) * high / 2];
        points[i].x += x; points[i].y += y;
        points[j].x -= x; points[j].y -= y;
      }
    }
  }
}

// The groups side by side in rows as wide as the room, largest first.
function packed(groups, count, room) {
  const place = Array.from({ length: count });
  const boxes = groups.map((g) => ({ ...g, ...box(g.points) }));
  const width = Math.max(room, ...boxes.map((b) => b.w));
  let [x, y, row, widest] = [0, 0, 0, 0];
  for (const b of boxes) {
    if (x > 0 && x + b.w > width) [x, y, row] = [0, y + row, 0];
    b.members.forEach((m, i) => { place[m] = { x: x + b.points[i].x - b.x, y: y + b.points[i].y - b.y }; });
    x += b.w;
    widest = Math.max(widest, x);
    row = Math.max(row, b.h);
  }
  return { place, width: widest, height: y + row };
}

function box(points) {
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [x, y] = [Math.min(...xs) - 80, Math.min(...ys) - 34];
  return { x, y, w: Math.max(...xs) + 80 - x, h: Math.max(...ys) + 40 - y };
}
