"""The words and links of a post's HTML: widgets, scripts and other people's text out, paragraphs kept.

What a blog system adds around the author's words is a table of class names; a new widget is one more word there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import etree

from newswatch.text.clean import plain, plain_text
from newswatch.text.urls import canonical, is_web

_BLOCKS = frozenset(
    """
    address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
    h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905 - a table of words
)
_SILENT = frozenset(
    """
    audio button canvas embed form head iframe map math noscript object script select style svg template textarea video
    """.split()  # noqa: SIM905 - a table of words
)
_SHARING = """
    a2a_kit addtoany_share_save_container blogger-share feedflare jetpack-likes-widget-wrapper jp-relatedposts
    post-share sd-sharing sd-sharing-enabled share-buttons sharedaddy sharing-buttons social-share tweetmeme_button
    wp-block-jetpack-sharing-buttons wp-block-outermost-social-sharing wp-block-social-links wpa wpcnt
"""
_OTHER_BLOGS = """
    digest-post-embed embedded-post-wrap kg-bookmark-card reblog-from reblog-post wp-embedded-content
    wpcom-enhanced-excerpt wpcom-reblog-snapshot
"""
_SUBSCRIBING = """
    blogger-post-footer button-wrapper captioned-button-wrap community-chat install-substack-app-embed
    jetpack_subscription_widget kg-button-card kg-signup-card subscribe-widget subscription-widget-wrap
    subscription-widget-wrap-editor wp-block-jetpack-subscriptions
"""
#: Parts that are not the author's text, by a word of their class or their id.
_FOREIGN = frozenset(f"{_SHARING} {_OTHER_BLOGS} {_SUBSCRIBING}".split())
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Body:
    """What a reader sees of a post."""

    text: str  #: paragraphs parted by one blank line
    links: tuple[str, ...]  #: canonical addresses, in order, each once


def body_of(html: str, base: str) -> Body:
    """Return text and links of a post's HTML; relative links are joined to ``base``. Never raises on any text."""
    pieces: list[str] = []
    links: dict[str, None] = {}
    for piece, link in _walk(html):
        pieces.append(piece)
        if link and (url := _address(link, base)):
            links[url] = None
    return Body(plain_text("".join(pieces)), tuple(links))


def title_of(html: str) -> str:
    """Return a title as one line of plain text: markup out, entities read."""
    if "<" not in html and "&" not in html:
        return plain(html)
    return plain("".join(piece.replace("\n\n", " ") for piece, _ in _walk(html)))


def first_words(text: str, count: int = 8) -> str:
    """Return the first words of a text, for a post without a title."""
    found = text.split(maxsplit=count)
    return " ".join(found[:count]) + ("…" if len(found) > count else "")


def _walk(html: str) -> Iterator[tuple[str, str]]:
    """Yield (text, link target) of what a reader sees, with blank lines where blocks begin and end."""
    root = _tree(html)
    if root is None:
        return
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        tag = element.tag
        if event == "start" and isinstance(tag, str):
            if _hidden(element):
                walker.skip_subtree()
                continue
            yield _opening(tag) + _squeezed(element.text), str(element.get("href", "")) if tag == "a" else ""
        else:
            shown = event == "end" and tag in _BLOCKS
            yield ("\n\n" if shown else "") + _squeezed(element.tail), ""


def _tree(html: str) -> etree._Element | None:
    parser = etree.HTMLParser(encoding="utf-8", recover=True, no_network=True)
    data = html.replace("\x00", "").encode("utf-8", "replace")
    try:
        return etree.fromstring(b"<div>" + data + b"</div>", parser)
    except etree.XMLSyntaxError:  # nothing in it but white space or a processing instruction
        return None


def _opening(tag: str) -> str:
    return "\n" if tag == "br" else "\n\n" if tag in _BLOCKS else ""


def _squeezed(text: str | None) -> str:
    return _SPACE.sub(" ", text) if text else ""


def _hidden(element: etree._Element) -> bool:
    if element.tag in _SILENT:
        return True
    if element.tag == "pre" and element.find("code") is not None:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    return not _FOREIGN.isdisjoint(names)


def _address(href: str, base: str) -> str:
    try:
        url = urljoin(base, href.strip())
        return canonical(url) if is_web(url) else ""
    except ValueError:
        return ""
