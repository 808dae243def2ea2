"""From bytes to characters: byte order mark, then UTF-8 where it fits, then what the page declares, then Windows-1252.

Pages lie about their charset more often than random bytes happen to be valid UTF-8, so valid UTF-8 wins. Never raises.
"""

from __future__ import annotations

import codecs
import re

MAX_CHARACTERS = 2_500_000  # longest real article page seen: 2.2 million; beyond this only scripts and junk
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,30})""", re.IGNORECASE)
_HEAD = 8192  # bytes in which browsers look for a declaration, with room for long comments
# What browsers take these labels to mean (WHATWG Encoding): the superset that real pages use.
_SUPERSETS = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "iso-8859-9": "cp1254",
}
_BULK = re.compile(
    r"<style\b.*?</style\s*>|<svg\b.*?</svg\s*>|<script\b(?![^<>]*ld\+json)[^<>]*>.*?</script\s*>"
    r"|(?<=[\"'(])data:[a-z]+/[^\"')]{200,}",
    re.IGNORECASE | re.DOTALL,
)
# The parser compares every attribute of an element with every other.
_ENDLESS_TAG = re.compile(r"<([a-z][a-z0-9]*)\s[^<>]{30000,}>", re.IGNORECASE)
_MARKUP = re.compile(rb"<(?:!doctype|html|head|body|div|p|title|meta|article|span|h1|a)\b", re.IGNORECASE)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def decoded(body: bytes | str) -> str:
    """Return the page as characters an HTML parser takes, at most ``MAX_CHARACTERS`` of them."""
    text = body if isinstance(body, str) else _characters(body)
    if len(text) > MAX_CHARACTERS:
        text = _BULK.sub("", text)[:MAX_CHARACTERS]
    return _ENDLESS_TAG.sub(r"<\1>", _NOT_XML.sub("", text))


def is_binary(body: bytes | str) -> bool:
    """Tell whether the first kilobyte looks like no text at all: PDF, image, archive."""
    if isinstance(body, str):
        return False
    head = body[:1024]
    if head.startswith((b"%PDF", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b")):
        return True
    utf16 = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or bool(_half_zero(head))
    return not utf16 and sum(byte < 9 for byte in head) > len(head) // 50 and not _MARKUP.search(body, 0, 4096)


def _characters(body: bytes) -> str:
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) if name == "utf-8" else 0 :].decode(name, "replace")
    half = _half_zero(body[:1024])
    if half:
        return body.decode(half, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return _by_declaration(body)


def _half_zero(head: bytes) -> str:
    """Return which UTF-16 a text without a mark is in, told by its zeros; empty when it is none."""
    for name, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if len(zeros) > 20 and zeros.count(0) > 0.7 * len(zeros):
            return name
    return ""


def _by_declaration(body: bytes) -> str:
    hit = _DECLARED.search(body, 0, _HEAD)
    name = hit[1].decode("ascii").lower() if hit else ""
    if name in ("", "utf-8", "utf8"):
        # Nearly valid UTF-8 (one broken advert, a cut-off end) is still UTF-8; without a valid letter it never was.
        text = body.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        letters = len(text) - len(text.encode("ascii", "ignore")) - broken
        return text if letters >= broken else body.decode("cp1252", "replace")
    try:
        return body.decode(_SUPERSETS.get(name, name) or "cp1252", "replace")
    except LookupError:
        return body.decode("cp1252", "replace")
