// The beginning, and what happens when something changes.

function drawReport() {
  if (!report()) return;
  drawSwitcher();
  drawHead();
  drawText();
  drawSide();
}

follow((changed, by) => {
  if (changed.has("report")) drawReport();
  if (changed.has("view")) {
    drawTabs();
    scrollTo(0, 0);
  }
  if (changed.has("report") || changed.has("statement") || (changed.has("view") && state.view === "report")) drawChosen(by);
});

addEventListener("hashchange", () => {
  const card = new URLSearchParams(location.hash.slice(1)).get("card");
  show(readAddress(), "address");
  if (card) reveal($(card), "start");
});

addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || state.view !== "report" || state.statement === null) return;
  const was = state.statement;
  show({ statement: null }, "close");
  if (document.activeElement === document.body) $(`statement-${was}`)?.focus();
});

$("skip").addEventListener("click", () => $("main").focus());

Object.assign(state, readAddress());
startTheme();
startTabs();
startText();
startList();
drawReport();
drawTabs();
drawChosen("address");
