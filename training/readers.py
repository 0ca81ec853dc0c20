"""The data sets as annotated texts, one function each. What a set does not annotate stays unknown."""

import gzip
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from reportedly.language.labels import (
    ACTS,
    CERTAINTIES,
    MENTION_KINDS,
    MENTION_TYPES,
    MENTIONS,
    MOODS,
    NAME_TAGS,
    NAME_TYPES,
    POINTERS,
    POLARITIES,
    ROLES,
    STATEMENT_TYPES,
    UPOS,
)
from reportedly.language.lemmas import script_of
from training.document import NOTHING, UNKNOWN, Annotated, bits
from training.words import Heads, Words

Trees = dict[str, np.ndarray]
"""Silver heads of a text's words, by its id; see ``silver.py``."""


def lines(path: Path) -> Iterator[Any]:
    """The JSON objects of a file, gzipped or not."""
    opened = gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else open(path, encoding="utf8")  # noqa: SIM115
    with opened as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def part_of(passage_id: str) -> str:
    """Where a passage of the corpus belongs: «train» (80 %), «dev» or «test» (10 % each), by a hash of its id."""
    n = int(hashlib.sha256(passage_id.encode()).hexdigest(), 16) % 10
    return {8: "dev", 9: "test"}.get(n, "train")


# ------------------------------------------------------------------------------------------------ trees


def ewt(path: Path) -> Iterator[tuple[str, Annotated]]:
    """UD English EWT, a document at a time: parts of speech, features, lemmas, trees."""
    rows: list[list[list[str]]] = []
    paragraphs: set[int] = set()
    name = ""
    sentence: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf8") as file:
        for line in file:
            if line.startswith("# newdoc"):
                if rows:
                    yield name, _from_rows(rows, paragraphs)
                rows, paragraphs, name = [], set(), line.split("=")[1].strip()
            elif line.startswith("# newpar"):
                paragraphs.add(len(rows))
            elif line[0].isdigit():
                cells = line.rstrip("\n").split("\t")
                if cells[0].isdigit():
                    sentence.append(cells)
            elif line == "\n" and sentence:
                rows.append(sentence)
                sentence = []
    if rows:
        yield name, _from_rows(rows, paragraphs)


def _lemma_script(form: str, lemma: str, upos: str) -> str:
    return script_of(form, lemma) if upos == "PROPN" else script_of(form.lower(), lemma.lower())


def _from_rows(rows: list[list[list[str]]], paragraphs: set[int]) -> Annotated:
    flat = [cells for sentence in rows for cells in sentence]
    heads: list[int] = []
    for sentence in rows:
        start = len(heads)
        heads += [start + int(c[6]) - 1 if c[6] != "0" else -1 for c in sentence]
    document = Annotated(
        [c[1] for c in flat], np.repeat(np.arange(len(rows)), [len(s) for s in rows]).astype(np.int32), paragraphs
    )
    document.upos = np.array([UPOS.index(c[3]) for c in flat])
    document.xpos = [c[4] for c in flat]
    document.feats = [c[5] for c in flat]
    document.lemma = [_lemma_script(c[1], c[2], c[3]) for c in flat]
    document.head = np.array(heads)
    document.rel = [c[7].split(":")[0] if c[7] not in KEPT_SUBTYPES else c[7] for c in flat]
    return document


KEPT_SUBTYPES = frozenset(
    {"nsubj:pass", "aux:pass", "obl:agent", "acl:relcl", "compound:prt", "nmod:poss", "csubj:pass"}
)
"""Relation subtypes that the reading asks about; the others are cut to the universal relation."""


# ------------------------------------------------------------------------------------------------ GUM


def _types(*names: str, kinds: tuple[str, ...]) -> list[str]:
    return [f"{k}-{t}" for k in kinds for t in names]


ANY_OTHER = _types("other", "event", "work", kinds=("name", "nominal", "pronoun"))
ANY_ADJECTIVE = _types(*MENTION_TYPES, kinds=("adjective",))
GUM_TYPES: dict[str, tuple[str, ...]] = {
    "person": ("person",), "organization": ("organization", "state"), "place": ("place", "state"), "event": ("event", "other"),
    "abstract": ("other", "work", "event"), "object": ("other", "work", "weapon", "vehicle"), "animal": ("other",),
    "plant": ("other",), "substance": ("other",),
}  # fmt: skip


