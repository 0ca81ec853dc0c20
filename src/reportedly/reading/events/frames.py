"""Which entry of the event table a word matches here, and who fills its frame."""

from dataclasses import dataclass, replace

from reportedly.language.parsed import Parsed
from reportedly.reading.events.conditions import fits
from reportedly.reading.events.guards import Held, field, guard
from reportedly.reading.events.hyphens import hyphenated_noun, hyphenated_verb
from reportedly.reading.events.light import lent
from reportedly.reading.events.predicates import is_predicate_verb, lemma, noun_forms
from reportedly.reading.knowledge.actors import sectors
from reportedly.reading.lexicon import EventWord, Frame, event_adjective, event_noun, event_verb
from reportedly.reading.parties.day_words import is_day
from reportedly.reading.parties.slots import Slots, lending_verb, slots
from reportedly.reading.remembered import once_a_word

_HOSTILE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "REJECT", "RETREAT", "SANCTION", "THREATEN"})
"""Types whose words are borrowed for sport, trade, weather and quarrels: their language is believed against both models there."""
_ANSWERED = frozenset({"REQUEST", "AGREE", "ACCUSE", "THREATEN"})
_ANSWERING = frozenset({"REJECT", "ACCUSE", "CONCEDE"})
_NOUN_DEFAULT = Frame(actor=("poss", "by", "subj", "amod", "compound"), recipient=("on", "against", "of", "to", "with"))


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that fits: its type and mode, and the head words of its parties. ``type`` is None under a guard."""

    type: str | None
    mode: str | None
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    others: tuple[tuple[str, int], ...]
    entry: str
    narrow: bool = False  # whether the entry asks for more than its own word, as «restore» with «ties»
    together: bool = False  # whether its frame has actors who act together, as «clash»
    alone: bool = False  # whether the entry leaves no other reading: it states its event whatever the models say
    refused: frozenset[str] = frozenset()  # types that a guard says the word does not state here
    second: tuple[int, ...] = ()  # of the actors who act together those on the second side: «met *with the rebels*»
    likely: float | None = None  # of a relation: how likely the word states it where both parties are there


@once_a_word
def match_event(parsed: Parsed, word: int) -> Match | None:
    """The best entry for the word, the one with most further words first; None where the table has none that fits."""
    form, entries = _entries(parsed, word)
    if not entries:
        held = field(parsed, word, form)
        return Match(None, None, (), (), (), held.why, refused=_HOSTILE) if held is not None else None
    entries = _particles_first(parsed, word, entries)
    around = slots(parsed, word)
    for entry in entries:
        if fits(parsed, word, entry, around):
            held = guard(parsed, word, form, around, entry.rest)
            if held is not None and held.type != entry.type:
                return _guarded(parsed, word, held, entries, around)
            return _match(parsed, word, entry, around)
    # «stormed to victory»: no entry fits, but what the word looks like is not meant either
    held = guard(parsed, word, form, around, ())
    return _guarded(parsed, word, held, entries, around) if held is not None else None


def _entries(parsed: Parsed, word: int) -> tuple[str, tuple[EventWord, ...]]:
    """The form under which the event table lists the word, and its entries there."""
    form, part = lemma(parsed, word), parsed.upos[word]
    if is_predicate_verb(parsed, word):
        form = hyphenated_verb(parsed, word, form)
        return form, event_verb(form)
    if part in ("NOUN", "PROPN"):
        joined = hyphenated_noun(parsed, word)
        if joined is not None:
            return joined, event_noun(joined)
        form, entries = _noun_entries(parsed, word)
        adjectives = event_adjective(form)
        if adjectives:
            before = {parsed.words[c].lower() for c in parsed.children(word) if parsed.relation[c] == "case"}
            # «was under arrest»; «in a strike on the port» nobody is on strike
            entries = (*(e for e in adjectives if not before.isdisjoint(e.rest)), *entries)
        return form, entries
    return form, event_adjective(form) if part == "ADJ" else ()


def _particles_first(parsed: Parsed, word: int, entries: tuple[EventWord, ...]) -> tuple[EventWord, ...]:
    """The entries, of those with as many words the ones with the verb's particle first: «voted *down* the pact with Osmark»."""
    particle = parsed.child(word, "compound:prt")
    if particle is None or len(entries) == 1:
        return entries
    form = parsed.words[particle].lower()
    return tuple(sorted(entries, key=lambda e: (-len(e.rest), form not in e.rest)))


def _noun_entries(parsed: Parsed, word: int) -> tuple[str, tuple[EventWord, ...]]:
    forms = noun_forms(parsed, word)
    for form in forms:
        if entries := event_noun(form):
            return form, entries
    return forms[0], ()


