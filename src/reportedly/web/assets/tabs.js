// The views, one at a time.

const TABS = { stories: "Stories", reports: "Reports", report: "Report", timeline: "Timeline", network: "Network", map: "Map" };

const tabNames = () => VIEWS.filter((view) => {
  if (view === "stories" || view === "map") return drawnBefore(view);
  return view === "reports" ? data.reports.length !== 1 : data.reports.length > 0;
});

const DRAW = { reports: drawIndex, timeline: drawTimeline, network: drawNetwork };
const drawn = new Set();

function drawTabs() {
  const names = tabNames();
  if (!names.includes(state.view)) state.view = names[0];
  $("tabs").replaceChildren(...names.map((view) => h("button", {
    type: "button", role: "tab", id: `tab-${view}`, "aria-controls": `view-${view}`, "aria-selected": String(view === state.view),
    tabindex: view === state.view ? 0 : -1, onclick: () => show({ view }, "tab"),
  }, TABS[view])));
  for (const view of VIEWS) $(`view-${view}`).hidden = view !== state.view;
  if (DRAW[state.view] && !drawn.has(state.view)) {
    DRAW[state.view]();
    drawn.add(state.view);
  }
}

function startTabs() {
  $("tabs").addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const names = tabNames();
    show({ view: names[(names.indexOf(state.view) + by + names.length) % names.length] }, "tab");
    $(`tab-${state.view}`).focus();
  });
}
