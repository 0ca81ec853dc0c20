"""What the model says of one text, in words: the input of every reading step."""

from bisect import insort
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from reportedly.records import Certainty, EntityType, Mood, Polarity, Span

Words = tuple[int, int]
"""First and last word of a stretch, both included."""


SUBJECTS = ("nsubj", "nsubj:pass")
"""Relations of a clause's subject, of a passive too."""
OBJECTS = ("obj", "nsubj:pass")
"""Relations of what something is done to, a passive's subject too."""
TENSED = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of verbs in the past or present tense."""
FINITE = TENSED | {"MD"}
"""Tags by which a clause is finite: of tensed verbs and modals."""
PLURAL = frozenset({"NNS", "NNPS"})
"""Tags of nouns and names in the plural."""
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
"""Signs of who owns."""


@dataclass(frozen=True, slots=True)
class NameWords:
    """A bare name and its type (one of ``labels.NAME_TYPES``)."""

    words: Words
    type: EntityType
    score: float


@dataclass(frozen=True, slots=True)
class MentionWords:
    """A noun phrase or pronoun that speaks of something; ``head`` is its head word.

    ``kind`` is one of ``labels.MENTION_KINDS``, ``type`` one of ``labels.MENTION_TYPES``; ``antecedent`` is the head word
    of an earlier mention of the same entity, None where the model finds none near.
    """

    head: int
    words: Words
    kind: str
    type: EntityType
    score: float
    antecedent: int | None = None
    link: float = 0.0
    links: tuple[tuple[int, float], ...] = ()
    """All antecedents that may be, with their probabilities, the likeliest first."""


@dataclass(frozen=True, slots=True)
class CueWords:
    """A word that carries a saying, and where its cue, source, content and the content's interruption stand."""

    anchor: int
    act: str
    score: float
    cue: Words
    source: Words | None
    content: Words | None
    gap: Words | None
    time: int | None = None


@dataclass(frozen=True, slots=True)
class BodyWords:
    """Who resolves: the words of the name or description, and its head."""

    words: Words
    head: int


@dataclass(frozen=True, slots=True)
class RoleWord:
    """A mention (by its head word) that fills a role of a statement."""

    role: str
    mention: int
    score: float


@dataclass(frozen=True, slots=True)
class TriggerWords:
    """A word that may state an event or a relation, how probable that is, and who may take which part in it."""

    anchor: int
    type: str
    score: float
    roles: tuple[RoleWord, ...]


Status = tuple[Polarity, Certainty, Mood]


@dataclass(slots=True)
class Parsed:
    """A text in words and sentences with all that the model says of them. Positions count words of the whole text.

    ``head[i]`` is the word that governs word ``i``, -1 for a root; ``relation[i]`` is the UD relation between them.
    ``resolving`` holds the body for each word that opens a paragraph of its resolution.
    ``status[i]`` is the status that word ``i`` would have if it stated something.
    ``sentence[i]`` numbers the sentence of word ``i``; ``bounds[s]`` is its first word, ``bounds[s + 1]`` the next one's.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    sentence: NDArray[np.int32]
    bounds: NDArray[np.int32]
    paragraph: list[bool]
    upos: list[str]
    xpos: list[str]
    lemma: list[str]
    head: NDArray[np.int32]
    relation: list[str]
    names: list[NameWords] = field(default_factory=list)
    mentions: list[MentionWords] = field(default_factory=list)
    cues: list[CueWords] = field(default_factory=list)
    triggers: list[TriggerWords] = field(default_factory=list)
    status: list[Status] = field(default_factory=list)
    quoted: NDArray[np.bool_] | None = None
    resolving: dict[int, BodyWords] = field(default_factory=dict)
    _children: list[list[int]] | None = None
    _headed: dict[int, MentionWords] | None = None
    _in_names: frozenset[int] | None = None

    def __len__(self) -> int:
        return len(self.words)

    def span(self, words: Words) -> Span:
        """Where those words stand in the text."""
        return self.starts[words[0]], self.ends[words[1]]

    def sentence_words(self, word: int) -> range:
        """The words of the sentence that ``word`` stands in."""
        sentence = self.sentence[word]
        return range(int(self.bounds[sentence]), int(self.bounds[sentence + 1]))

    def hang(self, word: int, head: int, relation: str) -> None:
        """Let ``head`` govern the word by that relation; of what governs what nothing else changes."""
        if self._children is not None:
            if self.head[word] >= 0:
                self._children[self.head[word]].remove(word)
            if head >= 0:
                insort(self._children[head], word)
        self.head[word], self.relation[word] = head, relation

    def children(self, word: int) -> list[int]:
        """The words that ``word`` governs, in order."""
        if self._children is None:
            self._children = [[] for _ in self.words]
            for i, h in enumerate(self.head.tolist()):
                if h >= 0:
                    self._children[h].append(i)
        return self._children[word]

    def mention_of(self, word: int) -> MentionWords | None:
        """The mention that the word heads; None where it heads none."""
        if self._headed is None:
            self._headed = {m.head: m for m in self.mentions}
        return self._headed.get(word)

    def is_in_name(self, word: int) -> bool:
        """Whether the word is part of a bare name."""
        if self._in_names is None:
            self._in_names = frozenset(w for n in self.names for w in range(n.words[0], n.words[1] + 1))
        return word in self._in_names

    def child(self, word: int, *relations: str) -> int | None:
        """The first word that ``word`` governs by one of those relations; None where there is none."""
        # asked some ten times for each word: a plain loop takes half of what a generator does
        for c in self.children(word):
            if self.relation[c] in relations:
                return c
        return None

    def conjuncts(self, word: int) -> list[int]:
        """The words coordinated with ``word`` that hang on it, in order."""
        return [c for c in self.children(word) if self.relation[c] == "conj"]

    def marker(self, word: int) -> str | None:
        """The preposition (or possessive sign) that marks ``word``, in lower case; None where there is none."""
        case = self.child(word, "case")
        return self.words[case].lower() if case is not None else None

    def subtree(self, word: int) -> Words:
        """First and last word of all that hangs on ``word``."""
        first = last = word
        pending = [word]
        while pending:
            here = pending.pop()
            first, last = min(first, here), max(last, here)
            pending += self.children(here)
        return first, last

    def head_of(self, words: Words) -> int:
        """The word of the stretch on which its others hang, signs aside; its first where none does."""
        first, last = words
        for w in range(first, last + 1):
            if not first <= self.head[w] <= last and any(c.isalnum() for c in self.words[w]):
                return w
        return first

    def governors(self, word: int) -> list[int]:
        """The words above ``word``, nearest first."""
        out: list[int] = []
        here = int(self.head[word])
        while here >= 0 and here not in out:
            out.append(here)
            here = int(self.head[here])
        return out
