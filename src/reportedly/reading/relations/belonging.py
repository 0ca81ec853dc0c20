"""Whose people are by a preposition: «Mara Ilves of the Water Board», «observers from the League», «a chemist at the Institute»;
and by whose name stands before theirs: «the Water Board's Mara Ilves».

Such phrases say that they belong to the body, whatever they do there; the statement stands at the preposition. Of eighteen named
persons with «of» and a body in the corpus training part fourteen are annotated so, of 22 described ones with «from» and «at»
fourteen.
"""

from reportedly.language.parsed import PLURAL, Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place
from reportedly.reading.events.frames import Match
from reportedly.reading.events.predicates import lemma
from reportedly.reading.events.triggers import Trigger, with_added
from reportedly.reading.lexicon import relations

BELONGING = 0.6
"""Confidence of an affiliation that only the preposition states."""
_OF_NAMED = frozenset({"of", "from", "at", "with"})
_OF_DESCRIBED = frozenset({"from", "at"})
_NOBODY = frozenset("nobody no-one none anybody anyone somebody someone everybody everyone those one many some".split())


def belonging(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with affiliations added; none where the person's own word, or the preposition, states what he is to the body."""
    stated = {t.anchor for t in triggers}
    found: list[Trigger] = []
    for head, person in entities.place_of.items():
        if person.type != "person" or person.kind == "pronoun" or head in stated:
            continue
        for c in parsed.children(head):
            marker = parsed.child(c, "case")
            body = entities.place_at(c)
            if marker is None or marker in stated or body is None or body.type != "organization":
                continue
            if body.name is None and parsed.words[marker].lower() not in _OF_DESCRIBED:
                continue
            if _owns(parsed, person, c, marker) or (
                parsed.relation[c] == "nmod"
                and marker > head
                and _joins(parsed, person, head, parsed.words[marker].lower())
            ):
                entry = f"«{parsed.words[head]} {parsed.words[marker]} {parsed.words[c]}» says whose {parsed.words[head]} is"
                match = Match("affiliation", None, (head,), (c, *parsed.conjuncts(c)), (), entry)
                found.append(Trigger(marker, "affiliation", BELONGING, (), match, (entry,)))
    return with_added(triggers, found)


def _owns(parsed: Parsed, person: Place, owner: int, sign: int) -> bool:
    """Whether the name stands right behind the owner's possessive sign: no title says what he is to the body."""
    named = person.kind == "name" and parsed.relation[owner] == "nmod:poss"
    return named and parsed.xpos[sign] == "POS" and person.words[0] == sign + 1 and person.phrase[1] == person.words[1]


def _joins(parsed: Parsed, person: Place, head: int, preposition: str) -> bool:
    """Whether the preposition says so behind a name, or behind a noun that is no title and speaks of somebody."""
    if person.kind == "name":
        return preposition in _OF_NAMED and parsed.upos[head] == "PROPN"
    # «*Fighters* from the League» may be tagged a name at a sentence's beginning
    opens = head == int(parsed.bounds[parsed.sentence[head]]) and parsed.xpos[head] in (*PLURAL, "NNP")
    nobody = not (parsed.upos[head] == "NOUN" or opens) or lemma(parsed, head) in _NOBODY
    return preposition in _OF_DESCRIBED and not nobody and lemma(parsed, head) not in relations().title_heads
