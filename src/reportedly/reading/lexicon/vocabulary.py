"""The closed sets of words that the tables may use, and the error for any other."""

from reportedly.errors import ReportedlyError
from reportedly.records import CERTAINTIES, MOODS

ACTS = frozenset(
    (
        "say", "claim", "deny", "confirm", "admit", "report", "quote", "announce", "promise", "offer", "threaten", "warn",
        "demand", "order", "request", "accuse", "praise", "believe", "know", "doubt", "want", "plan", "fear", "expect",
        "ask", "allege", "conclude", "predict", "decline",
    )
)  # fmt: skip
"""What a source can do with a content (``annotation.md``, Attributions)."""

ATTACHMENTS = frozenset(
    (
        "ccomp", "whether", "xcomp", "ing", "obj", "obj+xcomp", "obj+ing", "obj+as", "obj+of", "obj+for", "obj+with",
        "obj+from", "obj+on", "obj+to", "obl:of", "obl:for", "obl:on", "obl:at", "obl:about", "obl:against", "obl:to",
        "obl:in", "obl:upon", "obl:with", "obl:over", "obl:from", "clause", "noun", "appos",
    )
)  # fmt: skip
"""How a content hangs on its cue; the head of ``cues.toml`` explains each."""

MODES: dict[str, frozenset[str]] = {
    event: frozenset(modes.split())
    for event, modes in {
        "CONSULT": "visit third-party multilateral phone",
        "RETREAT": "withdraw release return disarm ceasefire access resign ease",
        "REQUEST": "assist change yield meet",
        "ACCUSE": "disapprove investigate allege",
        "REJECT": "assist change yield meet",
        "THREATEN": "restrict arrest relations expel territory violence",
        "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
        "SANCTION": "convict expel withdraw discontinue",
        "MOBILIZE": "troops weapons police militia",
        "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
        "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
        "heavy-weapons crowd-control unconventional",
    }.items()
}
"""PLOVER's modes (manual, draft 2.0), with the 2021 table's «ease» for sanctions and curfews; types not named have none."""

PARTS = frozenset(("verb", "noun", "adjective", "adverb", "preposition", "passive", "phrase"))
SCOPES = frozenset(("clause", "complement", "object", "noun", "sentence"))
KINDS = frozenset(
    ("negator", "modal", "hedge", "conditional", "attempt", "prevention", "implicative", "question", "offer")
)
ROLES = frozenset(("instrument", "beneficiary", "topic", "kinds"))
VALENCIES = frozenset(("any", "transitive", "intransitive", "infinitive"))
SLOTS = frozenset(
    (
        "subj", "obj", "iobj", "poss", "compound", "amod", "xcomp", "by", "with", "against", "on", "upon", "of", "for", "from",
        "to", "into", "in", "over", "at", "between", "among", "about", "toward", "towards", "under", "behind", "within",
        "as", "through", "via", "after", "near", "appos", "inside", "alongside", "off", "out", "beside", "along", "outside",
        "before", "across", "around", "aboard", "across", "than",
    )
)  # fmt: skip
"""Where a party stands around a word: a dependent as in deep syntax (a passive's subject is ``obj``), or a preposition."""

STANDING = frozenset({"in", "at", "near", "outside", "inside"})
"""Prepositions by which something stands or happens at a place."""

PREPOSITIONS = SLOTS - {"subj", "obj", "iobj", "poss", "compound", "amod", "xcomp", "appos", "than"} | {
    "unto",
    "down",
    "up",
}
"""Words that close a noun's own words («exchange of fire» is found under «exchange»)."""

STATUS: tuple[tuple[str, frozenset[str]], ...] = (
    ("polarity", frozenset("+-")), ("certainty", frozenset(CERTAINTIES)), ("mood", frozenset(MOODS)),
)  # fmt: skip
"""What an effect may set, and to what."""


class LexiconError(ReportedlyError):
    """A table that says something it cannot mean; ``where`` is file and entry."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}; mend the table")
        self.where = where
        self.reason = reason
