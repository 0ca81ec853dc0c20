// The beginning, and what happens when something changes.

function drawReport() {
  if (!report()) return;
  drawSwitcher();
  drawHead();
  drawText();
  drawSide();
}

function revealTrigger() {
  const trigger = spans.find((span) => span.classList.contains("lit-trigger"));
  if (trigger) reveal(trigger, "center");
}

function drawChosen(by) {
  if (!report()) return;
  lightUp(state.statement);
  drawDetail();
  const chosen = markChosen();
  if (chosen && by !== "list" && wide()) reveal(chosen);
  if (by !== "text" && (wide() || by !== "list")) revealTrigger();
  if (statement()) say(`${clauseText(statement())}. ${statement().status.join(", ")}. ${statement().chain_line}`);
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
