"""The case that matters most: findings on multiple sclerosis in one week, each with a rival on the same treatment."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from newswatch.records import Article, Member
from newswatch.stories import group, same_story

WEEKS = Path(__file__).parent / "weeks"


def week(name: str) -> tuple[list[Member], dict[str, str]]:
    """Return the articles of a week, and the story of each."""
    members, story_of = [], {}
    for story in YAML(typ="safe").load((WEEKS / f"{name}.yaml").read_text("utf-8")):
        for number, row in enumerate(story["articles"]):
            ident = f"{story['story']}-{number}"
            story_of[ident] = story["story"]
            day = datetime(2024, 6, row["day"], tzinfo=UTC)
            members.append(Member(id=ident, title=row["title"], text=row["text"], kind=row["kind"], published=day))
    return members, story_of


@pytest.mark.parametrize("name", ["ms", "unseen"])
def test_two_findings_on_one_treatment_in_one_week_stay_apart(name: str) -> None:
    """No group holds articles of two findings."""
    members, story_of = week(name)
    for found in group(members):
        assert len({story_of[str(ident)] for ident in found}) == 1, found


@pytest.mark.parametrize("name", ["ms", "unseen"])
def test_release_news_and_bare_paper_of_one_finding_come_together(name: str) -> None:
    """Every finding is one group."""
    members, story_of = week(name)
    assert len(group(members)) == len(set(story_of.values()))


def test_two_articles_alone_are_judged_the_same_way_round_and_back() -> None:
    """Symmetric, and between 0.0 and 1.0."""
    members, _ = week("ms")
    pages = [
        Article(url=f"https://news.example/{one.id}", title=one.title, text=one.text, published=one.published)
        for one in members[:8]
    ]
    for a, b in combinations(pages, 2):
        assert 0.0 <= same_story(a, b) == same_story(b, a) <= 1.0
