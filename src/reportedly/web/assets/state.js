// What is shown: the view, the report, the statement chosen. It stands in the address too, so that it can be shared.

const data = JSON.parse($("data").textContent);

const VIEWS = ["stories", "reports", "report", "timeline", "network", "map"];

const drawnBefore = (view) => Boolean($(`view-${view}`)?.childElementCount); // stories and map come with the page, if at all

const state = { view: null, report: 0, statement: null };

const followers = [];

const follow = (callback) => followers.push(callback);

const report = () => data.reports[state.report];

const statement = () => (state.statement === null ? null : report().statements[state.statement]);

// Changes some of it and tells every follower which keys changed and who asked ("text", "list", "address" …).
function show(change, by = "") {
  const changed = new Set();
  for (const [key, value] of Object.entries(change)) {
    if (state[key] !== value) changed.add(key);
    state[key] = value;
  }
  if (changed.has("report") && !("statement" in change) && state.statement !== null) {
    state.statement = null;
    changed.add("statement");
  }
  writeAddress();
  if (changed.size) for (const callback of followers) callback(changed, by);
}

function writeAddress() {
  const old = new URLSearchParams(location.hash.slice(1));
  const next = new URLSearchParams();
  if (state.view) next.set("view", state.view);
  if (data.reports.length) next.set("r", state.report);
  if (statement()) next.set("s", statement().id);
  if (old.has("theme")) next.set("theme", old.get("theme"));
  history.replaceState(null, "", `#${next}`);
}

function readAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const number = Number(asked.get("r") ?? 0);
  const r = Number.isInteger(number) && data.reports[number] ? number : 0;
  const found = (data.reports[r]?.statements ?? []).findIndex((s) => s.id === asked.get("s"));
  const several = drawnBefore("stories") ? "stories" : "reports";
  const fallback = data.reports.length === 1 || asked.has("r") ? "report" : several;
  const view = VIEWS.includes(asked.get("view")) ? asked.get("view") : fallback;
  return { view, report: r, statement: found < 0 ? null : found };
}
