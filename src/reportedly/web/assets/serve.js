"use strict";
// What the server's pages do by themselves: colours, keys of the review queue, empty fields left out of addresses.
(() => {
  const button = document.getElementById("theme");
  const paint = () => {
    const dark = document.documentElement.dataset.theme === "dark";
    button.textContent = dark ? "● Dark" : "○ Light";
    button.setAttribute("aria-label", `Colours: ${dark ? "dark" : "light"}. Change`);
  };
  button.addEventListener("click", () => {
    const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem("reportedly-theme", next);
    } catch {
      // no storage here: the choice lasts as long as the page
    }
    paint();
  });
  paint();

  const here = document.querySelector(".views [aria-current]");
  if (here) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - 40;
  for (const map of document.querySelectorAll(".map-scroll")) map.scrollLeft = (map.scrollWidth - map.clientWidth) / 2;

  for (const form of document.querySelectorAll('form[method="get"]')) {
    form.addEventListener("formdata", (event) => {
      for (const [name, value] of [...event.formData.entries()]) if (value === "") event.formData.delete(name);
    });
  }

  // One key for each button that names one: in the queue, and «/» for the search.
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!button) return;
    if (button.matches("input")) {
      event.preventDefault();
      button.focus();
    } else button.click();
  });
})();
