"""By what texts that may be copies of each other are found: a sample of the runs of three words in them."""

from zlib import crc32

import numpy as np
import numpy.typing as npt

from reportedly.merge.copies.credit import Credit, agency_keys
from reportedly.merge.copies.texts import Text
from reportedly.merge.copies.words import KINDS

RUN = 3
"""Words: of a paraphrase that changes a third of the words, three tenths of such runs are left; of runs of four, a fifth."""

LEAST, SHARE = 40, 5
"""A text keeps about 40 runs and one in five of the others. A paragraph of 40 words in a text of 1,000 then has five."""

DAYS = 4
"""A band of a credit is of four days, and each report has those of two such spans: what is two days apart has one in common."""

_ODD = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9))


def bands(text: Text, named: Credit | None = None, day: int | None = None) -> npt.NDArray[np.int32]:
    """The text's bands, ascending and each once; int32, shape ``[n]``. Two texts that share several may be copies.

    One is below zero and stands for the whole text; none where it has no words. Whoever retells an agency in words of his own
    keeps names and numbers, but no runs of words: so a report that credits one has a band for each of these with the agency and
    the days on which it may have been told.

    Runs of ties only («of the», «said that the») make none: two words of three must tell something. Which runs are kept
    depends on their words and, for how many, on the text's length: the rarer of two texts' samples lies in the other's.
    """
    codes = "".join(s.codes for s in text.sentences)
    words = np.frombuffer(codes.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    whole = np.array([-1 - (text.digest & 0x7FFFFFFF)] if text.words else [], dtype=np.int32)
    if named is not None:
        whole = np.concatenate([whole, _of_credit(text, named, day)])
    if len(words) < RUN:
        return np.unique(whole)
    tell = (words % np.uint64(KINDS) != 0).astype(np.int8)
    first, second, third = words[:-2], words[1:-1], words[2:]
    runs = (first << np.uint64(42)) ^ (second << np.uint64(21)) ^ third
    runs = np.unique(runs[tell[:-2] + tell[1:-1] + tell[2:] >= 2])
    if not len(runs):
        return np.unique(whole)
    return np.unique(np.concatenate([_sample(runs), whole]))


def _of_credit(text: Text, named: Credit, day: int | None) -> npt.NDArray[np.int32]:
    facts = sorted({ord(c) for s in text.sentences for c in s.names | s.numbers})
    if not facts:
        return np.empty(0, dtype=np.int32)
    spans = ("",) if day is None else (f" {day // DAYS}", f" {(day + DAYS // 2) // DAYS} half")
    told = [crc32(f"{agency}{span}".encode()) for agency in sorted(agency_keys(named.name)) for span in spans]
    found = np.array(facts, dtype=np.uint64) << np.uint64(32)
    return np.concatenate([_sample(found ^ np.uint64(span)) for span in told])


def _sample(runs: npt.NDArray[np.uint64]) -> npt.NDArray[np.int32]:
    """The bands of some of these, which depend on nothing but themselves and on how many there are."""
    mixed = (runs ^ (runs >> np.uint64(31))) * _ODD[0]
    mixed = (mixed ^ (mixed >> np.uint64(29))) * _ODD[1]
    mixed ^= mixed >> np.uint64(32)
    rate = min(1.0, (LEAST + len(runs) / SHARE) / len(runs))
    kept = mixed[(mixed & np.uint64(0xFFFFFFFF)) < np.uint64(int(rate * 0x100000000))]
    return (kept >> np.uint64(33)).astype(np.int32)
