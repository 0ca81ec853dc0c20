"""What the user says about a report, which wins over what its file says."""

from dataclasses import dataclass

from reportedly.errors import UsageError
from reportedly.ingest.dates import edtf
from reportedly.ingest.particulars import Particulars


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """Particulars that hold for every report of one call; None leaves what the file says, ``authors=()`` says «none».

    ``published`` is a date in EDTF or as people write it («14 May 2031»). Raises UsageError where it is no date.
    """

    published: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] | None = None
    title: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        if self.published is None:
            return
        value = edtf(self.published)
        if value is None:
            raise UsageError(f"published: «{self.published}» is no date; write it as YYYY-MM-DD, YYYY-MM or YYYY")
        object.__setattr__(self, "published", value)

    @property
    def particulars(self) -> Particulars:
        """The same as the record that the readers fill in."""
        return Particulars(
            title=self.title, outlet=self.outlet, authors=self.authors, url=self.url, published=self.published
        )