def _guarded(parsed: Parsed, word: int, held: Held, entries: tuple[EventWord, ...], around: Slots) -> Match:
    """A match under a guard, with the types that the table has for the word and that are not meant here, by the language of a
    field the hostile ones only; where something else is meant, with the parties of the noun's entry for it («conducted a
    strike»), or of a plain verb («attacked the plan»)."""
    refused = frozenset(e.type for e in entries if (e.type in _HOSTILE or not held.field) and e.type != held.type)
    meant = next((e for e in entries if e.type == held.type and e.part == "noun"), None)
    if meant is not None:
        return replace(_match(parsed, word, meant, around), entry=held.why, narrow=True, mode=None, refused=refused)
    out = Match(held.type, None, (), (), (), held.why, refused=refused)
    if held.type is None or not entries or entries[0].part != "verb":
        return out
    actors, recipients = first_filled(around, ("subj",)), first_filled(around, ("obj", "at", "on", "against"))
    return replace(out, actors=actors, recipients=tuple(r for r in recipients if r not in actors))


def mode_of(parsed: Parsed, word: int, kind: str, match: Match | None) -> str | None:
    """PLOVER's mode of an event of that type: the matching entry's, else the one that all of the word's entries of the type
    share that ask for no further word; None where they differ or name none."""
    if match is not None:
        return match.mode
    form = lemma(parsed, word)
    entries = event_verb(form) if is_predicate_verb(parsed, word) else event_noun(form)
    modes = {e.mode for e in entries if e.type == kind and not e.rest}
    return modes.pop() if len(modes) == 1 else None


def answering_verb(parsed: Parsed, noun: int) -> int | None:
    """The verb that rejects, denounces or gives in to the demand, offer, charge or threat that the noun states; None for
    other nouns and verbs. Who answers it has not made it, and it was made whatever the answer."""
    above = lending_verb(parsed, noun) if parsed.upos[noun] == "NOUN" else None
    if above is None:
        return None
    asked, answer = match_event(parsed, noun), match_event(parsed, above)
    if asked is None or answer is None or asked.type not in _ANSWERED or answer.type not in _ANSWERING:
        return None
    return above


def _match(parsed: Parsed, word: int, entry: EventWord, around: Slots) -> Match:
    frame = entry.frame if entry.frame.actor or entry.frame.recipient else _NOUN_DEFAULT
    given: dict[str, tuple[int, ...]] = {}
    if entry.part == "noun":
        around, given = lent(parsed, word, entry, around)
        around = _with_named_ties(parsed, entry, around)
    actors = first_filled(_with_actors(parsed, around), frame.actor) or given.get("actor", ())
    # an indirect object is who gets, hears or is denied it, whatever the object is
    if frame.symmetric and entry.rest:
        # «had a conversation»: nobody has it with the conversation
        around = {k: [w for w in v if parsed.lemma[w].lower() not in entry.rest] for k, v in around.items()}
    slots_of_recipient = ("iobj", *frame.recipient) if "obj" in frame.recipient else frame.recipient
    recipients = first_filled(around, slots_of_recipient) or tuple(
        r for r in given.get("recipient", ()) if r not in actors
    )
    recipients = tuple(_whose_life(parsed, w) for w in recipients)
    second: tuple[int, ...] = ()
    if frame.symmetric:
        actors, recipients, second = (*actors, *(r for r in recipients if r not in actors)), (), recipients
    others = tuple((role, w) for role, names in frame.others for w in first_filled(around, names))
    form = " ".join((entry.head, *entry.rest))
    return Match(
        entry.type,
        entry.mode,
        actors,
        tuple(r for r in recipients if r not in actors),
        others,
        f"«{form}» in the event table",
        bool(entry.rest or entry.objects),
        frame.symmetric,
        entry.alone,
        second=second,
    )


def _whose_life(parsed: Parsed, word: int) -> int:
    """Whose life it is, where the word is one («an attempt on *her* life»); the word itself where it is not."""
    owner = parsed.child(word, "nmod:poss") if parsed.lemma[word].lower() == "life" else None
    return owner if owner is not None else word


def _with_named_ties(parsed: Parsed, entry: EventWord, around: Slots) -> Slots:
    """The slots with those of the noun behind «of» that is part of the entry: «resumption of *ties* between A and B» is theirs."""
    tied = [w for w in around.get("of", []) if not entry.rest or not set(noun_forms(parsed, w)).isdisjoint(entry.rest)]
    if "of" not in entry.rest or not tied:
        return around
    out = {**around, "of": [w for w in around["of"] if w not in tied]}
    for w in tied:
        for slot, fillers in slots(parsed, w).items():
            out[slot] = [*out.get(slot, []), *(f for f in fillers if f not in out.get(slot, []))]
    return out


def _with_actors(parsed: Parsed, around: Slots) -> Slots:
    """The slots without descriptions that name nobody: «a *general* strike», «*Sunday's* march» are nobody's by that."""
    out = dict(around)
    for slot in ("amod", "compound", "poss"):
        kept = [
            w for w in around.get(slot, []) if not is_day(parsed, w) and (slot == "poss" or _names_somebody(parsed, w))
        ]
        if kept:
            out[slot] = kept
        else:
            out.pop(slot, None)
    return out


def _names_somebody(parsed: Parsed, word: int) -> bool:
    return parsed.words[word][0].isupper() or (parsed.upos[word] == "NOUN" and bool(sectors(lemma(parsed, word))))


def first_filled(around: Slots, names: tuple[str, ...]) -> tuple[int, ...]:
    """The fillers of the first of those slots that has any."""
    for n in names:
        if around.get(n):
            return tuple(around[n])
    return ()
