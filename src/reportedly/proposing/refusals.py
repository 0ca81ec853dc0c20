"""Why a proposal is refused: the words under which it is counted."""

FORM = "not of the proposals' form"
TOO_MANY = "beyond the most that one answer may propose"
NOT_THERE = "words that the text does not have"
AMBIGUOUS = "words that stand there more than once"
TOO_LONG = "quotation too long"
TWICE = "an id used twice"
REPEATED = "proposed twice"
OVERLAP = "cue or source inside the content"
NOBODY = "neither source nor cue"
NO_PARTY = "a relation without a party"
UNKNOWN_PRONOUN = "a pronoun that stands for nobody known"
UNKNOWN_TYPE = "unknown type"
UNKNOWN_MODE = "unknown mode"
UNKNOWN_ROLE = "unknown role"
UNKNOWN_STATUS = "unknown status"
UNKNOWN_ACT = "unknown act"
UNKNOWN_KIND = "unknown kind of source"
WRONG_KIND = "author or outlet as a source that the words do not name"
UNKNOWN_ENTITY = "unknown kind of entity"
UNKNOWN_PARENT = "a parent or attribution that is not there or was refused"
NESTING = "not inside the content that it is said to stand in"
CIRCLE = "a chain that leads back to itself"


class Refused(Exception):
    """A proposal that does not hold; ``reason`` is one of this module's."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
