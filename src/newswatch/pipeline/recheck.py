"""Recheck: were studies behind earlier posts and drafts corrected or retracted, did their trials change status?

The to-do list is a query: what is cited, without what a register answered lately. A register that cannot be asked, or
answers nonsense, leaves no row; it is asked again the next time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from newswatch.errors import FetchError, ParseError
from newswatch.events import Event, Problem, Rechecked, StageStarted
from newswatch.fetch import Request, Response
from newswatch.pipeline.faults import one_by_one
from newswatch.pipeline.fetching import ask
from newswatch.pipeline.problems import kind_of
from newswatch.pipeline.workspace import Workspace
from newswatch.posts import mentions
from newswatch.records import Citation, CitedBy, Post, Recheck, Study
from newswatch.registers import Register, questions, registers
from newswatch.store import Store

Citing = Mapping[Citation, tuple[CitedBy, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A cited study, what each register says of it, and where it is cited."""

    citation: Citation
    cited_by: tuple[CitedBy, ...]
    answers: tuple[Recheck, ...]  #: none: it could not be asked for yet

    @property
    def needs_a_look(self) -> bool:
        """Whether what was written on it may no longer hold."""
        return any(answer.needs_a_look for answer in self.answers)


def recheck(work: Workspace, citing: Citing) -> Iterator[Event]:
    """Ask the registers what they say today.

    Args:
        work: ``regardless`` asks also for what was answered lately.
        citing: what is cited, from :func:`cited`.

    Yields:
        A Rechecked for each answer, after it was stored, and a Problem for each question that failed.
    """
    todo = [
        (name, register, batch)
        for name, register in registers().items()
        for batch in questions(register, _due(work, name, citing))
    ]
    yield StageStarted(stage="recheck", todo=len(todo))
    requests = [_request(work, name, register, batch) for name, register, batch in todo]
    asked = {request.key: question for request, question in zip(requests, todo, strict=True)}
    for request, answer in ask(work.config.network, requests):
        question = asked[request.key]
        yield from one_by_one(work, question[1].label, _answered(work, citing, request, question, answer), request.url)


def looked_up(store: Store, citing: Citing, events: Iterable[Event]) -> tuple[Looked, ...]:
    """Return what is known of everything cited, what is new in ``events`` beside what was said before."""
    news = {
        (event.found.standing.citation, event.found.standing.register): event.found
        for event in events
        if isinstance(event, Rechecked)
    }
    return tuple(
        Looked(
            citation=citation,
            cited_by=by,
            answers=tuple(
                news.get((citation, said.register), Recheck(standing=said, before=None))
                for said in store.standings.of(citation)
            ),
        )
        for citation, by in citing.items()
    )


def cited(store: Store) -> Citing:
    """Return the studies and trials that posts and drafts rest on, and which of them do."""
    found: dict[Citation, list[CitedBy]] = {}
    for post in store.posts.all():
        by = CitedBy(shelf="post", id=int(post.id or 0), title=post.title, url=post.url)
        for citation in _of_post(post):
            found.setdefault(citation, []).append(by)
    for draft in store.drafts.select():
        if draft.state != "rejected":
            by = CitedBy(shelf="draft", id=draft.id, title=draft.title, url="")
            for citation in _of_study(draft.study):
                found.setdefault(citation, []).append(by)
    return {citation: tuple(by) for citation, by in sorted(found.items())}


def _of_post(post: Post) -> Iterator[Citation]:
    said = mentions(post)
    yield from (Citation("doi", value) for value in said.dois)
    yield from (Citation("pmid", value) for value in said.pmids)
    yield from _trials(said.trials)


def _of_study(study: Study) -> Iterator[Citation]:
    if study.doi:
        yield Citation("doi", study.doi.value.lower())
    if study.pmid:
        yield Citation("pmid", study.pmid.value)
    yield from _trials(tuple(number.value for number in study.registry))


def _trials(numbers: tuple[str, ...]) -> Iterator[Citation]:
    return (Citation("nct", number) for number in numbers if number.startswith("NCT"))


def _due(work: Workspace, register: str, citing: Citing) -> list[Citation]:
    if work.regardless:
        return list(citing)
    # An hour less, so that a weekly job that starts some minutes early finds its week over.
    since = work.now - work.config.recheck.every + timedelta(hours=1)
    fresh = work.store.standings.fresh(register, since)
    return [citation for citation in citing if citation not in fresh]


def _request(work: Workspace, name: str, register: Register, batch: tuple[Citation, ...]) -> Request:
    base = work.config.recheck.registers.get(name, register.base).rstrip("/")
    return Request(
        url=register.address(base, batch), accept="application/json", key=f"{name} {batch[0].kind} {batch[0].value}"
    )


def _answered(
    work: Workspace,
    citing: Citing,
    request: Request,
    question: tuple[str, Register, tuple[Citation, ...]],
    answer: Response | FetchError,
) -> Iterator[Event]:
    _, register, batch = question
    try:
        if isinstance(answer, FetchError):
            raise answer
        standings = register.read(answer.body, request.url, batch)
    except (FetchError, ParseError) as error:
        yield Problem(source=register.label, url=request.url, kind=kind_of(error), message=error.reason, next_try=None)
        return
    for standing in standings:
        found = work.store.standings.save(standing, work.now)
        yield Rechecked(found=found, cited_by=citing[standing.citation])