def gum(path: Path, gum_attributions: Path, cues: set[str]) -> Iterator[tuple[str, Annotated]]:
    """GUM: trees, mentions with coreference, and where a cue stands with its source and where its content begins."""
    spoken = {d["doc_id"]: d for d in lines(gum_attributions)}
    for d in lines(path):
        paragraphs: set[int] = set()
        sentence: list[int] = []
        for number, s in enumerate(d["sentences"]):
            if s["newpar"]:
                paragraphs.add(number)
            sentence += [number] * (s["tokens"][1] - s["tokens"][0])
        words = Words(d["text"], [(t[0], t[1]) for t in d["tokens"]], sentence, paragraphs)
        a = words.document()
        a.upos = np.array([UPOS.index(t[3]) if t[3] in UPOS else UNKNOWN for t in d["tokens"]])
        a.xpos, a.feats = [t[4] for t in d["tokens"]], [t[5] for t in d["tokens"]]
        a.lemma = [_lemma_script(d["text"][t[0] : t[1]], t[2], t[3]) for t in d["tokens"]]
        a.head = np.array([t[6] for t in d["tokens"]])
        a.rel = [t[7].split(":")[0] if t[7] not in KEPT_SUBTYPES else t[7] for t in d["tokens"]]
        a.mentions = np.full(len(a), bits(["none", *ANY_ADJECTIVE], MENTIONS), np.uint64)
        for e in d["entities"]:
            head, (first, stop) = e["head"], e["tok"]
            if not first <= head < stop or head in a.spans:
                continue
            if e["type"] == "time":
                allowed = ["time", "none", "nominal-other"]
            else:
                kind = "name" if e["named"] else "pronoun" if e["pron"] else "nominal"
                allowed = _types(*GUM_TYPES[e["type"]], kinds=(kind,))
            a.mentions[head] = bits(allowed, MENTIONS)
            a.spans[head] = (first, stop - 1)
            a.cluster[head] = e["cluster"]
        _gum_attributions(a, words, spoken.get(d["doc_id"]), cues)
        yield d["doc_id"], a


def no_cues(a: Annotated, cues: set[str]) -> np.ndarray:
    """What a set that marks some cues only says of the others: words that are never cues are none, the rest unknown.

    Positive examples alone would teach that every word of such a text might be one.
    """
    none = bits(["none"], ACTS)
    return np.array([0 if w.lower() in cues else none for w in a.words], np.uint64)


def _gum_attributions(a: Annotated, words: Words, spoken: dict[str, Any] | None, cues: set[str]) -> None:
    """GUM's attribution relations give the cue's clause and the first clause of the content, so only beginnings."""
    if spoken is None:
        return
    offset = _shift(spoken["text"], words.text)
    a.acts = no_cues(a, cues)
    heads = Heads(a.words, a.head)
    for x in spoken["attributions"]:
        cue = [words.within(offset(b), offset(e)) for b, e in x["cue"]]
        content = [words.within(offset(b), offset(e)) for b, e in x["content"]]
        source = [words.within(offset(b), offset(e)) for b, e in x["source"]]
        if len(cue) != 1 or cue[0] is None or not content or content[0] is None or any(s is None for s in source):
            continue
        anchor = heads.of_cue(*cue[0])
        start = content[0][0]
        while start < content[0][1] and (a.words[start].lower() == "that" or words.is_sign(start)):
            start += 1
        a.acts[anchor] = bits(list(ACTS[1:]), ACTS)
        places = (source[0][0], source[-1][1]) if source else (NOTHING, NOTHING)
        a.pointers[anchor] = (*cue[0], *places, start, UNKNOWN, UNKNOWN, UNKNOWN)


