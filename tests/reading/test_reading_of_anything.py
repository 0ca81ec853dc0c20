"""Whatever the network answers, the reading is one of the format: its answers are drawn at random here."""

import sys
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "records"))

from reading_strategies import ODD

from reportedly import codec
from reportedly.language.labels import ACTS, MENTION_KINDS, MENTION_TYPES, NAME_TYPES, ROLES, STATEMENT_TYPES, UPOS
from reportedly.language.parse import cut
from reportedly.language.parsed import CueWords, MentionWords, NameWords, Parsed, RoleWord, TriggerWords, Words
from reportedly.reading.read import read_parsed
from reportedly.records import CERTAINTIES, MOODS, Document, Reading, covers

WORDS = (
    "Osmark", "Veldania", "Veldanian", "Iran", "Iranian", "Tehran", "Mara", "Ilves", "KWP", "minister", "foreign", "interim", "president",
    "of", "the", "she", "we", "I", "said", "denied", "that", "attacked", "cited", "according", "to", "supplied", "weapons", "200", "dozens",
    "more", "than", "not", "will", "if", "regime", "on", "Monday", "2030", "threatened", "talks", "with", "and", ",", ".", "\n", "“", "”",
)  # fmt: skip
RELATIONS = (
    "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "amod", "compound", "compound:prt", "appos", "case", "mark",
    "aux", "aux:pass", "cop", "conj", "cc", "xcomp", "ccomp", "advcl", "acl", "acl:relcl", "advmod", "nummod", "det", "punct", "parataxis", "flat",
)  # fmt: skip
TAGS = ("NN", "NNS", "NNP", "VB", "VBD", "VBN", "VBG", "VBZ", "MD", "JJ", "IN", "PRP", "CD", ".", "")
score = st.floats(0.0625, 1.0, exclude_max=True)


@st.composite
def parsed_texts(draw: st.DrawFn) -> Parsed:
    """A text with any trees, names, mentions, cues and triggers that the decoding promises to keep to."""
    words = draw(st.lists(st.sampled_from(WORDS) | st.sampled_from(ODD), max_size=25))
    p = cut(" ".join(words))
    n = len(p)
    for a, b in zip(p.bounds[:-1].tolist(), p.bounds[1:].tolist(), strict=True):
        order = draw(st.permutations(range(a, b)))
        for k, w in enumerate(order):
            p.head[w] = order[draw(st.integers(0, k - 1))] if k else -1
            p.relation[w] = draw(st.sampled_from(RELATIONS)) if k else "root"
            p.upos[w], p.xpos[w] = draw(st.sampled_from(UPOS)), draw(st.sampled_from(TAGS))
            p.lemma[w] = p.words[w].lower()
            p.status[w] = draw(st.sampled_from("+-")), draw(st.sampled_from(CERTAINTIES)), draw(st.sampled_from(MOODS))  # type: ignore[assignment]
    if not n:
        return p
    word = st.integers(0, n - 1)

    def around(w: int) -> Words:
        s = int(p.sentence[w])
        return draw(st.integers(int(p.bounds[s]), w)), draw(st.integers(w, int(p.bounds[s + 1]) - 1))

    last = -1
    for w in sorted(draw(st.sets(word, max_size=4))):
        words_of_name = around(w)
        if words_of_name[0] > last:
            p.names.append(NameWords(words_of_name, draw(st.sampled_from(NAME_TYPES)), draw(score)))
            last = words_of_name[1]
    for w in sorted(draw(st.sets(word, max_size=7))):
        earlier = [m.head for m in p.mentions]
        back = draw(st.sampled_from(earlier)) if earlier and draw(st.booleans()) else None
        p.mentions.append(
            MentionWords(w, around(w), draw(st.sampled_from(MENTION_KINDS)), draw(st.sampled_from(MENTION_TYPES)), draw(score), back, draw(score))
        )
    for w in sorted(draw(st.sets(word, max_size=4))):
        source = around(draw(word)) if draw(st.booleans()) else None
        content = gap = None
        if draw(st.integers(0, 5)):
            first = draw(word)
            content = first, draw(st.integers(first, n - 1))
            if content[1] - content[0] > 2 and draw(st.booleans()):
                middle = draw(st.integers(content[0] + 1, content[1] - 1))
                gap = middle, draw(st.integers(middle, content[1] - 1))
        p.cues.append(CueWords(w, draw(st.sampled_from(ACTS[1:])), draw(score), around(w), source, content, gap, draw(st.none() | word)))
    heads = [m.head for m in p.mentions]
    for w, kind in sorted(draw(st.sets(st.tuples(word, st.sampled_from(STATEMENT_TYPES)), max_size=6))):
        roles = tuple(RoleWord(draw(st.sampled_from(ROLES)), m, draw(score)) for m in heads if draw(st.booleans()))
        p.triggers.append(TriggerWords(w, kind, draw(score), roles))
    return p


def check(r: Reading) -> None:
    """What holds of every reading, beyond the format."""
    codec.check(r)
    assert codec.decode(codec.encode(r)) == r
    text = r.document.text
    for e in r.entities:
        assert e.mentions and e.name
        assert [(m.start, m.end) for m in e.mentions] == sorted({(m.start, m.end) for m in e.mentions})
        assert e.name not in e.aliases
    for a in r.attributions:
        assert a.content.spans and a.cue.spans and all(text[x:y].strip() == text[x:y] != "" for x, y in a.content.spans)
        assert a.source.spans or a.source.kind == "anonymous"
        assert 0 <= a.confidence <= 1
        assert list(r.links(a.id))[-1].parent is None
    for s in r.statements:
        assert s.trigger and s.why
        assert (s.kind == "relation" or s.title is None) and (s.title is not None) == (s.type == "office")
        assert all(x.spans for x in s.arguments)
        assert len({(x.role, x.entity) for x in s.arguments}) == len(s.arguments)
        assert s.arguments or s.kind == "event"
        assert s.span[0] <= s.trigger[0][0] and s.trigger[-1][1] <= s.span[1]
        assert all(s.span[0] <= x and y <= s.span[1] for a in s.arguments for x, y in a.spans)
        assert s.quantity is None or s.quantity
        if s.attribution is not None:
            assert covers(r.chain(s)[0].content.spans, s.trigger[:1])
    assert [e.id for e in r.entities] == sorted((e.id for e in r.entities), key=lambda i: int(i[1:]))
    assert [s.id for s in r.statements] == [f"s{k}" for k in range(1, len(r.statements) + 1)]
    assert [a.id for a in r.attributions] == [f"a{k}" for k in range(1, len(r.attributions) + 1)]


@given(parsed_texts())
@settings(max_examples=250, deadline=None)
def test_any_answers_make_a_reading(p: Parsed) -> None:
    check(read_parsed(Document(id="d", text=p.text, published="2031-05-14"), p))
