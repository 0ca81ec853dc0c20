"""What a statement states, as a clause without tense or truth: «Veldania attacking Korrin with rockets»."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportedly.records import Argument, Reading, Statement, joined
from reportedly.web.wording.verbs import verb

_SUBJECTS = ("actor", "holder", "member")
_OBJECTS = ("recipient", "organization")
_AFTER = {"instrument": "with", "beneficiary": "for"}
_TAKES_THINGS = {"OTHER", "ownership", ("COERCE", "seize"), ("RETREAT", "return"), ("ASSAULT", "destroy")}
"""Types and modes whose instrument, where there is no recipient, is what was owned, seized or dealt with."""


class Piece(NamedTuple):
    """Some words of a clause, and the entity that they name, if any."""

    text: str
    entity: str | None = None


def clause(reading: Reading, statement: Statement) -> str:
    """The clause as one string; see :func:`clause_pieces`."""
    return "".join(piece.text for piece in clause_pieces(reading, statement))


def clause_pieces(reading: Reading, statement: Statement) -> tuple[Piece, ...]:
    """The clause in pieces, those that name a party with its entity; put together they read as one sentence part."""
    out: list[Piece] = []
    for phrase in _phrases(reading, statement):
        out += [Piece(" "), *phrase] if out else phrase
    return tuple(out)


def _phrases(reading: Reading, statement: Statement) -> Iterator[list[Piece]]:
    subjects = [a for a in statement.arguments if a.role in _SUBJECTS]
    objects = [a for a in statement.arguments if a.role in _OBJECTS]
    things = _things(statement) if not objects else []
    passive = bool(objects) and not subjects and not _own_words(statement)
    if subjects or passive:
        yield _listed(reading, subjects or objects)
    yield [Piece(_predicate(reading, statement, passive, bool(objects or things)))]
    if (objects and not passive) or things:
        yield _listed(reading, objects or things)
    rest = [a for a in statement.arguments if a not in subjects and a not in objects and a not in things]
    yield from _after(reading, statement, rest)


def _after(reading: Reading, statement: Statement, rest: list[Argument]) -> Iterator[list[Piece]]:
    for role, word in _AFTER.items():
        if others := [a for a in rest if a.role == role]:
            yield [Piece(f"{word} "), *_listed(reading, others)]
    if statement.place and statement.place.entity not in {a.entity for a in statement.arguments}:
        yield [Piece("in "), Piece(reading.entity(statement.place.entity).name, statement.place.entity)]
    for argument in rest:
        if argument.role not in _AFTER:
            word = "about " if argument.role == "topic" else f"{argument.role.replace('_', ' ')}: "
            yield [Piece(f"({word}"), *_listed(reading, [argument]), Piece(")")]
    if kinds := _unsaid_kinds(reading, statement):
        yield [Piece(f"({', '.join(kinds)})")]


def _unsaid_kinds(reading: Reading, statement: Statement) -> list[str]:
    """The kinds that no party's name says already: «with rockets (rockets)» says it twice."""
    named = " ".join(reading.entity(a.entity).name.lower() for a in statement.arguments)
    return [k for k in statement.kinds if re.search(rf"\b{re.escape(k.lower())}\b", named) is None]


def unsaid_quantity(reading: Reading, statement: Statement) -> str | None:
    """How many, where the clause does not say it already: None for «two shepherds» of «abducting two shepherds»."""
    if statement.quantity is None:
        return None
    bare = statement.quantity.lower().removeprefix("all ")
    said = [clause(reading, statement).lower(), *(k.lower() for k in statement.kinds)]
    return None if any(re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", words) for words in said) else statement.quantity


def _things(statement: Statement) -> list[Argument]:
    takes = statement.type in _TAKES_THINGS or (statement.type, statement.mode) in _TAKES_THINGS
    return [a for a in statement.arguments if takes and a.role == "instrument"]


def _own_words(statement: Statement) -> bool:
    """Whether only the text's own words say what it is: an event that has no type."""
    return verb(statement.type, statement.mode) is None and statement.type != "office"


def _predicate(reading: Reading, statement: Statement, passive: bool, has_object: bool) -> str:
    if statement.type == "office":
        return _office(statement, has_object and not passive)
    forms = verb(statement.type, statement.mode)
    words = joined(reading.document.text, statement.trigger)
    if forms is None:
        return f"“{words}”" if words else statement.type.lower()
    form = forms[2] if passive else forms[0] if has_object else forms[1]
    return f"{form} (“{words}”)" if statement.type == "kinship" and words and not has_object else form


def _office(statement: Statement, of: bool) -> str:
    what = " ".join((*statement.qualifiers, statement.title)) if statement.title else ""
    if not what:
        return "holding an office of" if of else "holding an office"
    return f"being {what} of" if of else f"being {what}"


def _listed(reading: Reading, arguments: list[Argument]) -> list[Piece]:
    """«A», «A and B», «A, B and C»."""
    out: list[Piece] = []
    for i, argument in enumerate(arguments):
        if i:
            out.append(Piece(" and " if i == len(arguments) - 1 else ", "))
        out.append(Piece(reading.entity(argument.entity).name, argument.entity))
    return out
