"""What is said to have happened or to stand: triggers with their parties, circumstances, status and attribution."""

from collections.abc import Callable
from dataclasses import dataclass

from msgspec.structs import replace

from reportedly.language.parsed import TENSED, Parsed
from reportedly.reading.attributions import innermost, said_once, without_label
from reportedly.reading.circumstances.among import is_some_of_them, with_some_of_them
from reportedly.reading.circumstances.casualties import counted_dead, with_casualties
from reportedly.reading.circumstances.circumstances import find_place, find_time
from reportedly.reading.circumstances.denials import Denial, denials, denied
from reportedly.reading.circumstances.gapped import dated_again, gapped
from reportedly.reading.circumstances.kinds import kinds_of
from reportedly.reading.circumstances.pointed import with_pointed_dates
from reportedly.reading.circumstances.quantities import quantity_of
from reportedly.reading.circumstances.recounts import recount, recounted
from reportedly.reading.circumstances.retold import Telling, with_shared_circumstances
from reportedly.reading.circumstances.scenes import with_scenes
from reportedly.reading.circumstances.settings import NOT_YET, is_setting, outside
from reportedly.reading.circumstances.tolls import is_only_counted, with_tolls
from reportedly.reading.coreference.anaphora import of_the_like
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.pairs import with_members
from reportedly.reading.events.fights import standing_fights
from reportedly.reading.events.frames import mode_of
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.events.told_once import told_once
from reportedly.reading.events.triggers import Trigger, find_triggers
from reportedly.reading.parties.arguments import find_arguments
from reportedly.reading.relations.belonging import belonging
from reportedly.reading.relations.kin import kin
from reportedly.reading.relations.noun_phrases import phrased_relations
from reportedly.reading.relations.office_parties import seated_offices
from reportedly.reading.relations.offices import is_told_below, names_trade, office_title, opens_rank, title_words
from reportedly.reading.relations.other_names import other_names
from reportedly.reading.relations.plain_relations import plain_relations
from reportedly.reading.relations.presences import phrased_presences
from reportedly.reading.relations.shared_titles import shared_titles
from reportedly.reading.relations.stationed import stationed
from reportedly.reading.relations.strained import strained
from reportedly.reading.relations.successions import (
    WORDS_OF_SUCCESSION,
    Held,
    has_succession,
    held_offices,
    in_succession,
    leaving,
    succession,
    succession_triggers,
)
from reportedly.reading.status.becoming import becoming
from reportedly.reading.status.status import settle
from reportedly.reading.status.ultimatums import as_ultimatum
from reportedly.reading.status.vouched import vouched
from reportedly.records import RELATION_TYPES, Argument, Attribution, Span, Spans, Statement, Time

_BY_NOT = frozenset({"REJECT", "SANCTION", "PROTEST", "hostility"})
_OF_TWO = frozenset({"affiliation", "kinship", "part_of", "proxy", "same_as", "support"})
"""Relations that say nothing of one party alone: of such one in five is right on the corpus dev part."""
LEAST_BARE_OFFICE = 0.5
"""Probability from which an office is stated whose organization the text does not tell; below, one in three is right there."""
_SPEAKERS = frozenset("i me my myself we us our ourselves you your yourself yourselves".split())
SURE_WITHOUT_PARTY = 0.6
"""Probability from which an event is stated though nobody is named in it («they were drawn out»)."""
SURE_NOUN_WITHOUT_PARTY = 0.5
"""The same of a noun of the event table («the *talks* collapsed», «a *curfew* was imposed»): between the two probabilities three
in five are right on passages that the network has not seen, and of verbs one in four."""
UNNAMED_OFFICE = "office-holder"
"""Title of an office that the text does not name («she took over»)."""


@dataclass(slots=True)
class Context:
    """What a statement is built from."""

    parsed: Parsed
    entities: Entities
    times: tuple[Time, ...]
    attributions: tuple[Attribution, ...]


