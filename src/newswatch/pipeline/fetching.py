"""Going out: the settings of every request, and answers whose status says no turned into errors with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from newswatch.config import NetworkSettings
from newswatch.errors import FetchError
from newswatch.fetch import FetchSettings, Request, Response, classify, get, get_many
from newswatch.fetch.walls import IN_WORDS
from newswatch.text.urls import masked

NOT_MODIFIED = 304


def ask(network: NetworkSettings, requests: Iterable[Request]) -> Iterator[tuple[Request, Response | FetchError]]:
    """Yield requests with their answers as they come; what is no use to anybody is a FetchError with the reason."""
    asked = (replace(each, deadline_seconds=network.deadline, proxy=each.proxy or network.proxy) for each in requests)
    for request, answer in get_many(asked, _settings(network)):
        yield request, _usable(answer)


def ask_one(network: NetworkSettings, request: Request) -> Response | FetchError:
    """Return the answer to one request."""
    return next(iter(ask(network, [request])))[1]


def exchange(network: NetworkSettings, request: Request) -> Response | FetchError:
    """Return whatever a request brings, also an answer whose status says no: for interfaces that explain themselves."""
    request = replace(request, deadline_seconds=network.deadline, proxy=request.proxy or network.proxy)
    return get(request, _settings(network))


def fetch_page(network: NetworkSettings, url: str) -> Response:
    """Fetch one page a person asked for.

    Raises:
        FetchError: if it brought nothing usable.
    """
    answer = ask_one(network, Request(url=url))
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


def _usable(answer: Response | FetchError) -> Response | FetchError:
    if isinstance(answer, FetchError) or answer.status == NOT_MODIFIED:
        return answer
    wall = classify(answer)
    reason = IN_WORDS[wall] if wall else f"the server answered {answer.status}" if answer.status >= 300 else ""
    if not reason:
        return answer
    return FetchError(reason, url=masked(answer.final_url), status=answer.status, retry_after=answer.retry_after)
