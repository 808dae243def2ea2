"""What WordPress answers: posts, terms, and every way of saying no, in words for its author."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from typing import Any

from newswatch.errors import FetchError
from newswatch.publications.marks import mark, words_mark
from newswatch.records import Seen
from newswatch.text.clean import plain

Row = Mapping[str, Any]

_SIGN_IN = "the blog does not accept this user with this application password"
# A wrong password and one that a server withheld are answered alike.
_NOBODY = (
    f"{_SIGN_IN}; if both are right, application passwords are switched off there, or the server drops the "
    "Authorization header"
)
# What WordPress and the plugins met most say, by their code.
REASONS: Mapping[str, str] = {
    "incorrect_password": _SIGN_IN,
    "invalid_username": _SIGN_IN,
    "invalid_email": _SIGN_IN,
    "invalid_token": "the blog does not accept this token",
    "authorization_required": "the blog does not accept this token",
    "application_passwords_disabled": "application passwords are switched off at the blog",
    "application_passwords_disabled_for_user": "application passwords are switched off for this user",
    "rest_not_logged_in": _NOBODY,
    "rest_forbidden_context": "this user may not edit posts at the blog",
    "rest_forbidden_status": "this user may not see drafts at the blog",
    "rest_cannot_create": "this user may not write posts at the blog",
    "rest_cannot_edit": "this user may not change that post",
    "rest_no_route": "the blog has no interface for posts; is it WordPress 5.6 or newer?",
    "rest_disabled": "the REST interface is switched off at the blog",
    "rest_cannot_access": "a plugin of the blog closes the REST interface",
    "rest_login_required": _NOBODY,
}
_STATUS: Mapping[int, str] = {
    401: _SIGN_IN,
    403: "the blog refuses (403): a security plugin or firewall stands before its REST interface",
    404: "there is no REST interface (404): is this the blog's address, and is the interface switched on?",
    405: "the server does not let anything be sent to the REST interface (405)",
    413: "the draft is too large for the server (413)",
    429: "the blog was asked too often (429); try again later",
}
_PAGE = "the blog answers with a page instead of data: its REST interface is switched off, or a wall stands before it"


def loaded(status: int, body: bytes, *, url: str) -> Any:
    """Return what an answer holds.

    Raises:
        FetchError: in words, if it is a refusal or no answer of WordPress.
    """
    found = _parsed(body)
    if 200 <= status < 300 and found is not None:
        return found
    raise FetchError(_reason(status, found), url=url, status=status)


def _parsed(body: bytes) -> Any:
    # Careless plugins print a line or a byte order mark before the answer.
    text = body.decode("utf-8", "replace").lstrip("\ufeff \r\n\t")
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict | list) else None


def _reason(status: int, found: Any) -> str:
    code = str(found.get("code") or found.get("error") or "") if isinstance(found, dict) else ""
    if code in REASONS:
        return REASONS[code]
    if code:
        words = plain(html.unescape(str(found.get("message", ""))))[:200]
        return f"the blog refuses ({status}): {words or plain(code)[:80]}"
    if 200 <= status < 300:
        return _PAGE
    if 300 <= status < 400:
        return "the blog sends on to another address; write its own address into feeds.yaml"
    return _STATUS.get(status) or f"the blog has a fault ({status}); try again later"


def seen(row: Row) -> Seen:
    """Return a post as WordPress gives it to its author."""
    title, content = _raw(row, "title"), _raw(row, "content")
    rest = [row.get(name) for name in ("slug", "status", "categories", "tags", "featured_media", "modified_gmt")]
    return Seen(
        mark=mark(title, content, _raw(row, "excerpt"), *rest),
        words=words_mark(title, content),
        slug=str(row.get("slug") or ""),
        url=str(row.get("link") or ""),
        number=int(row["id"]),
        status=str(row.get("status") or "draft"),
    )


def posts(found: Any) -> list[Seen]:
    """Return the posts of a list, and what cannot be one left out."""
    rows = found if isinstance(found, list) else []
    return [seen(row) for row in rows if isinstance(row, dict) and isinstance(row.get("id"), int)]


def may_write(found: Any) -> bool:
    """Return whether the user who is signed in may write posts; True where the blog does not say."""
    capabilities = found.get("capabilities") if isinstance(found, dict) else None
    return not isinstance(capabilities, dict) or bool(capabilities.get("edit_posts"))


def terms(found: Any) -> dict[str, int]:
    """Return the numbers of tags or categories by name and by slug, in lower case."""
    rows = [row for row in (found if isinstance(found, list) else []) if isinstance(row, dict)]
    numbers: dict[str, int] = {}
    for row in rows:
        for words in (html.unescape(str(row.get("name", ""))), str(row.get("slug", ""))):
            if words and isinstance(row.get("id"), int):
                numbers.setdefault(words.casefold(), row["id"])
    return numbers


def _raw(row: Row, name: str) -> str:
    value = row.get(name)
    return str(value.get("raw", "")) if isinstance(value, dict) else ""
