"""A WordPress blog that receives drafts: signed in with an application password, or at WordPress.com with a token."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from typing import Any

from newswatch.config import WordPressSettings
from newswatch.config.secrets import secret
from newswatch.errors import FetchError, UsageError
from newswatch.fetch import Request, is_private_host
from newswatch.pipeline.fetching import exchange
from newswatch.pipeline.publish.concerns import concerns_of
from newswatch.pipeline.publish.place import Parcel
from newswatch.pipeline.workspace import Workspace
from newswatch.publications.blocks import blocks
from newswatch.publications.document import document
from newswatch.publications.marks import mark, sent_mark, words_mark
from newswatch.publications.wordpress import answers
from newswatch.publications.wordpress.addresses import PER_LOOK_UP, PER_PAGE, Interface, interface
from newswatch.records import Seen
from newswatch.store import Publication, StoredDraft
from newswatch.text.clean import for_filename
from newswatch.text.urls import host, masked, origin

MOST_PAGES = 10  # of tags or categories: the thousand that are used most


class WordPress:
    """A blog.

    Args:
        work: configuration and store.
        settings: where it is and who signs in.

    Raises:
        UsageError: if the password is not in the environment, or would go out readable by anybody.
    """

    def __init__(self, work: Workspace, settings: WordPressSettings) -> None:
        self._work, self._settings = work, settings
        self._interface = interface(settings.url)
        self.name = f"wordpress:{masked(self._interface.site)}"
        self._authorization = _authorization(settings)
        self._terms: dict[str, dict[str, int]] = {}
        allowed = work.config.network.allow_private
        if settings.url.lower().startswith("http://") and not is_private_host(host(settings.url), allowed):
            raise UsageError(
                "publish.wordpress.url begins with http://, so everybody could read the password: use https://"
            )

    def open(self) -> None:
        """Sign in, and see that posts may be written."""
        try:
            me = self._ask(self._interface.me())
        except FetchError as error:
            if error.status != 404:
                raise
            self._interface = Interface(self._interface.site, is_plain=True)
            me = self._ask(self._interface.me())
        if not answers.may_write(me):
            raise FetchError(f"{host(self._settings.url)}: this user may not write posts", url=self._settings.url)

    def pack(self, draft: StoredDraft) -> Parcel:
        """Return title, blocks, name, tags and categories."""
        told = document(draft.markdown, draft.title)
        content: dict[str, object] = {"title": told.title, "content": blocks(told.body)}
        content |= {"tags": self._numbers("tags", draft), "categories": self._numbers("categories", draft)}
        content = {name: value for name, value in content.items() if value != []}
        undated = for_filename(draft.slug[10:]) if draft.slug[:4].isdecimal() else draft.slug
        return Parcel(
            slugs=tuple(dict.fromkeys((undated, draft.slug))),
            content=content,
            sent=sent_mark(mark(json.dumps(content, sort_keys=True)), words_mark(told.title, str(content["content"]))),
            concerns=concerns_of(self._work, draft),
        )

    def look(self, known: Sequence[Publication], slugs: Sequence[str]) -> list[Seen]:
        """Ask for the posts by number, and for those whose number is not known by name."""
        numbers = [each.number for each in known if each.number is not None]
        names = list(dict.fromkeys((*(each.slug for each in known if each.number is None), *slugs)))
        asked = [self._interface.by_number(numbers[at : at + PER_PAGE]) for at in range(0, len(numbers), PER_PAGE)]
        asked += [self._interface.by_slug(names[at : at + PER_LOOK_UP]) for at in range(0, len(names), PER_LOOK_UP)]
        return [seen for url in asked for seen in answers.posts(self._ask(url))]

    def outgoing(self, parcel: Parcel, slug: str, number: int | None) -> Mapping[str, object]:
        """Return a new draft, or what changes of one; its name and status are never touched afterwards."""
        return {**parcel.content, "slug": slug, "status": "draft"} if number is None else parcel.content

    def put(self, parcel: Parcel, slug: str, number: int | None) -> Seen:
        """Send a draft."""
        url = self._interface.posts() if number is None else self._interface.post(number)
        row = self._ask(url, self.outgoing(parcel, slug, number))
        found = answers.posts([row])
        if not found:
            raise FetchError(f"{host(self._settings.url)}: the blog's answer names no post", url=self.name, status=200)
        return found[0]

    def where(self, seen: Seen) -> str:
        """Return the public address of a post that has one, else where the editor opens it."""
        if seen.status == "publish" or seen.number is None:
            return seen.url
        return self._interface.editor(seen.number)

    def _numbers(self, kind: str, draft: StoredDraft) -> list[int]:
        """Return the numbers of the tags or categories that exist there for the draft's topics."""
        wanted: Mapping[str, tuple[str, ...]] = getattr(self._settings, kind)
        topics = self._work.config.topics
        names = [
            name
            for topic in draft.topics
            for name in wanted.get(topic, (topics.label(topic), topic) if topic in topics.keys else (topic,))
        ]
        known = self._known_terms(kind)
        return list(dict.fromkeys(known[name.casefold()] for name in names if name.casefold() in known))

    def _known_terms(self, kind: str) -> dict[str, int]:
        if kind not in self._terms:
            found: dict[str, int] = {}
            for page in range(1, MOST_PAGES + 1):
                rows = self._ask(self._interface.terms(kind, page))
                found = {**answers.terms(rows), **found}
                if not isinstance(rows, list) or len(rows) < PER_PAGE:
                    break
            self._terms[kind] = found
        return self._terms[kind]

    def _ask(self, url: str, content: Mapping[str, object] | None = None) -> Any:
        """Ask or send; return what the blog answers.

        Raises:
            FetchError: in words that name the blog, if it refuses or does not answer.
        """
        headers = {"Authorization": self._authorization, "Content-Type": "application/json"}
        body = None if content is None else json.dumps(content).encode("ascii")
        answer = exchange(
            self._work.config.network, Request(url=url, accept="application/json", headers=headers, body=body)
        )
        try:
            if isinstance(answer, FetchError):
                raise answer
            if origin(answer.final_url) != origin(answer.url):
                raise FetchError(f"the blog answers at {origin(answer.final_url)}: write that into feeds.yaml", url=url)
            return answers.loaded(answer.status, answer.body, url=masked(url))
        except FetchError as error:
            raise FetchError(f"{host(self._settings.url)}: {error}", url=masked(url), status=error.status) from error


def _authorization(settings: WordPressSettings) -> str:
    if settings.token_env:
        return f"Bearer {secret(settings.token_env)}"
    return "Basic " + b64encode(f"{settings.user}:{secret(settings.password_env)}".encode()).decode("ascii")
