"""The text as the features of antecedents see it: what each mention is by itself, and what the mentions of a group are together.

Both are asked for each pair of a mention and a group, so each is found once, and a group's grows as the group does.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.agreement import HE_OR_SHE
from reportedly.reading.coreference.place import Place
from reportedly.reading.knowledge.actors import sectors

_CLASSES = {
    **dict.fromkeys(HE_OR_SHE, "he"),
    **dict.fromkeys(("it", "itself"), "it"), "its": "its",
    **dict.fromkeys(("they", "them", "themselves"), "they"), **dict.fromkeys(("their", "theirs"), "their"),
    **dict.fromkeys(("who", "whom", "which", "that", "whose", "where"), "who"),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "i"), **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
    **dict.fromkeys(("you", "your", "yours", "yourself"), "you"),
    **dict.fromkeys(("this", "these", "those", "one", "ones", "both"), "this"),
}  # fmt: skip
"""Pronouns that behave alike."""
_ROLES = {"nsubj": "subject", "nsubj:pass": "subject", "obj": "object", "iobj": "object", "nmod:poss": "owner"}
_SIGNS = frozenset({",", ";", ":", "“", '"'})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_MANY = frozenset("they them their theirs themselves we us our ours ourselves these those both".split())
_ONE = HE_OR_SHE | frozenset("it its itself i me my mine myself this that".split())
SIZES = (1, 2, 3, 5, 9)
"""Up to how many mentions a group counts as small, less small, and so on."""
OPENING = 3
"""Words from a sentence's first within which a mention opens it."""
RECENT = 2
"""Sentences before a mention within which a group's mentions are recent."""
SHOWING = 12
"""Mentions of a group, as gathered, that show whether it speaks of one or of several."""


def bucket(n: int, edges: Sequence[int]) -> int:
    """In which class a number is, of those that end with ``edges``."""
    return bisect_left(edges, n)


def mention_class(p: Place) -> str:
    """How the mention must be resolved: by kind of pronoun («he», «its», «who»), or by how a description begins."""
    if p.kind == "pronoun":
        return _CLASSES.get(p.text.lower(), "other")
    return "he" if p.opens == "aged" else p.opens


@dataclass(slots=True, eq=False)
class Seen:
    """One mention, as its pairs with groups ask for it.

    ``number`` is «s», «p» or «?»; ``opens`` tells whether it opens its sentence, ``recent`` is the word from which on others
    are recent; ``form`` is its head's lemma in lower case, ``sector`` the main one of that («» where unknown), ``noun`` what
    stands for it beside a description (a name's type), ``called`` its kind, or that it is a name; ``quoted`` is None where
    nothing tells, ``acts`` tells whether it is a subject; ``holds`` are the relations of what hangs on its head, in order.
    """

    place: Place
    head: int
    kind: str
    called: str
    role: str
    number: str
    sentence: int
    opens: bool
    recent: int
    form: str
    sector: str
    noun: str
    quoted: bool | None
    acts: bool
    holds: tuple[str, ...]


class Crowd:
    """The mentions of a group that has any: head words of all and of subjects, in order; names and descriptions as gathered, and
    their nouns, contents and wordings."""

    __slots__ = ("described", "heads", "numbers", "read", "size", "subjects", "words")

    def __init__(self) -> None:
        self.read = 0
        self.heads: list[int] = []
        self.subjects: list[int] = []
        self.described: list[Seen] = []
        self.words: set[str] = set()
        self.numbers = ""
        self.size = 0

    def add(self, seen: Seen) -> None:
        """Take the next mention in."""
        insort(self.heads, seen.head)
        if seen.acts:
            insort(self.subjects, seen.head)
        if self.read < SHOWING and seen.number != "?" and seen.number not in self.numbers:
            self.numbers = "".join(sorted(self.numbers + seen.number))
        p = seen.place
        if p.kind != "pronoun":
            self.described.append(seen)
            self.words.update(p.content, (seen.form, p.wording))
        self.read += 1
        self.size = bucket(self.read, SIZES)


class Scene:
    """The parsed text with what features ask of single mentions, each answered once.

    ``heads`` are the text's governors and ``bounds`` its sentences' first words, as lists, which give single values faster;
    ``signs_before`` counts for each word the commas, colons and quotation marks before it.
    """

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.heads: list[int] = parsed.head.tolist()
        self.bounds: list[int] = parsed.bounds.tolist()
        self._sentences: list[int] = parsed.sentence.tolist()
        self._quoted: list[bool] | None = parsed.quoted.tolist() if parsed.quoted is not None else None
        self.signs_before = list(accumulate((w in _SIGNS for w in parsed.words), initial=0))
        self._seen: dict[int, Seen] = {}
        self._chains: dict[int, list[int]] = {}

    def seen(self, p: Place) -> Seen:
        """What the mention is by itself."""
        found = self._seen.get(p.head)
        if found is None:
            parsed, word = self.parsed, p.head
            form, sentence, kind = parsed.lemma[word].lower(), self._sentences[word], mention_class(p)
            holds = tuple([parsed.relation[c] for c in parsed.children(word)])
            found = self._seen[word] = Seen(
                place=p, head=word, kind=kind, called="name" if p.kind == "name" else kind,
                role=self._role(word, holds), number=self._number(p, holds), sentence=sentence,
                opens=word - self.bounds[sentence] <= OPENING, recent=self.bounds[max(0, sentence - RECENT)],
                form=form, sector=next(iter(sectors(form)), ""), noun=p.type if p.kind == "name" else form,
                quoted=self._quoted[word] if self._quoted is not None else None,
                acts=parsed.relation[word] in _SUBJECTS, holds=holds,
            )  # fmt: skip
        return found

    def chain(self, word: int) -> list[int]:
        """The words above ``word``, nearest first."""
        found = self._chains.get(word)
        if found is None:
            found = self._chains[word] = self.parsed.governors(word)
        return found

    def _role(self, word: int, holds: tuple[str, ...]) -> str:
        """Subject, object, oblique, owner, conjunct, apposition, predicate or other."""
        parsed = self.parsed
        relation = parsed.relation[word]
        if "cop" in holds:
            return "predicate"
        if relation == "conj":
            above = self.heads[word]
            return "conj-" + (parsed.relation[above].split(":")[0] if above >= 0 else "")
        return _ROLES.get(relation, relation.split(":")[0])

    def _number(self, p: Place, holds: tuple[str, ...]) -> str:
        """Whether the mention speaks of one or of several."""
        parsed, word = self.parsed, p.head
        if p.kind == "pronoun":
            text = p.text.lower()
            return "p" if text in _MANY else "s" if text in _ONE else "?"
        if "conj" in holds and parsed.upos[word] != "PROPN":
            return "p"
        return "p" if parsed.xpos[word] in ("NNS", "NNPS") else "s" if parsed.xpos[word] in ("NN", "NNP") else "?"


def differ(one: str, other: str) -> bool:
    """Whether of two numbers one is of one thing and the other of several."""
    return one != other and one != "?" and other != "?"