def _shift(one: str, other: str) -> Any:
    """A map from offsets in ``one`` to offsets in ``other``, for two texts that differ only in white space."""
    solid_one = [i for i, c in enumerate(one) if not c.isspace()]
    solid_other = [i for i, c in enumerate(other) if not c.isspace()]
    if len(solid_one) != len(solid_other):
        return lambda i: -1
    back = {i: k for k, i in enumerate(solid_one)}
    return lambda i: solid_other[back[i]] if i in back else (solid_other[back[i - 1]] + 1 if i - 1 in back else -1)


# ------------------------------------------------------------------------------------------------ names


NAME_SCHEMES: dict[str, dict[str, tuple[str, ...]]] = {
    "uner": {"PER": ("person",), "ORG": ("organization",), "LOC": ("state", "place")},
    "wikigold": {
        "PER": ("person",), "ORG": ("organization",), "LOC": ("state", "place"),
        "MISC": ("weapon", "vehicle", "work", "event", "other"),
    },
    "wnut": {
        "person": ("person",), "location": ("state", "place"), "corporation": ("organization",),
        "group": ("organization",), "creative-work": ("work",), "product": ("weapon", "vehicle", "other"),
    },
}  # fmt: skip
OPEN_TYPES = {"uner": ("weapon", "vehicle", "work", "event", "other"), "wikigold": (), "wnut": ("event", "other")}


def named(path: Path, scheme: str, weight: float = 1.0) -> Iterator[tuple[str, Annotated]]:
    """A corpus of names. It says nothing of mentions: positive examples alone would make every name's neighbour one."""
    outside = bits(["O", *(f"{p}-{t}" for p in "BI" for t in OPEN_TYPES[scheme])], NAME_TAGS)
    for d in lines(path):
        words = Words.of(d["text"])
        a = words.document(weight)
        a.names = np.full(len(a), outside, np.uint64)
        for e in d["entities"]:
            span, types = words.within(e["begin"], e["end"]), NAME_SCHEMES[scheme].get(e["type"])
            if span is None or types is None:
                continue
            loose = ["O"] if e["type"] == "MISC" else []  # wikigold's MISC holds demonyms, which are no names here
            for i in range(span[0], span[1] + 1):
                a.names[i] = bits([f"{'B' if i == span[0] else 'I'}-{t}" for t in types] + loose, NAME_TAGS)
        yield d["doc_id"], a


def add_names(a: Annotated, d: dict[str, Any], scheme: str) -> bool:
    """Give a text that is in words already the names of the same text from a corpus of names.

    Returns False, leaving it as it is, where the two differ by more than white space.
    """
    solid = [i for i, c in enumerate(d["text"]) if not c.isspace()]
    if "".join(d["text"][i] for i in solid) != "".join("".join(w.split()) for w in a.words):
        return False
    owner = [w for w, word in enumerate(a.words) for c in word if not c.isspace()]
    at = dict(zip(solid, owner, strict=True))
    outside = bits(["O", *(f"{p}-{t}" for p in "BI" for t in OPEN_TYPES[scheme])], NAME_TAGS)
    a.names = np.full(len(a), outside, np.uint64)
    for e in d["entities"]:
        types = NAME_SCHEMES[scheme].get(e["type"])
        words = sorted({at[i] for i in range(e["begin"], e["end"]) if i in at})
        for w in words if types else ():
            a.names[w] = bits([f"{'B' if w == words[0] else 'I'}-{t}" for t in types or ()], NAME_TAGS)
    return True


PRONOUNS = frozenset(
    "he she it they him her them his hers its their theirs himself herself itself themselves who which whom whose we us "
    "our i me my you your this that these those".split()
)
_DETERMINER = re.compile(r"^(?:The|A|An|This|That|Its|His|Her|Their|Our|Two|Three|Several|Some|Many)\s")
RE3D_TYPES: dict[str, tuple[str, ...]] = {
    "Person": ("person",), "Organisation": ("organization", "state"), "Location": ("place", "state"),
    "Weapon": ("weapon",), "Vehicle": ("vehicle",), "MilitaryPlatform": ("vehicle", "weapon"), "DocumentReference": ("work",),
}  # fmt: skip


