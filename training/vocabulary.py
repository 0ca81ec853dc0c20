"""The label lists that come from the data: relations, Penn tags, features, lemma scripts."""

import json
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

from training.document import Annotated


@dataclass
class Vocabulary:
    """Labels in the order of the heads' outputs. Rare ones are left out and never taught."""

    rel: list[str]
    xpos: list[str]
    feats: list[str]
    lemma: list[str]

    @classmethod
    def of(cls, documents: list[Annotated]) -> "Vocabulary":
        """All relations, Penn tags and features seen five times or more, and lemma scripts seen three times or more."""

        def common(name: str, least: int) -> list[str]:
            counts: Counter[str] = Counter()
            for d in documents:
                counts.update(getattr(d, name) or ())
            return sorted(x for x, n in counts.items() if n >= least)

        return cls(common("rel", 1), common("xpos", 5), common("feats", 5), common("lemma", 3))

    def write(self, path: Path) -> None:
        """Write as JSON."""
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=0), encoding="utf8")

    @classmethod
    def read(cls, path: Path) -> "Vocabulary":
        """What :meth:`write` wrote."""
        return cls(**json.loads(path.read_text(encoding="utf8")))
