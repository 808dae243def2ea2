"""What is wrong with a configuration, gathered so that a person mends all of it at once instead of one fault a run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from newswatch.errors import ConfigError
from newswatch.registry import suggestion

if TYPE_CHECKING:
    from newswatch.config.document import Document
    from newswatch.config.model import Config
    from newswatch.topics import Topics

T = TypeVar("T")

MOST_FAULTS = 10  # told at once


def noting(faults: list[ConfigError], step: Callable[[], T]) -> T | None:
    """Return what a step of the reading gives; None when it finds a fault, which is added to those found."""
    try:
        return step()
    except ConfigError as fault:
        faults.append(fault)
        return None


def refuse(document: Document, faults: Sequence[ConfigError]) -> None:
    """Raise the fault that stands first in the file, with the others below it, each on a line of its own.

    Raises:
        ConfigError: unless there are no faults.
    """
    if not faults:
        return
    first, *others = sorted(faults, key=lambda each: each.line or 0)[: MOST_FAULTS + 1]
    if not others:
        raise first
    problem = "\n".join([first.problem, *map(str, others)])
    raise ConfigError(problem, path=document.path, line=first.line, key=first.key)


def conflicts(config: Config, document: Document, topics: Topics | None) -> Iterator[ConfigError]:
    """Find what is wrong between parts that are each in order; ``topics`` is None when they are not."""
    yield from _names(config, document)
    if topics is not None:
        yield from _unknown_topics(config, document, topics)
    yield from _registers(config, document)
    yield from _post_places(config, document)


def _names(config: Config, document: Document) -> Iterator[ConfigError]:
    seen: dict[str, int] = {}
    for place, source in enumerate(config.sources):
        if source.name in seen:
            first = document.line(("sources", seen[source.name], "name"))
            problem = f"{source.name!r} is also the name of the source in line {first}"
            yield document.error(("sources", place, "name"), problem)
        seen.setdefault(source.name, place)


def _unknown_topics(config: Config, document: Document, topics: Topics) -> Iterator[ConfigError]:
    groups = {"drafts": config.drafts.topics, "digest": tuple((topic,) for topic in config.digest.topics)}
    for part, named in groups.items():
        for place, group in enumerate(named):
            for topic in group:
                if topic not in topics.keys:
                    yield document.error((part, "topics", place), f"no topic {topic!r}{suggestion(topic, topics.keys)}")


def _registers(config: Config, document: Document) -> Iterator[ConfigError]:
    if not config.recheck.registers:
        return
    from newswatch.registers import registers  # as the forms below: only for whoever names one

    for name in config.recheck.registers:
        if name not in registers():
            problem = f"no register {name!r}{suggestion(name, registers())}; there are {', '.join(registers())}"
            yield document.error(("recheck", "registers", name), problem)


def _post_places(config: Config, document: Document) -> Iterator[ConfigError]:
    if not config.blog.posts:
        return
    from newswatch.posts import formats

    for place, row in enumerate(config.blog.posts):
        named = [key for key in row if key in formats()]
        if len(named) != 1:
            unknown = next(iter(row), "")
            known = ", ".join(formats())
            yield document.error(("blog", "posts", place), f"one of {known} is needed{suggestion(unknown, formats())}")