def kind_of(text: str) -> str:
    """Name, nominal or pronoun, by the words alone."""
    if text.casefold() in PRONOUNS:
        return "pronoun"
    return "name" if re.search(r"(?<!\w)[A-Z]", _DETERMINER.sub("", text)) else "nominal"


def re3d(path: Path, trees: Trees) -> Iterator[tuple[str, Annotated]]:
    """re3d: mentions by name and by noun, of the types that it shares with ours."""
    for d in lines(path):
        words = Words.of(d["text"])
        a = words.document()
        heads = Heads(a.words, trees.get(d["doc_id"]))
        a.mentions = np.full(len(a), bits(["none", *ANY_OTHER, *ANY_ADJECTIVE, "time"], MENTIONS), np.uint64)
        for e in d["entities"]:
            span = words.within(e["begin"], e["end"])
            if span is None:
                continue
            head = heads.of_phrase(*span)
            if e["type"] in RE3D_TYPES and e.get("confidence", 1) >= 0.5:
                a.mentions[head] = bits(
                    _types(*RE3D_TYPES[e["type"]], kinds=(kind_of(d["text"][e["begin"] : e["end"]]),)), MENTIONS
                )
                a.spans[head] = span
            elif head not in a.spans:
                a.mentions[head] = np.uint64(0)
        yield d["doc_id"], a


LITBANK_TYPES: dict[str, tuple[str, ...]] = {
    "PER": ("person",), "FAC": ("place",), "LOC": ("place",), "GPE": ("state", "place"), "ORG": ("organization",), "VEH": ("vehicle",)
}  # fmt: skip


def litbank(path: Path, trees: Trees) -> Iterator[tuple[str, Annotated]]:
    """LitBank: mentions and coreference in fiction."""
    for d in lines(path):
        words = Words.of(d["text"])
        a = words.document(0.5)
        heads = Heads(a.words, trees.get(d["doc_id"]))
        free = ["none", *ANY_OTHER, *ANY_ADJECTIVE, "time"]
        a.mentions = np.full(len(a), bits(free, MENTIONS), np.uint64)
        for e in d["mentions"]:
            span = words.within(e["begin"], e["end"])
            if span is None:
                continue
            head = heads.of_phrase(*span)
            if head in a.spans:
                continue
            types = LITBANK_TYPES.get(str(e.get("type", "")).upper(), MENTION_TYPES)
            a.mentions[head] = bits(_types(*types, kinds=(kind_of(d["text"][e["begin"] : e["end"]]),)), MENTIONS)
            a.spans[head] = span
            a.cluster[head] = str(e["cluster"])
        yield d["doc_id"], a


# ------------------------------------------------------------------------------------------------ attributions


def factappeal(path: Path, trees: Trees, cues: set[str]) -> Iterator[tuple[str, Annotated]]:
    """FactAppeal: source and content; the cue is the reporting word that stands outside the content."""
    for d in lines(path):
        if not d["attributions"]:
            continue
        words = Words.of(d["text"])
        a = words.document()
        a.acts = no_cues(a, cues)
        for x in d["attributions"]:
            content = [s for s in (words.within(b, e) for b, e in x["content"]) if s]
            source = [s for s in (words.within(b, e) for b, e in x["source"]) if s]
            if not content or not source:
                continue
            inside = {i for first, last in content for i in range(first, last + 1)}
            anchor = _cue_word(a, words, cues, inside, source)
            if anchor is None:
                continue
            start, end = content[0][0], content[-1][1]
            while start < end and words.is_sign(start):
                start += 1
            while end > start and words.is_sign(end):
                end -= 1
            gap = (content[0][1] + 1, content[1][0] - 1) if len(content) == 2 else (NOTHING, NOTHING)
            a.acts[anchor] = bits(list(ACTS[1:]), ACTS)
            a.pointers[anchor] = (UNKNOWN, UNKNOWN, source[0][0], source[-1][1], start, end, *gap)
        if a.pointers:
            yield d["doc_id"], a


