"""Earlier posts for a new text: the right one, with a reason, or none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import numpy as np
import pytest

from newswatch import Post, PostIndex
from newswatch.posts import mentions
from newswatch.posts.ranking._score import Fit

SUBJECTS = {
    "stem": "A transplant of stem cells reset the immune system of people with relapsing MS in a small trial.",
    "vitamin": "Does vitamin D in winter keep relapses away? My blood level was low and the tablets are cheap.",
    "fatigue": "Fatigue is the invisible part: naps, pacing and a cooling vest get me through a working day.",
    "walking": "The walking test again: twenty five feet, a stopwatch, and a stick that I pretend not to need.",
    "diet": "Fasting and gut bacteria: mice on a diet of short meals had less inflammation, people may differ.",
}


def post(name: str, day: int = 1) -> Post:
    """Return a post on one of the subjects."""
    date = datetime(2024, 2, day, 12, tzinfo=UTC)
    return Post(id=name, title=name.title(), url=f"https://blog.example/{name}", date=date, text=SUBJECTS[name])


def posts() -> list[Post]:
    """Return one post on each subject, a day apart."""
    return [post(name, day) for day, name in enumerate(SUBJECTS, 1)]


def test_the_post_on_the_same_matter_is_offered_first_with_the_words_in_common() -> None:
    """The reason is what a reader would point at."""
    first = PostIndex(posts()).related("Stem cell transplants", "Stem cells from bone marrow: a transplant for MS.")[0]
    assert first.post.id == "stem"
    assert 0 < first.score <= 1
    assert "stem cells" in first.reasons or "stem cell" in first.reasons


def test_a_text_on_another_matter_is_offered_nothing() -> None:
    """A weak link is worse than none."""
    assert PostIndex(posts()).related("Football", "The cup final went to extra time and a late penalty.") == ()


def test_posts_of_the_same_or_a_later_day_are_never_offered() -> None:
    """The day is the one of the asker's zone."""
    index = PostIndex([post("stem", 9)])
    asked = ("Stem cell transplant", SUBJECTS["stem"])
    assert index.related(*asked, before=datetime(2024, 2, 9, 23, tzinfo=UTC)) == ()
    assert index.related(*asked, before=datetime(2024, 2, 8, tzinfo=UTC)) == ()
    assert index.related(*asked, before=datetime(2024, 2, 10, tzinfo=UTC)) != ()
    west = timezone(timedelta(hours=-13))
    assert index.related(*asked, before=datetime(2024, 2, 9, 1, tzinfo=west)) != ()


def test_an_added_post_is_found_at_once_and_ranked_as_if_it_had_been_there() -> None:
    """Adding post by post orders like building anew."""
    built = PostIndex(posts())
    grown = PostIndex(posts()[:-1])
    grown.add(posts()[-1])
    asked = ("Fasting and the gut", SUBJECTS["diet"])
    assert [found.post.id for found in grown.related(*asked)][:1] == ["diet"]
    assert [found.post.id for found in built.related(*asked)][:1] == ["diet"]
    assert len(grown) == len(built)


def test_adding_a_known_post_replaces_it() -> None:
    """An edited post stands there once, with its new words."""
    index = PostIndex(posts())
    edited = Post(
        id="walking", title="Swimming", url="https://blog.example/walking", date=post("walking").date, text="Pools."
    )
    index.add(edited)
    assert len(index) == len(SUBJECTS)
    assert "walking" not in {found.post.id for found in index.related("The walking test", SUBJECTS["walking"])}


def test_a_moment_without_a_zone_is_refused() -> None:
    """Whose day would it be?"""
    with pytest.raises(ValueError, match="naive"):
        PostIndex(posts()).related("Stem cells", "", before=datetime(2024, 2, 9))  # noqa: DTZ001


def test_no_post_and_no_word_are_no_error() -> None:
    """An empty blog, an empty text."""
    assert PostIndex([]).related("Anything", "at all") == ()
    assert PostIndex(posts()).related("", "") == ()
    index = PostIndex([])
    index.add(post("stem"))
    assert [found.post.id for found in index.related("Stem cells", SUBJECTS["stem"])] == ["stem"]


def test_a_post_that_cites_the_same_study_goes_first_and_says_so() -> None:
    """Even where the words differ: a DOI, a trial number, an address of the same page."""
    cites = Post(
        id="cites",
        title="Small print",
        url="https://blog.example/cites",
        date=datetime(2023, 5, 1, tzinfo=UTC),
        text="What I read last night, and the registry says NCT01234567.",
        links=("https://doi.org/10.5555/cells.2023.7", "https://news.example/2023/cells"),
    )
    index = PostIndex([*posts(), cites])
    for text, links, reason in (
        ("A transplant of stem cells. doi:10.5555/cells.2023.7", (), "cites the same study: 10.5555/cells.2023.7"),
        ("A transplant of stem cells (NCT01234567).", (), "cites the same trial: NCT01234567"),
        ("A transplant.", ("https://news.example/2023/cells?utm_source=x",), "cites the same page"),
    ):
        first = index.related("Stem cells", text, links=links)[0]
        assert first.post.id == "cites"
        assert first.score >= 0.9
        assert first.reasons[0].startswith(reason)


