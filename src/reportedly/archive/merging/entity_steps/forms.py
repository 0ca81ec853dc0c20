"""Forms as merging compares them, from their tallies and the reports that stand for them."""

import sqlite3

from reportedly.archive.merging.entity_steps.seen import sample
from reportedly.merge.entities.forms import Form, Office, without_state


class Forms:
    """Forms by id, each read once during one update."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self._bare: dict[str, Form] = {}
        self._whole: set[str] = set()
        self._near: dict[int, tuple[frozenset[str], frozenset[str]]] = {}

    def bare(self, form: str) -> Form:
        """What its sightings say of it, without company and offices."""
        found = self._bare.get(form)
        if found is None:
            found = self._bare[form] = Form(form)
            row = self.db.execute("SELECT seen FROM entity_form WHERE form = ?", (form,)).fetchone()
            found.docs = 0 if row is None else row[0]
            identifiers = set()
            for what, value, n in self.db.execute("SELECT what, value, n FROM entity_tally WHERE form = ?", (form,)):
                if what == "type":
                    found.types[value] = n
                elif what == "key":
                    found.names[value] = n
                elif what == "gender":
                    found.genders[value] = n
                elif what == "identifier":
                    scheme, _, code = value.partition(":")
                    identifiers.add((scheme, code))
            found.identifiers = frozenset(identifiers)
        return found

    def whole(self, form: str) -> Form:
        """The same with company and offices."""
        found = self.bare(form)
        if form not in self._whole:
            self._whole.add(form)
            found.company = frozenset().union(*(self.near(doc) for doc in sample(self.db, form))) - {
                without_state(form)
            }
            found.offices = self.offices(form)
        return found

    def near(self, doc: int) -> frozenset[str]:
        """The forms of people, groups and things that a report names; states and places are in too many to tell of anybody."""
        return self._named(doc)[0]

    def around(self, doc: int) -> frozenset[str]:
        """The same with places, which tell of a country."""
        return self._named(doc)[1]

    def surroundings(self, form: str) -> frozenset[str]:
        """What stands around a form, places too."""
        return frozenset().union(*(self.around(doc) for doc in sample(self.db, form))) - {form}

    def _named(self, doc: int) -> tuple[frozenset[str], frozenset[str]]:
        found = self._near.get(doc)
        if found is None:
            rows = self.db.execute(
                "SELECT form, type FROM entity_sighting WHERE doc = ? AND form IS NOT NULL AND type <> 'state'", (doc,)
            ).fetchall()
            near = frozenset(without_state(form) for form, kind in rows if kind != "place")
            found = self._near[doc] = near, frozenset(without_state(form) for form, _ in rows)
        return found

    def offices(self, form: str) -> frozenset[Office]:
        """The offices that the reports which stand for it give it."""
        docs = sample(self.db, form)
        found = self.db.execute(
            f"SELECT title, qualifiers, organization FROM entity_office WHERE form = ? AND doc IN ({', '.join('?' * len(docs))})",
            (form, *docs),
        )
        return frozenset(found)
