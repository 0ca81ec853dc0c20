"""The pictures of docs/notebook.md: ``python docs/pictures.py`` draws them anew from the sample reports into docs/img."""

import tempfile
from pathlib import Path

import matplotlib

import reportedly
from reportedly.archive import Archive, merge

HERE = Path(__file__).parent


def main() -> None:
    """See the module's docstring."""
    matplotlib.use("agg")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "samples.archive"
        with Archive(path, create=True) as store:
            for result in reportedly.read_all(sorted((HERE.parent / "examples").glob("[0-9]*"))):
                if isinstance(result, reportedly.Reading):
                    store.add(result)
            merge(store)
        with reportedly.open_archive(path) as archive:
            timeline = archive.stories().timeline(since="2021-08-15", until="2021-09-25", most=20)
            network = archive.stories(min_origins=2).network(most=18)
    for name, ax in (("timeline", timeline), ("network", network)):
        ax.figure.savefig(HERE / "img" / f"{name}.png", dpi=110, metadata={"Software": None})


if __name__ == "__main__":
    main()
