"""What may stand in feeds.yaml, as frozen models; the only place where unknown keys are refused.

How a single value is read stands in values.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from newswatch.config.values import Css, Hours, Interval, Kept, MailAddress, Proxy, WebAddress, Words, Zone, one_or_more


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
