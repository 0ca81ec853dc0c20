"""What nouns of measure and number count: «40 tons of food», «thousands of soldiers», «a convoy of trucks»."""

from collections.abc import Iterable

from reportedly.language.parsed import Parsed

_MEASURES = frozenset(
    """ton tonne kilo kilogram pound litre liter gallon barrel crate box bag sack bale case carton pallet container truckload
    planeload boatload shipload load shipment consignment cargo delivery batch round pair piece set parcel package item
    dozen score hundred thousand million billion number lot handful group column convoy contingent team unit wave string series
    couple majority rest bulk part crowd family swarm gang squad mob salvo barrage volley fleet crew delegation""".split()
)
_CURRENCIES = frozenset(
    """dollar euro pound crown krone krona franc dinar dirham rial riyal ruble rouble rupee yuan yen won peso lira shilling naira
    rand hryvnia zloty forint shekel baht ringgit rupiah afghani taka birr cedi cent penny""".split()
)
"""Nouns of money."""
_STRETCHES = frozenset(
    """round series string spate wave flurry bout set number hour day week month year session marathon spell resumption start
    beginning opening end conclusion cycle phase stage burst barrage dozen couple""".split()
)
"""Nouns of which an event has one or more."""


def is_measure(parsed: Parsed, word: int) -> bool:
    """Whether the noun or number only counts what «of» names."""
    return parsed.upos[word] == "NUM" or parsed.lemma[word].lower() in _MEASURES


def measured(parsed: Parsed, word: int) -> list[int]:
    """The nouns that a measure counts, coordinated ones too; empty for any other word and where nothing is named."""
    if not is_measure(parsed, word):
        return []
    counted = [c for c in parsed.children(word) if parsed.relation[c] == "nmod" and parsed.marker(c) == "of"]
    return [w for c in counted for w in (c, *parsed.conjuncts(c))]


def is_money(parsed: Parsed, word: int) -> bool:
    """Whether the word ends a sum of money: «25 million *euros*», «$40 *million*»."""
    if parsed.lemma[word].lower() in _CURRENCIES:
        return True
    if parsed.upos[word] not in ("NUM", "SYM"):
        return False
    before = "".join(parsed.words[max(0, word - 2) : word + 1])
    return any(sign in before for sign in "$£€¥")


def given_as(parsed: Parsed, word: int) -> int | None:
    """The last word of the sum of money that is given in that: the «euros» of «25 million euros in *aid*», wherever the tree hangs
    the two; None where there is none."""
    case = parsed.child(word, "case")
    in_it = case is not None and case > 0 and parsed.words[case].lower() == "in" and is_money(parsed, case - 1)
    return case - 1 if case is not None and in_it else None


def counting(parsed: Parsed, word: int) -> int:
    """The noun that counts or parts the word's event («a *round* of talks», «*hours* of negotiations»); the word itself where
    none does."""
    here = word
    for _ in range(2):
        if not is_under(parsed, here, _STRETCHES):
            break
        here = int(parsed.head[here])
    return here


def is_under(parsed: Parsed, word: int, nouns: frozenset[str]) -> bool:
    """Whether «of» hangs the word on one of those nouns, which are lemmas: «nine *nights* of protest»."""
    above = int(parsed.head[word])
    return (
        above >= 0
        and parsed.relation[word] == "nmod"
        and parsed.marker(word) == "of"
        and parsed.lemma[above].lower() in nouns
    )


def with_measured(parsed: Parsed, words: Iterable[int]) -> list[int]:
    """The words, each followed by what it counts where it is a measure."""
    return [w for word in words for w in (word, *measured(parsed, word))]
