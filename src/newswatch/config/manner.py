"""How drafts speak: the author's voice and template, built from the configuration's values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.config.model import Config
from newswatch.errors import ConfigError

if TYPE_CHECKING:
    from jinja2 import Template

    from newswatch.drafts import Voice


def voice(config: Config) -> Voice:
    """Return the author's voice.

    Raises:
        ConfigError: if a phrase cannot be used; ``.key`` is the path below ``blog.voice``.
    """
    from newswatch.drafts import load_voice  # a poll needs no composer

    return load_voice({**config.blog.voice, "max_quoted_words": config.drafts.max_quoted_words})


def draft_template(config: Config) -> Template | None:
    """Return the author's own template, None for the one that is shipped.

    Raises:
        ConfigError: if it cannot be used; the message names its line.
    """
    if config.drafts.template is None:
        return None
    from newswatch.drafts import load_template

    path = config.beside(config.drafts.template)
    try:
        return load_template(path.read_text("utf-8"), path)
    except OSError as error:
        raise ConfigError(f"the template cannot be read: {error.strerror}", path=path) from error
