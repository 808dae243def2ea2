"""One request from its first hop to its last: turns, limits, redirects, robots.txt. One object per run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import anyio

from newswatch.errors import FetchError, Refused, TimedOut
from newswatch.fetch import headers, redirects
from newswatch.fetch.addresses import is_own
from newswatch.fetch.connecting import Connector
from newswatch.fetch.lanes import Lane
from newswatch.fetch.lean_httpx import httpx
from newswatch.fetch.manners import Manners
from newswatch.fetch.messages import FetchSettings, Hop, Request, Response
from newswatch.fetch.robots import Robots
from newswatch.fetch.transport import CheckedTransport, Way
from newswatch.fetch.unpacking import Unpacker
from newswatch.text.urls import as_sent, host, is_web, masked, origin, without_credentials


@dataclass(frozen=True, slots=True)
class Answer:
    """What one hop brought, unpacked."""

    status: int
    fields: Mapping[str, str]
    body: bytes


class Follower:
    """Answers requests, politely.

    Args:
        settings: what holds for all requests.
        manners: what is known of hosts from before; read and added to.
    """

    def __init__(self, settings: FetchSettings, manners: Manners) -> None:
        self._settings = settings
        self._client = httpx.AsyncClient(
            transport=CheckedTransport(Connector(settings.allow_private)), trust_env=False, follow_redirects=False
        )
        self._room = anyio.Semaphore(settings.concurrency, fast_acquire=True)
        self._robots = Robots(manners, settings.user_agent)
        self._manners = manners
        self.lanes: dict[str, Lane] = {}

    def lane(self, url: str) -> Lane:
        """Return the lane of the host of ``url``."""
        name = host(url)
        if name not in self.lanes:
            own = is_own(name, self._settings.allow_private)
            gap = 0.0 if own else self._settings.gap_seconds
            self.lanes[name] = Lane(gap=gap, free_at=self._manners.free_at.get(name, 0.0))
        return self.lanes[name]

    def remember(self) -> None:
        """Note when each host may be asked again, for who comes after."""
        self._manners.free_at |= {name: lane.free_at for name, lane in self.lanes.items() if lane.gap}

    async def answer(self, request: Request) -> Response | FetchError:
        """Return what a request brings, failures as values."""
        try:
            if not is_web(request.url):
                raise Refused("not a web address", url=masked(request.url))
            return await self._follow(request)
        except FetchError as error:
            return error

    async def _follow(self, request: Request) -> Response:
        url, hops, budget = _first(request), list[Hop](), request.deadline_seconds
        seen = frozenset({without_credentials(url)})
        while True:
            if request.robots:
                await self._ask_robots(url, request.proxy)
            async with self.lane(url).turn(), self._room:
                began = anyio.current_time()
                answer = await self._in_time(request, url, budget)
            budget -= anyio.current_time() - began
            location = answer.fields.get("location", "")
            if not location or not redirects.is_followed(request, answer.status):
                return self._response(request, url, answer, tuple(hops))
            url = redirects.target(url, location, seen)
            hops.append(Hop(answer.status, url))
            seen |= {url}

    async def _in_time(self, request: Request, url: str, budget: float) -> Answer:
        with anyio.move_on_after(max(budget, 0.001)):
            return await self._exchange(request, url)
        raise TimedOut(request.deadline_seconds, url=masked(url))

    async def _exchange(self, request: Request, url: str) -> Answer:
        try:
            response = await self._client.send(self._message(request, url), stream=True)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise Refused(f"an address that cannot be used: {error}"[:120], url=masked(url)) from error
        try:
            packing = response.headers.get("content-encoding", "")
            unpacker = Unpacker(packing, request.max_bytes, url=masked(url))
            async for part in response.aiter_raw():
                unpacker.feed(part)
        finally:
            await response.aclose()
        return Answer(response.status_code, headers.collected(response.headers.raw), unpacker.finish())

    def _message(self, request: Request, url: str) -> httpx.Request:
        fields = headers.to_send(
            request,
            self._settings,
            same_host=host(url) == host(request.url),
            same_origin=_same_origin(request.url, url),
            knows_validators=without_credentials(url) == (request.answered_by or without_credentials(_first(request))),
        )
        return httpx.Request(
            "GET" if request.body is None else "POST",
            origin(url) + as_sent(url),
            headers=fields,
            content=request.body,
            extensions={"way": Way(self.lane(url), request.proxy)},
        )

    async def _ask_robots(self, url: str, proxy: str | None) -> None:
        where = origin(url) + "/robots.txt"
        if not self._robots.knows(url) and not url.endswith("/robots.txt"):
            limits = Request(url=where, accept="text/plain", max_bytes=512_000, deadline_seconds=10, proxy=proxy)
            self._robots.learn(url, await self.answer(limits))
        delay = self._robots.check(url)
        lane = self.lane(url)
        lane.gap = max(lane.gap, delay) if lane.gap else 0.0

    def _response(self, request: Request, url: str, answer: Answer, hops: tuple[Hop, ...]) -> Response:
        now = self._settings.clock.now()
        media, charset = headers.content_type(answer.fields)
        return Response(
            url=without_credentials(request.url),
            final_url=without_credentials(url),
            status=answer.status,
            headers=answer.fields,
            body=answer.body,
            content_type=media,
            charset=charset,
            etag=headers.validator(answer.fields, "etag"),
            last_modified=headers.validator(answer.fields, "last-modified"),
            retry_after=headers.retry_after(answer.fields, now),
            max_age=headers.max_age(answer.fields, now),
            redirects=hops,
        )


def _first(request: Request) -> str:
    """Return the address of the first hop."""
    return request.url.strip().partition("#")[0]


def _same_origin(first: str, second: str) -> bool:
    """Same scheme, host and port, or the same host moved from plain to encrypted on the usual ports."""
    one, other = origin(first), origin(second)
    return one == other or (one.startswith("http://") and other == "https://" + one[7:])