def _cue_word(
    a: Annotated, words: Words, cues: set[str], inside: set[int], source: list[tuple[int, int]]
) -> int | None:
    """The reporting word nearest to the source, outside the content; «according» before it counts first."""
    first, last = source[0][0], source[-1][1]
    outside = [
        i
        for i in range(len(a))
        if i not in inside
        and not first <= i <= last
        and a.sentence[i] == a.sentence[first]
        and a.words[i].lower() in cues
    ]
    return min(outside, key=lambda i: min(abs(i - first), abs(i - last)), default=None)


# ------------------------------------------------------------------------------------------------ the project's own passages


DEMONYM = re.compile(r"(?:an|ian|ese|ish|i|ic|ch|er|ene|ine|iot|ite)s?$")


def converted(path: Path, converter: Path) -> list[bytes]:
    """The sound passages of a file as gold readings, one line of JSON each; ``converter`` is the checker that turns quotations into
    offsets (``bench/quoted.py``)."""
    printed = subprocess.run([sys.executable, str(converter), str(path)], capture_output=True, check=False)
    return printed.stdout.splitlines()


def passages(path: Path, converter: Path, trees: Trees, part: str) -> Iterator[tuple[str, Annotated]]:
    """The project's own passages, all layers."""
    for line in converted(path, converter):
        r = json.loads(line)
        if part_of(r["document"]["id"]) == part:
            yield r["document"]["id"], _passage(r, trees.get(r["document"]["id"]))


def _passage(r: dict[str, Any], tree: np.ndarray | None) -> Annotated:
    text = r["document"]["text"]
    words = Words.of(text)
    a = words.document(1.5)
    heads = Heads(a.words, tree)
    _passage_mentions(a, words, heads, r)
    first: dict[tuple[str, tuple[int, int]], int] = {}
    by_entity: dict[str, list[int]] = {}
    for e in r["entities"]:
        for m in e["mentions"]:
            span = words.within(m["start"], m["end"])
            if span is not None:
                head = heads.of_phrase(*span)
                first[(e["id"], (m["start"], m["end"]))] = head
                by_entity.setdefault(e["id"], []).append(head)
    times: dict[str, int] = {}
    for t in r["times"]:
        span = words.within(t["start"], t["end"])
        if span is not None:
            head = heads.of_phrase(*span)
            times[t["id"]] = head
            assert a.mentions is not None
            if head not in a.cluster:
                a.mentions[head] = bits(["time"], MENTIONS)
                a.spans.setdefault(head, span)
    a.acts = np.full(len(a), bits(["none"], ACTS), np.uint64)
    for x in r["attributions"]:
        _passage_attribution(a, words, heads, x, times)
    a.statements = {}
    for s in r["statements"]:
        _passage_statement(a, words, heads, s, first, by_entity, times)
    return a


def _passage_mentions(a: Annotated, words: Words, heads: Heads, r: dict[str, Any]) -> None:
    text = r["document"]["text"]
    a.names = np.full(len(a), bits(["O"], NAME_TAGS), np.uint64)
    for i, w in enumerate(a.words):
        opens = i == 0 or a.sentence[i] != a.sentence[i - 1]
        if w[0].isupper() and not opens:
            a.names[i] = np.uint64(0)  # only what a statement needs is annotated: an unmarked capital says nothing
    a.mentions = np.full(len(a), bits(["none", *_types("other", kinds=("nominal", "pronoun"))], MENTIONS), np.uint64)
    for e in r["entities"]:
        for m in e["mentions"]:
            span = words.within(m["start"], m["end"])
            if span is None:
                continue
            head, kind, written = heads.of_phrase(*span), m["kind"], text[m["start"] : m["end"]]
            if (
                kind == "name"
                and e["type"] == "state"
                and span[0] == span[1]
                and written != e["name"]
                and DEMONYM.search(written)
            ):
                kind = "adjective"
            elif kind == "name":
                _name_tags(a, words, span, e, written, m["start"])
            if head in a.cluster and a.spans[head] != span and kind != "name":
                continue
            a.mentions[head] = bits([f"{kind}-{e['type']}"], MENTIONS)
            a.spans[head] = span
            a.cluster[head] = e["id"]
        assert len(MENTION_KINDS) == 4


