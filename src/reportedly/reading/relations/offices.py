"""What an office is called: its title in normal form, and what qualifies it."""

import re
from collections.abc import Container

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.place import Place
from reportedly.reading.events.hyphens import HYPHENS
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.lexicon import is_title, office_qualifiers, relations

_JOINED = frozenset({"compound", "nmod", "flat", "amod"})
_LEFT = frozenset({"compound", "amod", "nmod", "nmod:poss", "flat"})
_BEFORE = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "VERB", "X"})
"""Parts of speech of what may stand between a qualifier and its title («former Osmarkian President»)."""
_SELF = "self-"
_RANKS = frozenset({"two", "three", "four", "2", "3", "4"})
_BEHIND_HYPHENS = frozenset({"general", "elect", "designate"})
_OF = frozenset({"of", "for"})
_FARTHEST = 8
"""Words before its head within which a title begins."""
_TITLE_WORDS = 4
"""Words behind one of a title within which its head stands."""
_PARTING = frozenset({"ADP", "DET", "SCONJ", "CCONJ", "PRON"})
"""Parts of speech of what stands in no title between its words."""
_AGED = frozenset({"old"})
_OF_AFFAIRS = "d'affaires"
_LEADER = "leader"
"""What somebody is by a preposition alone."""
_INITIALS = 4
"""Letters that are too many for a title's initials."""
_HYPHENED = 4
"""Words back at which a title of three words and two hyphens begins."""
_ENDED = frozenset({"until", "till"})
_OFFICES = frozenset({"office", "post", "position", "job"})
_BACK = 2
"""Sentences before «held the office» in which the office is named."""

Title = tuple[str, tuple[str, ...]]


def office_title(parsed: Parsed, anchor: int) -> Title:
    """Title in lower case and qualifiers, as «foreign minister» and («interim»,) for «Osmark's interim Foreign Minister».

    The title is the head word with the modifiers before it that belong to the office: names of states, ministries and
    persons do not. Of a verb it is what the verb makes of its subject («leader» of «led»), of «counterpart» what the other
    one is. Qualifiers are words of the shipped list («former», «acting»); «deputy» stays in the title.
    """
    if is_predicate_verb(parsed, anchor):
        held = same_office(parsed, anchor)
        if held is not None:
            return office_title(parsed, held)[0], ()  # «interim» is who holds it now
        form = lemma(parsed, anchor)
        particle = parsed.child(anchor, "compound:prt")
        if particle is not None and f"{form}-{parsed.words[particle].lower()}" in relations().verb_titles:
            form = f"{form}-{parsed.words[particle].lower()}"
        return relations().verb_titles.get(form) or _title_below(parsed, anchor), _ended(parsed, anchor)
    if parsed.upos[anchor] == "ADP":
        return _LEADER, ()  # «the faction under Ilves»
    if anchor > _HYPHENED and is_title(listed := parsed.text[parsed.starts[anchor - _HYPHENED] : parsed.ends[anchor]]):
        return listed.lower(), tuple(_qualifiers_before(parsed, anchor - _HYPHENED, anchor))  # «second-in-command»
    if (
        parsed.upos[anchor] == "NOUN"
        and lemma(parsed, anchor) in relations().verb_titles
        and not _is_head(parsed, anchor)
    ):
        return relations().verb_titles[lemma(parsed, anchor)], ()  # «took command of the fleet»
    if lemma(parsed, anchor) == "counterpart":
        other = next(
            (w for w in range(anchor - 1, int(parsed.bounds[parsed.sentence[anchor]]) - 1, -1) if _is_head(parsed, w)),
            None,
        )
        if other is not None:
            return office_title(parsed, other)[0], ()
    words = _words(parsed, anchor)
    qualifiers: list[str] = []
    title: list[str] = []
    for plain, is_head in _joined(parsed, words, anchor):
        if plain in office_qualifiers() or plain.startswith(_SELF):
            qualifiers.append(plain)
        elif is_head or plain not in relations().title_colour:
            title.append(plain)
    before = _qualifiers_before(parsed, words[0], anchor)
    behind = (parsed.words[w].lower().replace("’", "'") for w in range(anchor + 1, title_end(parsed, anchor) + 1))
    return re.sub(r" ?[-‐‑] ?", "-", " ".join([*title, *behind])), (*before, *qualifiers)


