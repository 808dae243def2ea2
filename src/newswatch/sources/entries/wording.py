"""Markup that stands where words are meant, made into words: titles, summaries, names of authors."""

from __future__ import annotations

import html
import re

from newswatch.text.clean import plain

LONGEST_TITLE = 1_000  # characters
LONGEST_SUMMARY = 5_000
_RAW_TITLE, _RAW_SUMMARY = 8_000, 60_000  # characters of markup that are looked at

_INLINE = (
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|nobr|q|s|small|span|strike|strong"
    "|sub|sup|tt|u|var|wbr"
)
_BLOCK = (
    "address|article|aside|audio|base|blockquote|body|br|button|canvas|caption|center|col|colgroup|dd|details|dialog"
    "|div|dl|dt|embed|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|img|input"
    "|label|legend|li|link|main|map|meta|nav|noscript|object|ol|optgroup|option|p|param|picture|pre|script|section"
    "|select|source|style|summary|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|ul|video"
)
_INLINE_TAG = re.compile(rf"(?i)</?(?:{_INLINE})(?:[\s/][^<>]*)?>")
_BLOCK_TAG = re.compile(rf"(?i)</?(?:{_BLOCK})(?:[\s/][^<>]*)?>")
_NOT_SHOWN = re.compile(r"(?is)<(script|style|template)\b[^<>]*>.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)")
_HIDES = re.compile(r"<(?:[!sStT])")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_BLOCK_END = re.compile(r"(?i)</p>|<br|<li|</div>")
_MAIL_THEN_NAME = re.compile(r"\S{1,200}@\S{1,200}\s+\(([^()]{1,120})\)")
_NAME_THEN_MAIL = re.compile(r"([^<>@]{2,120})<[^<>]*@[^<>]*>")


def title(markup: str) -> str:
    """Return a title as one line of plain text, at most 1,000 characters."""
    return _cut(words(markup[:_RAW_TITLE]), LONGEST_TITLE)


def summary(markup: str) -> str:
    """Return a summary as one line of plain text, at most 5,000 characters."""
    return _cut(words(markup[:_RAW_SUMMARY]), LONGEST_SUMMARY)


def words(markup: str) -> str:
    """Return the text of a piece of HTML as one line; a ``<`` that begins no tag stays."""
    if "<" in markup:
        markup = _NOT_SHOWN.sub(" ", markup) if _HIDES.search(markup) else markup
        markup = _BLOCK_TAG.sub(" ", _INLINE_TAG.sub("", markup))
    if "&" in markup:
        markup = _REFERENCE.sub(_character, markup)
    return " ".join(markup.split()) if markup.isascii() and not _CONTROL.search(markup) else plain(markup)


def literal(text: str, longest: int = LONGEST_TITLE) -> str:
    """Return text that is no markup as one line."""
    return _cut(plain(text[: longest * 8]), longest)


def has_paragraphs(markup: str) -> bool:
    """Tell whether a piece of HTML is more than one line of text."""
    return bool(_BLOCK_END.search(markup))


def author(text: str) -> str:
    """Return the name in ``mail (Name)`` or ``Name <mail>``, or the whole text; at most 200 characters."""
    text = words(text[:2_000])[:400]
    named = _MAIL_THEN_NAME.fullmatch(text) or _NAME_THEN_MAIL.fullmatch(text)
    return (named[1] if named else text).strip()[:200]


def label(text: str) -> str:
    """Return the first words of a text, for what has no title."""
    first = text[:90]
    return first if len(text) <= 90 else first.rpartition(" ")[0] + " …"


def _character(match: re.Match[str]) -> str:
    return html.unescape(match[0])


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
