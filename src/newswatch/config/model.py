"""What may stand in feeds.yaml, as frozen models; the only place where unknown keys and wrong types are refused."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

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


Css = Annotated[str, BeforeValidator(css)]


def mail_address(value: Any) -> str:
    """Accept ``me@example.org`` or ``My name <me@example.org>``.

    Raises:
        ValueError: if it is something else.
    """
    if isinstance(value, str) and _MAIL_ADDRESS.fullmatch(value.strip()):
        return value.strip()
    raise ValueError("a mail address is needed, such as me@example.org or `My name <me@example.org>`")


Hours = Annotated[Hour, BeforeValidator(hour)]
Kept = Annotated[timedelta | None, BeforeValidator(kept)]
Interval = Annotated[timedelta, BeforeValidator(interval), AfterValidator(_polite)]
MailAddress = Annotated[str, BeforeValidator(mail_address)]
WebAddress = Annotated[str, BeforeValidator(web_address)]
Proxy = Annotated[str, BeforeValidator(proxy)]
Zone = Annotated[ZoneInfo, BeforeValidator(_zone)]
Words = Annotated[str, Field(min_length=1, strict=True)]


class Model(BaseModel):
    """The manners all parts of the configuration share: frozen, nothing unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Blog(Model):
    """Whose blog it is and how it speaks."""

    name: Words = "My blog"
    url: WebAddress | None = None
    language: Words = "en"
    timezone: Zone = ZoneInfo("UTC")
    voice: dict[str, Any] = Field(default_factory=dict)
    posts: tuple[dict[str, Any], ...] = ()


class RecipeConfig(Model):
    """Where the parts of an article stand on the pages of one source; what is left out is found by general rules."""

    body: Css | None = None
    title: Css | None = None
    date: Css | None = None
    authors: Css | None = None
    drop: Css | None = None


class SourceConfig(Model):
    """A place to poll. ``options`` holds the keys that belong to its kind."""

    name: Words
    url: WebAddress
    kind: Words = "feed"
    every: Interval | None = None
    scrape: Literal["all", "matching", "none"] = "all"
    recipe: RecipeConfig | None = None
    folder: Annotated[tuple[Words, ...], BeforeValidator(one_or_more)] = ()
    headers: dict[str, str] = Field(default_factory=dict)
    proxy: Proxy | None = None
    options: Any = None


class DraftSettings(Model):
    """Which stories become drafts: any of the entries; an inner list means all of its topics."""

    topics: tuple[Annotated[tuple[str, ...], BeforeValidator(one_or_more)], ...] = ()
    max_quoted_words: int = Field(default=150, ge=0, le=1000)
    template: Path | None = None
    model: Words | None = None
    model_deadline: float = Field(default=60.0, gt=0, le=600, description="seconds for one whole answer")


class MailSettings(Model):
    """The mail server a digest goes out by, from whom and to whom; the password stands in the environment."""

    host: Words
    port: int = Field(default=587, ge=1, le=65535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password_env: str = ""
    sender: MailAddress
    to: Annotated[tuple[MailAddress, ...], BeforeValidator(one_or_more), Field(min_length=1)]

    @model_validator(mode="after")
    def _has_a_password(self) -> Self:
        if bool(self.user) != bool(self.password_env):
            raise ValueError("`user` and `password_env` (the name of an environment variable) go together")
        return self


class DigestSettings(Model):
    """What a digest holds when nothing else is said, and where it goes."""

    topics: tuple[str, ...] = ()
    folder: Path = Path("data/digests")
    footnotes: bool = False
    mail: MailSettings | None = None


class NetworkSettings(Model):
    """How we go out."""

    contact: str = ""
    allow_private: tuple[str, ...] = ()
    deadline: float = Field(default=30.0, gt=0, le=600, description="seconds for one whole answer")
    concurrency: int = Field(default=48, ge=1, le=256)
    gap: float = Field(default=1.0, ge=0, le=3600, description="seconds between two requests to one host")
    proxy: Proxy | None = None


class WordPressSettings(Model):
    """A WordPress blog that receives approved drafts; the password or token stands in the environment.

    ``tags`` and ``categories`` say what a topic is called there, where it is not its label.
    """

    url: WebAddress
    user: str = ""
    password_env: str = ""  #: holds an application password, of self-hosted blogs
    token_env: str = ""  #: holds an OAuth token, of WordPress.com
    tags: dict[str, Annotated[tuple[str, ...], BeforeValidator(one_or_more)]] = Field(default_factory=dict)
    categories: dict[str, Annotated[tuple[str, ...], BeforeValidator(one_or_more)]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _has_one_secret(self) -> Self:
        if bool(self.user and self.password_env) == bool(self.token_env):
            raise ValueError(
                "either `user` and `password_env` or `token_env` is needed; both name environment variables"
            )
        return self


class PublishSettings(Model):
    """Where approved drafts go."""

    wordpress: WordPressSettings | None = None
    folder: Path | None = None


class RecheckSettings(Model):
    """How often the studies behind posts and drafts are looked up, and where other copies of the registers stand."""

    every: Interval = timedelta(days=7)
    registers: dict[str, WebAddress] = Field(default_factory=dict)


class ScheduleSettings(Model):
    """When `newswatch schedule` does what is not done at every run, in the blog's zone."""

    drafts: Hours | None = None  #: None: at every run
    digest: Hours | None = None  #: None: never by itself


class ReportSettings(Model):
    """Who is told when something needs a person."""

    mail: MailSettings | None = None
    health_check: WebAddress | None = None  #: asked after every run; with /fail behind it when something is wrong
    health_check_env: str = ""  #: the environment variable that holds it, where the address is a secret

    @model_validator(mode="after")
    def _names_one_address(self) -> Self:
        if self.health_check and self.health_check_env:
            raise ValueError("either `health_check` or `health_check_env` is needed, not both")
        return self


class Config(Model):
    """All of feeds.yaml. ``topics`` are the compiled rules; paths are absolute."""

    path: Path
    blog: Blog = Blog()
    sources: tuple[SourceConfig, ...]
    topics: Any = None
    drafts: DraftSettings = DraftSettings()
    digest: DigestSettings = DigestSettings()
    publish: PublishSettings = PublishSettings()
    recheck: RecheckSettings = RecheckSettings()
    schedule: ScheduleSettings = ScheduleSettings()
    report: ReportSettings = ReportSettings()
    network: NetworkSettings = NetworkSettings()
    keep: Kept = timedelta(days=730)  #: what no draft needs, since it was first seen; None: for ever

    @property
    def database(self) -> Path:
        """Where the store lies: ``data/newswatch.db`` beside the configuration."""
        return self.path.parent / "data" / "newswatch.db"

    def beside(self, place: Path | str) -> Path:
        """Return a path of the configuration as an absolute one."""
        return self.path.parent / place