def _name_tags(a: Annotated, words: Words, span: tuple[int, int], e: dict[str, Any], written: str, offset: int) -> None:
    """Mark the bare name inside a mention: «Hashim Oruzov» of «Governor Hashim Oruzov»."""
    assert a.names is not None
    at = written.find(e["name"])
    bare = words.within(offset + at, offset + at + len(e["name"])) if at >= 0 and kind_of(e["name"]) == "name" else None
    if bare is None and span[0] == span[1]:
        bare = span
    kind = e["type"]
    for i in range(span[0], span[1] + 1):
        if bare is None or kind not in NAME_TYPES:
            a.names[i] = np.uint64(0)
        elif bare[0] <= i <= bare[1]:
            a.names[i] = bits([f"{'B' if i == bare[0] else 'I'}-{kind}"], NAME_TAGS)
        elif a.words[i][0].isupper():
            a.names[i] |= bits(["O"], NAME_TAGS)


def _passage_attribution(a: Annotated, words: Words, heads: Heads, x: dict[str, Any], times: dict[str, int]) -> None:
    cue = [s for s in (words.within(b, e) for b, e in x["cue"]["spans"]) if s]
    content = [s for s in (words.within(b, e) for b, e in x["content"]["spans"]) if s]
    source = [s for s in (words.within(b, e) for b, e in x["source"]["spans"]) if s]
    if not cue or not content:
        return
    anchor = heads.of_cue(*cue[0])
    if anchor in a.pointers:
        return
    start, end = content[0][0], content[-1][1]
    while start < end and words.is_sign(start):
        start += 1
    while end > start and words.is_sign(end):
        end -= 1
    gap = (NOTHING, NOTHING)
    if len(content) > 1:
        widest = max(range(len(content) - 1), key=lambda k: content[k + 1][0] - content[k][1])
        lo, hi = content[widest][1] + 1, content[widest + 1][0] - 1
        if lo <= hi:
            gap = (lo, hi)
    places = (source[0][0], source[0][1]) if source else (NOTHING, NOTHING)
    assert a.acts is not None
    a.acts[anchor] = bits([x["act"]] if x["act"] in ACTS else list(ACTS[1:]), ACTS)
    pointers = (cue[0][0], cue[0][1], *places, start, end, *gap)
    assert len(pointers) == len(POINTERS)
    a.pointers[anchor] = pointers
    a.arguments.setdefault(anchor, {})  # so that a cue with no time teaches that, too
    if x["time"] in times:
        a.arguments[anchor][times[x["time"]]] = ROLES.index("time")


def _passage_statement(
    a: Annotated, words: Words, heads: Heads, s: dict[str, Any], first: dict[tuple[str, tuple[int, int]], int],
    by_entity: dict[str, list[int]], times: dict[str, int],
) -> None:  # fmt: skip
    trigger = words.within(*s["trigger"][0])
    if trigger is None:
        return
    anchor = heads.of_cue(*trigger) if s["kind"] == "event" else heads.of_phrase(*trigger)
    assert a.statements is not None
    a.statements.setdefault(anchor, set()).add(STATEMENT_TYPES.index(s["type"]))
    a.status[anchor] = (
        POLARITIES.index(s["polarity"]), CERTAINTIES.index(s["certainty"]), MOODS.index(s["mood"])
    )  # fmt: skip
    roles = a.arguments.setdefault(anchor, {})
    same = a.same.setdefault(anchor, set())
    filled = [(x["role"], x["entity"], x["spans"]) for x in s["arguments"]]
    if s["place"]:
        filled.append(("place", s["place"]["entity"], []))
    for role, entity, spans in filled:
        near = first.get((entity, tuple(spans[0]))) if spans else None
        if near is None:
            near = min(by_entity.get(entity, []), key=lambda m: abs(m - anchor), default=None)
        if near is not None and role in ROLES:
            roles[near] = ROLES.index(role)
            same.update(m for m in by_entity[entity] if m != near)
    if s["time"] and s["time"]["id"] in times:
        roles[times[s["time"]["id"]]] = ROLES.index("time")
