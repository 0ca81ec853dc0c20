"""The word tables of ``reading/data/`` as typed records.

::

    cues.toml       words that attribute: «said», «according to», «allegedly»
    events.toml     words that state an event, their PLOVER type and who is who around them; contexts in which they do not
    relations.toml  offices and their qualifiers, and words that state what stands between two parties
    modality.toml   words that change polarity, certainty or mood of what they govern
    implicatives.toml  verbs that say of what they govern whether it came about («managed to», «failed to», «regretted that»)
    framings.toml   turns of phrase that attribute a clause or sentence: «as the ministry would have it»
    likely_types.txt  what words that the event table does not have are likely to state (made, not written)
    irregular_verbs.toml  past tenses and participles that no regular ending explains

A table is TOML with groups; a group's ``words`` is a text block of lines ``entry, entry, … ; key=value ; …``, an entry being
one lemma or several. What the group states (act, type, frame …) holds for each of its entries, what a line states for each
of the line's, and the line wins.
``#`` begins a comment. Each table's head says how to extend it. Tables are read when first asked for, and kept; what they
say is checked then, and a mistake raises :class:`LexiconError` with the file and the entry.
"""

from reportedly.reading.lexicon.cue_words import Cues, cue_nouns, cue_verbs, cues
from reportedly.reading.lexicon.event_words import (
    Events,
    event_adjective,
    event_guards,
    event_noun,
    event_verb,
    events,
    light_verb,
)
from reportedly.reading.lexicon.framing_words import Framing, Part, PassingVerb, framings, passing_verbs
from reportedly.reading.lexicon.implicative_words import implicatives
from reportedly.reading.lexicon.irregular import irregular_verbs
from reportedly.reading.lexicon.likely_types import LikelyTypes, likely_types
from reportedly.reading.lexicon.records import (
    Context,
    Cue,
    Effect,
    EventWord,
    Frame,
    Guard,
    Implicative,
    LightVerb,
    Qualifier,
    RelationWord,
    StatusWord,
    Title,
    Word,
)
from reportedly.reading.lexicon.relation_words import (
    Relations,
    is_title,
    normal_title,
    office_qualifiers,
    relation_adjective,
    relation_noun,
    relation_preposition,
    relation_verb,
    relations,
)
from reportedly.reading.lexicon.status_words import Modality, modal, modality, negator, status_word
from reportedly.reading.lexicon.table import Table
from reportedly.reading.lexicon.vocabulary import (
    ACTS,
    ATTACHMENTS,
    KINDS,
    MODES,
    PARTS,
    ROLES,
    SCOPES,
    SLOTS,
    LexiconError,
)

__all__ = [
    "ACTS",
    "ATTACHMENTS",
    "KINDS",
    "MODES",
    "PARTS",
    "ROLES",
    "SCOPES",
    "SLOTS",
    "Context",
    "Cue",
    "Cues",
    "Effect",
    "EventWord",
    "Events",
    "Frame",
    "Framing",
    "Guard",
    "Implicative",
    "LexiconError",
    "LightVerb",
    "LikelyTypes",
    "Modality",
    "Part",
    "PassingVerb",
    "Qualifier",
    "RelationWord",
    "Relations",
    "StatusWord",
    "Table",
    "Title",
    "Word",
    "cue_nouns",
    "cue_verbs",
    "cues",
    "event_adjective",
    "event_guards",
    "event_noun",
    "event_verb",
    "events",
    "framings",
    "implicatives",
    "irregular_verbs",
    "is_title",
    "light_verb",
    "likely_types",
    "modal",
    "modality",
    "negator",
    "normal_title",
    "office_qualifiers",
    "passing_verbs",
    "relation_adjective",
    "relation_noun",
    "relation_preposition",
    "relation_verb",
    "relations",
    "status_word",
]
