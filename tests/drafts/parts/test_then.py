"""What an earlier post said that the news changes is quoted in her own words, with its link."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from newswatch.drafts import StoryArticle, StoryMaterial, check, compose, load_voice
from newswatch.records import Related, Study
from tests.drafts.stories.building import MS, STEM_CELLS, earlier, fact, result

TEXT = "Of the 21 patients with MS who were given stem cells (NCT00000001), 17 improved."
DAY = datetime(2026, 2, 9, tzinfo=UTC)


def draft(*posts: Related) -> str:
    """Return the draft of a trial in people, with earlier posts; it passes the check."""
    study = Study(
        participants=fact(TEXT, 21, TEXT),
        species=(fact(TEXT, "human", TEXT),),
        registry=(fact(TEXT, "NCT00000001", TEXT),),
        results=(result(TEXT, 17, "patients", "improved", TEXT),),
    )
    article = StoryArticle(source="A", url="https://a.example/", title="", text=TEXT, study=study)
    story = StoryMaterial(articles=(article,), topics=(MS, STEM_CELLS), earlier=posts)
    markdown = compose(story, load_voice(), datetime(2026, 3, 1, tzinfo=UTC), ZoneInfo("UTC")).markdown
    assert check(markdown, [TEXT]) == ()
    return markdown


def post(number: int, text: str) -> Related:
    """Return an earlier post."""
    return earlier(f"Post {number}", f"https://blog.example/{number}/", DAY, text, tags=("stem cells",))


def test_a_trial_that_had_begun_has_results_now() -> None:
    """Her sentence, word for word, not the one before."""
    markdown = draft(post(1, "It snows. A study of stem cells has started in Leeds. Fingers crossed!"))
    assert "Back then I wrote: “A study of stem cells has started in Leeds.” Now there are results." in markdown


def test_what_was_known_of_mice_is_now_known_of_people() -> None:
    """Her words on mice are hers, and no claim about this study."""
    markdown = draft(post(1, "Stem cells have helped 12 mice in the laboratory."))
    assert "Back then I wrote: “Stem cells have helped 12 mice in the laboratory.” Now people took part." in markdown


def test_a_sentence_of_another_post_needs_the_trials_number_and_comes_with_its_link() -> None:
    """The opening links to the first post only; another trial that was under way is not this one."""
    begun = "A study of stem cells ({}) has started in Leeds."
    small = post(1, "Stem cells are small.")
    markdown = draft(small, post(2, begun.format("NCT00000001")))
    assert f"In [Post 2](https://blog.example/2/) I wrote: “{begun.format('NCT00000001')}”" in markdown
    assert "I wrote" not in draft(small, post(2, begun.format("NCT00000002")))
    assert "I wrote" not in draft(small, post(2, "A study of stem cells has started in Leeds."))
    assert "I wrote" not in draft(post(1, begun.format("NCT00000002")))


def test_a_post_that_announced_nothing_is_not_quoted() -> None:
    """No weak reason is found."""
    assert "I wrote" not in draft(post(1, "Stem cells are small. A study began. I have started to swim."))