def _title_below(parsed: Parsed, verb: int) -> str:
    """The title that the verb's own phrase names («served as minister», «took command»); empty where it names none."""
    for c in parsed.children(verb):
        if parsed.relation[c] in ("obj", "xcomp", "obl", "ccomp", "nmod") and c > verb:
            noun = parsed.lemma[c].lower()
            if noun in relations().verb_titles and parsed.upos[c] == "NOUN":
                return relations().verb_titles[noun]  # «command», as the verb
            if _is_head(parsed, c):
                return office_title(parsed, c)[0]
    return ""


def _joined(parsed: Parsed, words: list[int], anchor: int) -> list[tuple[str, bool]]:
    """The words in lower case, what hyphens join as one («self-declared», «co-founder»), each with whether it is the title's head;
    «re-elected» is as good as elected."""
    out: list[tuple[str, bool]] = []
    held = ""
    for w in words:
        plain = held + (_singular(parsed, w) if w == anchor else parsed.words[w].lower())
        held = ""
        if w + 2 in words and w + 2 <= anchor and parsed.words[w + 1] in HYPHENS:
            held = "" if plain == "re" else f"{plain}-"
            continue
        out.append((plain, w == anchor))
    return out


def is_told_below(parsed: Parsed, verb: int, told: Container[int]) -> bool:
    """Whether a verb or preposition that makes no title of its own has one of the words that do in its phrase («took *command*»,
    «was named to succeed her as *minister*»): they tell of one office."""
    if parsed.upos[verb] == "ADP":
        noun = int(parsed.head[verb])  # «under its new *director*, Ilves»; of «under a former inspector» both are told
        return noun in told and parsed.child(noun, "nmod:poss") is not None
    if not is_predicate_verb(parsed, verb) or lemma(parsed, verb) in relations().verb_titles:
        return False
    return any(c in told and parsed.relation[c] in ("obj", "xcomp", "obl", "advcl") for c in parsed.children(verb))


def opens_rank(parsed: Parsed, word: int, told: Container[int]) -> bool:
    """Whether the word is the first of two short ones that are one rank («*Lt.* Gen. Ilves»); the second has the office."""
    short = relations().short_titles
    return word + 1 in told and parsed.words[word].lower() in short and parsed.words[word + 1].lower() in short


def title_head(parsed: Parsed, word: int) -> int:
    """The head of the title in which the word stands: of «*Foreign* Minister Ilves» «Minister»; the word itself where it is no part
    of another's title."""
    last = min(int(parsed.bounds[parsed.sentence[word] + 1]), word + _TITLE_WORDS)
    for w in range(word + 1, last):
        if parsed.upos[w] in _PARTING:
            break  # «minister of justice»
        # «was named *acting* governor», wherever the tree hangs it
        qualifies = parsed.words[word].lower() in office_qualifiers()
        if is_title_head(parsed, w) and (qualifies or word in _words(parsed, w)):
            # «spokesman Captain Ilves» holds two offices, an attorney general one
            two = is_title_head(parsed, word) and not is_title(parsed.text[parsed.starts[word] : parsed.ends[w]])
            return word if two and not qualifies else title_head(parsed, w)
    return word


def names_trade(parsed: Parsed, word: int) -> bool:
    """Whether the noun says by what somebody lives or for what he is known, and not what office he holds («the *poet* Ilves»,
    «Oster, a *hairdresser*»): no table lists it, or lists it with the trades."""
    if parsed.upos[word] not in ("NOUN", "PROPN") or is_title_head(parsed, word) or is_rank(parsed, word):
        return False
    form, written = lemma(parsed, word), parsed.words[word].lower()
    if len(written) < _INITIALS and parsed.words[word].isupper():
        return False  # «PC Ilves»
    if form in relations().trades:
        return True
    if any(relations().titles.all(f) for f in (form, written)) or written in relations().short_titles:
        return False
    behind = word + 1
    in_title = behind < len(parsed) and (
        parsed.words[behind] in HYPHENS or is_title_head(parsed, behind)
    )  # «Vice-Consul»
    return not in_title and form not in relations().verb_titles and form not in office_qualifiers()


