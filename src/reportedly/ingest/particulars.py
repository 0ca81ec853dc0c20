"""Where a report stood, as far as one place (metadata, a byline, the user) tells."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """None: this place does not tell. ``authors=()``: it tells that there are none."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] | None = None
    url: str | None = None
    published: str | None = None

    def or_else(self, other: "Particulars") -> "Particulars":
        """These, and where they do not tell, what ``other`` tells."""
        return Particulars(
            title=self.title if self.title is not None else other.title,
            outlet=self.outlet if self.outlet is not None else other.outlet,
            authors=self.authors if self.authors is not None else other.authors,
            url=self.url if self.url is not None else other.url,
            published=self.published if self.published is not None else other.published,
        )
