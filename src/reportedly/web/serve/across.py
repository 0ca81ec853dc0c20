"""What other reports make of a report's statements."""

from typing import Any

from reportedly.archive import Archive

ELSEWHERE = 6
"""Other reports of a story that are named with a statement."""


def across(archive: Archive, report: str) -> dict[str, dict[str, Any]]:
    """By the statement's id in the report's reading: its story's id, three numbers, contradictions and, «elsewhere», the first
    others that tell it: outlet, report and statement.

    Empty where nothing was merged yet.
    """
    rows = archive.db.execute(
        "SELECT t.local, s.id, s.articles, s.outlets, s.origins, s.contradicted FROM telling t JOIN story s ON s.id = t.story"
        " WHERE t.doc = (SELECT doc FROM document WHERE id = ?)", (report,),
    )  # fmt: skip
    return {
        local: {
            "id": i, "articles": a, "outlets": o, "origins": n, "contradictions": c,
            "elsewhere": _elsewhere(archive, i, report) if a > 1 else [],
        }
        for local, i, a, o, n, c in rows.fetchall()
    }  # fmt: skip


def _elsewhere(archive: Archive, story: str, report: str) -> list[tuple[str, str, str]]:
    return archive.db.execute(
        "SELECT coalesce(d.outlet, d.file, d.id), d.id, min(t.local) FROM telling t JOIN document d USING (doc)"
        f" WHERE t.story = ? AND d.id <> ? GROUP BY d.id ORDER BY d.day, d.id LIMIT {ELSEWHERE}", (story, report),
    ).fetchall()  # fmt: skip