def find_statements(c: Context) -> tuple[Statement, ...]:
    """All statements in order of the text; ids are «s1», «s2» …"""
    out: list[Statement] = []
    tellings: list[Telling] = []

    def tell(statement: Statement | None, anchor: int) -> None:
        if statement is not None:
            out.append(replace(statement, id=f"s{len(out) + 1}"))
            tellings.append(Telling(out[-1], anchor))

    triggers = seated_offices(c.parsed, c.entities, find_triggers(c.parsed))
    triggers = shared_titles(c.parsed, c.entities, triggers)
    offices = {t.anchor for t in triggers if t.type == "office"}
    triggers = [t for t in triggers if t.type != "office" or not _is_told_elsewhere(c.parsed, t.anchor, offices)]
    triggers = succession_triggers(c.parsed, c.entities, triggers)
    held = held_offices(c.parsed, c.entities, triggers) if has_succession(c.parsed, triggers) else []
    triggers = phrased_relations(c.parsed, c.entities, triggers)
    triggers = plain_relations(c.parsed, c.entities, triggers)
    triggers = kin(c.parsed, c.entities, triggers)
    triggers = strained(c.parsed, c.entities, triggers)
    triggers = belonging(c.parsed, c.entities, triggers)
    triggers = other_names(c.parsed, c.entities, triggers)
    triggers = stationed(c.parsed, c.entities, triggers)
    triggers = standing_fights(
        c.parsed, c.entities, with_tolls(c.parsed, with_casualties(c.parsed, c.entities, triggers))
    )
    no = denials(c.parsed, c.attributions)
    answers = {w: a for w, a in recounted(c.parsed, c.attributions, c.times).items() if w not in no}
    waiting: dict[int, Statement | None] = dict.fromkeys(answers)  # what a number alone states, by its word
    replaced: set[int] = set()
    unsaid = set(no)  # denials still to come

    def tell_up_to(end: int) -> None:
        """Tell, in order of the text, what numbers alone and words that point back state before that word."""
        for word in sorted(w for w in (*waiting, *unsaid) if w < end):
            if word in unsaid:
                unsaid.remove(word)
                replaced.update(_deny(c, word, no, tellings, tell))
            else:
                tell(waiting.pop(word) or recount(c.parsed, word, answers[word], tellings), word)

    for trigger in phrased_presences(c.parsed, c.entities, triggers):
        tell_up_to(trigger.anchor)
        if trigger.anchor in replaced:
            continue
        statement = _statement(c, trigger, out, held)
        tell(statement, trigger.anchor)
        if statement is not None:
            waiting |= gapped(c.parsed, c.entities, c.times, statement, trigger.anchor)
            waiting |= dated_again(c.parsed, c.times, statement, trigger.anchor)
    tell_up_to(len(c.parsed))
    once = with_pointed_dates(c.parsed, c.times, told_once(c.parsed, tellings))
    shared = with_shared_circumstances(c.parsed, c.entities, once)
    return with_scenes(c.parsed, c.entities, c.times, [Telling(s, t.anchor) for s, t in zip(shared, once, strict=True)])


def _deny(
    c: Context, word: int, no: dict[int, Denial], tellings: list[Telling], tell: Callable[[Statement, int], None]
) -> set[int]:
    """Tell what somebody denies by a word that points back («Osmark denied this»), if anything; the words that then state
    nothing of their own («this never *happened*»)."""
    found = denied(c.parsed, word, no, c.attributions, tellings)
    for s in found:
        tell(s, word)
    return set(no[word].replaced(c.parsed)) if found else set()


