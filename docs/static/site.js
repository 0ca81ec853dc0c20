// what the theme leaves out for those who do not use a mouse or a screen: levels of its headings, code that keys can scroll
for (const caption of document.querySelectorAll("p.caption[role=heading]")) caption.setAttribute("aria-level", "2");
for (const code of document.querySelectorAll("div.highlight pre")) code.tabIndex = 0;
