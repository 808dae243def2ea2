"""Posts: bring in what the blog has published, from every place named in feeds.yaml.

A file or folder that looks the same as last time is not read again (``local``); a blog is asked for what is new
(``network``). What a place no longer holds is marked as gone when enough of it was read to tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newswatch.errors import FetchError, ParseError
from newswatch.events import Event, PostsFailed, PostsRead, StageStarted
from newswatch.pipeline.posts import local, network
from newswatch.pipeline.posts.harvest import Harvest
from newswatch.pipeline.posts.places import Place, configured, named
from newswatch.pipeline.problems import kind_of
from newswatch.pipeline.workspace import Workspace

__all__ = ["Place", "configured", "import_place", "named", "posts"]


def posts(work: Workspace) -> Iterator[Event]:
    """Refresh the earlier posts of every place in the configuration."""
    places = configured(work.config)
    yield StageStarted(stage="posts", todo=len(places))
    for place in places:
        yield from import_place(work, place)


def import_place(work: Workspace, place: Place, *, thorough: bool = False) -> Iterator[Event]:
    """Read one place; yield how far it is, and at last what it changed: PostsRead or PostsFailed.

    Args:
        work: store, moment and configuration.
        place: where to read.
        thorough: read all of it, also what looks the same as last time, and look for posts that are gone.
    """
    known: Mapping[str, Any] = work.store.posts.places().get(place.origin, {})
    state: Mapping[str, Any] = known.get("state", {})
    harvest = Harvest(place.origin, work.store, work.now, live=place.is_live)
    try:
        if not thorough and local.is_unchanged(work, place, known):
            yield PostsRead(origin=place.origin, new=0, changed=0, gone=0, unchanged=0, skipped=known["skipped"])
            return
        read = network.read if place.is_live else local.read
        state = yield from read(work, place, harvest, state, thorough=thorough)
    except (FetchError, ParseError) as error:
        harvest.flush()
        # What a network place remembered while it was read is kept, so that the next import goes on from there.
        state = work.store.posts.places().get(place.origin, {}).get("state", state)
        work.store.posts.note_place(place.origin, work.now, state=state, skipped=harvest.skipped, error=str(error))
        yield PostsFailed(source=place.origin, url=place.where, kind=kind_of(error), message=str(error), next_try=None)
        return
    harvest.close()
    work.store.posts.note_place(place.origin, work.now, state=state, skipped=harvest.skipped, error=None)
    yield harvest.told(place.origin)
