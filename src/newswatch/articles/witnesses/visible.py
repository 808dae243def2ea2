"""What a reader sees at the head of an article: headlines, bylines, times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from newswatch.articles.page import brief, elements, marks_of, texts
from newswatch.articles.tables import alternatives
from newswatch.text.clean import plain

_BYLINE = re.compile(
    r"(?i)(?:^|[-_ ])(?:by-?line|by-?author|author|auteur|autor(?!i)|writer|reporter|journalist|contributor|posted-by)"
)
_NOT_BYLINE = re.compile(
    r"(?i)bio|box|related|comment|image|photo|avatar|social|follow|share|more|review|title|role|desc|about|caption|credit|date"
    r"|time|card-list|popular|teaser|sidebar"
)
_DATE = re.compile(r"(?i)date|time|publi|posted|meta|byline|stamp")
_BY = re.compile(
    r"(?i)^\s*(?:(?:(?:written|words|story|posted|reported) )?(?:by|von|par|por|di|door|av|af)"
    r"|autorin/autor|authors?:|autor(?:in)?:)(?:[\s:]|$)"
    rf"|^\s*[(（]?(?:{alternatives('names', 'cjk_lead')})\s*[：:/]"
)
_TEXT_BYLINES = frozenset(("p", "div", "span", "li", "strong", "em", "b", "h5", "address"))
_LONGEST_BYLINE = 160  # characters
_MOST = 40  # of each kind
_HEADLINES = 5  # of each size
_FRONT_PAGE = re.compile(
    r"(?:https?:)?(?://(?!web\.archive\.)[^/?#]*)?/?(?:index\.\w{3,5})?(?:#.*)?|\S*://web\.archive\.org/web/\w+/https?://[^/]*/?"
)


@dataclass(frozen=True, slots=True)
class Visible:
    """Words in sight, in the page's order."""

    page_title: str = ""  #: of the ``title`` element
    home: tuple[str, ...] = ()  #: of the ``h1`` elements that lead to the front page: the site's name
    headlines: tuple[str, ...] = ()  #: of the ``h1`` elements
    subheadlines: tuple[str, ...] = ()  #: of the first ``h2`` elements
    bylines: tuple[tuple[str, str], ...] = ()  #: (how it was marked, words)
    times: tuple[tuple[str, str], ...] = ()  #: (machine-readable value or "", words)
    dates: tuple[str, ...] = ()  #: words of short elements whose class says date


def seen_on(tree: HtmlElement) -> Visible:
    """Read the visible head of an article from the whole page."""
    title = next((plain(texts(e)) for e in tree.iter("title") if texts(e)), "")
    headlines = [(words, _leads_home(e)) for e in tree.iter("h1") if (words := plain(texts(e)))]
    return Visible(
        page_title=title,
        home=tuple(words for words, is_home in headlines if is_home)[:_HEADLINES],
        headlines=tuple(words for words, is_home in headlines if not is_home)[:_HEADLINES],
        subheadlines=tuple(words for e in tree.iter("h2") if (words := plain(texts(e))))[:_HEADLINES],
        bylines=tuple(dict.fromkeys(_bylines(tree)))[:_MOST],
        times=tuple(_times(tree))[:_MOST],
        dates=tuple(dict.fromkeys(_dates(tree)))[:_MOST],
    )


def _leads_home(headline: HtmlElement) -> bool:
    """Tell whether a headline is a link to the site's front page, which makes it the site's name."""
    links = [link for link in elements(headline, "a") if link.get("href")]
    links += [around for around in islice(headline.iterancestors("a"), 1) if around.get("href")]
    return any(_FRONT_PAGE.fullmatch((link.get("href") or "").strip()) or link.get("rel") == "home" for link in links)


def _marks(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _bylines(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in elements(
        tree, "a", "span", "p", "div", "address", "li", "strong", "em", "b", "h3", "h4", "h5", "cite", "section"
    ):
        how = _byline_mark(element)
        if how and (words := plain(brief(element, _LONGEST_BYLINE))):
            yield how, words


def _byline_mark(element: HtmlElement) -> str:
    if (element.get("rel") or "").lower() == "author":
        return "rel=author"
    marks = " ".join(marks_of(element))
    if marks and _BYLINE.search(marks):
        return "" if _NOT_BYLINE.search(marks) else "class"
    if element.tag not in _TEXT_BYLINES:
        return ""
    first = next((text for text in islice(element.itertext(), 3) if str(text).strip()), "")
    return "text" if _BY.match(str(first)) else ""


def _times(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in elements(tree, "time", "abbr"):
        if _is_comment(element):
            continue
        value = element.get("datetime") or element.get("content") or element.get("title") or ""
        yield plain(value), plain(texts(element))


def _dates(tree: HtmlElement) -> Iterator[str]:
    for element in elements(tree, "span", "p", "div", "li", "h5", "h6", "small", "em", "a", "td"):
        marks = _marks(element)
        is_dated = len(marks) > 1 and _DATE.search(marks) and not _is_comment(element)
        if is_dated and (words := plain(brief(element, _LONGEST_BYLINE))):
            yield words


def _is_comment(element: HtmlElement) -> bool:
    """Tell whether an element lies in a reader's comment."""
    return any("comment" in _marks(around).lower() for around in islice(element.iterancestors(), 5))
