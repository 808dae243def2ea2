"""Bytes into letters: a byte order mark, what the document declares, and for bytes that do not fit, Windows-1252."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_HEAD = 20_000  # bytes in which a declaration stands, after whatever was printed before it
_ALSO = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "utf-8", "ascii": "utf-8", "unicode": "utf-16"}
_TEXT_CODECS = re.compile(
    r"(?i)(?:utf|iso|cp|windows|latin|koi8|mac|big5|gb|euc|shift|hz|johab|ascii|us-ascii|ks_c|tis)"
)
_UNDECODED = re.compile("[\udc80-\udcff]")


def decoded(body: bytes) -> str:
    """Return the text of a document, whatever it says of its encoding; never fails."""
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    if body[:4] in (b"<\0?\0", b"<\0r\0", b"<\0f\0"):
        return body.decode("utf-16-le", "replace")
    if body[:4] in (b"\0<\0?", b"\0<\0r", b"\0<\0f"):
        return body.decode("utf-16-be", "replace")
    declared = _DECLARED.search(body, 0, _HEAD)
    return lenient(body, declared[1].decode("ascii") if declared else "utf-8")


def _known(name: str) -> str:
    name = _ALSO.get(name.lower(), name.lower())
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return "utf-8"
    # A declaration in ASCII bytes cannot be true of UTF-16, and some codecs of Python are none of text.
    return "utf-8" if found.startswith(("utf-16", "utf-32")) or not _TEXT_CODECS.match(found) else found


def lenient(body: bytes, declared: str) -> str:
    """Return the text of ``body`` in the encoding it declares, bytes that do not fit read as Windows-1252."""
    encoding = _known(declared)
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        pass
    try:
        text = body.decode(encoding, "surrogateescape")
    except UnicodeDecodeError:  # a codec of several bytes that knows no such handler
        return body.decode("utf-8", "replace")
    return _UNDECODED.sub(_as_windows, text)


def _as_windows(match: re.Match[str]) -> str:
    return bytes([ord(match[0]) - 0xDC00]).decode("cp1252", "replace")
