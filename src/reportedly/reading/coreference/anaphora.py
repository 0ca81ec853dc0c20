"""Parties that stand elsewhere in the text: «no such call», «its men»."""

from collections.abc import Sequence

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.armed import serves_its_owner
from reportedly.records import Argument, Statement

FORCES = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "RETREAT"})
"""Types of what armed people do for whoever they belong to."""


def of_the_like(parsed: Parsed, noun: int, kind: str, before: Sequence[Statement]) -> tuple[Argument, ...]:
    """The parties of «such a meeting», «no such attack»: those of the nearest event of that type told before; else none."""
    if not any(
        parsed.words[c].lower() == "such" and parsed.relation[c] in ("amod", "det", "det:predet")
        for c in parsed.children(noun)
    ):
        return ()
    span = parsed.span((noun, noun))
    for s in reversed(before):
        if s.type == kind and s.kind == "event" and s.arguments:
            return tuple(
                Argument(role=a.role, entity=a.entity, spans=(span,))
                for a in s.arguments
                if a.role in ("actor", "recipient")
            )
    return ()


def commander(parsed: Parsed, actor: int) -> int | None:
    """The possessive pronoun by which armed people or their machines are said to be somebody's («its men»); None for others."""
    if not serves_its_owner(parsed, actor):
        return None
    owner = parsed.child(actor, "nmod:poss")
    return owner if owner is not None and parsed.upos[owner] == "PRON" else None