def test_what_every_post_cites_is_no_reason() -> None:
    """The donation page of a charity stands under all of them."""
    links = ("https://charity.example/donate",)
    many = [
        Post(
            id=day,
            title=f"Week {day}",
            url=f"https://blog.example/{day}",
            date=datetime(2024, 1, day, tzinfo=UTC),
            links=links,
        )
        for day in range(1, 9)
    ]
    assert PostIndex(many).related("A match", "Nothing in common", links=links) == ()


def test_one_rare_word_in_common_makes_no_link() -> None:
    """In a small blog one shared word can be all there is, which says nothing."""
    text = (
        "The stopwatch of the referee stood still while the crowd sang, and the keeper saved twice more before the end."
    )
    assert PostIndex(posts()).related("A long evening at the stadium", text) == ()


def test_scores_never_rise_along_the_list() -> None:
    """The order weighs age as well; the number must not contradict it."""
    found = PostIndex(posts()).related("Walking", SUBJECTS["walking"] + SUBJECTS["fatigue"], least=0.0, limit=9)
    scores = [one.score for one in found]
    assert len(found) == len(SUBJECTS)
    assert scores == sorted(scores, reverse=True)


def test_what_a_post_cites_is_listed_by_number() -> None:
    """From its words and from its links, each once."""
    found = mentions(
        Post(
            id=1,
            title="NCT01234567 again",
            url="https://blog.example/1",
            date=datetime(2024, 1, 1, tzinfo=UTC),
            text="See doi 10.5555/cells.2023.7 (PMID: 31234567) and NCT01234567.",
            links=("https://doi.org/10.5555/cells.2023.7",),
        )
    )
    assert found.dois == ("10.5555/cells.2023.7",)
    assert (found.pmids, found.trials) == (("31234567",), ("NCT01234567",))
    assert found.links == ("https://doi.org/10.5555/cells.2023.7",)


def test_a_big_blog_is_ranked_by_a_part_of_its_posts_standing_for_all() -> None:
    """Above two thousand posts; the right one is found all the same."""
    letters = "bcdfghklmn"
    many = [
        Post(
            id=number,
            title=" ".join(letters[int(digit)] + "o" + letters[int(digit)] * 2 + "er" for digit in str(number)),
            url=f"https://blog.example/{number}",
            date=datetime(2001, 1, 1, tzinfo=UTC) + timedelta(days=number),
            text=" ".join(f"word{number % 7}{place}" for place in range(9))
            + f" only{number}a only{number}b only{number}c",
        )
        for number in range(2101)
    ]
    assert PostIndex(many).related("only77a", "only77b only77c word05")[0].post.id == 77


def test_a_post_far_behind_the_first_is_kept_out_unless_it_cites_the_same_study() -> None:
    """One that fits is enough; the second must be nearly as good to stand beside it."""
    text = SUBJECTS["stem"] + " The trial of the transplant: NCT01234567."
    first, second = post("stem", 3), post("vitamin", 2)
    far = Post(
        id="far",
        title="Far",
        url="https://blog.example/far",
        date=second.date,
        text=SUBJECTS["vitamin"] + " A transplant of stem cells is another matter.",
    )
    index = PostIndex([first, far, *posts()[2:]])
    assert [found.post.id for found in index.related("Stem cells", text)] == ["stem"]
    cites = Post(id="far", title="Far", url=far.url, date=far.date, text=far.text, links=("https://x.org/NCT01234567",))
    index.add(cites)
    assert {found.post.id for found in index.related("Stem cells", text)} == {"stem", "far"}


@pytest.mark.parametrize(("posts", "least", "most"), [(26, 0.3, 0.5), (100, 0.5, 0.65), (500, 0.7, 0.8)])
def test_the_same_likeness_means_less_in_a_small_blog(posts: int, least: float, most: float) -> None:
    """Among few posts the nearest one is often near by chance."""
    fit = Fit(
        words=np.full(posts, 0.08),
        latent=np.full(posts, 0.5, dtype=np.float32),
        since=np.zeros(posts, dtype=np.int64),
        cites=np.zeros(posts, dtype=np.bool_),
        allowed=np.ones(posts, dtype=np.bool_),
    )
    assert least < fit.score(0, 0) < most
