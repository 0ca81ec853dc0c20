"""What the tables hold, as frozen records."""

import msgspec

from reportedly.records import Polarity


class Effect(msgspec.Struct, frozen=True, gc=False):
    """What a word does to the status of what it governs; None leaves as is. ``polarity`` «-» turns, «+» sets positive."""

    polarity: str | None = None
    certainty: str | None = None
    mood: str | None = None


class Frame(msgspec.Struct, frozen=True):
    """Which slots hold the parties, the likeliest first; ``others`` are further roles, as («instrument», («with»,)).

    ``symmetric``: whether the recipient's slots hold further actors («clashed with», «talks with»).
    """

    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    others: tuple[tuple[str, tuple[str, ...]], ...] = ()
    symmetric: bool = False


class Word(msgspec.Struct, frozen=True):
    """A head lemma, and further lemmas (particle, preposition, fixed object) that must stand with it; none for most."""

    head: str
    rest: tuple[str, ...]

    @property
    def conditions(self) -> int:
        """How many things besides words the entry asks for; the more, the narrower."""
        return 0


class Cue(Word, frozen=True):
    """A word that attributes a content to a source."""

    part: str
    act: str
    attach: tuple[str, ...]
    effect: Effect


class EventWord(Word, frozen=True):
    """A word that states an event. ``objects`` and ``subjects``: one of them must stand there, where any are named; so must
    one of ``named`` in what the object is called («a *disgrace*», «as *illegal*»).

    ``valency`` «transitive»: some object must stand there; «intransitive»: none may; «infinitive»: some object and an
    infinitive must («told them to leave»), of a noun an infinitive («calls to leave»); «any»: it does not matter.
    ``alone``: whether its words and conditions leave no other reading, so that no model need agree.
    """

    part: str
    type: str
    mode: str | None
    frame: Frame
    objects: frozenset[str]
    subjects: frozenset[str]
    valency: str = "any"
    alone: bool = False
    named: frozenset[str] = frozenset()

    @property
    def conditions(self) -> int:
        """How many of objects, subjects, names and valency it asks for; which object it is says more than that there is one."""
        return 2 * (bool(self.objects) + bool(self.subjects) + bool(self.named)) + (self.valency != "any")


class LightVerb(Word, frozen=True):
    """A verb that only says that its object, an event noun, happens («launch an offensive», «suffer a defeat»).

    ``subject`` is the role of its subject in the noun's event: «actor», «recipient», or «none» («condemned the attack»).
    """

    subject: str
    effect: Effect


class Guard(Word, frozen=True):
    """A use in which an event word means something else: with one of ``words`` in ``slot``.

    ``then`` is the type that it has so, None where it states nothing. ``slot`` «near» means anywhere in the clause,
    «before» and «after» the next word on that side. ``rest`` is empty, as guards need no further words.
    """

    slot: str
    words: frozenset[str]
    then: str | None
    why: str


class Context(msgspec.Struct, frozen=True):
    """A field whose reports borrow the words of war and politics: sport, markets, weather, disease, trade.

    ``signs`` are lemmas that show the field, two in a sentence are enough, or one of them where the sentences beside it have others
    and one is ``sure``: no other field has it. ``heads`` are the event words that state nothing in it.
    """

    name: str
    signs: frozenset[str]
    heads: frozenset[str]
    sure: frozenset[str] = frozenset()


class RelationWord(Word, frozen=True):
    """A word that states what stands between two parties. ``kinds``: what standing backing consists of.

    ``alone``: how likely it is stated, in (0, 1), wherever both parties stand in the frame, whatever the model says of the
    word; None where the word alone states nothing.
    """

    part: str
    type: str
    frame: Frame
    effect: Effect
    kinds: tuple[str, ...]
    alone: float | None


class Title(Word, frozen=True):
    """An office as it is written, lower case, and its normal form («defense minister» → «defence minister»).

    ``sector`` is PLOVER's for the holder (GOV, MIL, JUD …), None where the title does not say.
    """

    form: str
    normal: str
    sector: str | None


class Qualifier(Word, frozen=True):
    """A word before an office («interim», «ex-»); ``past`` where the holder no longer or not yet holds it.

    ``inside``: it stays in the title («deputy mayor») and makes another office of it.
    """

    normal: str
    past: bool
    inside: bool


class StatusWord(Word, frozen=True):
    """A word that sets the status of what it governs. ``scope``: which part of the sentence that is."""

    part: str
    kind: str
    scope: str
    effect: Effect


class Implicative(Word, frozen=True):
    """A word that says whether what it governs came about: when it is affirmed, and when it is negated; None: nothing follows.

    ``marks``: how that clause may be marked, «bare» for not at all. ``factive``: it is taken for granted either way.
    ``past``: what follows from it affirmed in the past tense. ``passive``: it says so in the passive only.
    """

    affirmed: Polarity | None
    negated: Polarity | None
    marks: frozenset[str]
    factive: bool = False
    past: Polarity | None = None
    passive: bool = False
