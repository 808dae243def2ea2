"""The places of feeds.yaml by name: ``publish: folder:`` and ``publish: wordpress:``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newswatch.errors import UsageError
from newswatch.pipeline.publish.place import Place
from newswatch.pipeline.workspace import Workspace


def _folder(work: Workspace) -> Place | None:
    from newswatch.pipeline.publish.folder import Folder

    folder = work.config.publish.folder
    return None if folder is None else Folder(work, work.config.beside(folder).resolve())


def _wordpress(work: Workspace) -> Place | None:
    from newswatch.pipeline.publish.wordpress import WordPress

    settings = work.config.publish.wordpress
    return None if settings is None else WordPress(work, settings)


PLACES: Mapping[str, Callable[[Workspace], Place | None]] = {"folder": _folder, "wordpress": _wordpress}


def place_named(work: Workspace, name: str | None) -> Place:
    """Return the place a person named, or the only one of the configuration.

    Raises:
        UsageError: if it is not in the configuration, or if there are two and none was named.
    """
    settings = work.config.publish
    configured = [each for each in PLACES if getattr(settings, each) is not None]
    if name is None and len(configured) > 1:
        raise UsageError(f"feeds.yaml has two places, {' and '.join(configured)}: name one with --to")
    wanted = name or next(iter(configured), None)
    place = PLACES[wanted](work) if wanted in configured and wanted else None
    if place is None:
        missing = f"publish: {name}:" if name else "publish: folder:` or `publish: wordpress:"
        raise UsageError(f"feeds.yaml has no `{missing}`; docs/publishing.md shows it")
    return place
