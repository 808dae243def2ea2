"""Text nobody sees is no part of an article: hidden elements are taken out of the tree before it is read.

Hidden by attribute, by inline style (display, visibility, size, opacity, place off the screen, white on nothing) or by
a plain class or id rule of a style sheet in the page. Whole bodies that wait for a script to show them are kept: an
element that holds most of the page's paragraphs is not hidden text but the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from newswatch.articles.page import elements

_ZERO = r"0(?:\.0+)?(?:px|em|rem|pt|%|vw|vh)?"
_TINY = r"(?:[0-2](?:\.\d+)?(?:px|pt)|0?\.[0-2]\d*(?:em|rem)|\d(?:\.\d+)?%|0)"
_FAINT = r"(?:0?\.0\d*|0|[0-5](?:\.\d+)?%)"
_NO_MASK = (
    r"(?:to(?:top|bottom|left|right),)?(?:transparent|rgba\(0,0,0,0\)|#0000)(?:,(?:transparent|rgba\(0,0,0,0\)|#0000))*"
)
_STYLE = re.compile(
    rf"display:none|visibility:(?:hidden|collapse)|content-visibility:hidden|font-size:{_TINY}(?:;|!|$)|text-indent:-\d{{3,}}"
    rf"|(?:^|;)opacity:{_FAINT}(?:;|!|$)|filter:opacity\({_FAINT}\)|translate(?:x|y|3d)?\(-\d{{3,}}"
    rf"|(?:left|top|right|bottom|margin-left|margin-top):-\d{{3,}}|clip:rect\((?:0|1px)"
    rf"|clip-path:(?:inset\((?:50|100)%|(?:circle|ellipse)\(0)|transform:scale\(0\)|mask(?:-image)?:linear-gradient\({_NO_MASK}\)"
    rf"|(?:max-)?(?:height|width):{_ZERO};(?:.*;)?overflow:hidden|overflow:hidden;(?:.*;)?(?:max-)?(?:height|width):{_ZERO}(?:;|$)"
)
_WHITE = r"(?:#fff|#(?:f[b-f]){3}|white|rgba?\(255,255,255(?:,[\d.]+)?\)|transparent)"
_CLEAR_TEXT = re.compile(
    r"(?:^|;)color:(?:rgba?\([^()]*[,/]0?(?:\.0\d*)?\)|#[0-9a-f]{3}0(?:;|!|$)|#[0-9a-f]{6}0[0-9a-f])"
)
_COLOUR = re.compile(r"(?:^|;)color:([^;!]+)")
_GROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;!]+)")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
# What frameworks call hidden, and text for screen readers only; nobody who looks at the page sees it.
_UNSEEN_NAMES = frozenset(
    {
        ".visually-hidden",
        ".visuallyhidden",
        ".sr-only",
        ".screen-reader-text",
        ".screen-reader-only",
        ".u-visually-hidden",
        ".assistive-text",
        ".element-invisible",
        ".element-hidden",
        ".a11y-hidden",
        ".d-none",
        ".hidden",
        ".invisible",
        ".is-hidden",
        ".u-hidden",
        ".uk-hidden",
        ".ng-hide",
    }
)
# Shown again on some screens: "d-none d-md-block", "hidden lg:flex".
_SHOWN_AGAIN = re.compile(
    r"d-(?:\w\w\w?-)(?!none)\w+|\w+:(?:block|flex|inline|grid|table|contents|visible)\S*|visible-\S+"
)
_WHITE_TEXT = re.compile(rf"(?:^|;)color:{_WHITE}(?:;|!|$)")
_DARK_GROUND = re.compile(rf"background(?:-color|-image)?:(?!{_WHITE})")
_PLAIN_SELECTOR = re.compile(r"^(?:[a-z][a-z0-9]*)?([.#])([A-Za-z_][\w-]*)$")
_LONGEST_SHEET = 200_000  # characters
_MOST_OF_IT = 0.6  # share of the words in paragraphs from which on a hidden element is the page itself
_MUCH_OF_IT = 0.25  # the same where a style sheet hides it, which another may show again
_HIDES = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*(?:0(?:px|em|rem)?|1px)|(?:left|text-indent)\s*:\s*-\d{3,5}(?:px|em)"
    r"|clip\s*:\s*rect\([^()]{0,40}\)|clip-path\s*:\s*(?:inset\((?:50|100)%\)|circle\(0[^()]{0,9}\))|opacity\s*:\s*0?\.?0+"
    r"|transform\s*:\s*(?:scale\(0\)|translate[XY]?\(-\d{3,5}[^()]{0,20}\)))\s*(?:!important\s*)?(?=[;}])"
)
_COLOUR_OF = r"([#\w(),.% ]{3,40}?)\s*(?:!important\s*)?(?=[;}])"
_ON_ITSELF = re.compile(
    rf"(?<=[{{;\s])color\s*:\s*{_COLOUR_OF}[^{{}}]*?(?<=[;\s])background(?:-color)?\s*:\s*\1\s*(?:!important\s*)?(?=[;}}])"
    rf"|(?<=[{{;\s])background(?:-color)?\s*:\s*{_COLOUR_OF}[^{{}}]*?(?<=[;\s])color\s*:\s*\2\s*(?:!important\s*)?(?=[;}}])",
    re.IGNORECASE,
)
_MOVES = re.compile(r"transition|animation|will-change")  # what fades in is seen in the end
_LONGEST_SELECTOR = 300  # characters


def without_hidden(tree: HtmlElement) -> int:
    """Take hidden elements out of the tree; return how many."""
    marks = _hiding_marks(tree)
    hidden = [(element, share) for element in elements(tree) if (share := _may_hold(element, marks))]
    if not hidden:
        return 0
    whole = max(1, sum(_words(paragraph) for paragraph in tree.iter("p")))
    taken = 0
    for element, share in hidden:
        if element.getparent() is not None and sum(_words(p) for p in element.iter("p")) < share * whole:
            _drop(element)
            taken += 1
    return taken


def _drop(element: HtmlElement) -> None:
    """Take an element out of its tree; what stands behind it stays."""
    try:
        element.drop_tree()
    except ValueError:  # behind it stand characters which lxml reads, but takes from nobody
        element.clear(keep_tail=True)


def _words(element: HtmlElement) -> int:
    return len(" ".join(str(text) for text in element.itertext("*")).split())


def _may_hold(element: HtmlElement, marks: frozenset[str]) -> float:
    """Return below which share of the text an element counts as hidden; 0.0 when nothing hides it."""
    if element.tag in ("html", "body", "head"):
        return 0.0
    attributes = element.attrib
    if ("hidden" in attributes and attributes["hidden"] != "until-found") or attributes.get("aria-hidden") == "true":
        return _MOST_OF_IT
    style = attributes.get("style")
    if style and hides(style):
        return _MOST_OF_IT
    if (element.tag == "dialog" and "open" not in attributes) or "inert" in attributes:
        return _MUCH_OF_IT
    own = frozenset(_own_marks(element))
    if own.isdisjoint(marks) or any(map(_SHOWN_AGAIN.fullmatch, (attributes.get("class") or "").split())):
        return 0.0
    return _MUCH_OF_IT


def hides(style: str) -> bool:
    """Tell whether a style declaration hides what it is set on."""
    style = "".join(_COMMENT.sub("", style[:4000]).split()).lower()[:2000]
    if _STYLE.search(style) or _CLEAR_TEXT.search(style):
        return True
    colour, ground = _COLOUR.search(style), _GROUND.search(style)
    if colour and ground and colour[1] == ground[1]:
        return True
    return bool(_WHITE_TEXT.search(style)) and not _DARK_GROUND.search(style)


def _own_marks(element: HtmlElement) -> Iterator[str]:
    for name in (element.get("class") or "").split():
        yield f".{name}"
    if element.get("id"):
        yield f"#{element.get('id')}"


def _hiding_marks(tree: HtmlElement) -> frozenset[str]:
    """Return the classes and ids that a style sheet in the page hides, as ``.name`` and ``#name``."""
    marks = set(_UNSEEN_NAMES)
    for sheet in tree.iter("style"):
        for selectors in _hiding_selectors(_COMMENT.sub("", (sheet.text or "")[:_LONGEST_SHEET])):
            hits = (_PLAIN_SELECTOR.match(selector.strip()) for selector in selectors.split(","))
            marks.update(hit[1] + hit[2] for hit in hits if hit)
    return frozenset(marks)


def _hiding_selectors(sheet: str) -> Iterator[str]:
    """Return the selectors of the rules that hide; those within ``@media`` may not apply and are left out."""
    depth, counted = 0, 0
    places = sorted(hit.start() for pattern in (_HIDES, _ON_ITSELF) for hit in pattern.finditer(sheet))
    for place in places:
        opening = sheet.rfind("{", 0, place)
        if opening < counted or _MOVES.search(sheet, opening, sheet.find("}", place)):
            continue
        depth += sheet.count("{", counted, opening) - sheet.count("}", counted, opening)
        counted = opening
        before = max(sheet.rfind("}", 0, opening), sheet.rfind("{", 0, opening), opening - _LONGEST_SELECTOR)
        if depth == 0:
            yield sheet[before + 1 : opening]
