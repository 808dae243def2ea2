"""Going out: the settings of every request, and answers whose status says no turned into errors with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from newswatch.config import NetworkSettings, SourceConfig
from newswatch.errors import FetchError
from newswatch.fetch import FetchSettings, Manners, Request, Response, classify
from newswatch.fetch.walls import IN_WORDS
from newswatch.pipeline.workspace import Workspace
from newswatch.text.urls import host, masked, origin

NOT_MODIFIED = 304


Answers = Iterator[tuple[Request, Response | FetchError]]


def visit(work: Workspace, requests: Iterable[Request]) -> Answers:
    """Yield what `ask` yields, on behalf of a run: the gap to a host holds from call to call, robots.txt for a day."""
    requests = tuple(requests)
    if not requests:
        return
    sites = {origin(each.url) for each in requests if each.robots} - work.manners.robots.keys()
    if sites:
        work.manners.robots.update(work.store.robots.of(sites, work.now))
    try:
        yield from ask(work.config.network, requests, work.manners)
    finally:
        if work.manners.learnt:
            work.store.robots.keep(work.manners.learnt, work.now)
            work.manners.learnt.clear()


def visit_one(work: Workspace, request: Request) -> Response | FetchError:
    """Return the answer to one request on behalf of a run."""
    ((_, answer),) = visit(work, [request])
    return answer


def ask(network: NetworkSettings, requests: Iterable[Request], manners: Manners | None = None) -> Answers:
    """Yield requests with their answers as they come; what is no use to anybody is a FetchError with the reason.

    Args:
        network: how we go out.
        requests: what to ask for.
        manners: what is known of the hosts; without it nothing is remembered.
    """
    from newswatch.fetch import get_many  # sockets and all that is behind them: not for runs that ask nobody

    asked = (replace(each, deadline_seconds=network.deadline, proxy=each.proxy or network.proxy) for each in requests)
    for request, answer in get_many(asked, _settings(network), manners=manners):
        yield request, _usable(request, answer)


def ask_one(network: NetworkSettings, request: Request, manners: Manners | None = None) -> Response | FetchError:
    """Return the answer to one request."""
    return next(iter(ask(network, [request], manners)))[1]


def own_headers(source: SourceConfig, url: str) -> Mapping[str, str]:
    """Return the headers a source is configured with, for its own host only."""
    return source.headers if source.headers and host(url) == host(source.url) else {}


def exchange(network: NetworkSettings, request: Request) -> Response | FetchError:
    """Return whatever a request brings, also an answer whose status says no: for interfaces that explain themselves."""
    from newswatch.fetch import get

    request = replace(request, deadline_seconds=network.deadline, proxy=request.proxy or network.proxy)
    return get(request, _settings(network))


def fetch_page(network: NetworkSettings, request: Request) -> Response:
    """Fetch one page a person asked for.

    Raises:
        FetchError: if it brought nothing usable.
    """
    answer = ask_one(network, request)
    if isinstance(answer, FetchError):
        raise answer
    return answer


def _settings(network: NetworkSettings) -> FetchSettings:
    return FetchSettings(
        contact=network.contact,
        allow_private=network.allow_private,
        concurrency=network.concurrency,
        gap_seconds=network.gap,
    )


def _usable(request: Request, answer: Response | FetchError) -> Response | FetchError:
    if isinstance(answer, FetchError):
        return _told_where(request, answer)
    if answer.status == NOT_MODIFIED:
        return answer
    wall = classify(answer)
    reason = IN_WORDS[wall] if wall else f"the server answered {answer.status}" if answer.status >= 300 else ""
    if not reason:
        return answer
    failed = FetchError(reason, url=masked(answer.final_url), status=answer.status, retry_after=answer.retry_after)
    return _told_where(request, failed)


def _told_where(request: Request, error: FetchError) -> FetchError:
    """Add where a redirect led, so that nobody looks for the fault at the wrong host."""
    there = host(error.url)
    if there and there != host(request.url):
        error.reason += f"; it redirects to {there}"
        error.args = (error.reason,)
    return error