def same_office(parsed: Parsed, verb: int) -> int | None:
    """The title that «held the office», «left the post» speaks of: the last one before, which is none of the subject's own
    («Gen. Ilves, who held the post»); None for other verbs and objects, and where no title is near."""
    if not is_predicate_verb(parsed, verb):
        return None
    office = parsed.child(verb, "obj")
    if office is None or parsed.lemma[office].lower() not in _OFFICES:
        return None
    if parsed.child(office, "nmod", "compound", "nmod:poss") is not None:
        return None
    article = parsed.child(office, "det")
    if article is None or parsed.words[article].lower() not in ("the", "that", "this"):
        return None
    first = int(parsed.bounds[max(0, int(parsed.sentence[verb]) - _BACK)])
    subject = parsed.child(verb, "nsubj")
    holder = int(parsed.head[verb]) if parsed.relation[verb] == "acl:relcl" else subject
    for w in range(verb - 1, first - 1, -1):
        if _is_head(parsed, w) and parsed.head[w] != holder and w != holder:
            return w
    return None


def is_rank(parsed: Parsed, word: int) -> bool:
    """Whether it is the «number» of «the ministry's number two»."""
    return (
        word + 1 < len(parsed) and parsed.words[word].lower() == "number" and parsed.words[word + 1].lower() in _RANKS
    )


def title_end(parsed: Parsed, anchor: int) -> int:
    """The last word of the title: its head, or what follows and belongs to it («of staff», «of Foreign Affairs»).

    That is a number of rank, what a hyphen joins to it («Secretary-General»), a listed title, or a bare noun in lower case and
    so no body of its own.
    """
    last = int(parsed.bounds[parsed.sentence[anchor] + 1])
    if is_rank(parsed, anchor):
        return anchor + 1
    if anchor + 1 < last and parsed.words[anchor + 1].lower().replace("’", "'") == _OF_AFFAIRS:
        return anchor + 1
    if (
        anchor + 2 < last
        and parsed.words[anchor + 1] in HYPHENS
        and parsed.words[anchor + 2].lower() in _BEHIND_HYPHENS
    ):
        return anchor + 2
    if anchor + 2 >= last or parsed.words[anchor + 1].lower() not in _OF:
        return anchor
    for end in range(min(last, anchor + 5) - 1, anchor + 1, -1):
        if end + 1 < last and parsed.xpos[end + 1] == "POS":
            continue  # «the chief of the army's navy»
        if is_title(" ".join([_singular(parsed, anchor), *parsed.words[anchor + 1 : end + 1]])):
            return end
    noun = anchor + 2
    if noun + 1 < last and parsed.xpos[noun + 1] == "POS":
        return anchor
    field = _field_end(parsed, anchor, last)
    if field is not None:
        return field
    bare = (
        parsed.upos[noun] == "NOUN"
        and parsed.words[noun].islower()
        and parsed.child(noun, "det", "nmod:poss", "nummod") is None
    )
    single = noun + 1 >= last or parsed.upos[noun + 1] not in ("NOUN", "PROPN", "ADJ")
    return noun if bare and single else anchor


def _field_end(parsed: Parsed, anchor: int, last: int) -> int | None:
    """The last word of the field with capitals behind a minister's «of» or «for» («Minister for *Frontier Affairs*»); None where none
    stands there, or a state, a place or a person does."""
    if lemma(parsed, anchor) not in entity_words().portfolios or any(
        parsed.words[w].lower() not in office_qualifiers() | {"deputy"} for w in _words(parsed, anchor) if w != anchor
    ):
        return None  # «the prime minister of Osmark» has none
    end = anchor + 1
    while end + 1 < last and parsed.words[end + 1][0].isupper() and parsed.upos[end + 1] in ("NOUN", "PROPN", "ADJ"):
        end += 1
    told = {m.type for w in range(anchor + 2, end + 1) if (m := parsed.mention_of(w)) is not None and m.kind == "name"}
    return end if end > anchor + 1 and told.isdisjoint(("state", "place", "person")) else None


def title_words(parsed: Parsed, anchor: int) -> tuple[int, int]:
    """First and last word of the title and of its qualifiers that stand with it: of «the former *defence minister* of Osmark»
    «former» to «minister»; the word itself where nothing belongs to it."""
    return _words(parsed, anchor)[0], title_end(parsed, anchor)


