// All that one statement says, and who says so.

function drawDetail() {
  const s = statement();
  const panel = $("detail");
  panel.hidden = s === null;
  panel.parentElement.classList.toggle("open", s !== null);
  if (s === null) return panel.replaceChildren();
  const r = report();
  panel.scrollTop = 0;
  panel.replaceChildren(
    h("header", {}, h("p", { class: "kind" }, glyph(s.group), s.type_label, h("code", {}, s.type)), closing()),
    h("h3", {}, clause(s)),
    h("p", { class: "status" }, tags(s), h("span", {}, s.sentence), s.ruled && h("small", {}, ` Ruled ${s.ruled}.`)),
    h("blockquote", { dir: "auto" }, s.quote.map(([text, trigger]) => (trigger ? h("mark", { class: `g-${s.group}` }, text) : text))),
    h("h4", {}, "Who says so"), chain(s, r),
    facts(s, r),
    across(s), confidence(s), why(s),
    h("p", { class: "actions" }, h("button", { type: "button", onclick: () => copy(citation(s, r), "The quotation") }, "Copy with its sources"),
      h("button", { type: "button", class: "narrow", onclick: revealTrigger }, "Show in the text"),
      h("button", { type: "button", onclick: () => copy(location.href, "The link") }, "Copy link")));
}

const closing = () => h("button", { type: "button", class: "quiet", "aria-label": "Close", onclick: () => show({ statement: null }, "close") }, "✕");

function chain(s, r) {
  const link = (i) => {
    const l = r.links[i];
    const kind = l.name.includes("not named") ? "" : KINDS[l.kind];
    const notes = [kind, QUOTES[l.quote], l.time].filter(Boolean).map((note) => ` · ${note}`);
    const words = l.cue ? quoted(l.cue) : "no word for it";
    return h("li", { class: `step l${Math.min(4, l.depth)}` }, h("b", {}, name(l.name)), ` ${l.act}`, h("small", {}, words, notes));
  };
  const end = (who, i, all) => h("li", { class: "step end" }, h("b", {}, name(who)), h("small", {}, i === all.length - 1 ? "outlet" : "author"));
  return h("ol", { class: "chain" }, s.chain.map(link), ends(s, r).map(end));
}

function facts(s, r) {
  const row = (label, ...value) => h("div", {}, h("dt", {}, label), h("dd", {}, ...value));
  const party = (p) => {
    const e = r.entities[p.entity];
    return row(p.role, h("b", {}, name(e.name)), ` ${e.type} `, p.words && p.words !== e.name && quoted(p.words));
  };
  return h("dl", { class: "facts-of" }, s.parties.map(party),
    s.office && row("title", s.office),
    s.time && row("time", s.time, " ", s.time_text && quoted(s.time_text)),
    s.place !== null && row("place", h("b", {}, name(r.entities[s.place].name))),
    s.quantity && row("quantity", s.quantity),
    s.kinds.length > 0 && row("kinds", s.kinds.join(", ")));
}

// What other reports make of it; only the server's page knows.
function across(s) {
  if (!s.across) return "";
  const a = s.across;
  const against = a.contradictions ? `, ${counted(a.contradictions, "contradiction")}` : "";
  return h("p", { class: "across" }, h("a", { href: a.href }, "The story across reports"),
    h("small", {}, ` ${counted(a.articles, "article")}, ${counted(a.outlets, "outlet")}, ${counted(a.origins, "independent origin")}${against}`),
    (a.elsewhere ?? []).length > 0 && h("span", { class: "elsewhere" }, h("small", {}, "Told too by "),
      a.elsewhere.flatMap((e, i) => [i ? ", " : "", h("a", { href: e.href }, name(e.name))])));
}

function confidence(s) {
  const measure = svg("svg", { width: 72, height: 6, "aria-hidden": "true" }, svg("rect", { class: "all", width: 72, height: 6, rx: 3 }), svg("rect", { class: "part", width: 72 * s.confidence, height: 6, rx: 3 }));
  return h("p", { class: "confidence" }, measure,
    h("span", {}, s.sureness));
}

function why(s) {
  if (!s.why.length) return "";
  return h("details", { class: "why" }, h("summary", {}, "Why it was read so"), h("ul", {}, s.why.map((line) => h("li", {}, line))));
}

function citation(s, r) {
  const where = [r.title, r.outlet, r.published, r.url].filter(Boolean).join(", ");
  return `“${quoteText(s)}”\n${clauseText(s)} — ${s.status.join(" · ")}\n${s.chain_line}\n${where}`;
}

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    say(`${what} is copied.`);
  } catch (error) {
    say(`${what} could not be copied (${error.name}): mark it with the mouse and copy it by hand.`);
  }
}
