"""Adding a source: from an address to rows of feeds.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from newswatch.config import Config, SourceConfig, append_sources
from newswatch.errors import UsageError
from newswatch.pipeline.sources.finding import Found, find, mark, web_address
from newswatch.pipeline.sources.preview import Shown, shown
from newswatch.registry import suggestion
from newswatch.sources import kinds
from newswatch.text.clean import plain
from newswatch.text.urls import host

LONGEST_NAME = 80  # characters of a name taken from a feed's title


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A source that may be added, and what it would bring."""

    row: Mapping[str, Any]  #: as it will stand in feeds.yaml
    found: Found
    entries: tuple[Shown, ...]


def propose(config: Config, typed: str, given: Mapping[str, Any]) -> Proposal:
    """Find the source at an address and what it would bring; nothing is written.

    Args:
        config: where it is to be added.
        typed: the address as typed or pasted.
        given: what the user said of it, as it stands in feeds.yaml: name, kind, every, scrape, folder, links.

    Raises:
        UsageError: if it is there already, or the address or what is given cannot be used.
        FetchError: if the address cannot be read.
        ParseError: if nothing there can be polled.
    """
    address = web_address(typed)
    _refuse_double(config, address)
    name = str(given.get("name", ""))
    if any(source.name == name for source in config.sources):
        raise UsageError(f"{name!r} is the name of another source; choose another with --name")
    wanted = wanted_source(address, given)
    found = find(config.network, wanted, as_it_is="kind" in given, polled=already_there(config))
    source = found.look.source
    _refuse_double(config, source.url)
    name = name or _free_name(config, found.look.listing.title, source.url)
    row = {**_row(name, source), **{key: value for key, value in given.items() if key not in ("name", "kind")}}
    return Proposal(row=row, found=found, entries=shown(found.look.listing, config.topics))


def adopt(config: Config, *rows: Mapping[str, Any]) -> None:
    """Write sources into feeds.yaml.

    Raises:
        ConfigError: if that cannot be done.
    """
    if rows:
        append_sources(config.path, rows)


def already_there(config: Config) -> Mapping[str, str]:
    """Return the names of the configured sources by what tells their addresses apart."""
    return {mark(source.url): source.name for source in config.sources}


def _refuse_double(config: Config, url: str) -> None:
    name = already_there(config).get(mark(url))
    if name:
        raise UsageError(f"{url} is there already: {name!r}")


def wanted_source(address: str, given: Mapping[str, Any]) -> SourceConfig:
    """Return a source as far as it is told.

    Raises:
        UsageError: if there is no such kind, or an option of it cannot be used.
    """
    kind = str(given.get("kind", "feed"))
    known = kinds().get(kind)
    if known is None:
        raise UsageError(f"no kind {kind!r}{suggestion(kind, kinds())}; there are {', '.join(kinds())}")
    own = {key: value for key, value in given.items() if key in known.options.model_fields}
    try:
        options = known.options.model_validate(own)
    except ValueError as error:
        raise UsageError(_first_line(error)) from error
    return SourceConfig(name=str(given.get("name", "new")), url=address, kind=kind, options=options)


def _first_line(error: ValueError) -> str:
    details: Any = getattr(error, "errors", list)()
    return str(details[0]["msg"]).removeprefix("Value error, ") if details else str(error)


def _row(name: str, source: SourceConfig) -> dict[str, Any]:
    return {"name": name, **({"kind": source.kind} if source.kind != "feed" else {}), "url": source.url}


def _free_name(config: Config, title: str, url: str) -> str:
    """Return a name nobody has: the source's own, else its host."""
    base = plain(title)[:LONGEST_NAME].strip() or host(url).removeprefix("www.")
    return free(base, {source.name for source in config.sources})


def free(base: str, taken: set[str]) -> str:
    """Return ``base``, or with the first number that makes it a name of its own."""
    number, name = 1, base
    while name in taken:
        number += 1
        name = f"{base} ({number})"
    return name
