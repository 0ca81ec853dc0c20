// A report in the server's page: the same as in the offline page, without its other views.

function drawReport() {
  drawHead();
  drawText();
  drawSide();
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