def _words(parsed: Parsed, anchor: int) -> list[int]:
    """The words of title and qualifiers, in order, the head last."""
    words = [anchor]
    first = anchor
    for w in range(anchor - 1, max(-1, anchor - _FARTHEST), -1):
        if parsed.words[w] in HYPHENS:
            first = w
            continue
        # «consul-general» is one title wherever the tree hangs its halves
        if parsed.words[w].lower() in _AGED and parsed.words[w - 1] in HYPHENS:
            break  # «the 34-year-old secretary»
        joined = parsed.ends[w] == parsed.starts[w + 1] and parsed.words[w + 1] in HYPHENS and w + 2 in words
        if joined and parsed.words[w].lower() in office_qualifiers():
            break  # «ex-president»
        governed = joined or parsed.head[w] == anchor or parsed.head[w] in words
        if not governed or parsed.upos[w] in ("PRON", "DET", "NUM") or _is_name(parsed, w):
            break
        if parsed.relation[w] not in _LEFT and not joined:
            break
        words.append(w)
        first = w
    # a listed title is one whatever the tree says of its words
    for w in range(max(int(parsed.bounds[parsed.sentence[anchor]]), anchor - 4), first):
        text = " ".join([*(x.lower() for x in parsed.words[w:anchor]), _singular(parsed, anchor)])
        if is_title(text) and not _ends_body(parsed, w, anchor):
            words = [anchor, *range(anchor - 1, w - 1, -1)]
            break
    return sorted(words)


def _qualifiers_before(parsed: Parsed, first: int, anchor: int) -> list[str]:
    """Qualifiers that names stand after («the former Osmarkian president», «once the quartermaster»)."""
    found: list[str] = []
    begin = int(parsed.bounds[parsed.sentence[anchor]])
    for w in range(first - 1, max(begin, first - 5) - 1, -1):
        plain = parsed.words[w].lower()
        if _installs(parsed, w) and parsed.xpos[w] != "VBG":  # «was named *acting* governor»
            break
        if plain in office_qualifiers():
            found.insert(0, plain)
        elif parsed.words[w] not in HYPHENS and (parsed.upos[w] not in _BEFORE or parsed.upos[w] == "VERB"):
            if parsed.upos[w] == "DET" and w > begin and parsed.words[w - 1].lower() == "once":
                found.insert(0, "once")
            break
    return found


def _installs(parsed: Parsed, word: int) -> bool:
    """Whether it is the verb that puts somebody into the office («appointed Ilves interim minister»), and no modifier of it."""
    return is_predicate_verb(parsed, word) and parsed.relation[word] not in ("amod", "compound")


def _ended(parsed: Parsed, verb: int) -> tuple[str, ...]:
    """«Former» where the verb says that it is over: «once led», «ran it until 2031»."""
    for c in parsed.children(verb):
        if parsed.words[c].lower() == "once" or parsed.marker(c) in _ENDED:
            return ("former",)
    return ()


def _is_head(parsed: Parsed, word: int) -> bool:
    return lemma(parsed, word) in relations().title_heads and lemma(parsed, word) != "counterpart"


def _is_name(parsed: Parsed, word: int) -> bool:
    """Whether the word stands in a name that is no part of the title (a state, a ministry, a group)."""
    if parsed.child(word, "case") is not None or parsed.is_in_name(word):
        return True
    mention = parsed.mention_of(word)
    return mention is not None and mention.kind in ("name", "adjective")


def _ends_body(parsed: Parsed, first: int, anchor: int) -> bool:
    """Whether a body's name that begins before the word ends among the words before the title: of «Reform *Party* leader» the
    party is no part of the title."""
    return any(
        n.words[0] < first <= n.words[1] < anchor and parsed.words[n.words[1]].lower() in entity_words().bodies
        for n in parsed.names
    )


def _singular(parsed: Parsed, word: int) -> str:
    text, form = parsed.words[word].lower(), parsed.lemma[word].lower()
    if form not in relations().title_heads and text in relations().title_heads:
        form = text  # where the lemma is wrong
    return relations().short_titles.get(text) or form or text


def is_title_head(parsed: Parsed, word: int) -> bool:
    """Whether the word heads titles: «minister», «spokeswoman»."""
    return parsed.lemma[word].lower() in relations().title_heads


def right_behind(parsed: Parsed, entities: Entities, title: int) -> list[Place]:
    """Who is named right behind the title, whose word belongs to the name's phrase: «Unity Party lawmaker Mona Ilves»."""
    place = entities.place_at(title + 1) if title + 1 < len(parsed) else None
    if place is None or place.kind != "name" or place.type != "person" or place.words[0] != title + 1:
        return []
    joined = int(parsed.head[title]) in range(place.words[0], place.words[1] + 1) and parsed.relation[title] in _JOINED
    return [place] if joined or int(parsed.head[parsed.head_of(place.words)]) == title else []
