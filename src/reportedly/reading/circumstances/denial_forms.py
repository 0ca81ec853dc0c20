"""How a claim is answered in few words: «this», «the claim», «that was untrue», «it never happened», «none», «nobody was»."""

from typing import Literal

from reportedly.language.parsed import Parsed, Words

Form = Literal["named", "false", "wrong", "none", "nobody"]
"""How it is answered: «denied *this*», «*this is false*», «*that was wrong*», «says *none*», «says *nobody was*»."""

_PRONOUNS = frozenset("this that it which".split())
_POINTING = frozenset("the this that these those".split())
_CLAIMS = frozenset("claim allegation accusation charge report story account assertion statement article".split())
_WORDLESS = frozenset(
    """is are was were be been being has have had did does do 's a an the as and all simply just completely entirely totally
    utterly absolutely quite wholly patently pure plain outright complete""".split()
)
"""Words beside a verdict that do not change it."""
_FALSE = frozenset(
    """false untrue incorrect baseless unfounded groundless fabricated fabrication fabrications invented invention lie lies
    untruth untruths falsehood falsehoods nonsense fiction disinformation""".split()
)
_TRUE = frozenset("true so correct accurate case".split())
_HAPPENED = frozenset("happen happened occur occurred".split())
NOT = frozenset("not n't n’t never".split())
NOBODY = frozenset("nobody none".split())
_AUXILIARIES = frozenset("was were is are had has have been did does".split())


def denial_form(parsed: Parsed, words: list[int]) -> tuple[Form, str] | None:
    """How the words answer, and their pronoun; None where they say anything else or more."""
    if len(words) > 1 and parsed.words[words[0]].lower() == "that" and parsed.relation[words[0]] == "mark":
        words = words[1:]
    said = [parsed.words[w].lower() for w in words]
    if not said:
        return None
    if (count := _none(said)) is not None:
        return count, ""
    if said[0] in _PRONOUNS and not (len(said) > 1 and parsed.relation[words[0]] == "det"):
        pronoun, rest = said[0], said[1:]
    elif len(said) > 1 and parsed.lemma[words[1]].lower() in _CLAIMS and (
        said[0] in _POINTING or (said[0] in ("a", "an") and len(said) == 2)
    ):  # fmt: skip
        pronoun, rest = "", said[2:]
    else:
        return None
    if not rest:
        return "named", pronoun
    verdict = _verdict(rest)
    if verdict is None and rest[0] == "as":
        return "named", pronoun  # «rejected the charge as politically motivated»
    return (verdict, pronoun) if verdict is not None else None


def said_untrue(parsed: Parsed, noun: int) -> Words | None:
    """The words that call untrue what a noun of saying stands for: «the accusation that Osmark sank a ferry *is a lie*»; None
    where nothing does."""
    verdict = int(parsed.head[noun])
    if verdict < noun or not parsed.relation[noun].startswith("nsubj"):
        return None
    about = parsed.subtree(noun)
    words = [w for w in range(about[1] + 1, parsed.subtree(verdict)[1] + 1) if parsed.upos[w] != "PUNCT"]
    if not words or _verdict([parsed.words[w].lower() for w in words]) != "false":
        return None
    return words[0], words[-1]


def _verdict(rest: list[str]) -> Form | None:
    told = [w for w in rest if w not in _WORDLESS]
    if told and all(w in _FALSE for w in told):
        return "false"
    if told == ["wrong"]:
        return "wrong"
    if len(told) == 2 and told[0] in NOT and (told[1] in _HAPPENED or (told[1] in _TRUE and told[0] != "never")):
        return "false"
    took_place = len(told) == 3 and told[0] in NOT and told[1] in ("take", "took", "taken") and told[2] == "place"
    return "false" if took_place else None


def _none(said: list[str]) -> Form | None:
    """«none», «zero», «there were none», «nobody was», «no one did»."""
    if len(said) > 2 and said[0] == "there" and said[1:2] in (["was"], ["were"], ["is"], ["are"]):
        said = said[2:]
    if said in (["none"], ["zero"], ["0"], ["nobody"], ["no", "one"]):
        return "none"
    rest = said[1:] if said[0] in NOBODY else said[2:] if said[:2] == ["no", "one"] else []
    return "nobody" if rest and all(w in _AUXILIARIES for w in rest) else None
