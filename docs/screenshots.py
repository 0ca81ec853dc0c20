"""Pictures of every view, wide and narrow, light and dark: ``python docs/screenshots.py [--archive FILE] [-o docs/img]``.

Without ``--archive`` the sample reports are read and merged first, and two reviewers rule on a few statements, so that no
view is empty. ``--all`` writes every view at both widths in both themes as PNG, whole pages, to be looked at; without it the
pictures that the documents show are written, small: WebP of one screen each.
"""

import argparse
import io
import shutil
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import uvicorn
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from reportedly import Reading, load_knowledge
from reportedly.archive import Archive, exports
from reportedly.archive.ask import Question, ask
from reportedly.archive.decisions import decide
from reportedly.archive.decisions.subjects import subject
from reportedly.archive.merging.sequence import merge
from reportedly.web.offline import report_page
from reportedly.web.serve.app import create_app
from reportedly.workflow import read_inputs

ROOT = Path(__file__).parent.parent
SIZES = {"wide": (1280, 860), "phone": (390, 844)}
TALLEST = 2600
SHOWN = {
    "board": ("wide-light", "phone-dark"), "report": ("wide-light", "phone-light"), "story": ("wide-light",),
    "entity": ("wide-light",), "timeline": ("wide-light", "phone-light"), "network": ("wide-light", "wide-dark"), "map": ("wide-light",),
    "sources": ("wide-light",), "source": ("wide-light",), "review": ("wide-light", "phone-light"), "mend": ("wide-light",),
    "same-or-not": ("wide-light",), "decisions": ("wide-light",), "copies": ("wide-light",), "search": ("wide-light",),
    "offline": ("wide-light", "phone-dark"),
}  # fmt: skip
"""The pictures that the documents show."""

PLACES = {
    "Ordul": "-2,63", "Marsa Qadd": "4,71", "Karadum": "-7,66", "Karadum airfield": "-7,66", "Porto Lume": "-11,76", "Pedra Rasa": "-8,73",
    "Lusiro": "-5,78", "Kilometre 40": "-3.5,69", "Akterek": "1,60",
}  # fmt: skip
"""The samples' invented places, put where there is only sea: what a table of one's own gives the map."""


def samples(folder: Path) -> Path:
    """An archive of the sample reports."""
    path, places = folder / "examples.archive", folder / "places.csv"
    places.write_text(
        "name,type,geo\n" + "".join(f'{name},place,"{at}"\n' for name, at in PLACES.items()), encoding="utf8"
    )
    with Archive(path, create=True) as archive:
        for result in read_inputs(sorted((ROOT / "examples").glob("[0-9]*")), knowledge=load_knowledge([places])):
            if isinstance(result, Reading):
                archive.add(result)
        merge(archive)
    return path


def ruled(path: Path) -> None:
    """Two reviewers rule on some statements, not always alike."""
    with Archive(path) as archive:
        tellings = [t for s in ask(archive, Question(order="articles", limit=30)).stories for t in s.told][::3][:12]
        for n, t in enumerate(tellings):
            at = subject(archive, f"{t.report}/{t.statement}")
            decide(archive, "wrong" if n == 3 else "right", [at], who="Ada")
            if n % 2 == 0:
                wrong = n in (4, 8)
                decide(
                    archive,
                    "wrong" if wrong else "right",
                    [at],
                    who="Ben",
                    why="the text asks, it does not say" if wrong else "",
                )
        merge(archive)


