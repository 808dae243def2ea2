"""Pages of our own words for the tests."""

from __future__ import annotations

PARAGRAPHS = (
    "Doctors in three hospitals gave the treatment to 21 patients whose disease had stopped answering to tablets.",
    "After two years 81 percent of them walked further than before, and nobody in the group had become worse.",
    "The team warns that the group was small, that nobody was blinded, and that a larger trial has yet to begin.",
    "Walking was tested in a corridor with a stopwatch, always by the same nurse and always before noon.",
)
URL = "https://news.example/health/walking"


def page(
    body: str = "", *, head: str = "", title: str = "New cells, longer walks", before: str = "", after: str = ""
) -> str:
    """Return a news page whose article is ``PARAGRAPHS`` and ``body``."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{title} | Example News</title>"
        f"<meta property='og:site_name' content='Example News'>{head}</head><body>{before}"
        f"<main><article><h1>{title}</h1>{text}{body}</article></main>{after}</body></html>"
    )
