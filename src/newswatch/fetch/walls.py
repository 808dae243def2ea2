"""What stands between us and a page, named for what it is. A pure function of an answer."""

from __future__ import annotations

import re
from typing import Literal

from newswatch.fetch.messages import Response

Wall = Literal[
    "blocked", "challenge", "captive-portal", "consent", "login", "not-found", "gone", "rate-limited", "server-error"
]

IN_WORDS: dict[Wall, str] = {
    "blocked": "the server does not let us in (403)",
    "challenge": "a check for robots stands before the page (Cloudflare or the like)",
    "captive-portal": "the network asks to sign in first (captive portal)",
    "consent": "a cookie or consent wall",
    "login": "the page asks to sign in",
    "not-found": "nothing there (404)",
    "gone": "gone for good (410)",
    "rate-limited": "asked too often (429)",
    "server-error": "the server has a fault",
}
_BY_STATUS: dict[int, Wall] = {
    401: "login", 402: "login", 403: "blocked", 404: "not-found", 407: "login", 410: "gone", 429: "rate-limited",
    451: "blocked", 511: "captive-portal",
}  # fmt: skip
_SIGNS: tuple[tuple[Wall, re.Pattern[str]], ...] = (
    (
        "challenge",
        re.compile(
            r"just a moment\.\.\.|checking (?:if the site connection is secure|your browser)|cf-chl|challenge-platform"
            r"|attention required! \| cloudflare|verify(?:ing)? (?:that )?you are (?:a )?human|px-captcha|_incapsula_"
            r"|ddos protection by|enable javascript and cookies to continue|are you a robot|datadome"
        ),
    ),
    (
        "captive-portal",
        re.compile(
            r"captive[ -]?portal|wi-?fi (?:login|sign[ -]in|access|hotspot)|hotspot login|wisp(?:access|r)"
            r"|<title>[^<]*wi-?fi"
        ),
    ),
    (
        "consent",
        re.compile(
            r"we value your privacy|consent\.(?:yahoo|google)\.|accept (?:all )?cookies to continue|cookie[- ]wall"
            r"|before you continue to|store and/?(?:or)? ?access information on (?:a|your) device"
        ),
    ),
)  # fmt: skip
_LOOK_AT = 30_000  # bytes of the page; walls are short
_SHORT = 2_500  # characters of visible text; a page with more is read although it shows a banner
_NOT_TEXT = re.compile(r"(?is)<(script|style|template|noscript)\b.*?(?:</\1>|\Z)|<[^>]*>")


def classify(response: Response) -> Wall | None:
    """Return what stands in the way, None when nothing does.

    A page is taken for a wall only when it shows little text beside the sign of one.
    """
    if response.status in _BY_STATUS:
        wall = _BY_STATUS[response.status]
        return _sign(response, short_only=False) or wall if wall == "blocked" else wall
    if response.status >= 500:
        return "challenge" if _sign(response, short_only=False) == "challenge" else "server-error"
    if response.status == 200 and response.content_type in ("text/html", "application/xhtml+xml", ""):
        return _sign(response, short_only=True)
    return None


def _sign(response: Response, *, short_only: bool) -> Wall | None:
    page = response.body[:_LOOK_AT].decode("utf-8", "replace").lower()
    if "<" not in page or (short_only and len(_NOT_TEXT.sub("", page).split()) > _SHORT // 6):
        return None
    return next((wall for wall, sign in _SIGNS if sign.search(page)), None)