def views(path: Path) -> dict[str, str]:
    """Each view and its address on this archive."""
    with Archive(path, readonly=True) as archive:
        stories = list(exports.stories(archive))
        story = max(stories, key=lambda s: (bool(s.contradictions), len(s.told), len(s.arguments)))
        reports = list(exports.reports(archive))
        one, other = next(
            ((a.id, b.id) for a in reports for b in reports if a.id < b.id and a.copies == b.copies), ("", "")
        )
        deep = max((t for s in stories for t in s.told), key=lambda t: (len(t.chain), t.quote))
        (ident,) = archive.db.execute(
            "SELECT id FROM entity WHERE type IN ('person', 'organization', 'state') ORDER BY type = 'person' AND offices <> '[]' DESC,"
            " reports DESC, id LIMIT 1"
        ).fetchone()
        (said,) = archive.db.execute(
            "SELECT entity FROM telling_source GROUP BY 1 ORDER BY max(position) DESC, count(*) DESC LIMIT 1"
        ).fetchone()
        (outlet,) = archive.db.execute(
            "SELECT outlet FROM document WHERE outlet IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
        ).fetchone()
    compare = {"copies": f"/report/{one}/copies/{other}"} if one else {}
    return {
        "board": "/?order=articles", "story": f"/story/{story.id}", "report": f"/report/{deep.report}#s={deep.statement}",
        "reports": "/reports",
        "entities": "/entities", "entity": f"/entity/{ident}", "timeline": "/timeline", "network": "/network", "map": "/map",
        "sources": "/sources", "source": f"/source/{said}", "outlet": f"/outlet?name={outlet}", "review": "/review?who=Cem",
        "mend": "/review?who=Cem&mend",
        "second-opinions": "/review?of=second&who=Ben", "same-or-not": "/review?of=entities", "same-story": "/review?of=stories",
        "decisions": "/decisions",
        "search": "/search?q=minister", "nothing-found": "/?party=Nobody", "filtered": f"/?party={ident}&stance=denied", **compare,
        "offline": "offline", "offline-report": "offline#view=report&r=0", "offline-timeline": "offline#view=timeline",
        "offline-network": "offline#view=network", "offline-map": "offline#view=map",
    }  # fmt: skip


def serve(path: Path) -> tuple[uvicorn.Server, str]:
    """A running server and its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(create_app(path, who="Ada"), host="127.0.0.1", port=port, log_level="warning")
    )
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    return server, f"http://127.0.0.1:{port}"


def taken(
    browser: Any, address: str, offline: Path, shown: dict[str, str], wanted: dict[str, tuple[str, ...]], whole: bool
) -> Iterator[tuple[str, bytes]]:
    """The name and the PNG of every picture."""
    for size, (width, height) in SIZES.items():
        for scheme in ("light", "dark"):
            page = browser.new_page(
                viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
            )
            for name, where in shown.items():
                if f"{size}-{scheme}" not in wanted.get(name, ()):
                    continue
                page.goto("about:blank")
                page.goto(
                    offline.as_uri() + where.removeprefix("offline") if where.startswith("offline") else address + where
                )
                page.wait_for_load_state("networkidle")
                prepare(page, name)
                yield f"{name}-{size}-{scheme}", shot(page, width, height, whole)
            page.close()


def prepare(page: Page, name: str) -> None:
    """Open what a picture is of."""
    if name == "mend":
        page.keyboard.press("m")
        page.evaluate(
            "document.activeElement.blur(); scrollTo(0, document.querySelector('.case .line').getBoundingClientRect().top - 70)"
        )
    if name in ("report", "offline-report"):
        page.wait_for_selector("#prose span")


def shot(page: Page, width: int, height: int, whole: bool) -> bytes:
    """A picture of one screen, or of the whole page up to ``TALLEST``."""
    if whole and "#s=" not in page.url:
        tall = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
        return bytes(
            page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": width, "height": max(height, tall)})
        )
    return bytes(page.screenshot())


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, help="a merged archive; a copy of it is shown")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "docs" / "img")
    parser.add_argument(
        "--all", action="store_true", help="every view at both widths in both themes, as PNG of whole pages"
    )
    parser.add_argument("--only", nargs="*", help="these views alone")
    args = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("no chromium here: install one, and call this again")
    args.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(args.archive, folder)) if args.archive else samples(Path(folder))
        ruled(path)
        offline = Path(folder) / "offline.html"
        with Archive(path, readonly=True) as archive:
            offline.write_text(report_page(archive, title="Sample reports"), encoding="utf8")
        shown = views(path)
        wanted = (
            {name: tuple(f"{s}-{t}" for s in SIZES for t in ("light", "dark")) for name in shown} if args.all else SHOWN
        )
        if args.only:
            wanted = {k: v for k, v in wanted.items() if k in args.only}
        server, address = serve(path)
        with sync_playwright() as p:
            browser = p.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            for name, png in taken(browser, address, offline, shown, wanted, args.all):
                if args.all:
                    (args.output / f"{name}.png").write_bytes(png)
                else:
                    Image.open(io.BytesIO(png)).convert("RGB").save(args.output / f"{name}.webp", quality=62, method=6)
            browser.close()
        server.should_exit = True


if __name__ == "__main__":
    main()
