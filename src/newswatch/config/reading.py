"""From feeds.yaml to a Config: every complaint names file, line and key, and what was probably meant."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from newswatch.config.document import Document, Key, read
from newswatch.config.faults import conflicts, noting, refuse
from newswatch.config.manner import draft_template, voice
from newswatch.config.model import Config, SourceConfig
from newswatch.errors import ConfigError
from newswatch.registry import suggestion
from newswatch.sources import kinds
from newswatch.topics import Topics
from newswatch.topics import load as load_topics

DEFAULT_TOPICS: Mapping[str, Any] = {
    "multiple-sclerosis": {"label": "MS", "rules": "multiple-sclerosis"},
    "stem-cells": {"label": "stem cells", "rules": "stem-cells"},
}

_SOURCE_KEYS = frozenset(SourceConfig.model_fields) - {"options"}


def template_text() -> str:
    """Return the commented feeds.yaml that ``newswatch init`` writes."""
    # In a checkout the file lies at the root; the copy an editable install made of it may be older.
    root = Path(__file__).parents[3]
    if (root / "pyproject.toml").is_file():
        return (root / "feeds.yaml").read_text("utf-8")
    return resources.files("newswatch").joinpath("feeds.yaml").read_text("utf-8")


def load(path: Path) -> Config:
    """Read and check a configuration.

    Raises:
        ConfigError: for what is wrong in it, all of it together, in the order of the lines.
    """
    path = path.resolve()
    document = read(path)
    if not isinstance(document.values, dict):
        raise document.error((), "a mapping is needed that begins with a key such as `sources:`")
    values = dict(document.values)
    if not values.get("sources") or not isinstance(values["sources"], list):
        raise document.error(("sources",), "a list of at least one source is needed")
    faults: list[ConfigError] = []
    topics = noting(faults, lambda: _topics(document, values.pop("topics", None)))
    values["sources"] = [
        noting(faults, partial(_with_options, document, place, row)) for place, row in enumerate(values["sources"])
    ]
    values.setdefault("drafts", {})
    config = _validated(document, {**values, "path": path}, faults)
    if config is not None:
        faults.extend(conflicts(config, document, topics))
    refuse(document, faults)
    assert config is not None
    assert topics is not None
    _check_manner(config, document)
    return config.model_copy(update={"topics": topics, "drafts": _draft_topics(config, topics)})


def _topics(document: Document, rows: Any) -> Topics:
    if rows is None:
        return load_topics(DEFAULT_TOPICS)
    if not isinstance(rows, dict) or not rows:
        raise document.error(
            ("topics",), "a mapping of topics is needed, such as `stem-cells: {label: stem cells, rules: stem-cells}`"
        )
    try:
        return load_topics(rows)
    except ConfigError as error:
        raise document.error(("topics", *_key_parts(error.key)), error.problem) from error


def _key_parts(key: str) -> tuple[str, ...]:
    return tuple(part for part in key.replace("[", ".").replace("]", "").split(".") if part and part != "topics")


def _with_options(document: Document, place: int, row: Any) -> Any:
    """Part a source's common keys from those of its kind, and check the latter."""
    here: Key = ("sources", place)
    if not isinstance(row, dict):
        raise document.error(here, "a mapping with name and url is needed")
    kind = kinds().get(str(row.get("kind", "feed")))
    if kind is None:
        known = ", ".join(kinds())
        raise document.error(
            (*here, "kind"), f"no kind {row['kind']!r}{suggestion(str(row['kind']), kinds())}; there are {known}"
        )
    common = {key: value for key, value in row.items() if key in _SOURCE_KEYS}
    own = {key: value for key, value in row.items() if key not in _SOURCE_KEYS}
    unknown = [key for key in own if key not in kind.options.model_fields]
    if unknown:
        hint = suggestion(unknown[0], [*_SOURCE_KEYS, *kind.options.model_fields])
        raise document.error((*here, unknown[0]), f"unknown key{hint}")
    try:
        return {**common, "options": kind.options.model_validate(own)}
    except ValidationError as error:
        raise _complaint(document, here, error.errors()[0]) from error


def _validated(document: Document, values: Mapping[str, Any], faults: list[ConfigError]) -> Config | None:
    # What is None here was refused already.
    refused = {("sources", place) for place, row in enumerate(values["sources"]) if row is None}
    try:
        return Config.model_validate(values)
    except ValidationError as error:
        details = (each for each in error.errors() if each["loc"][:2] not in refused)
        faults.extend(_complaint(document, (), detail) for detail in details)
        return None


def _complaint(document: Document, around: Key, detail: ErrorDetails) -> ConfigError:
    key = (*around, *detail["loc"])
    match detail["type"]:
        case "missing":
            return document.error(key, "is missing")
        case "extra_forbidden":
            return document.error(key, f"unknown key{suggestion(str(key[-1]), _known_beside(key))}")
        case "value_error":
            return document.error(key, str(detail["ctx"]["error"]))
        case _:
            given = detail["input"]
            return document.error(key, f"{detail['msg'][0].lower()}{detail['msg'][1:]}, not {given!r}"[:300])


def _known_beside(key: Key) -> frozenset[str]:
    model: type[BaseModel] | None = Config
    for part in key[:-1]:
        if isinstance(part, int):
            continue
        field = model.model_fields.get(part) if model else None
        model = _model_in(field.annotation) if field else None
    return frozenset(model.model_fields) - {"path"} if model else frozenset()


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model an annotation speaks of: ``X | None`` and ``tuple[X, ...]`` of X."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


def _check_manner(config: Config, document: Document) -> None:
    """Refuse a voice, template or language model that would fail when the first draft is written."""
    if config.drafts.model is not None and find_spec("llm") is None:
        raise document.error(("drafts", "model"), "a language model needs `pip install newswatch[llm]`")
    if config.drafts.template is not None:
        draft_template(config)
    if not config.blog.voice:
        return
    try:
        voice(config)
    except ConfigError as error:
        raise document.error(("blog", "voice", *_key_parts(error.key)), error.problem) from error


def _draft_topics(config: Config, topics: Topics) -> Any:
    if config.drafts.topics:
        return config.drafts
    defaults = set(DEFAULT_TOPICS) <= set(topics.keys)
    groups = (tuple(DEFAULT_TOPICS),) if defaults else tuple((key,) for key in topics.keys)
    return config.drafts.model_copy(update={"topics": groups})
