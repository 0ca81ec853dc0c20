"""Princeton WordNet 3.1's files as features of single words: classes of meaning, synonyms, terms above, verbs behind nouns, glosses."""

import re
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

LETTERS = {"VERB": "v", "NOUN": "n"}
FILES = {"v": "verb", "n": "noun", "a": "adj"}
LEXICOGRAPHER_FILES = """adj.all adj.pert adv.all noun.Tops noun.act noun.animal noun.artifact noun.attribute noun.body
    noun.cognition noun.communication noun.event noun.feeling noun.food noun.group noun.location noun.motive noun.object
    noun.person noun.phenomenon noun.plant noun.possession noun.process noun.quantity noun.relation noun.shape noun.state
    noun.substance noun.time verb.body verb.change verb.cognition verb.communication verb.competition verb.consumption
    verb.contact verb.creation verb.emotion verb.motion verb.perception verb.possession verb.social verb.stative verb.weather
    adj.ppl""".split()
EVENTFUL = frozenset({"noun.act", "noun.event"})
SENSES, ABOVE, ABOVE_VERB = 2, 3, 2
"""Senses of a word that count, and levels of terms above them, above the verb that a noun comes from."""
RARE, KNOWN = 0.1, 5
"""Further senses with less than this share of a word's examples are left out, where it has so many."""
_STOP = frozenset(
    """a an the of or to in for on by with and as that is be at from it its not one who which into out up over another used
    your you something someone someone's somebody""".split()
)

Sense = tuple[str, str]
"""Part of speech and offset."""


class Synset(NamedTuple):
    """Words, lexicographer file, gloss, and pointers: sign, sense, the word they go from (0: all)."""

    words: list[str]
    file: str
    gloss: str
    pointers: list[tuple[str, Sense, int]]


class WordNet:
    """The data base in that folder (``data.verb``, ``index.verb``, …, ``index.sense``). Raises FileNotFoundError without it."""

    def __init__(self, folder: Path) -> None:
        self.synsets: dict[Sense, Synset] = {}
        self.index: dict[tuple[str, str], list[Sense]] = {}
        self.examples: dict[tuple[str, str], dict[Sense, int]] = defaultdict(dict)
        for letter, name in FILES.items():
            for line in _lines(folder / f"data.{name}"):
                synset = _synset(line)
                self.synsets[letter, line.split()[0]] = synset
            for line in _lines(folder / f"index.{name}"):
                cells = line.split()
                self.index[cells[0], letter] = [(letter, offset) for offset in cells[-int(cells[2]) :]]
        for line in _lines(folder / "index.sense"):
            key, offset, _, count = line.split()
            word, _, rest = key.partition("%")
            letter = {"1": "n", "2": "v"}.get(rest[0], "a")
            self.examples[word, letter][letter, offset] = int(count)

    def words(self) -> list[tuple[str, str]]:
        """Its single verbs, and the nouns one of whose first three senses is an act or event or whose first is communication."""
        out = []
        for (word, letter), senses in self.index.items():
            if not word.replace("-", "").isalpha():
                continue
            files = [self.synsets[s].file for s in senses[:3]]
            if letter == "v":
                out.append((word, "VERB"))
            elif letter == "n" and (not EVENTFUL.isdisjoint(files) or files[0] == "noun.communication"):
                out.append((word, "NOUN"))
        return out

    def features(self, word: str, part: str) -> list[str]:
        """The features of a verb or noun; empty for words that it does not have."""
        letter = LETTERS[part]
        senses = self._senses(word, letter)
        if not senses:
            return []
        out = {f"part={part}", f"first={self.synsets[senses[0]].file}"}
        for s in senses:
            synset = self.synsets[s]
            out |= {f"file={synset.file}", *(f"sense={''.join(x)}" for x in (s, *self._above(s, ABOVE)))}
            out |= {f"gloss={w[:6]}" for w in _words(synset.gloss)}
            for sign, other, source in synset.pointers if letter == "n" else ():
                if sign == "+" and other[0] == "v" and (source == 0 or synset.words[source - 1] == word):
                    out.add(f"verb={self.synsets[other].file}")
                    out |= {f"sense={''.join(x)}" for x in (other, *self._above(other, ABOVE_VERB))}
        return sorted(out)

    def _senses(self, word: str, letter: str) -> list[Sense]:
        senses = self.index.get((word, letter), [])
        examples = self.examples.get((word, letter), {})
        total = sum(examples.values())
        often = [s for s in senses[1:SENSES] if total < KNOWN or examples.get(s, 0) >= RARE * total]
        return [*senses[:1], *often]

    def _above(self, sense: Sense, levels: int) -> list[Sense]:
        out, level = [], [sense]
        for _ in range(levels):
            level = [o for s in level for sign, o, _ in self.synsets[s].pointers if sign == "@" and o[0] == s[0]]
            out += level
        return out


def _lines(path: Path) -> list[str]:
    """The file's lines without its licence, whose lines begin with blanks."""
    return [line for line in path.read_text(encoding="utf8").splitlines() if not line.startswith("  ")]


def _synset(line: str) -> Synset:
    head, _, gloss = line.partition(" | ")
    cells = head.split()
    n = int(cells[3], 16)
    words = [re.sub(r"\(.*", "", w).lower() for w in cells[4 : 4 + 2 * n : 2]]
    first = 5 + 2 * n
    pointers = []
    for k in range(first, first + 4 * int(cells[first - 1]), 4):
        sign, offset, letter, places = cells[k : k + 4]
        pointers.append((sign, (letter, offset), int(places[:2], 16)))
    return Synset(words, LEXICOGRAPHER_FILES[int(cells[1])], gloss, pointers)


def _words(gloss: str) -> set[str]:
    return {w for w in re.findall(r"[a-z]+", gloss.partition('"')[0].lower()) if w not in _STOP and len(w) > 2}
