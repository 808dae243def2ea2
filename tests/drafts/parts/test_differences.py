"""What the sources of a story do not agree on is shown with who says what, and decided by nobody but the author."""

from __future__ import annotations

from newswatch.drafts import StoryArticle, load_voice
from newswatch.drafts.parts import differences, glance, telling
from newswatch.records import Study
from tests.drafts.stories.building import fact, result

VOICE = load_voice()
WHOLE = "It tells of a study."


def article(source: str, text: str = WHOLE, **facts: object) -> StoryArticle:
    """Return an article of a source."""
    study = Study(**facts)  # type: ignore[arg-type]
    return StoryArticle(source=source, url=f"https://{source.lower()}.example/", title="", text=text, study=study)


def said(*articles: StoryArticle) -> list[str]:
    """Return the sentences on differences."""
    return [each.text for each in differences.told(articles, VOICE)]


def test_another_number_of_patients_is_shown() -> None:
    """And each source's result is told by its own count."""
    one_text = "Of the 21 patients, 17 improved (81 percent)."
    other_text = "Of the 23 patients, 17 improved (74 percent)."
    one, other = (
        article(
            source,
            text,
            participants=fact(text, total, text),
            results=(
                result(text, 17, "patients", "improved", text),
                result(text, percent, "percent", "improved", text),
            ),
        )
        for source, text, total, percent in (("News", one_text, 21, 81), ("Abstract", other_text, 23, 74))
    )
    assert said(one, other) == ["The sources differ. News says 21 patients, Abstract says 23 patients."]
    assert [each.text for each in telling.about_the_results((one, other), VOICE)] == [
        "According to News, 17 of the 21 patients (81 percent) improved.",
        "According to Abstract, 17 of the 23 patients (74 percent) improved.",
    ]


def test_people_in_one_and_mice_in_another_are_shown() -> None:
    """The worst thing to get wrong is said before anything else could be."""
    people = article("News", species=(fact(WHOLE, "human", WHOLE),))
    mice = article("Abstract", species=(fact(WHOLE, "mouse", WHOLE),))
    both = article("Release", species=(fact(WHOLE, "mouse", WHOLE), fact(WHOLE, "human", WHOLE)))
    assert said(people, mice) == ["The sources differ. News says people, Abstract says mice."]
    assert said(people, both) == []


def test_times_that_are_one_time_are_no_difference() -> None:
    """Three years are 37 months; two years are not."""
    three, months, two = (
        article(source, follow_up=(fact(WHOLE, time, WHOLE),))
        for source, time in (("A", (3.0, "year")), ("B", (37.0, "month")), ("C", (2.0, "year")))
    )
    assert said(three, months) == []
    assert said(three, two) == ["The sources differ. A says followed for 3 years, C says followed for 2 years."]


def test_deaths_and_journals_that_differ_are_shown() -> None:
    """A journal with and without its article is one journal."""
    one = article("A", deaths=fact(WHOLE, 1, WHOLE), journal=fact(WHOLE, "The Lancet", WHOLE))
    same = article("B", deaths=fact(WHOLE, 1, WHOLE), journal=fact(WHOLE, "Lancet", WHOLE))
    other = article("C", deaths=fact(WHOLE, 2, WHOLE), journal=fact(WHOLE, "Brain", WHOLE))
    assert said(one, same) == []
    assert said(one, other) == [
        "The sources differ. A says 1 death, C says 2 deaths.",
        "The sources differ. A says The Lancet, C says Brain.",
    ]
    assert "**Published in:** The Lancet" in [each.text for each in glance.lines((one, same), VOICE)]
    assert not [each.text for each in glance.lines((one, other), VOICE) if "Published in" in each.text]
