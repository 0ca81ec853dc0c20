"""Which names name the same: equal ones, shorter ones, acronyms, demonyms, other spellings, and what knowledge says."""

from reportedly.reading.coreference.clusters import Cluster, country_of, organization_of
from reportedly.reading.coreference.name_forms import (
    STEM,
    initials,
    is_acronym,
    normal,
    same_sound,
    same_stem,
    shortens,
    shortens_organization,
    shortens_person,
    shortens_state,
    sound,
)
from reportedly.reading.coreference.place import Place
from reportedly.reading.knowledge import countries
from reportedly.reading.knowledge.given import Knowledge, Known

_WITH_SURNAMES = frozenset("archbishop bishop cardinal ayatollah maulana reverend rev comrade chief".split())
_SHORTENING = {"person": shortens_person, "organization": shortens_organization, "state": shortens_state}


def named_clusters(places: list[Place], knowledge: Knowledge) -> list[Cluster]:
    """The mentions that have names, grouped; others are left out.

    Fuller names come first, so that «Ilves» finds «Mara Ilves» wherever that stands.
    """
    index = _Index()
    named = [p for p in places if p.name is not None]
    for p in sorted(named, key=lambda p: (p.demonym, -len(normal(p.name or "").split()), p.words[0])):
        home = _home(p, index, knowledge)
        if home is None:
            home = Cluster()
        home.add(p, knowledge)
        index.enter(home)
    return list(index.clusters)


class _Index:
    """Groups by all that a name can find them by, each list in the order in which they were made."""

    def __init__(self) -> None:
        self.clusters: dict[Cluster, tuple[object, ...]] = {}  # with what it shows
        self._by: dict[tuple[str, object], dict[Cluster, None]] = {}

    def enter(self, g: Cluster) -> None:
        """Take a group in, or the new names of one that is in."""
        shown = (len(g.names), g.country, g.organization, g.known)
        if self.clusters.get(g) == shown:
            return
        self.clusters[g] = shown
        known = g.known.forms if g.known is not None else ()
        for form, written in (*g.names.items(), *((normal(f), f) for f in known)):
            self._put(g, "form", form)
            self._put(g, "stem", form[:STEM])
            self._put(g, "sound", sound(form))
            for token in form.split():
                self._put(g, "token", token)
            for letters in initials(written):
                self._put(g, "initials", letters)
        for key in ("country", "organization", "known"):
            if getattr(g, key) is not None:
                self._put(g, key, id(getattr(g, key)))

    def _put(self, g: Cluster, key: str, value: object) -> None:
        self._by.setdefault((key, value), {})[g] = None

    def find(self, key: str, value: object) -> list[Cluster]:
        """The groups that have it; of knowledge (``country``, ``organization``, ``known``) the value is the record."""
        return list(self._by.get((key, id(value) if key in ("country", "organization", "known") else value), ()))


def bearer(group: Cluster, groups: list[Cluster]) -> Cluster | None:
    """Whose surname the group's is, of several, by what pronouns and nouns have told since: «Mr Ilves» is her brother."""
    short = next((p for p in group.places if p.name is not None), None)
    if short is None or group.gender is None or group.kind != "person" or any(" " in n for n in group.names):
        return None
    fits = [
        g for g in groups
        if g is not group and g.places and g.kind == "person" and g.fits_gender(group.gender)
        and _shortens_name_of(short, normal(short.name or ""), g)
    ]  # fmt: skip
    sure = [g for g in fits if g.gender == group.gender] or fits
    return sure[0] if len(sure) == 1 else None


def _home(p: Place, index: _Index, knowledge: Knowledge) -> Cluster | None:
    """The group that a name belongs to; None where none fits, or more than one fits equally well."""
    assert p.name is not None
    form, known = normal(p.name), knowledge.of_forms([p.name])
    sure = index.find("known", known) if known is not None else []
    equal = [
        g for g in index.find("form", form)
        if _is_possible(p, g) and g.fits_gender(p.gender) and (g.fits_type(p.type) or _mistaken(p, g))
    ]  # fmt: skip
    told = [*index.find("country", country_of(p)), *index.find("organization", organization_of(p))]
    # two that the user knows apart stay apart
    for g in (*sure, *(g for g in (*equal, *told) if known is None or g.known is None)):
        return g
    if p.demonym:
        near = index.find("stem", form[:STEM])
    elif is_acronym(p.name):
        near = index.find("initials", form.replace(" ", ""))
    else:
        near = index.find("token", form.split()[-1]) if form else []
    fits = [g for g in near if _open(p, g, known) and _shortens_name_of(p, form, g)]
    if not fits and p.type == "person":
        fits = _of_rank(p, form, index, known)
    if not fits and not p.demonym:
        fits = [
            g
            for g in index.find("sound", sound(form))
            if _open(p, g, known) and any(same_sound(form, n) for n in g.names)
        ]
    if len(fits) > 1 and p.type == "person":  # who bears it, too, but is named only behind, is not who is spoken of
        fits = [g for g in fits if any(q.head < p.head for q in g.places)]
    return fits[0] if len(fits) == 1 else None


def _of_rank(p: Place, form: str, index: _Index, known: Known | None) -> list[Cluster]:
    """The groups whose surname is said with a rank that belongs to it: «Archbishop Orr» of «Benedict Orr». «King Charles» has
    his first name behind it."""
    words = form.split()
    if len(words) != 2 or words[0] not in _WITH_SURNAMES:
        return []
    borne = [g for g in index.find("token", words[1]) if any(n.split()[-1] == words[1] for n in g.names if " " in n)]
    return [g for g in borne if _open(p, g, known)]


def _open(p: Place, g: Cluster, known: Known | None) -> bool:
    return g.fits_type(p.type) and g.fits_gender(p.gender) and _is_possible(p, g) and (known is None or g.known is None)


def _is_possible(p: Place, group: Cluster) -> bool:
    """False of two bodies with two owners, and of a capital and the government that is called by its name («Tehran said that
    they had met in Tehran»)."""
    capital = {p.type, group.kind} == {"place", "state"} and countries.by_capital(p.name or "") is not None
    return not capital and group.fits_owner(p.owner)


def _mistaken(p: Place, group: Cluster) -> bool:
    """Whether one of a person and a state of one name that no country has is the model's mistake: «the Assad regime»; of a
    person and a place, of several words («reported from Dar Orsk»), since a town may have one man's surname."""
    if country_of(p) is not None or group.country is not None:
        return False
    types = {p.type, group.kind}
    return types == {"person", "state"} or (types == {"person", "place"} and " " in normal(p.name or ""))


def _shortens_name_of(p: Place, form: str, group: Cluster) -> bool:
    """Whether ``form`` shortens one of the group's names: a surname, an acronym, the end of a longer name, a demonym."""
    assert p.name is not None
    tokens, kind = form.split(), group.kind
    is_short = _SHORTENING.get(p.type, shortens)
    known = {normal(f): f for f in group.known.forms} if group.known is not None else {}
    for other, written in (group.names | known).items():
        longer = other.split() or [other]
        if p.demonym:
            if kind in ("state", "place", "organization") and same_stem(form, other):
                return True
        elif is_acronym(p.name) and len(longer) > 1:
            if form.replace(" ", "") in initials(written):
                return True
        elif len(tokens) < len(longer) and p.type == kind and is_short(tokens, longer):
            return True
    return False
