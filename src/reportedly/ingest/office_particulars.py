"""Title and authors as office programs write them into a file, which is often not what they are."""

import re

from reportedly.ingest.names import is_impersonal, is_outlet, pieces
from reportedly.ingest.particulars import Particulars

_FILE_NAME = re.compile(r"^microsoft \w+ - |\.(?:docx?|odt|rtf|indd|pages|tex|pdf|qxd|pptx?)$|^untitled", re.IGNORECASE)
_LOGIN = re.compile(r"[a-z0-9._@-]+|.*\b(?:user|owner|microsoft|adobe)\b.*", re.IGNORECASE)


def office_particulars(title: str, author: str) -> Particulars:
    """Those that look like some: a file's name is no title, a login or a program's maker no author."""
    title = " ".join(title.split())
    names = [n for n in pieces(author.strip()) if not _LOGIN.fullmatch(n) and not is_impersonal(n)]
    authors = tuple(n for n in names if not is_outlet(n))
    return Particulars(
        title=title if title and not _FILE_NAME.search(title) else None,
        outlet=next((n for n in names if is_outlet(n)), None),
        authors=authors or None,
    )
