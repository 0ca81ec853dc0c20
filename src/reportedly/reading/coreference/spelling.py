"""How a report writes its words, gathered once: with capitals or without, small as nouns, with a capital of their own."""

from dataclasses import dataclass

from reportedly.language.parsed import Parsed

LOW_SENTENCES = 0.05
"""Share of sentences that the reading may cut off in their middle in a report with capitals."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """What one report's spelling tells of its words.

    ``careful`` tells whether the writer writes names with a capital; ``nouns`` are the words that are nouns, as written;
    ``named`` are those that are proper nouns where no sentence begins.
    """

    careful: bool
    nouns: frozenset[str]
    named: frozenset[str]

    def is_noun(self, word: str) -> bool:
        """Whether the report writes the word small as a noun, and nowhere with a capital of its own: «Bridge destroyed», a
        headline says, and the report «the bridge»."""
        return word not in self.named and word.lower() in self.nouns


def spelling(parsed: Parsed) -> Spelling:
    """The spelling of a report; of an empty one careful, with no words."""
    nouns: set[str] = set()
    named: set[str] = set()
    opening = set(parsed.bounds[:-1].tolist())
    for w, upos in enumerate(parsed.upos):
        if upos == "NOUN":
            nouns.add(parsed.words[w])
        elif upos == "PROPN" and w not in opening:
            named.add(parsed.words[w])
    return Spelling(not careless(parsed), frozenset(nouns), frozenset(named))


def careless(parsed: Parsed) -> bool:
    """Whether the writer leaves out capitals: «i» stands for the writer, or a share of the sentences begins without one."""
    opening = [parsed.words[w] for w in parsed.bounds[:-1].tolist() if w < len(parsed)]
    low = sum(word.isalpha() and word.islower() for word in opening)
    return low > LOW_SENTENCES * len(opening) or "i" in parsed.words
