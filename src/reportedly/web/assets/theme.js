// Light or dark: what the address asks for, else what was chosen before, else what the system prefers.

const THEMES = ["auto", "light", "dark"];
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
let theme = "auto";

function remembered() {
  try {
    return localStorage.getItem("reportedly-theme");
  } catch {
    return null; // some browsers keep no storage for local files: then the choice lasts as long as the page
  }
}

function remember(choice) {
  try {
    localStorage.setItem("reportedly-theme", choice);
  } catch {
    return; // as above
  }
}

function paint() {
  const dark = theme === "dark" || (theme === "auto" && prefersDark.matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  $("theme").textContent = { auto: "◐ Auto", light: "○ Light", dark: "● Dark" }[theme];
  $("theme").setAttribute("aria-label", `Colours: ${theme}. Change`);
}

function startTheme() {
  const asked = new URLSearchParams(location.hash.slice(1)).get("theme") ?? remembered();
  theme = THEMES.includes(asked) ? asked : "auto";
  $("theme").addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    remember(theme);
    paint();
  });
  prefersDark.addEventListener("change", paint);
  paint();
}
