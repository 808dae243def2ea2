"""A draft as a whole: order, budget, links, what is never written."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from newswatch.drafts import StoryArticle, StoryMaterial, Voice, compose, load_voice
from newswatch.records import Composed, Post, Related
from tests.drafts.stories import trial
from tests.drafts.stories.building import MS, STEM_CELLS, earlier

NOW = datetime(2026, 11, 12, 7, 30, tzinfo=UTC)
UTC_ZONE = ZoneInfo("UTC")


def draft(story: StoryMaterial, voice: Voice | None = None) -> Composed:
    """Return the draft of a story on an ordinary day."""
    return compose(story, voice or load_voice(), NOW, UTC_ZONE)


def quoted(markdown: str) -> list[str]:
    """Return what stands between marks, without the author's own sentence."""
    return [words for words in re.findall(r"“([^”]*)”", markdown) if "has begun" not in words]


def test_the_parts_come_in_the_order_of_a_post() -> None:
    """Greeting, opening, findings, glance, quotes, cautions, her view, links."""
    markdown = draft(trial.material()).markdown
    order = [
        "Hey there!", "Here is an update", "## What was found", "## The study at a glance", "## In their words",
        "## What to keep in mind", "## My view", "## Where this comes from",
    ]  # fmt: skip
    places = [markdown.index(part) for part in order]
    assert places == sorted(places)


def test_the_opening_is_the_blogs_own() -> None:
    """Word for word as its author writes it."""
    markdown = compose(trial.material(), load_voice(), datetime(2009, 11, 12, tzinfo=UTC), UTC_ZONE).markdown
    assert (
        "Hey there! Here is an update (as always from Medical News Today) on the "
        "[stem cells post](https://blog.example/2009/02/09/stem-cells/) I posted on February 9th this year."
    ) in markdown


def test_a_story_nobody_wrote_about_is_a_first_post() -> None:
    """It says so, and offers no weak link."""
    story = replace(trial.material(), earlier=())
    composed = draft(story)
    assert "This is my first post on this study." in composed.markdown
    assert "Earlier post" not in composed.markdown
    assert composed.earlier_posts == ()


def test_part_without_content_has_no_heading() -> None:
    """An article without quotes makes no empty section."""
    article = StoryArticle(source="A", url="https://a.example/", title="", text="Twenty people took part.")
    markdown = draft(StoryMaterial(articles=(article,), topics=(MS,))).markdown
    assert "## In their words" not in markdown
    assert "## What to keep in mind" not in markdown


@pytest.mark.parametrize("budget", [0, 5, 20, 60, 150])
def test_no_more_words_are_quoted_than_the_budget_allows(budget: int) -> None:
    """Whatever is left out, the plain sentences stay."""
    markdown = draft(trial.material(), load_voice({"max_quoted_words": budget})).markdown
    assert sum(len(words.split()) for words in quoted(markdown)) <= budget
    assert "Of the 21 patients, 17 (81 percent) had improved" in markdown


def test_quotes_are_the_sources_words() -> None:
    """Verbatim, but for the stop at the end."""
    for words in quoted(draft(trial.material()).markdown):
        assert words.rstrip(".") in trial.TEXT


def test_hostile_words_stay_words() -> None:
    """A title with markup, a template or a script is read as it is written, and its link cannot break out."""
    title = "<script>alert(1)</script> [x](javascript:y) {{ 7*7 }} **bold**"
    article = replace(trial.article(), title=title, source="{{ config }}<b>", url="https://a.example/b)c(d?e=<f>")
    post = Related(post=Post(id=1, title="](https://evil.example)", url="https://b.example/)x", date=NOW), score=0.9)
    markdown = draft(StoryMaterial(articles=(article,), topics=(MS, STEM_CELLS), earlier=(post,))).markdown
    body = markdown.split("---\n", 2)[2]
    assert not re.search(r"<script|<b>|\{\{|\*\*bold|\]\(javascript|\]\(https://evil", body)
    assert "](https://a.example/b%29c%28d?e=%3Cf%3E)" in body


def test_only_web_addresses_become_links() -> None:
    """An earlier post at another kind of address is not offered."""
    posts = (earlier("Stem cells", "javascript:alert(1)", NOW), earlier("MS", "ftp://b.example/", NOW))
    composed = draft(replace(trial.material(), earlier=posts))
    assert composed.earlier_posts == ()
    assert "javascript" not in composed.markdown


def test_an_announcement_of_hers_is_quoted_when_the_result_is_there() -> None:
    """Then a trial had begun; now its result."""
    composed = draft(trial.material())
    statement = next(each for each in composed.statements if "Back then" in each.text)
    assert statement.evidence == "A trial of stem cell transplants in people with MS has begun in Chicago."
    assert trial.material().earlier[0].post.text[statement.start : statement.end] == statement.evidence


def test_files_of_two_drafts_with_one_title_differ() -> None:
    """The slug has the day and the article's title."""
    other = replace(trial.article(), title="Another trial")
    slugs = {draft(replace(trial.material(), articles=(each,))).slug for each in (trial.article(), other)}
    assert slugs == {
        "2026-11-12-stem-cells-ms-research-update-stem-cell-transplants-turn",
        "2026-11-12-stem-cells-ms-research-update-another-trial",
    }


def test_a_story_needs_an_article() -> None:
    """Nothing is drafted of nothing."""
    with pytest.raises(ValueError, match="at least one article"):
        StoryMaterial(articles=())


def test_a_naive_moment_is_refused() -> None:
    """A draft's "yesterday" needs a zone to count in."""
    with pytest.raises(ValueError, match="naive"):
        compose(trial.material(), load_voice(), datetime(2026, 1, 1), UTC_ZONE)  # noqa: DTZ001 - the subject
