"use strict";
// Before the page is drawn: light or dark, as chosen before, else as the system prefers.
{
  let chosen = "auto";
  try {
    chosen = localStorage.getItem("reportedly-theme") ?? "auto";
  } catch {
    chosen = "auto"; // no storage here: the system's choice
  }
  const dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}