def _statement(c: Context, t: Trigger, before: list[Statement], held: list[Held]) -> Statement | None:
    arguments = with_members(c.parsed, c.entities, find_arguments(c.parsed, c.entities, t), before)
    passed = succession(c.parsed, c.entities, t.anchor, held, leaving(before)) if held and t.type == "office" else None
    if passed is not None:
        arguments = in_succession(c.parsed, c.entities, arguments, passed)
    elif t.match is None and not t.roles and lemma(c.parsed, t.anchor) in WORDS_OF_SUCCESSION:
        return None
    relation = t.type in RELATION_TYPES
    if t.type == "kinship" and is_some_of_them(c.parsed, t.anchor):
        return None
    if (counted := counted_dead(c.parsed, t.anchor)) is not None and not relation:
        arguments = tuple(a for a in arguments if a.role == "instrument" or a.entity == c.entities.by_head.get(counted))
    if t.type in ("ASSAULT", "COERCE", "OTHER", "RETREAT"):
        arguments = with_some_of_them(c.parsed, c.entities, t.anchor, arguments)
    if not relation and is_only_counted(c.parsed, t.anchor):
        arguments = ()
    elif not relation and sum(a.role in ("actor", "recipient") for a in arguments) < 2:
        arguments = of_the_like(c.parsed, t.anchor, t.type, before) or arguments
    place = find_place(c.parsed, c.entities, t, arguments)
    if _is_idle(c.parsed, t, arguments, happened=t.happening and place is not None):
        return None
    trigger = trigger_spans(c.parsed, t.anchor)
    attribution = innermost(c.attributions, *trigger[0])
    if not relation and attribution is None and _is_anybodys(c.parsed, arguments):
        return None
    arguments = without_label(c.parsed.text, arguments, attribution)
    if relation and (not arguments or (t.type in _OF_TWO and len({a.spans for a in arguments}) < 2)):
        return None
    foreseen = not relation or t.match is None or bool(t.roles)
    verb = becoming(c.parsed, t.anchor) if relation else None
    stated = t.anchor if verb is None else verb
    status, decided = settle(
        c.parsed, stated, attribution, foreseen=foreseen, refusal=_refuses_by_not(t),
        standing=relation and verb is None and _is_somebody(c, t.anchor),
    )  # fmt: skip
    status, hostile = as_ultimatum(c.parsed, stated, t.type, status)
    (polarity, certainty, mood), more = vouched(c.parsed, stated, attribution, status)
    if polarity == "-" and attribution is not None and attribution.act == "claim" and _is_responsibility(c.parsed, t):
        return None
    decided = (*decided, *hostile, *more)
    if (
        t.type == "CONSULT"
        and attribution is not None
        and attribution.act in NOT_YET
        and is_setting(c.parsed, t.anchor)
    ):
        attribution, mood = outside(attribution, c.attributions), "actual"
        decided = (*decided, "a talk in which it was said: actual")
    attribution = said_once(attribution, c.attributions, trigger[0]) if attribution is not None else None
    kept = {a.entity for a in arguments}
    left = {r.mention for r in t.roles if r.mention in c.entities.by_head and c.entities.by_head[r.mention] not in kept}
    title, qualifiers = office_title(c.parsed, t.anchor) if relation else ("", ())
    shown = (title or UNNAMED_OFFICE) if t.type == "office" else None
    if passed is not None:
        shown, qualifiers = passed.title, passed.qualifiers
    mode = mode_of(c.parsed, t.anchor, t.type, t.match)
    return Statement(
        id="", kind="relation" if relation else "event", type=t.type, mode=mode,
        trigger=trigger, span=_hull(c.parsed, t, trigger, arguments), arguments=arguments, title=shown, qualifiers=qualifiers,
        kinds=kinds_of(c.parsed, t), quantity=quantity_of(c.parsed, t, c.times, left), time=find_time(c.parsed, c.times, t, mood),
        place=place, polarity=polarity, certainty=certainty, mood=mood,
        attribution=attribution.id if attribution is not None else None, confidence=round(t.score, 3),
        why=(*t.why, *decided),
    )  # fmt: skip


def _is_responsibility(parsed: Parsed, t: Trigger) -> bool:
    """Whether only «responsibility» states it: «no group has claimed responsibility» says of nobody that he did not do it."""
    return t.type == "ASSAULT" and lemma(parsed, t.anchor) == "responsibility"


def _is_told_elsewhere(parsed: Parsed, word: int, offices: set[int]) -> bool:
    """Whether another of the words that tell of offices tells of this one."""
    return is_told_below(parsed, word, offices) or opens_rank(parsed, word, offices)


