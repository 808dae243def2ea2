"""Stores with a few drafts on the desk, without any network."""

from __future__ import annotations

from newswatch.records import Article, Composed, Entry, Post, SourceLink, Statement, Study
from newswatch.store import Store
from tests.conftest import NOW

TEXT = (
    "A small trial in Galway followed 24 people with multiple sclerosis for two years.\n\n"
    "Of the 24 people, 15 walked farther than before. Nobody in the trial died.\n\n"
    "“We are pleased, and careful,” said Orla Byrne, who led it."
)
FIRST = "Of the 24 people, 15 walked farther than before."
SECOND = "They were followed for two years."
BODY = f"Hey there!\n\n## What was found\n\n{FIRST} {SECOND}\n\n## My view\n\n*Your own view goes here.*\n"


def composed(number: int = 1, *, title: str = "", body: str = BODY) -> Composed:
    """Return a draft as the composer makes it."""
    title = title or f"Walking farther, part {number}"
    url = f"https://news.example/{number}"
    grounds = ((FIRST, "Of the 24 people, 15 walked farther than before."), (SECOND, TEXT.split("\n")[0]))
    statements = tuple(
        Statement(
            text=text,
            kind="finding",
            evidence=words,
            url=url,
            start=TEXT.index(words),
            end=TEXT.index(words) + len(words),
        )
        for text, words in grounds
    )
    return Composed(
        title=title,
        slug=f"walking-{number}",
        markdown=f'---\ntitle: "{title}"\ndate: "2026-03-17T07:00:00+00:00"\n---\n\n{body}',
        statements=statements,
        topics=("multiple-sclerosis",),
        sources=(SourceLink(name="The Daily Step", url=url),),
        earlier_posts=(),
        study=Study(),
    )


def lay(store: Store, number: int = 1, **more: str) -> int:
    """Lay a draft on the desk with its story, article and source; return the draft's number."""
    store.sources.sync([("The Daily Step", "feed", "https://news.example/feed")])
    source = store.sources.all()["The Daily Step"].id
    url = f"https://news.example/{number}"
    store.entries.save(source, [Entry(url=url, title=f"Steps {number}", id=url)], NOW)
    entry = store.db.execute("SELECT id FROM entries WHERE url = ?", [url]).fetchone()[0]
    article = Article(url=url, title=f"More steps after training {number}", text=TEXT, site="The Daily Step")
    stored = store.articles.save(article, [entry], NOW)
    story = store.stories.form([stored], NOW)
    return store.drafts.save(story, composed(number, **more), [stored], NOW)


def post(store: Store, number: int = 1, title: str = "What the hills taught me") -> int:
    """Publish an earlier post; return its number."""
    url = f"https://blog.example/{number}"
    store.posts.save("test", [Post(id=url, title=title, url=url, date=NOW, text="Up and down.")], NOW)
    return int(store.db.execute("SELECT id FROM posts WHERE url = ?", [url]).fetchone()[0])
