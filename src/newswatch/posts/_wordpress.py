"""WordPress's own markup in the text of a post as it is stored: shortcodes, and paragraphs made of blank lines.

Block comments (``<!-- wp:paragraph -->``) are comments to the reader of HTML, which drops them. A bracket in prose
("[1]", "[sic]") is no shortcode: one has a known name, or attributes, or an end.
"""

from __future__ import annotations

import re

#: Shortcodes that come without attributes, and those whose inside is no prose.
_NO_PROSE = frozenset(
    """
    audio code contact-field contact-form dailymotion embed facebook flickr gallery googlemaps googlevideo instagram
    jetpack-related-posts jetpack_subscription_form map php playlist poll polldaddy slideshow soundcloud sourcecode
    spotify tweet twitter video vimeo wpvideo youtube
    """.split()  # noqa: SIM905 - a table of words
)
_PAIR = re.compile(r"(?<!\[)\[([a-z][\w-]*)((?:\s[^\[\]]*)?)\](.*?)\[/\1\](?!\])", re.IGNORECASE | re.DOTALL)
_SINGLE = re.compile(r"(?<!\[)\[/?([a-z][\w-]*)((?:[\s=][^\[\]]*)?)/?\](?!\])(?!\()", re.IGNORECASE)
_ESCAPED = re.compile(r"\[(\[[^\[\]]*\])\]")
_ATTRIBUTE = re.compile(r"""\b[\w-]+\s*=\s*(?:["'“”″]|\S)""")
_ADDRESS = re.compile(r"\s*https?://\S+\s*")
_BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n")
_MOST_NESTING = 4


def as_html(stored: str) -> str:
    """Return the stored text of a post as HTML: shortcodes out or unwrapped, blank lines as breaks."""
    html = _without_shortcodes(stored) if "[" in stored else stored
    return html if "<!-- wp:" in html else _BLANK_LINE.sub("<br><br>", html)


def _without_shortcodes(text: str) -> str:
    for _ in range(_MOST_NESTING):
        text, changed = _PAIR.subn(_unwrapped, text)
        if not changed:
            break
    return _ESCAPED.sub(r"\1", _SINGLE.sub(_dropped, text))


def _unwrapped(match: re.Match[str]) -> str:
    name, inside = match[1].lower(), match[3]
    if name == "embed" and _ADDRESS.fullmatch(inside):
        return f'<a href="{inside.strip()}"></a>'
    return " " if name in _NO_PROSE else inside


def _dropped(match: re.Match[str]) -> str:
    is_shortcode = match[1].lower() in _NO_PROSE or _ATTRIBUTE.search(match[2])
    return " " if is_shortcode else match[0]
