// Lighting up a statement in the text: its trigger, parties, time and place, and every link of its chain.

const LIT = ["lit", "lit-trigger", "lit-party", "lit-source", "lit-cue", "lit-content", "l1", "l2", "l3", "l4"];
const OWN = ["trigger", "argument", "place"];
const LINK = ["source", "cue", "content"];

let spans = []; // the elements of the report's segments, in order
let byMark = []; // for each mark the numbers of its segments
let marksOf = new Map(); // the marks of each statement («s3») and of each link («a1»)
let lit = new Set(); // the elements lit now
let litStatement = null;

function indexMarks(r) {
  byMark = r.marks.map(() => []);
  r.segments.forEach(([, marks], i) => marks.forEach((mark) => byMark[mark].push(i)));
  marksOf = new Map();
  r.marks.forEach((mark, m) => {
    const key = OWN.includes(mark.kind) ? `s${mark.of}` : LINK.includes(mark.kind) ? `a${mark.of}` : null;
    if (key) marksOf.set(key, [...(marksOf.get(key) ?? []), m]);
  });
  lit = new Set();
  litStatement = null;
  $("prose").classList.remove("dim");
}

function lightUp(number) {
  if (number === litStatement) return;
  litStatement = number;
  for (const span of lit) {
    span.classList.remove(...LIT);
    delete span.dataset.role;
  }
  lit = new Set();
  $("prose").classList.toggle("dim", number !== null);
  if (number === null) return;
  const r = report();
  const s = r.statements[number];
  $("prose").dataset.group = s.group;
  for (const m of marksOf.get(`s${number}`) ?? []) lightOwn(r.marks[m], byMark[m]);
  for (const link of s.chain) for (const m of marksOf.get(`a${link}`) ?? []) lightLink(r.marks[m], byMark[m], r.links[link].depth);
}

function mark(i, kind) {
  spans[i].classList.add("lit", kind);
  lit.add(spans[i]);
}

function lightOwn({ kind, role }, segments) {
  for (const i of segments) mark(i, kind === "trigger" ? "lit-trigger" : "lit-party");
  const last = spans[segments.at(-1)];
  if (role && last) last.dataset.role = [last.dataset.role, role].filter(Boolean).join(" · ");
}

function lightLink({ kind }, segments, depth) {
  for (const i of segments) {
    mark(i, `lit-${kind}`);
    if (kind === "content") deepest(spans[i], depth);
  }
}

function deepest(span, depth) {
  const before = [4, 3, 2, 1].find((d) => span.classList.contains(`l${d}`)) ?? 0;
  span.classList.remove(`l${before}`);
  span.classList.add(`l${Math.min(4, Math.max(before, depth))}`);
}
