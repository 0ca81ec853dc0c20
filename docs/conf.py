"""How the documents become a site: ``make docs`` builds it into out/docs, and any warning fails it.

The pages are plain Markdown that a code host shows as it is. What only the site needs stands here: the order of the pages,
and the reference, which is made of docstrings. Nothing in the built pages is loaded from elsewhere.
"""

from pathlib import Path

import reportedly

HERE = Path(__file__).parent

project = "reportedly"
author = "The reportedly authors"
version = release = reportedly.__version__
html_title = "reportedly"

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["transcripts.py"]
myst_heading_anchors = 3   # «page.md#heading» leads to it, as on a code host
suppress_warnings = ["myst.header"]   # a page may begin a level lower where that reads better

# what the reader is told in the reference: the docstring, in the order of the source, with short names
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
autodoc_default_options = {"members": True}
add_module_names = False
python_use_unqualified_type_names = True
toc_object_entries_show_parents = "hide"
nitpicky = True   # a name of ours in a docstring that leads nowhere is a fault …
nitpick_ignore_regex = [("py:.*", r"(?!reportedly\.).*")]   # … one of Python or a library is not: no other site is asked

nitpick_ignore = [
    ("py:class", "reportedly.notebook.record_list.T"), ("py:class", "reportedly.notebook.columns.Column"),   # of lists: inside
    ("py:class", "reportedly.ingest.particulars.Particulars"),   # what readers of formats find; Overrides is laid over it
]

html_theme = "furo"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_js_files = [("site.js", {"defer": "defer"})]
html_show_sphinx = html_show_copyright = False
html_copy_source = False
html_theme_options = {"top_of_page_buttons": [], "footer_icons": []}
pygments_style, pygments_dark_style = "a11y-high-contrast-light", "a11y-high-contrast-dark"
highlight_language = "none"   # a block without a language is what is typed or printed

NAV = {
    "Begin": ["first-steps", "concepts", "limits"],
    "Use": ["asking", "looking", "reviewing", "notebook", "exports", "commands", "errors"],
    "Formats": ["format", "archive-format"],
    "Python": ["reference/index"],
    "How good, how fast": ["accuracy", "agreement", "performance", "scale", "robustness"],
    "Inside": ["engines", "training", "proposer"],
}
"""The pages by heading. tests/test_docs.py sees to it that none is left out."""

COMING: set[str] = set()
"""Pages that are being written; left out as long as they are not there."""


def toctrees() -> str:
    """The site's contents, as Sphinx wants them at the end of the first page."""
    out = ""
    for caption, pages in NAV.items():
        there = [p for p in pages if p not in COMING or (HERE / f"{p}.md").exists()]
        out += "\n".join(("", "```{toctree}", ":hidden:", f":caption: {caption}", "", *there, "```", ""))
    return out


def setup(app) -> None:
    """Sphinx calls it."""
    def add_contents(app, name: str, source: list[str]) -> None:
        if name == "index":
            source[0] += toctrees()

    app.connect("source-read", add_contents)
