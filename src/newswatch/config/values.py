"""The values of feeds.yaml: lengths of time, zones, addresses, selectors; each is read strictly or refused by name."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field

from newswatch.config.hours import Hour, hour

_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_ZONE_NAME = re.compile(r"[A-Za-z0-9_+/-]{1,60}")
_INTERVAL = re.compile(r"(\d{1,6})\s*([mhdw])")
_MAIL_ADDRESS = re.compile(r"(?:[^<>@\r\n]* <)?[^\s<>@,;:\"()]+@[^\s<>@,;:\"()]+>?")
SHORTEST_INTERVAL = timedelta(minutes=5)
SHORTEST_KEPT = timedelta(days=90)  # younger articles may still get coverage that belongs to their story


def interval(value: Any) -> timedelta:
    """Read ``90m``, ``6h``, ``1d`` or ``2w``.

    Raises:
        ValueError: if it is something else.
    """
    match = _INTERVAL.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError("a length of time such as 90m, 6h, 1d or 2w is needed")
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def _polite(value: timedelta) -> timedelta:
    if value < SHORTEST_INTERVAL:
        raise ValueError("sources are not polled more often than every 5 minutes")
    return value


def kept(value: Any) -> timedelta | None:
    """Read how long things are kept: ``365d``, or ``forever`` as None.

    Raises:
        ValueError: if it is something else, or too short.
    """
    if value is None or value == "forever" or isinstance(value, timedelta):
        return None if value == "forever" else value
    span = interval(value)
    if span < SHORTEST_KEPT:
        raise ValueError(f"what is younger than {SHORTEST_KEPT.days} days may still be needed")
    return span


def _zone(value: Any) -> ZoneInfo:
    if isinstance(value, ZoneInfo):
        return value
    try:
        if _ZONE_NAME.fullmatch(str(value)):
            return ZoneInfo(str(value))
    except (KeyError, ValueError, OSError):
        pass
    raise ValueError(f"no such time zone: {str(value)[:60]!r}; one such as Europe/Dublin is needed")


def web_address(value: Any) -> str:
    """Accept an absolute http or https address.

    Raises:
        ValueError: if it is something else.
    """
    if isinstance(value, str):
        try:
            parts = urlsplit(value.strip())
            if parts.scheme.lower() in {"http", "https"} and parts.hostname:
                return value.strip()
        except ValueError:
            pass
    raise ValueError("an address beginning with http:// or https:// is needed")


def proxy(value: Any) -> str:
    """Accept the address of a proxy.

    Raises:
        ValueError: if it is something else.
    """
    if isinstance(value, str) and value.strip().lower().startswith("http://"):
        return web_address(value)
    raise ValueError("the address of a proxy is needed, such as http://proxy.example:3128")


def css(value: Any) -> str:
    """Accept a CSS selector that can be used.

    Raises:
        ValueError: if it is none.
    """
    from cssselect import HTMLTranslator, SelectorError  # only recipes need it

    if not isinstance(value, str) or not value.strip():
        raise ValueError("a CSS selector is needed, such as `div.article-body`")
    try:
        HTMLTranslator().css_to_xpath(value)
    except SelectorError as error:
        raise ValueError(f"not a CSS selector: {error}") from None
    return value.strip()


def one_or_more(value: Any) -> Any:
    """Read a single name as a list of one."""
    return (value,) if isinstance(value, str) else value


def mail_address(value: Any) -> str:
    """Accept ``me@example.org`` or ``My name <me@example.org>``.

    Raises:
        ValueError: if it is something else.
    """
    if isinstance(value, str) and _MAIL_ADDRESS.fullmatch(value.strip()):
        return value.strip()
    raise ValueError("a mail address is needed, such as me@example.org or `My name <me@example.org>`")


Css = Annotated[str, BeforeValidator(css)]
Hours = Annotated[Hour, BeforeValidator(hour)]
Kept = Annotated[timedelta | None, BeforeValidator(kept)]
Interval = Annotated[timedelta, BeforeValidator(interval), AfterValidator(_polite)]
MailAddress = Annotated[str, BeforeValidator(mail_address)]
WebAddress = Annotated[str, BeforeValidator(web_address)]
Proxy = Annotated[str, BeforeValidator(proxy)]
Zone = Annotated[ZoneInfo, BeforeValidator(_zone)]
Words = Annotated[str, Field(min_length=1, strict=True)]
