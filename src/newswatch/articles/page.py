"""A page parsed once: the tree that every witness and the text are read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html
from lxml.html import HtmlElement

from newswatch.articles.decoding import decoded

MAX_TAGS = 40_000  # opening and closing; the longest of 1,300 real pages has 23,000
MAX_DEPTH = 150  # real pages stay below 60; deeper ones are made flat so that no recursion ends
_CONTAINER = re.compile(
    r"</?(?:div|section|article|main|center|table|tbody|tr|td|th|ul|ol|li|dl|dd|blockquote|fieldset|form|details)\b[^<>]*>",
    re.IGNORECASE,
)
_INLINE = re.compile(r"</?(?:span|font|b|i|u|em|strong|small|big|sub|sup|label|ins|del|q|code)\b[^<>]*>", re.IGNORECASE)
_OTHER = re.compile(
    r"</?(?!/?(?:html|head|body|title|meta|link|script|style|h1|h2|h3|p|a|br|time)\b)[a-z][^<>]*>", re.IGNORECASE
)
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PARTS = re.compile(r"__|--|_| ")
_BLANK = "<html><head></head><body></body></html>"


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page and its address. The tree is nobody's to change after ``visible`` has been taken from it."""

    tree: HtmlElement
    url: str


def parsed(body: bytes | str, url: str) -> Page:
    """Parse a page of any bytes; a page that cannot be parsed is a blank one.

    Pages with too many tags are cut, those nested too deep are made flat: their containers become line breaks.
    """
    markup = decoded(body)
    tags = markup.count("<")
    if tags > MAX_TAGS:
        markup = markup[: len(markup) * MAX_TAGS // tags]
    tree, is_whole = _tree(markup)
    if not is_whole or _is_deep(tree):
        flat = _OTHER.sub(" ", _INLINE.sub("", _CONTAINER.sub("<br><br>", markup)))
        tree, is_whole = _tree(flat)
    return Page(_tree(_BLANK)[0] if _is_deep(tree) else tree, url)


def texts(element: HtmlElement) -> str:
    """Return the characters below an element, white space as one blank."""
    return " ".join("".join(_strings(element)).split())


def brief(element: HtmlElement, longest: int) -> str:
    """Return the characters below an element as ``texts`` does, or nothing when there are more than ``longest``.

    Stops reading as soon as that is clear, so that asking every container of a page stays cheap.
    """
    parts: list[str] = []
    size = 0
    for text in element.itertext("*"):
        # "Jane Doe" and "Editor" in two elements that only style keeps apart are not Jane DoeEditor.
        glued = parts and parts[-1][-1:].isalpha() and (text[:1].isupper() or text[:1].isdigit())
        parts.append(f" | {text}" if glued else str(text))
        size += len(text.strip())
        if size > longest:
            return ""
    words = " ".join("".join(parts).split())
    return words if len(words) <= longest else ""


def marks_of(element: HtmlElement) -> list[str]:
    """Return the words of an element's class and id: ``c-inlineSignup__title`` is c-inline-Signup and title."""
    said = f"{element.get('class') or ''} {element.get('id') or ''}"
    return _PARTS.split(_HUMP.sub("-", said)) if len(said) > 1 else []


def elements(tree: HtmlElement, *tags: str) -> Iterator[HtmlElement]:
    """Iterate over the elements below ``tree``, comments and processing instructions left out."""
    for element in tree.iter(*(tags or ("*",))):
        if isinstance(element, HtmlElement):
            yield element


def _strings(element: HtmlElement) -> Iterator[str]:
    for text in element.itertext("*"):
        yield str(text)


def _tree(markup: str) -> tuple[HtmlElement, bool]:
    """Return the tree of a page, and whether the parser came to its end."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return html.document_fromstring(_BLANK), True
    return tree, not parser.error_log.filter_from_fatals()


def _is_deep(tree: HtmlElement) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            return True
    return False
