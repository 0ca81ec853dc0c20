// The small words that only the page needs; statements, statuses and chains come worded.

const GLYPHS = { cooperation: "●", conflict: "▲", relation: "■", other: "◆" };

const GROUP_NAMES = { cooperation: "cooperation", conflict: "conflict", relation: "relation", other: "other" };

const KINDS = { named: "", anonymous: "not named", author: "author", outlet: "outlet", document: "document" };

const QUOTES = { direct: "word for word", indirect: "reported speech", mixed: "partly word for word" };

const WHAT = { statement: "statements", time: "other times in the text", published: "publication dates" };

const counted = (n, noun, plural = `${noun}s`) => `${n.toLocaleString("en")} ${n === 1 ? noun : plural}`;

const clauseText = (s) => s.clause.map(([text]) => text).join("");

const quoteText = (s) => s.quote.map(([text]) => text).join("");

const clause = (s) => s.clause.map(([text, entity]) => (entity === null ? text : h("b", {}, name(text))));

const glyph = (group) => h("span", { class: `glyph g-${group}`, "aria-hidden": "true" }, GLYPHS[group]);

const tag = (word) => h("span", { class: `tag tag-${word.replace(" ", "-")}`, title: data.statuses[word] }, word);

const tags = (s) => s.status.map(tag);

const chainLine = (s, r) =>
  [...s.chain.map((i) => r.links[i].name), ...ends(s, r)].flatMap((who, i) => [i ? " ← " : "", name(who)]);

// As in a list of one report, where the outlet stands at the top already.
const chainShort = (s, r) => (s.chain.length ? s.chain.map((i) => r.links[i].name) : [r.author]).flatMap((who, i) => [i ? " ← " : "", name(who)]);

// Who wrote and printed it: an author who is the last link of the chain is not named twice.
function ends(s, r) {
  const last = s.chain.length ? r.links[s.chain.at(-1)] : null;
  return last?.kind === "author" ? [r.outlet] : [r.author, r.outlet];
}
