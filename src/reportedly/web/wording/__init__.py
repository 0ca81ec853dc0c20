"""How types, statuses, chains and dates are put in words: one wording for page, notebook and terminal.

Nothing here says that anything is true. A clause is a gerund («Veldania attacking Korrin») that asserts nothing by
itself; the status says how its innermost source puts it; the chain says who says so.
"""

from reportedly.web.wording.chain import SEPARATOR, act, author, byline, chain_line, chain_names, outlet, source, voice
from reportedly.web.wording.clause import Piece, clause, clause_pieces, unsaid_quantity
from reportedly.web.wording.dates import date_words, duration_words, time_words
from reportedly.web.wording.plain import clipped, counted, visible
from reportedly.web.wording.readers import readers, sureness
from reportedly.web.wording.status import STATUS_MEANINGS, is_asserted, status, status_sentence
from reportedly.web.wording.types import GROUP_MEANINGS, GROUPS, Group, group, role_label, type_label

__all__ = [
    "GROUPS", "GROUP_MEANINGS", "SEPARATOR", "STATUS_MEANINGS",
    "Group", "Piece", "act", "author", "byline", "chain_line", "chain_names", "clause", "clause_pieces", "clipped",
    "counted", "date_words", "duration_words", "group", "is_asserted", "outlet", "readers", "role_label", "source",
    "status", "status_sentence", "sureness", "time_words", "type_label", "unsaid_quantity", "visible", "voice",
]  # fmt: skip
