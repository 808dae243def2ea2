"""The list of news links of a page, found without being told where it stands. Pure.

A news link has a title of several words, stands outside of menus, headers and footers, and stands in a list: others of
the same make stand beside it. Anchors with one address are one link (picture, title, "read more"); the part of the page
that belongs to one link alone is its card, where date and summary are looked for.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from newswatch.sources.pages.tree import Element, elements, text_of
from newswatch.text.urls import absolute, canonical, host

MOST_LINKS = 2_000  # of one page
_TITLE_WORDS = 4  # fewer words are the name of a section more often than the title of a story
_TITLE_LETTERS = 20
_BOILERPLATE_TAGS = frozenset({"nav", "header", "footer", "form", "select", "button", "dialog"})
_BOILERPLATE_NAME = re.compile(
    r"(?i)(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|footer|masthead|pagination|pager|share|sharing|social"
    r"|cookies?|consent|login|newsletter|subscribe|skip|tags?|tag-list|toolbar|topbar|language)(?=$|[\s_-])"
)
_BOILERPLATE_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "dialog", "menu", "menubar", "tablist"}
)
_NO_TITLE = re.compile(
    r"(?i)(?:read|learn|see|view|find out|show)\s+(?:more|all|full|on|the)\b.*|continue reading.*"
    r"|more\s*(?:›|»|…|\.\.\.)?|\d+\s+comments?|comments?|share|full (?:story|article)|details|skip to .*"
    r"|sign (?:in|up).*|log in.*|privacy .*|terms .*"
)
_SECTION_PATH = re.compile(
    r"(?i)/(?:tags?|topics?|category|categories|authors?|people|staff|contributors?|search|login|register|about(?:-us)?|contact"
    r"(?:-us)?|privacy(?:-policy)?|terms(?:-of-\w+)?|subscribe|newsletters?|donate|advertise|careers|jobs|page/\d+)(?:/|$|\.)"
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(slots=True)
class Link:
    """One address of a page with everything that was said of it there."""

    url: str
    anchors: list[Element] = field(default_factory=list)
    title: str = ""
    card: Element | None = None

    @property
    def anchor(self) -> Element:
        """The anchor the title stands in, or the first."""
        return next((anchor for anchor in self.anchors if text_of(anchor) == self.title), self.anchors[0])


def news_links(root: Element, base: str) -> list[Link]:
    """Return the news links of a page in its order; none where no list can be found."""
    found = {link.url: link for link in _links(root, base) if _may_be_news(link, base)}
    candidates = list(found.values())
    assign_cards(candidates)
    for link in candidates:
        link.title = best_title(link)
    titled = [link for link in candidates if _is_title(link.title)]
    return _listed(titled)


def chosen_links(anchors: list[Element], base: str) -> list[Link]:
    """Return the links of the anchors that a selector chose, each address once; anchors inside what it chose count."""
    by_url: dict[str, Link] = {}
    here = canonical(base)  # "#top" leads back to the list itself
    for element in anchors[:MOST_LINKS]:
        for anchor in [element] if element.tag == "a" else list(element.iter("a"))[:1]:
            url = canonical(absolute(base, anchor.get("href", "")))
            if url and url != here:
                by_url.setdefault(url, Link(url)).anchors.append(anchor)
    links = list(by_url.values())
    assign_cards(links)
    for link in links:
        link.title = best_title(link)
    return links


def assign_cards(links: list[Link]) -> None:
    """Give every link the largest part of the page in which it is the only one of ``links``."""
    owners: dict[Element, str] = {}
    shared: set[Element] = set()
    for link in links:
        for anchor in link.anchors:
            for element in (anchor, *anchor.iterancestors()):
                if owners.setdefault(element, link.url) != link.url:
                    shared.add(element)
    for link in links:
        card = link.anchors[0]
        for element in link.anchors[0].iterancestors():
            if element in shared or element.tag in ("body", "html"):
                break
            card = element
        link.card = card


def best_title(link: Link) -> str:
    """Return the title of a link: a heading in or around its anchors, or on its card, else its longest words."""
    for anchor in link.anchors:
        inside = next(elements(anchor, *_HEADINGS), None)
        around = next((up for up in anchor.iterancestors() if up.tag in _HEADINGS), None)
        heading = inside if inside is not None else around
        if heading is not None and text_of(heading):
            return text_of(anchor if inside is None and text_of(anchor) else heading)
    words = [text for text in map(text_of, link.anchors) if text and not _NO_TITLE.fullmatch(text)]
    heading = next(elements(link.card, *_HEADINGS), None) if link.card is not None else None
    if heading is not None and text_of(heading):
        return text_of(heading)
    return max(words, key=len, default=_label(link))


def _label(link: Link) -> str:
    return next((anchor.get("title") or anchor.get("aria-label") or "" for anchor in link.anchors), "").strip()


def _links(root: Element, base: str) -> list[Link]:
    by_url: dict[str, Link] = {}
    for anchor in list(elements(root, "a"))[:MOST_LINKS]:
        href = anchor.get("href", "").strip()
        if href and not href.startswith("#"):
            url = canonical(absolute(base, href))
            if url and not _in_boilerplate(anchor):
                by_url.setdefault(url, Link(url)).anchors.append(anchor)
    return list(by_url.values())


def _may_be_news(link: Link, base: str) -> bool:
    own = host(base).removeprefix("www.")
    path = link.url.partition("://")[2].partition("/")[2]
    here = canonical(base).rstrip("/") + "/"
    on_site = host(link.url).removeprefix("www.").endswith(own)
    return bool(on_site and path and not here.startswith(link.url.rstrip("/") + "/")) and not _SECTION_PATH.search(
        "/" + path
    )


def _in_boilerplate(anchor: Element) -> bool:
    for element in anchor.iterancestors():
        if element.tag in ("article", "main", "body", "html"):
            return False
        named = f"{element.get('class', '')[:200]} {element.get('id', '')[:50]}"
        if element.tag in _BOILERPLATE_TAGS and not _in_card(element):
            return True
        if element.get("role", "") in _BOILERPLATE_ROLES or _BOILERPLATE_NAME.search(named):
            return True
    return False


def _in_card(element: Element) -> bool:
    """Whether a <header> or <footer> is that of a teaser rather than of the page."""
    return element.tag in ("header", "footer") and any(
        up.tag in ("article", "li", "section") for up in element.iterancestors()
    )


def _is_title(text: str) -> bool:
    long_enough = len(text.split()) >= _TITLE_WORDS or (len(text) >= _TITLE_LETTERS and len(text.split()) >= 2)
    return long_enough and not _NO_TITLE.fullmatch(text)


def _listed(links: list[Link]) -> list[Link]:
    """Keep what stands in a list of its own kind, or under a heading where such lists do."""
    makes = {link.url: _make(link) for link in links}
    counts = Counter(makes.values())
    by_make: dict[tuple[str, ...], list[Link]] = defaultdict(list)
    for link in links:
        by_make[makes[link.url]].append(link)
    kept = {make for make, count in counts.items() if count >= 2}
    return [link for link in links if makes[link.url] in kept or (kept and _has_heading(link))]


def _make(link: Link) -> tuple[str, ...]:
    """How a link stands in the page: the elements around it, from the page down."""
    return tuple(str(up.tag) for up in link.anchor.iterancestors())


def _has_heading(link: Link) -> bool:
    around = any(up.tag in _HEADINGS for up in link.anchor.iterancestors())
    return around or next(elements(link.anchor, *_HEADINGS), None) is not None
