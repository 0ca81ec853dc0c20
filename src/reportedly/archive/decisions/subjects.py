"""From what a person types to the characters that a decision is about.

«ent-…» and «story-…» are an archive's entity and story, «doc-…/s3» the thing of that id in a report's reading,
«doc-…:120-134» characters of a report.
"""

import re

from reportedly.archive.decisions.evidence import evidence
from reportedly.archive.store import Archive, placeholders
from reportedly.errors import UsageError
from reportedly.records import Evidence, Layer, Reading

_CHARACTERS = re.compile(r"(?P<document>.+):(?P<start>\d+)-(?P<end>\d+)")


def subject(archive: Archive, text: str, layer: Layer | None = None) -> Evidence:
    """The evidence for it. ``layer`` is needed for bare characters only.

    An entity or a story is stood for by the first report that has it. Raises UsageError where the archive has no such
    thing.
    """
    found = _CHARACTERS.fullmatch(text)
    if found is not None:
        if layer is None:
            raise UsageError(f"{text}: say of what kind it is with --layer entity, statement or attribution")
        return Evidence(layer=layer, document=found["document"], start=int(found["start"]), end=int(found["end"]))
    if "/" in text:
        document, _, local = text.rpartition("/")
        return _of_reading(archive, _row(archive, document), local, layer)
    return members(archive, text)[0]


def members(archive: Archive, text: str) -> list[Evidence]:
    """Evidence for every report's part in an entity or a story, in the order of the reports' ids.

    Raises UsageError where the archive has neither of that id.
    """
    rows = archive.db.execute(
        "SELECT m.doc, m.local, 'entity' FROM entity_member m JOIN document d USING (doc) WHERE m.entity = :id"
        " UNION ALL SELECT t.doc, t.local, 'statement' FROM telling t JOIN document d USING (doc) WHERE t.story = :id",
        {"id": text},
    ).fetchall()
    if not rows:
        raise UsageError(f"{text}: no entity or story of that id in {archive.path}; see: reportedly ask {archive.path}")
    ids = dict(archive.db.execute(
        f"SELECT doc, id FROM document WHERE doc IN ({placeholders({r[0] for r in rows})})",
        sorted({r[0] for r in rows}),
    ).fetchall())  # fmt: skip
    made = []
    for doc, local, layer in sorted(rows, key=lambda r: (ids[r[0]], r[1])):
        made.append(evidence(archive.reading(doc), layer, local))
    return made


def _row(archive: Archive, document: str) -> int:
    try:
        return archive.row(document)
    except KeyError:
        raise UsageError(f"{document}: no such report in {archive.path}") from None


def _of_reading(archive: Archive, doc: int, local: str, layer: Layer | None) -> Evidence:
    reading = archive.reading(doc)
    for kind in (layer,) if layer is not None else _layers(reading, local):
        try:
            return evidence(reading, kind, local)
        except (KeyError, ValueError) as error:
            raise UsageError(f"{reading.document.id}/{local}: {error}") from error
    raise UsageError(f"{reading.document.id}: its reading has nothing of the id {local!r}")


def _layers(reading: Reading, local: str) -> tuple[Layer, ...]:
    ids: dict[Layer, set[str]] = {
        "entity": {e.id for e in reading.entities},
        "statement": {s.id for s in reading.statements},
        "attribution": {a.id for a in reading.attributions},
    }
    return tuple(layer for layer, known in ids.items() if local in known)
