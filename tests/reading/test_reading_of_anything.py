"""Whatever the network answers, the reading is one of the format: its answers are drawn at random here."""

import random
import sys
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "records"))

from reading_checks import check
from reading_strategies import ODD

from reportedly.language.labels import (
    ACTS,
    MENTION_KINDS,
    MENTION_TYPES,
    NAME_TYPES,
    POLARITIES,
    ROLES,
    STATEMENT_TYPES,
    UPOS,
)
from reportedly.language.parse import cut
from reportedly.language.parsed import CueWords, MentionWords, NameWords, Parsed, RoleWord, TriggerWords, Words
from reportedly.reading.read import read_parsed
from reportedly.records import CERTAINTIES, MOODS, Document

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
LEMMAS = {"said": "say", "denied": "deny", "attacked": "attack", "cited": "cite", "supplied": "supply", "threatened": "threaten", "talks": "talk"}


def parsed_text(seed: int) -> Parsed:
    """A text with any trees, names, mentions, cues and triggers that the decoding promises to keep to.

    Drawn by a seed and not piece by piece: what matters are full readings, and hypothesis would mostly try empty ones.
    """
    rng = random.Random(seed)
    words = [rng.choice(ODD if rng.random() < 0.15 else WORDS) for _ in range(rng.randint(0, 40))]
    p = cut(" ".join(words))
    n = len(p)
    for a, b in zip(p.bounds[:-1].tolist(), p.bounds[1:].tolist(), strict=True):
        order = rng.sample(range(a, b), b - a)
        for k, w in enumerate(order):
            p.head[w] = order[rng.randrange(max(0, k - 4), k)] if k else -1
            p.relation[w] = rng.choice(RELATIONS) if k else "root"
            p.upos[w], p.xpos[w] = rng.choice(UPOS if rng.random() < 0.3 else ("NOUN", "VERB", "PROPN")), rng.choice(TAGS)
            p.lemma[w] = LEMMAS.get(p.words[w], p.words[w].lower())
            p.status[w] = rng.choice(POLARITIES), rng.choice(CERTAINTIES), rng.choice(MOODS)
    if not n:
        return p

    def score() -> float:
        return rng.uniform(0.05, 0.999)

    def around(w: int) -> Words:
        """Some stretch of the sentence that holds the word."""
        s = int(p.sentence[w])
        return rng.randint(max(int(p.bounds[s]), w - 4), w), rng.randint(w, min(w + 4, int(p.bounds[s + 1]) - 1))

    def some(share: float) -> list[int]:
        return [w for w in range(n) if rng.random() < share]

    last = -1
    for w in some(0.2):
        stretch = around(w)
        if stretch[0] > last:
            p.names.append(NameWords(stretch, rng.choice(NAME_TYPES), score()))
            last = stretch[1]
    for w in some(0.35):
        back = rng.choice(p.mentions).head if p.mentions and rng.random() < 0.6 else None
        kind, entity_type = rng.choice(MENTION_KINDS), rng.choice(MENTION_TYPES[:4] if rng.random() < 0.7 else MENTION_TYPES)
        p.mentions.append(MentionWords(w, around(w), kind, entity_type, score(), back, score() if back is not None else 0.0))
    for w in some(0.15):
        source = around(rng.randrange(n)) if rng.random() < 0.8 else None
        content = gap = None
        if rng.random() < 0.9:
            first, last_word = sorted(rng.choices(range(n), k=2))
            content = first, last_word
            if last_word - first > 2 and rng.random() < 0.4:
                low, high = sorted(rng.choices(range(first + 1, last_word), k=2))
                gap = low, high
        p.cues.append(CueWords(w, rng.choice(ACTS[1:]), score(), around(w), source, content, gap, rng.choice([None, rng.randrange(n)])))
    for w in some(0.4):
        for kind in sorted(rng.sample(STATEMENT_TYPES, 2 if rng.random() < 0.3 else 1)):
            roles = tuple(RoleWord(rng.choice(ROLES), m.head, score()) for m in p.mentions if rng.random() < 0.4)
            p.triggers.append(TriggerWords(w, kind, score(), roles))
    return p


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=300, deadline=None)
def test_any_answers_make_a_reading(seed: int) -> None:
    p = parsed_text(seed)
    check(read_parsed(Document(id="d", text=p.text, published="2031-05-14"), p))
