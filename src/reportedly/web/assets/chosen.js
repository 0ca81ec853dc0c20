// What the choice of a statement changes: it is lit in the text, told in full, and marked in the list.

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
