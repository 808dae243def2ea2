"""How facts become sentences: merged, contradicted, told plainly or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newswatch.drafts import StoryArticle, load_voice
from newswatch.drafts.evidence import merging
from newswatch.drafts.parts import results, telling
from newswatch.drafts.wording import people
from newswatch.records import Study
from tests.drafts.stories.building import fact, quote, result
from tests.drafts.stories.two_sources import material

VOICE = load_voice()


def article(text: str, url: str = "https://a.example/", **facts: object) -> StoryArticle:
    """Return an article of the source "A" with these facts."""
    return StoryArticle(source="A", url=url, title="", text=text, study=Study(**facts))  # type: ignore[arg-type]


def told(text: str, *figures: tuple[float, str, str], total: int | None = None, **facts: object) -> list[str]:
    """Return the sentences on results of one sentence of text."""
    found = tuple(result(text, number, unit, measured, text) for number, unit, measured in figures)
    participants = fact(text, total, text) if total else None
    one = article(text, results=found, participants=participants, **facts)
    return [each.text for each in telling.about_the_results((one,), VOICE)]


def test_a_share_is_put_with_its_count_and_total() -> None:
    """Count and share of one sentence that agree are one finding."""
    text = "Seventeen of the 21 patients, or 81 percent, improved within a year."
    assert told(text, (81, "percent", "improved within a year"), total=21) == [
        "Of the 21 patients, 17 (81 percent) improved within a year."
    ]


def test_a_share_that_does_not_fit_the_total_is_not_put_with_it() -> None:
    """Fifty percent of a subgroup is not 50 percent of all."""
    text = "Of 21 patients, 50 percent of the women improved, and 5 left."
    assert told(text, (50, "percent", "of the women improved"), total=21) == [
        "According to A, 50 percent of the women improved."
    ]


def test_a_share_is_told_beside_the_one_it_is_compared_with() -> None:
    """The comparison is half of the finding."""
    text = "Nearly 28 percent of those given it had improved, versus about 15 percent of those given the old drug."
    figures = ((28, "percent", "of those given it had improved"), (15, "percent", "of those given the old drug"))
    (sentence,) = told(text, *figures)
    assert sentence.startswith(
        "According to A, nearly 28 percent of those given it had improved, compared with 15 perc"
    )
    assert sentence.endswith("15 percent of those given the old drug.")


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("The team hopes that 50 percent of patients improved will be possible.", "of patients improved"),
        ("It is not true that 50 percent of patients improved.", "of patients improved"),
        ("If 50 percent of patients improved, a larger trial would follow.", "of patients improved"),
        ("The risk was 50 percent lower with the drug.", "lower with the drug"),
        ("The groups did not differ: 50 percent improved with cells.", "improved with cells"),
        ("No benefit was seen; 50 percent improved.", "improved"),
        ("Fewer than expected, 50 percent of those who were given it, left.", "of those who were given it"),
        ("The price rose by 50 percent of the old one.", "of the old one"),
    ],
)
def test_what_is_no_plain_finding_is_left_to_a_quote(text: str, measured: str) -> None:
    """Hopes, denials, conditions and phrases that are no sentence are not told in the tool's own words."""
    assert told(text, (50, "percent", measured)) == []


@pytest.mark.parametrize("unit", ["percent", "people", "share"])
def test_a_figure_without_words_for_what_was_measured_is_not_told(unit: str) -> None:
    """A number alone says nothing."""
    assert told("It was 50.", (50, unit, ""), total=100) == []


def test_a_share_in_words_is_told_in_them() -> None:
    """Half of the patients are half of the patients; half as many as the others are half a finding."""
    text = "In the end half of the patients had improved."
    share = replace(result(text, 0.5, "share", "had improved", text), said="half")
    assert [each.text for each in results.sentences((article(text, results=(share,)),), VOICE)] == [
        "According to A, half of the patients had improved."
    ]
    text = "In the end half of the patients had improved, compared with a third of the others."
    share = replace(result(text, 0.5, "share", "had improved", text), said="half")
    assert results.sentences((article(text, results=(share,)),), VOICE) == []


def test_a_figure_somebody_said_is_not_told_as_the_sources() -> None:
    """It belongs between marks, with the speaker's name."""
    text = '"We saw that 50 percent of patients improved," said Ana Ruiz.'
    spoken = quote(text, "We saw that 50 percent of patients improved,", "Ana Ruiz")
    assert told(text, (50, "percent", "of patients improved"), quotes=(spoken,)) == []