def _is_idle(parsed: Parsed, t: Trigger, arguments: tuple[Argument, ...], *, happened: bool) -> bool:
    """Whether nobody takes part: a relation is then none, and an event one only if it is sure. Of what a speaker and his hearers did
    or do («we measured it», «you will find work») that is as good as nobody, where PLOVER has no type for it; and who holds an
    office is little without whose («*Gen.* Ilves», «an *inspector*»)."""
    if not arguments:
        tabled = t.match is not None and parsed.upos[t.anchor] == "NOUN" and not is_predicate_verb(parsed, t.anchor)
        least = SURE_NOUN_WITHOUT_PARTY if tabled else SURE_WITHOUT_PARTY
        return t.type in RELATION_TYPES or not (t.score >= least or happened)
    if t.type == "office":
        bare = all(a.role == "holder" for a in arguments)
        return bare and (t.score < LEAST_BARE_OFFICE or names_trade(parsed, t.anchor))
    if t.type != "OTHER" or t.score >= SURE_WITHOUT_PARTY:
        return False
    return all(parsed.text[s:e].lower() in _SPEAKERS for a in arguments for s, e in a.spans)


def _is_anybodys(parsed: Parsed, arguments: tuple[Argument, ...]) -> bool:
    """Whether a «you» acts, who in the author's own voice is anybody («you may starve it», «do you return fire?»)."""
    return any(a.role == "actor" and parsed.text[s:e].lower() == "you" for a in arguments for s, e in a.spans)


def _is_somebody(c: Context, word: int) -> bool:
    """Whether the word speaks of somebody («allies»), and not of what stands itself («a presence», «the alliance»)."""
    place = c.entities.place_of.get(word)
    return place is not None and place.type in ("person", "organization", "state")


def _refuses_by_not(t: Trigger) -> bool:
    """Whether a refusal or a quarrel is stated by a word that says so only under a «not»: «would not accept», «are not on
    speaking terms», «will not renew their visas»."""
    return t.type in _BY_NOT and (t.type in RELATION_TYPES or t.match is None)


def trigger_spans(parsed: Parsed, anchor: int) -> Spans:
    """The trigger word with its particle: «walked out», «called … off»."""
    particle = parsed.child(anchor, "compound:prt")
    if particle is None or particle < anchor:
        return (parsed.span((anchor, anchor)),)
    if particle == anchor + 1:
        return (parsed.span((anchor, particle)),)
    return parsed.span((anchor, anchor)), parsed.span((particle, particle))


def _hull(parsed: Parsed, t: Trigger, trigger: Spans, arguments: tuple[Argument, ...]) -> Span:
    """The stretch that states it: trigger (of an office, the title) and parties of the trigger's own sentence. A party that stands in
    another one is named by its argument's span; all that lies between says other things. So does what lies between an office and the
    body that is named before another verb («Osmark says nine have fallen, Defence Minister Ilves said»)."""
    anchor = t.anchor
    first, last = int(parsed.bounds[parsed.sentence[anchor]]), int(parsed.bounds[parsed.sentence[anchor] + 1]) - 1
    if t.type == "office" and not is_predicate_verb(parsed, anchor):
        trigger = (*trigger, parsed.span(title_words(parsed, anchor)))
    low, high = parsed.span((first, last))
    own = (a for a in arguments if a.role != "organization" or not _is_beyond_verb(parsed, first, anchor, a.spans))
    spans = [*trigger, *(s for a in own for s in a.spans if low <= s[0] and s[1] <= high)]
    return min(s[0] for s in spans), max(s[1] for s in spans)


def _is_beyond_verb(parsed: Parsed, first: int, anchor: int, spans: Spans) -> bool:
    """Whether a finite verb stands between the party's words and the trigger behind them."""
    end = max((s[1] for s in spans), default=0)
    if end > parsed.starts[anchor]:
        return False
    return any(parsed.xpos[w] in TENSED for w in range(first, anchor) if parsed.starts[w] >= end)
