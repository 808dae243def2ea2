"""The bundled files as records: sites, and the pieces (articles) they publish. Rendering is left to ``pages``.

A site is a folder of ``newsroom/`` with a ``site.yaml``, Jinja templates, and one Markdown file with YAML front matter
for each piece. Files are read through importlib.resources, so that a wheel or a zip does as well as a folder.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from importlib.resources.abc import Traversable

from pydantic import TypeAdapter

from newswatch.text.yaml12 import read_yaml

DEMO_NOW = datetime(2026, 3, 17, 7, 0, tzinfo=UTC)  #: the morning the demo is set in, whatever the day is outside
NOTE = (
    "Sites, people, studies and posts of the demo are invented. One trial is real (Burt and others, Lancet Neurology "
    "2009; 8: 244-53): its figures are those published, its date was moved, and the wording of the quotes is demo text."
)  #: what whoever shows the demo's drafts owes to their readers


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One article as its site tells it."""

    slug: str
    title: str
    date: datetime  #: in the site's own zone
    body: str  #: Markdown
    summary: str = ""  #: what the feed says of it
    authors: tuple[str, ...] = ()
    role: str = ""  #: of the first author, as the byline shows it
    section: str = ""
    keywords: tuple[str, ...] = ()
    updated: datetime | None = None
    journal: str = ""
    doi: str = ""
    note: str = ""  #: set below the article, outside its text
    sponsored: bool = False
    walled: bool = False  #: only the first paragraph is shown
    gone: bool = False  #: stands in the feed, answers with 404


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A page of a site: the template it is made of, where it is, and as what it is sent."""

    template: str
    path: str  #: below the site; ``{slug}`` stands for the piece
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One invented publisher. Pieces come newest first."""

    key: str  #: name of its folder, first part of its addresses
    name: str
    tagline: str
    article: Route
    lists: tuple[Route, ...]  #: feeds, sitemaps, start pages
    templates: Mapping[str, str]
    pieces: tuple[Piece, ...]


def bundled(*parts: str) -> Traversable:
    """Return a file or folder that lies beside this module."""
    return files("newswatch.demo").joinpath(*parts)


def sites() -> tuple[Site, ...]:
    """Return the sites of the bundled newsroom, by key."""
    folders = (folder for folder in bundled("newsroom").iterdir() if folder.is_dir())
    return tuple(_site(folder) for folder in sorted(folders, key=lambda folder: folder.name))


def _site(folder: Traversable) -> Site:
    facts = _yaml(folder.joinpath("site.yaml").read_text("utf-8")) | {
        "key": folder.name,
        "templates": {file.name: file.read_text("utf-8") for file in _named(folder, ".html", ".xml")},
        "pieces": sorted(_pieces(folder.joinpath("articles")), key=lambda piece: piece.date, reverse=True),
    }
    return TypeAdapter(Site).validate_python(facts)


def _pieces(folder: Traversable) -> Iterator[Piece]:
    for file in _named(folder, ".md"):
        _, front, body = file.read_text("utf-8").split("---\n", 2)
        facts = _yaml(front) | {"slug": file.name.removesuffix(".md"), "body": body.strip()}
        yield TypeAdapter(Piece).validate_python(facts)


def _named(folder: Traversable, *endings: str) -> Iterator[Traversable]:
    return (file for file in sorted(folder.iterdir(), key=lambda file: file.name) if file.name.endswith(endings))


def _yaml(text: str) -> dict[str, object]:
    loaded = read_yaml(text)
    assert isinstance(loaded, dict)
    return loaded
