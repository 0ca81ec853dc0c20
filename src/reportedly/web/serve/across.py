"""What other reports make of a report's statements."""

from typing import Any

from reportedly.archive import Archive


def across(archive: Archive, report: str) -> dict[str, dict[str, Any]]:
    """By the statement's id in the report's reading: its story's id, three numbers and contradictions.

    Empty where nothing was merged yet.
    """
    rows = archive.db.execute(
        "SELECT t.local, s.id, s.articles, s.outlets, s.origins, s.contradicted FROM telling t JOIN story s ON s.id = t.story"
        " WHERE t.doc = (SELECT doc FROM document WHERE id = ?)", (report,),
    )  # fmt: skip
    return {
        local: {"id": i, "articles": a, "outlets": o, "origins": n, "contradictions": c}
        for local, i, a, o, n, c in rows
    }
