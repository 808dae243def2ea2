"""Tell: read what a digest says of each story, in the words of its best article; read once and kept."""

from __future__ import annotations

from collections.abc import Sequence

from newswatch.pipeline.desk import leading_first
from newswatch.pipeline.workspace import Workspace
from newswatch.records import Study
from newswatch.store import Store, StoredArticle, Telling

SENTENCES = 3  # of the two to four a reader gets; a short text has fewer


def tell_waiting(work: Workspace, stories: Sequence[int]) -> None:
    """Read stories and keep what they tell; one story is one transaction."""
    for story in stories:
        articles = work.store.articles.of_story(story)
        told = read_telling(work.store, articles)
        with work.store.transaction():
            work.store.stories.save_study(told.lead, told.study)
            work.store.tellings.save(story, told.lead, told.sentences, told.caveat)


def read_telling(store: Store, articles: Sequence[StoredArticle]) -> Telling:
    """Return what a digest says of a story; writes nothing."""
    from newswatch.drafts import summarize
    from newswatch.studies import study

    lead = leading_first(articles)[0]
    title, text = lead.article.title, lead.article.text
    facts = store.stories.study_of(lead.id) or study(title, text)
    return Telling(lead.id, summarize(title, text, SENTENCES), _caveat(text, facts), facts)


def _caveat(text: str, facts: Study) -> str:
    return text[facts.caveats[0].start : facts.caveats[0].end] if facts.caveats else ""
