"""feeds.yaml: read once, at the border, into frozen models; errors name file, line and key."""

from __future__ import annotations

from newswatch.config.hours import Hour
from newswatch.config.manner import draft_template, voice
from newswatch.config.model import (
    Blog,
    Config,
    DigestSettings,
    DraftSettings,
    MailSettings,
    NetworkSettings,
    PublishSettings,
    RecipeConfig,
    SourceConfig,
    WordPressSettings,
)
from newswatch.config.reading import load, template_text
from newswatch.config.writing import append_sources

__all__ = [
    "Blog",
    "Config",
    "DigestSettings",
    "DraftSettings",
    "Hour",
    "MailSettings",
    "NetworkSettings",
    "PublishSettings",
    "RecipeConfig",
    "SourceConfig",
    "WordPressSettings",
    "append_sources",
    "draft_template",
    "load",
    "template_text",
    "voice",
]
