"""Where an HTML page stood, by its own words: meta tags, JSON-LD, <time>, links and bylines."""

import re
from collections.abc import Iterator
from typing import Any

import lxml.html  # type: ignore[import-untyped]
import msgspec

from reportedly.ingest.dates import FULL_DATE, edtf, full_date
from reportedly.ingest.heading import heading
from reportedly.ingest.names import is_impersonal, is_outlet, is_person, pieces
from reportedly.ingest.particulars import Particulars

# In each list the first that the page has is taken.
TITLE_TAGS = ("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "headline", "sailthru.title")
OUTLET_TAGS = ("og:site_name", "citation_publisher", "citation_journal_title", "dc.publisher", "dcterms.publisher",
               "publisher", "application-name")  # fmt: skip
AUTHOR_TAGS = ("author", "article:author", "parsely-author", "citation_author", "dc.creator", "dcterms.creator",
               "sailthru.author", "byl", "byline", "og:article:author")  # fmt: skip
DATE_TAGS = ("article:published_time", "og:article:published_time", "article:published", "datepublished",
             "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "dcterms.issued",
             "dc.date.issued", "dcterms.created", "dc.date.created", "pubdate", "publishdate", "publish-date",
             "publication_date", "publish_date", "date", "dc.date", "dcterms.date")  # fmt: skip

_ARTICLE = re.compile(r"(Article|Posting|Report|Review|CreativeWork|ClaimReview)$")
_BYLINE = "//*[@rel='author' or @itemprop='author' or {}]".format(
    " or ".join(
        f"contains(concat(' ', normalize-space(@class), ' '), ' {c} ')"
        for c in ("byline", "by", "author", "authors", "author-name", "byline__name", "article-author")
    )
)
_ASIDE = frozenset(["nav", "aside", "footer"])


def html_particulars(tree: lxml.html.HtmlElement) -> Particulars:
    """Title, outlet, authors, url and date that the page states; None each where it states none.

    Authors are persons: an organization, the outlet itself and «Admin» are none. Of several <time> elements that
    differ none is taken, since a live blog has as many as it has entries.
    """
    metas = _metas(tree)
    articles, publisher = _linked_data(tree)
    outlet = _first(metas, OUTLET_TAGS) or publisher or _outlet_in_title(tree)
    return Particulars(
        title=_title(tree, metas, articles, outlet),
        outlet=outlet,
        authors=_authors(tree, metas, articles, outlet),
        url=_url(tree, metas),
        published=_published(tree, metas, articles),
    )


def _metas(tree: lxml.html.HtmlElement) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        if content:
            for attribute in ("property", "name", "itemprop"):
                if name := element.get(attribute):
                    metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def _first(metas: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((metas[name][0] for name in names if name in metas), None)


def _linked_data(tree: lxml.html.HtmlElement) -> tuple[list[dict[str, Any]], str | None]:
    """The articles among the JSON-LD objects, and the name of a publisher. A block that is no JSON states nothing."""
    found: list[dict[str, Any]] = []
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            found.extend(_objects(msgspec.json.decode((script.text or "").strip())))
        except (msgspec.DecodeError, RecursionError):  # pages with broken JSON-LD are many, and have other tags
            continue
    articles = [o for o in found if any(_ARTICLE.search(t) for t in _strings(o.get("@type")))]
    by_id = {o["@id"]: o for o in found if isinstance(o.get("@id"), str) and "name" in o}
    for article in articles:
        for publisher in _list(article.get("publisher")):
            if isinstance(publisher, dict):
                named = by_id.get(publisher.get("@id", ""), publisher) if "name" not in publisher else publisher
                if name := _name(named):
                    return articles, name
            elif isinstance(publisher, str) and not publisher.startswith("http"):
                return articles, publisher
    return articles, None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    for item in _list(value):
        if isinstance(item, dict):
            yield item
            yield from (o for o in _list(item.get("@graph")) if isinstance(o, dict))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _strings(value: Any) -> list[str]:
    return [v for v in _list(value) if isinstance(v, str)]


def _name(value: dict[str, Any]) -> str | None:
    return next((" ".join(n.split()) for n in _strings(value.get("name")) if n.strip()), None)


def _title(
    tree: lxml.html.HtmlElement, metas: dict[str, list[str]], articles: list[dict[str, Any]], outlet: str | None
) -> str | None:
    heads = [" ".join(h.text_content().split()) for h in tree.iter("h1")]
    headline = next((" ".join(h.split()) for a in articles for h in _strings(a.get("headline")) if h.strip()), None)
    title = _first(metas, TITLE_TAGS) or headline or (heads[0] if len(heads) == 1 and heads[0] else None)
    return _without(title or _head_title(tree), outlet)


def _head_title(tree: lxml.html.HtmlElement) -> str | None:
    return next((t for e in tree.iter("title") if (t := " ".join((e.text_content() or "").split()))), None)


def _without(title: str | None, outlet: str | None) -> str | None:
    if title and outlet:
        cut = re.sub(rf"\s+[|»·–—-]\s+{re.escape(outlet)}$", "", title, flags=re.IGNORECASE)
        return cut or title
    return title


def _outlet_in_title(tree: lxml.html.HtmlElement) -> str | None:
    last = re.split(r"\s+[|»·–—-]\s+", _head_title(tree) or "")[1:][-1:]
    return last[0] if last and is_outlet(last[0]) else None


def _authors(
    tree: lxml.html.HtmlElement, metas: dict[str, list[str]], articles: list[dict[str, Any]], outlet: str | None
) -> tuple[str, ...] | None:
    persons = [
        author if isinstance(author, str) else _name(author) or ""
        for article in articles
        for author in _list(article.get("author"))
        if isinstance(author, str) or (isinstance(author, dict) and "Organization" not in str(author.get("@type", "")))
    ]
    tagged = [name for tag in AUTHOR_TAGS for name in metas.get(tag, ())]
    for names in (persons, tagged):
        if persons_kept := _persons(names, outlet):
            return persons_kept
    shown = [" ".join(e.text_content().split()) for e in tree.xpath(_BYLINE)]
    for line in shown:
        if 0 < len(line) <= 120:
            by = line if line.lower().startswith("by ") else f"By {line}"
            if kept := heading(f"\n{by}\n\n").authors:
                return kept
    return None


def _persons(names: list[str], outlet: str | None) -> tuple[str, ...]:
    """Single names as they stand («Barnabé»), lists of full names taken apart; without addresses and non-persons."""
    kept: dict[str, None] = {}
    for name in names:
        name = re.sub(r"^\s*by\s+", "", name, flags=re.IGNORECASE).strip()
        parts = pieces(name)
        persons = [p for p in parts if is_person(p)] if len(parts) > 1 else []
        candidates = persons or [name]
        for candidate in candidates:
            foreign = "://" in candidate or "@" in candidate or is_impersonal(candidate) or is_outlet(candidate)
            if candidate and not foreign and candidate != outlet and len(candidate) <= 100:
                kept[candidate] = None
    return tuple(kept)


def _url(tree: lxml.html.HtmlElement, metas: dict[str, list[str]]) -> str | None:
    canonical = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    urls = [u.strip() for u in [*canonical, *metas.get("og:url", ())] if u]
    return next((u for u in urls if u.startswith(("http://", "https://"))), None)


def _published(tree: lxml.html.HtmlElement, metas: dict[str, list[str]], articles: list[dict[str, Any]]) -> str | None:
    stated = [v for tag in DATE_TAGS for v in metas.get(tag, ())]
    linked = [v for a in articles for key in ("datePublished", "dateCreated") for v in _strings(a.get(key))]
    marked = [
        e.get("content") or e.get("datetime") or e.text_content()
        for e in tree.xpath("//*[@itemprop='datePublished' or (self::time and @pubdate)]")
    ]
    for written in [*stated[:1], *linked, *stated[1:], *marked]:
        if value := edtf(written):
            return value
    times = {value for e in tree.iter("time") if not _in_aside(e) and (value := _time_value(e))}
    return times.pop() if len(times) == 1 else None


def _in_aside(element: lxml.html.HtmlElement) -> bool:
    return any(a.tag in _ASIDE for a in element.iterancestors())


def _time_value(element: lxml.html.HtmlElement) -> str | None:
    if written := element.get("datetime"):
        value = edtf(written)
        return value if value and len(value) == 10 else None
    m = FULL_DATE.search(element.text_content())
    return full_date(m) if m else None
