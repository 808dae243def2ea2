"""The borders: words from outside are hostile until one of these functions has cleaned them for where they go.

``plain`` is for what comes in (titles, names, texts); ``for_terminal``, ``for_screen``, ``for_json``, ``for_markdown``,
``for_html``, ``for_xml``, ``for_blocks`` and ``for_filename`` are for what goes out, one border each.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, unquote

# Characters that steer a terminal or a bidirectional renderer rather than being read: C0 and C1 controls except
# tab and newline, bidi embeddings, overrides and isolates, invisible marks, byte order marks, tags, noncharacters.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff\ud800-\udfff]"
)
_SPACE = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_REFERENCE = re.compile(r"&(?=#?[0-9A-Za-z]+;)")  # any other ampersand is itself
_MARKDOWN_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~$^])")
_MARKDOWN_LINE_START = re.compile(r"^(\s*)([#+\-=>:]|\d{1,9}[.)])", re.MULTILINE)
_AUTOLINK = re.compile(r"(?i)\b((?:https?|ftp|mailto|javascript|data|file)(?=:)|www(?=\.))([:.])")
_ADDRESS_BEGINS = re.compile(r"(?i)\b(https?)://")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_EMAIL = re.compile(r"(?<=\w)@(?=\w)")
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+[^\s]*\Z", re.IGNORECASE)
_SAFE_IN_ADDRESS = "/:?#@!$&*+,;=%~-._"
_CLOSES_A_LINK = re.compile(r"""[\s<>"'`\])]""")
_UNSAFE_IN_NAMES = re.compile(r"[^a-z0-9]+")


def plain(text: str) -> str:
    """Return ``text`` as one line: NFC, no steering characters, runs of white space as one space."""
    return " ".join(
        _STEERING.sub("", unicodedata.normalize("NFC", text.replace("\u2028", " ").replace("\u2029", " "))).split()
    )


def plain_text(text: str) -> str:
    """Return ``text`` as paragraphs parted by one blank line: NFC, no steering characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = _STEERING.sub("", unicodedata.normalize("NFC", text))
    text = _BLANK_LINES.sub("\n\n", _SPACE.sub(" ", text))
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def for_terminal(text: str) -> str:
    """Return ``text`` so that a terminal shows it and does nothing else; one line."""
    return plain(text)


def for_screen(text: str) -> str:
    """Return ``text`` so that a terminal shows it and does nothing else; of the same length, lines stay lines.

    What would steer the terminal is a space: places in the text stay what they were.
    """
    return _STEERING.sub(" ", text.replace("\t", " "))


def for_json(document: str) -> str:
    """Return a JSON document of the same values in which every steering character is an escape.

    What is on the way to another program passes a terminal often enough.
    """
    return _STEERING.sub(_escaped, document)


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{int.from_bytes(units[at : at + 2], 'big'):04x}" for at in range(0, len(units), 2))


def for_markdown(text: str) -> str:
    """Return ``text`` so that CommonMark, Liquid and Hugo read it as these very words and nothing else; one line.

    Bare addresses and mail addresses are kept from becoming links by a character reference.
    """
    text = _REFERENCE.sub("&amp;", plain(text))
    text = _AUTOLINK.sub(lambda m: f"{m[1]}{'&#58;' if m[2] == ':' else '&#46;'}", text)
    text = _EMAIL.sub("&#64;", text)
    text = _MARKDOWN_SPECIAL.sub(_as_reference, text)
    text = text.replace("%", "&#37;") if "{%" in text or "%}" in text else text
    return _MARKDOWN_LINE_START.sub(_escaped_start, text)


def _as_reference(match: re.Match[str]) -> str:
    # A backslash keeps CommonMark from reading it; Liquid and Hugo do not know the backslash, so braces and angle
    # brackets become character references.
    character = match[1]
    return f"&#{ord(character)};" if character in "{}<>[]|$^~" else f"\\{character}"


def _escaped_start(match: re.Match[str]) -> str:
    space, mark = match[1], match[2]
    return f"{space}{mark[:-1]}\\{mark[-1]}" if mark[0].isdigit() else f"{space}\\{mark}"


def for_link(url: str) -> str:
    """Return an address so that it can stand in a Markdown link or an attribute.

    Empty unless it is http(s), and where it closes a link and goes on with another address, packed in percents or not.
    """
    return quote(url, safe=_SAFE_IN_ADDRESS) if _WEB_ADDRESS.match(url) and not _breaks_out(url) else ""


def _breaks_out(url: str) -> bool:
    after_host = unquote(url).partition("://")[2].partition("/")[2]
    closing = _CLOSES_A_LINK.search(after_host)
    return closing is not None and "//" in after_host[closing.end() :]


def markdown_link(words: str, url: str) -> str:
    """Return a Markdown link; only the words when the address cannot be linked."""
    there = _ENTITY.sub("&amp;", for_link(url))  # "&copy;" in an address is a parameter, not a sign
    return f"[{for_markdown(words)}]({there})" if there else for_markdown(words)


def _html_escaped(text: str, *, quote: bool = True) -> str:
    from html import escape  # loads the names of all entities

    return escape(text, quote=quote)


def for_html(text: str) -> str:
    """Return ``text`` for an HTML text node or a quoted attribute; one line."""
    return _html_escaped(plain(text))


def for_xml(text: str) -> str:
    """Return ``text`` for an XML text node or a quoted attribute; one line, only characters that XML 1.0 knows."""
    return _html_escaped(plain(text))


def for_blocks(text: str) -> str:
    """Return ``text`` for HTML that WordPress stores: no tag, no block, no shortcode, no address it would embed.

    White space stays: it may stand between two pieces of a sentence.
    """
    text = _html_escaped(_STEERING.sub("", text), quote=False).replace("[", "&#91;").replace("]", "&#93;")
    return _ADDRESS_BEGINS.sub(r"\1&#58;//", text)


def for_filename(text: str, *, longest: int = 60) -> str:
    """Return ``text`` as a slug of ``a-z0-9-``, at most ``longest`` characters, cut at a word; never empty."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    slug = _UNSAFE_IN_NAMES.sub("-", ascii_text.lower()).strip("-")
    if len(slug) > longest:
        slug = slug[: longest + 1].rsplit("-", 1)[0][:longest].strip("-")
    return slug or "untitled"
