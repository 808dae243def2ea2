"""Telling: read what a digest says of each story, in the words of its best article; read once and kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newswatch.events import Event
from newswatch.pipeline.desk import leading_first, read_study, studied
from newswatch.pipeline.faults import one_by_one
from newswatch.pipeline.workspace import Workspace
from newswatch.records import Study
from newswatch.sandbox import Sandbox
from newswatch.store import Store, StoredArticle, Telling
from newswatch.text.front import front_end

SENTENCES = 3  # of the two to four a reader gets; a short text has fewer
FEWEST_SENTENCES = 2
MOST_TELLINGS = 1_000  # of one run: more than a week brings anybody; a digest that asks for others reads them itself


def tell_waiting(work: Workspace, stories: Sequence[int]) -> Iterator[Event]:
    """Read stories and keep what they tell, one after the other; only what cannot be read is an event."""
    for story in stories:
        yield from one_by_one(work, f"story {story}", _tell(work, story))


def _tell(work: Workspace, story: int) -> Iterator[Event]:
    articles = work.store.articles.of_story(story)
    read_study(work, leading_first(articles)[0])
    told = read_telling(work.store, work.sandbox, articles)
    work.store.tellings.save(story, told.lead, told.sentences, told.caveat)
    yield from ()


def read_telling(store: Store, sandbox: Sandbox, articles: Sequence[StoredArticle]) -> Telling:
    """Return what a digest says of a story; writes nothing."""
    from newswatch.drafts import summarize

    lead = leading_first(articles)[0]
    title, text = lead.article.title, lead.article.text
    facts = store.stories.study_of(lead.id) or studied(sandbox, lead.article)
    sentences, caveat = _parted(summarize(title, text, SENTENCES), text, facts)
    return Telling(lead.id, sentences, caveat, facts)


def _parted(sentences: tuple[str, ...], text: str, facts: Study) -> tuple[tuple[str, ...], str]:
    """Return the sentences and what to keep in mind, which is none of them where there is a choice.

    They are told from where they begin behind a dateline or a label, verbatim from there on.
    """
    caveats = [text[fact.start : fact.end] for fact in facts.caveats]
    caveat = next((each for each in caveats if each not in sentences), next(iter(caveats), ""))
    rest = tuple(each for each in sentences if each != caveat)
    told = rest if len(rest) >= FEWEST_SENTENCES else sentences
    return tuple(map(_bare, told)), _bare(caveat)


def _bare(sentence: str) -> str:
    return sentence[front_end(sentence) :]
