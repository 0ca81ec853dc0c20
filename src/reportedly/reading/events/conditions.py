"""Whether an entry of the event table fits a word: its further words, objects, subjects, names and valency."""

from itertools import pairwise

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.measures import with_measured
from reportedly.reading.events.light import NEAR, near_words
from reportedly.reading.events.predicates import is_infinitive, noun_forms
from reportedly.reading.lexicon import EventWord
from reportedly.reading.lexicon.vocabulary import PREPOSITIONS
from reportedly.reading.parties.day_words import is_day
from reportedly.reading.parties.slots import Slots, antecedent


def fits(parsed: Parsed, word: int, entry: EventWord, around: Slots) -> bool:
    """Whether the word has beside it all that the entry asks for; ``around`` is what fills the slots around it."""
    if entry.rest and not (near_words(parsed, word).issuperset(entry.rest) and _governed(parsed, word, entry.rest)):
        return False
    if entry.valency == "transitive" and "obj" not in around and "iobj" not in around:
        return False
    if entry.valency == "intransitive" and "obj" in around:
        return False
    if entry.valency == "infinitive" and not _is_to_be_done(parsed, word, entry, around):
        return False
    if "named" in around and not entry.named and not entry.rest:
        return False  # «called the minister a liar» is no telephone call
    if entry.named and not any(
        _words_of(parsed, w) & entry.named for slot in ("named", "as") for w in around.get(slot, [])
    ):
        return False
    for slot, wanted in (("obj", entry.objects), ("subj", entry.subjects)):
        if not wanted:
            continue
        fillers = with_measured(parsed, [antecedent(parsed, w) for w in around.get(slot, [])])
        if not any(
            form in wanted
            for w in fillers
            for form in (*noun_forms(parsed, w), kind_of(parsed, w), *_titles(parsed, w))
        ):
            return False
    return True


def _governed(parsed: Parsed, word: int, rest: tuple[str, ...]) -> bool:
    """Whether each preposition before a noun among an entry's further words («call *to account*») stands with that noun,
    and is no infinitive's «to» («called on them to freeze the accounts»); a last one («fire *on*») marks more than a day, two
    stand side by side («sign *on to* a deal»; not «signed on Monday to …»), and a «that» opens a clause."""
    if "that" in rest and not any(
        parsed.words[m].lower() == "that" and parsed.relation[m] == "mark"
        for c in parsed.children(word) if parsed.relation[c] == "ccomp" for m in parsed.children(c)
    ):  # fmt: skip
        return False
    if rest[-1] in PREPOSITIONS:
        marked = [c for c in parsed.children(word) if parsed.marker(c) == rest[-1]]
        if marked and all(is_day(parsed, c) for c in marked):
            return False
    for preposition, noun in pairwise(rest):
        if preposition not in PREPOSITIONS:
            continue
        last = min(len(parsed), word + 2 * NEAR + 1)
        if noun in PREPOSITIONS:
            pairs = (parsed.words[w : w + 2] for w in range(max(0, word - NEAR), last))
            if not any([x.lower() for x in pair] == [preposition, noun] for pair in pairs):
                return False
            continue
        held = (
            w for w in range(max(0, word - NEAR), last) if noun in (parsed.words[w].lower(), *noun_forms(parsed, w))
        )
        if not any(
            any(parsed.relation[c] == "case" and parsed.words[c].lower() == preposition for c in parsed.children(w))
            or (w > 0 and parsed.words[w - 1].lower() == preposition)
            for w in held
        ):
            return False
    return True


def _words_of(parsed: Parsed, word: int) -> set[str]:
    """Lemmas of the word and of the adjectives on it."""
    return {
        parsed.lemma[w].lower() for w in (word, *parsed.children(word)) if w == word or parsed.relation[w] == "amod"
    }


def _is_to_be_done(parsed: Parsed, word: int, entry: EventWord, around: Slots) -> bool:
    """Whether something is to be done: an infinitive behind a noun («calls *to resign*»), of a verb also an object, as of «told
    them to leave», «was told to leave»."""
    if entry.part == "noun":
        return any(parsed.relation[c] == "acl" and is_infinitive(parsed, c) for c in parsed.children(word))
    clauses = (c for c in parsed.children(word) if parsed.relation[c] in ("xcomp", "ccomp", "advcl"))
    return ("obj" in around or "iobj" in around) and any(is_infinitive(parsed, c) for c in clauses)


def _titles(parsed: Parsed, word: int) -> tuple[str, ...]:
    """What a name is called by the words before it: «Prime *Minister* Ilves»; none for words that are no names."""
    if parsed.upos[word] != "PROPN":
        return ()
    before = (c for c in parsed.children(word) if c < word and parsed.relation[c] in ("compound", "nmod", "flat"))
    return tuple(
        parsed.lemma[c].lower()
        for c in before
        if parsed.child(c, "case") is None and parsed.upos[c] in ("NOUN", "PROPN")
    )


def kind_of(parsed: Parsed, word: int) -> str:
    """What the word is the head of a mention of, as the table asks for it («@person»); empty where it heads none."""
    mention = parsed.mention_of(word)
    return f"@{mention.type}" if mention is not None else ""
