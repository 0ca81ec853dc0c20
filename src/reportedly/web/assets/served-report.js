// A report in the server's page: the same as in the offline page, without its other views.

function drawReport() {
  drawHead();
  drawText();
  drawSide();
}

function revealTrigger() {
  const trigger = spans.find((span) => span.classList.contains("lit-trigger"));
  if (trigger) reveal(trigger, "center");
}

function drawChosen(by) {
  lightUp(state.statement);
  drawDetail();
  const chosen = markChosen();
  if (chosen && by !== "list" && wide()) reveal(chosen);
  if (by !== "text" && (wide() || by !== "list")) revealTrigger();
  if (statement()) say(`${clauseText(statement())}. ${statement().status.join(", ")}. ${statement().chain_line}`);
}

follow((changed, by) => {
  if (changed.has("statement")) drawChosen(by);
});

addEventListener("hashchange", () => show(readAddress(), "address"));

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && state.statement !== null) show({ statement: null }, "close");
});

Object.assign(state, readAddress());
startText();
startList();
drawReport();
drawChosen("address");
