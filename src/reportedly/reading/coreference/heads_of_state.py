"""«The Iranian president» of a report of 2010 and the name that it gives him: by the shipped list of leaders and the date.

The list ends in January 2014 and seldom says which office somebody held, so that it may only join what a report says, and
only where no second leader of the country is named.
"""

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.name_forms import normal, same_sound
from reportedly.reading.coreference.place import Place
from reportedly.reading.knowledge import countries, leaders

LIST_ENDS = "2014-01-31"
"""The list's last day: who was in office then may have left since."""


def named_leaders(parsed: Parsed, places: list[Place], published: str | None) -> list[tuple[int, int]]:
    """Pairs of a leader's name and of a description by office and country, as head words; empty without a full date."""
    if published is None or len(published) != len(LIST_ENDS) or published > LIST_ENDS:
        return []
    out: list[tuple[int, int]] = []
    people = [p for p in places if p.kind == "name" and p.type == "person"]
    for p in places:
        country = _country_led(parsed, p, places)
        if country is None:
            continue
        named = {term.name: q.head for term in leaders.in_office(country, published) for q in people if _is(term, q)}
        if len(named) == 1:
            out += [(head, p.head) for head in named.values()]
    return out


def _country_led(parsed: Parsed, p: Place, places: list[Place]) -> str | None:
    """The country (alpha-3) whose leader an unnamed description names: «the Iranian president», «Iran's prime minister»."""
    if p.name is not None or p.kind != "nominal" or parsed.xpos[p.head] == "NNS":
        return None
    noun, words = parsed.lemma[p.head].lower(), entity_words()
    if noun not in words.heads_of_state and not (noun == "minister" and parsed.words[p.head - 1].lower() == "prime"):
        return None
    if any(parsed.words[w].lower() in words.no_longer for w in range(p.phrase[0], p.head)):
        return None
    inside = [q for q in places if q.name is not None and p.phrase[0] <= q.head <= p.phrase[1]]
    found = [
        countries.by_demonym(q.name) if q.demonym else countries.by_name(q.name) for q in inside if q.name is not None
    ]
    codes = {c.alpha3 for c in found if c is not None}
    return codes.pop() if len(codes) == 1 and len(found) == 1 else None


def _is(term: leaders.Term, p: Place) -> bool:
    """Whether the name is the leader's, whole or the surname, in any spelling."""
    assert p.name is not None
    form = normal(p.name)
    full = [normal(n) for n in (term.name, *term.aliases)]
    return any(same_sound(form, f) or same_sound(form, f.split()[-1]) for f in full)
