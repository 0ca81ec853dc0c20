"""Parsed texts made by hand, so that the rules of the reading are tested without the network.

>>> p = flat("Mara Ilves left. Ilves was tired.")
>>> name(p, "Mara Ilves", "person"); name(p, "Ilves#2", "person")
>>> tree('''Osmark PROPN 2 nsubj
... left VERB 0 root leave VBD''')
"""

import re

from reportedly.language.parse import blank, cut
from reportedly.language.parsed import CueWords, MentionWords, NameWords, Parsed, RoleWord, TriggerWords, Words
from reportedly.reading.coreference.entities import Entities, find_entities
from reportedly.records import Entity

NO_SPACE_BEFORE = re.compile(r"[.,;:?!”»)]|['’]s?$|n't")
NO_SPACE_AFTER = re.compile(r"[“«(]$")


def flat(text: str) -> Parsed:
    """A text in words and sentences; of trees only that each sentence's words hang on its first."""
    p = cut(text)
    p.upos = ["PROPN" if w[0].isupper() else "NOUN" if w[0].isalpha() else "PUNCT" for w in p.words]
    p.xpos = ["NNP" if u == "PROPN" else "NN" for u in p.upos]
    p.lemma = [w.lower() for w in p.words]
    for a, b in zip(p.bounds[:-1].tolist(), p.bounds[1:].tolist(), strict=True):
        p.head[a:b] = a
        p.head[a] = -1
    p.relation = ["root" if h < 0 else "dep" for h in p.head.tolist()]
    return p


def tree(rows: str) -> Parsed:
    """A text from lines «word UPOS head relation [lemma [tag]]»; heads count from 1 in the sentence, 0 is its root.

    An empty line begins a new sentence. Words are joined as in print.
    """
    text, starts, ends, bounds = "", [], [], [0]
    cells: list[list[str]] = []
    for sentence in re.split(r"\n\s*\n", rows.strip()):
        for line in sentence.splitlines():
            row = line.split()
            tight = not text or NO_SPACE_BEFORE.match(row[0]) or NO_SPACE_AFTER.search(text)
            text += "" if tight else " "
            starts.append(len(text))
            text += row[0]
            ends.append(len(text))
            head = int(row[2]) + bounds[-1] - 1 if row[2] != "0" else -1
            cells.append([row[0], row[1], str(head), row[3], row[4] if len(row) > 4 else row[0].lower(), row[5] if len(row) > 5 else ""])
        bounds.append(len(starts))
    p = blank(text, starts, ends, [c[0] for c in cells], bounds, [True] * (len(bounds) - 1))
    p.upos, p.relation, p.lemma, p.xpos = ([c[k] for c in cells] for k in (1, 3, 4, 5))
    p.head[:] = [int(c[2]) for c in cells]
    return p


def at(p: Parsed, quote: str) -> Words:
    """First and last word of a quotation; «Ilves#2» is the second «Ilves»."""
    words, _, nth = quote.partition("#")
    spans = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", p.text)]
    start, end = spans[int(nth or 1) - 1]
    inside = [i for i in range(len(p)) if p.starts[i] < end and start < p.ends[i]]
    return inside[0], inside[-1]


def name(p: Parsed, quote: str, kind: str, score: float = 0.9) -> None:
    """Mark a bare name, with a mention of its own."""
    tag(p, quote, kind, score)
    mention(p, quote, "name", kind, score=score)


def tag(p: Parsed, quote: str, kind: str, score: float = 0.95) -> None:
    """Mark a bare name that is no mention."""
    p.names.append(NameWords(at(p, quote), kind, score))
    p.names.sort(key=lambda n: n.words)


def mention(
    p: Parsed, quote: str, kind: str, entity_type: str, *, head: str | None = None, antecedent: str | None = None, link: float = 0.9,
    score: float = 0.9,
) -> None:  # fmt: skip
    """Mark a mention; its head is the last word of its quotation unless told."""
    words = at(p, quote)
    last = at(p, head)[1] if head else words[1]
    back = at(p, antecedent)[1] if antecedent else None
    p.mentions.append(MentionWords(last, words, kind, entity_type, score, back, link if back is not None else 0.0))
    p.mentions.sort(key=lambda m: m.head)


def cue(
    p: Parsed, anchor: str, act: str, *, source: str | None, content: str | None, gap: str | None = None, score: float = 0.9, time: str | None = None
) -> None:  # fmt: skip
    """Mark a cue."""

    def words(quote: str | None) -> Words | None:
        return at(p, quote) if quote else None

    stretch = at(p, anchor)
    p.cues.append(
        CueWords(stretch[1], act, score, stretch, words(source), words(content), words(gap), at(p, time)[1] if time else None)
    )
    p.cues.sort(key=lambda c: c.anchor)


def trigger(p: Parsed, anchor: str, kind: str, *, score: float = 0.99, **roles: str) -> None:
    """Mark a trigger; roles by quotation of the mention's head word."""
    found = tuple(RoleWord(role, at(p, quote)[1], 0.9) for role, quote in roles.items())
    p.triggers.append(TriggerWords(at(p, anchor)[1], kind, score, found))
    p.triggers.sort(key=lambda t: (t.anchor, t.type))


def entities(p: Parsed) -> Entities:
    """What the reading makes of the mentions."""
    return find_entities(p)


def linked_to(p: Parsed, pronoun: str, word: str, share: float) -> None:
    """Mark a pronoun for which the model gives one antecedent, by its last word, with that probability."""
    words, head = at(p, pronoun), at(p, word)[1]
    p.mentions.append(MentionWords(words[1], words, "pronoun", "person", 0.9, head, share, ((head, share),)))
    p.mentions.sort(key=lambda m: m.head)


def of(p: Parsed, quote: str) -> Entity:
    """The entity that those words speak of."""
    found = find_entities(p)
    start, end = p.span(at(p, quote))
    (entity,) = [e for e in found.entities if any(m.start < end and start < m.end for m in e.mentions)]
    return entity


def same(p: Parsed, *quotes: str) -> bool:
    """Whether all those words speak of one entity."""
    return len({of(p, q).id for q in quotes}) == 1