def test_the_same_figure_of_two_articles_is_told_once() -> None:
    """The second site adds nothing."""
    text = "After a year 50 percent of patients improved."
    figures = (result(text, 50, "percent", "of patients improved", text),)
    both = tuple(article(text, url, results=figures) for url in ("https://a.example/", "https://b.example/"))
    assert [each.text for each in results.sentences(both, VOICE)] == [
        "According to A, 50 percent of patients improved."
    ]


def test_numbers_that_cannot_both_be_true_contradict() -> None:
    """The author is shown both, and neither is told as the number."""
    articles = material().articles
    assert merging.participants(articles) is None
    contradiction = merging.differing_participants(articles)
    assert contradiction is not None
    assert [(each.article.source, each.value) for each in contradiction.said] == [
        ("Medical News Today", 64),
        ("PubMed", 61),
    ]


def test_enrolled_in_one_article_and_analysed_in_another_is_no_contradiction() -> None:
    """Two who left before the end make two true numbers."""
    text = "Of 64 enrolled, 61 were analysed."
    one = article(text, participants=fact(text, 64, text))
    other = article(text, "https://b.example/", participants=fact(text, 61, text), enrolled=fact(text, 64, text))
    assert merging.differing_participants((one, other)) is None
    assert merging.participants((one, other)) is not None


def test_the_exact_time_is_preferred_to_the_round_one() -> None:
    """Three years and 37 months are one follow-up."""
    text = "Three years on, after 37 months on average, and at most 60 months, all were seen."
    times = tuple(fact(text, time, text) for time in ((3.0, "year"), (37.0, "month"), (60.0, "month")))
    held = merging.follow_up((article(text, follow_up=times),))
    assert held is not None
    assert telling.follow_up_time(held, VOICE) == "an average of 37 months"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("after a median of 37 months", "a median of 37 months"),
        ("for up to 37 months", "up to 37 months"),
        ("for at least 37 months", "at least 37 months"),
        ("for 37 months", "37 months"),
    ],
)
def test_what_the_source_says_of_a_time_is_said_with_it(words: str, said: str) -> None:
    """A median is no average, and "up to" is neither."""
    text = f"They were seen {words}."
    held = merging.follow_up((article(text, follow_up=(fact(text, (37.0, "month"), text),)),))
    assert held is not None
    assert telling.follow_up_time(held, VOICE) == said


@pytest.mark.parametrize(
    ("evidence", "number", "species", "said"),
    [
        (
            "It followed 21 patients with relapsing-remitting MS.",
            21,
            "human",
            "21 patients with relapsing-remitting MS",
        ),
        ("Twenty-one healthy older women took part.", 21, "human", "21 women"),
        ("They treated 36 mice, and later 4 people.", 36, "mouse", "36 mice"),
        ("The sample was 21.", 21, "human", "21 participants"),
        ("The sample was 21.", 21, "mouse", "21 mice"),
        ("It tells of 1 patient, a man of 54.", 1, "human", "one patient"),
    ],
)
def test_those_studied_are_called_what_the_source_calls_them(
    evidence: str, number: int, species: str, said: str
) -> None:
    """No mouse becomes a participant, no woman a patient."""
    one = article(evidence, participants=fact(evidence, number, evidence), species=(fact(evidence, species, evidence),))
    assert telling.who((one,), VOICE)[0] == said


def test_a_trial_that_is_only_asked_for_is_not_the_design() -> None:
    """Who asks for a randomised trial says that this one was none."""
    text = "Twenty patients took part. A randomised trial is needed now."
    wanted = fact(text, "randomised", "A randomised trial is needed now.")
    one = article(text, participants=fact(text, 20, "Twenty patients took part."), design=(wanted,))
    assert [each.text for each in telling.about_the_study((one,), VOICE)] == ["The researchers studied 20 patients."]


@pytest.mark.parametrize(
    ("name", "behind_of"),
    [
        ("University of Galway", "the University of Galway"),
        ("Institute for Nerve Repair", "the Institute for Nerve Repair"),
        ("Oxford University", "Oxford University"),
    ],
)
def test_institutions_get_their_article(name: str, behind_of: str) -> None:
    """As they are spoken behind "of"."""
    assert people.place(name) == behind_of
