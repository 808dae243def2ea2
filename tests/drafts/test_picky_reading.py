"""Drafts as a picky health editor reads them: everything right, supported, said once and where it belongs."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from newswatch.drafts import StoryArticle, StoryMaterial, check, compose, key_points, load_voice
from newswatch.records import Study
from tests.drafts.stories.building import fact, quote, result, sentence

NOW = datetime(2026, 3, 4, 7, tzinfo=UTC)


def article(source: str, text: str, **facts: object) -> StoryArticle:
    """Return an article with facts and the key points a run would take."""
    return StoryArticle(
        source=source,
        url=f"https://{source.lower()}.example/",
        title=f"A story of {source}",
        text=text,
        study=Study(**facts),  # type: ignore[arg-type]
        key_points=key_points("", text, 6),
    )


def parts(*articles: StoryArticle) -> dict[str, str]:
    """Return the draft by its headings; it must pass its own check."""
    draft = compose(StoryMaterial(articles=articles), load_voice(), NOW, ZoneInfo("UTC")).markdown
    assert check(draft, [f"{each.title}\n\n{each.text}" for each in articles]) == ()
    first, *others = draft.split("\n## ")
    return {"": first} | {name: words for name, _, words in (each.partition("\n") for each in others)}


def test_history_is_no_finding() -> None:
    """Of an abstract and a feature, the result and the conclusion are told, not the decades before."""
    abstract = (
        "BACKGROUND: Interferons are the mainstay of treatment. METHODS: We gave zelatrin to 40 adults. RESULTS: The "
        "rate of relapses was 0.18 with zelatrin and 0.31 with placebo. CONCLUSIONS: Zelatrin reduced relapses over "
        "two years."
    )
    old = "Until the 1980s, nearly half of the people with it needed a stick within 15 years."
    feature = (
        f"For decades, doctors have relied on injections that people dread.\n\n{old}\n\nNow a pill may change that."
    )
    half = result(feature, 0.5, "share", "with it needed a stick within 15 years", old)
    told = parts(article("Abstracts", abstract), article("Magazine", feature, results=(half,)))["What was found"]
    assert "The rate of relapses was 0.18 with zelatrin and 0.31 with placebo." in told
    assert "“Zelatrin reduced relapses over two years.”" in told
    for words in ("mainstay", "decades", "1980s", "half", "RESULTS"):
        assert words not in told


def test_half_of_a_comparison_is_not_told() -> None:
    """One group's share alone misleads; the whole sentence is quoted."""
    text = "A relapse was seen in 3 percent of those given the drug and 16 percent of those given tablets had one, too."
    shares = (
        result(text, 3, "percent", "of those given the drug and", text),
        result(text, 16, "percent", "of those given tablets had one", text),
    )
    told = parts(article("News", text, results=shares))["What was found"]
    assert "According to" not in told
    assert f"“{text}”" in told


def test_them_is_told_with_those_they_are() -> None:
    """Words on "them" need the sentence before."""
    last = "About 79 percent of them had no relapse."
    text = f"The doctors followed 24 patients for three years. {last}"
    found = result(text, 79, "percent", "of them had no relapse", last)
    told = parts(article("News", text, results=(found,)))["What was found"]
    assert f"“{text}”" in told
    assert "According to" not in told


def test_harms_limits_and_payers_stand_where_they_belong() -> None:
    """None of them is what was found."""
    found, harm, limit = (
        "Relapses fell by a third.",
        "Liver values rose in nine patients.",
        "There was no control group.",
    )
    paid, torn = "The work was funded by a charity.", "Three authors have received fees from drug makers."
    text = f"The pill reduced relapses in a trial.\n\n{found}\n\n{harm}\n\n{limit}\n\n{paid}\n\n{torn}"
    told = parts(
        article(
            "News",
            text,
            adverse_events=(sentence(text, harm),),
            caveats=(sentence(text, limit),),
            funding=(fact(text, "a charity", paid),),
            conflicts=(sentence(text, torn),),
        )
    )
    assert found in told["What was found"]
    for words in (harm, limit, paid, torn):
        assert words not in told["What was found"]
    for words in (harm, limit, f"On conflicts of interest, News writes: “{torn}”"):
        assert words in told["What to keep in mind"]


def test_a_share_with_headaches_is_a_harm() -> None:
    """Figures on harms are told among the harms."""
    harm = "Of those treated, 75 percent had headaches."
    text = f"The cells helped patients to walk.\n\n{harm}"
    found = result(text, 75, "percent", "had headaches", harm)
    told = parts(article("News", text, results=(found,), adverse_events=(sentence(text, harm),)))
    assert "headaches" not in told["What was found"]
    assert harm in told["What to keep in mind"]


def test_a_figure_told_is_not_quoted_again() -> None:
    """A death told with the results stands once in the draft."""
    death = "In all, 3 percent of the patients died after the transplant."
    text = f"The transplant halted the disease.\n\n{death}"
    found = result(text, 3, "percent", "of the patients died after the transplant", death)
    told = parts(article("News", text, results=(found,), adverse_events=(sentence(text, death),)))
    assert sum(words.count("died after the transplant") for words in told.values()) == 1


def test_a_death_comes_before_a_headache() -> None:
    """The weightiest harm is told first, one that reassures only where there is none."""
    harms = ("Headaches were common.", "Three patients died of infections.", "The drug was well tolerated.")
    text = "The drug reduced relapses.\n\n" + "\n\n".join(harms)
    told = parts(article("News", text, adverse_events=tuple(sentence(text, each) for each in harms)))
    warned = told["What to keep in mind"]
    assert warned.index("died") < warned.index("Headaches")
    assert "well tolerated" not in warned


def test_a_trial_that_begins_is_told_as_one() -> None:
    """In the present tense, without what an earlier trial found, and with what is planned."""
    said = "“It is an exciting moment,” said Jeremy Cole of Harbour College, who leads the trial."
    text = (
        "A large trial of an old drug in people with progressive MS has opened at 30 hospitals.\n\n"
        "It will recruit 1,180 people. Results are expected in 2030.\n\n"
        f"An earlier trial of 140 people found that the drug slowed the disease by 43 percent.\n\n{said}"
    )
    told = parts(
        article(
            "Charity",
            text,
            lead_researcher=fact(text, "Jeremy Cole", said),
            institution=fact(text, "Harbour College", said),
        )
    )
    assert "The study is led by Jeremy Cole of Harbour College." in told["What begins"]
    assert "43 percent" not in told["What begins"]
    assert "What was found" not in told


def test_what_work_on_mice_may_bring_people_is_no_finding() -> None:
    """A hope is not told among the results."""
    hope = "The switch could one day help patients walk again. It may soon reverse the disease."
    text = f"{hope}\n\nTreated mice walked again within three weeks."
    told = parts(
        article("Release", text, species=(fact(text, "mouse", "Treated mice walked again within three weeks."),))
    )
    assert hope not in told["What was found"]
    assert "Treated mice walked again" in told["What was found"]


def test_two_groups_that_add_up_contradict_no_total() -> None:
    """48 and 48 are the 96 of the other source."""
    whole, halves = (
        "The trial in 96 patients lasted two years.",
        "They gave the drug to 48 people and a placebo to 48 others.",
    )
    wire = article("Wire", whole, participants=fact(whole, 96, whole))
    post = article("Post", halves, participants=fact(halves, 48, halves))
    for told in (parts(wire, post), parts(post, wire)):
        assert "differ" not in told.get("What to keep in mind", "")
        assert "**Who:** 96 patients" in told["The study at a glance"]


def test_one_journal_in_two_wordings_is_published_once() -> None:
    """Neither a contradiction nor a list of two."""
    short, full = "It was reported in NEJM.", "It was reported in The New England Journal of Medicine."
    told = parts(
        article("Wire", short, journal=fact(short, "NEJM", short)),
        article("Post", full, journal=fact(full, "The New England Journal of Medicine", full)),
    )
    assert "**Published in:** The New England Journal of Medicine" in told["The study at a glance"]
    assert "What to keep in mind" not in told


@pytest.mark.parametrize(
    ("value", "words", "told"),
    [
        ("none", "Those who drank four cups were compared with those who drank none.", ""),
        ("other treatments", "Patients were not compared with people who had other treatments.", ""),
        ("dummy", "Half got the drug and half a dummy infusion instead.", "dummy infusion"),
    ],
)
def test_what_it_was_compared_with_is_told_in_full_or_not_at_all(value: str, words: str, told: str) -> None:
    """Not "none", not what the source says it was not compared with."""
    found = parts(article("News", words, comparator=(fact(words, value, words),))).get("The study at a glance", "")
    assert (f"**Compared with:** {told}" in found) if told else ("Compared with" not in found)


def test_a_placebo_under_two_names_is_one() -> None:
    """What one source calls "placebo", another calls "dummy pill"."""
    one, other = "Half were given a placebo.", "Half were given a dummy pill."
    told = parts(
        article("Wire", one, comparator=(fact(one, "placebo", one),)),
        article("Post", other, comparator=(fact(other, "dummy pill", other),)),
    )
    assert "**Compared with:** placebo\n" in told["The study at a glance"] + "\n"


@pytest.mark.parametrize(
    ("words", "time", "told"),
    [
        ("Over 24 months, three of the patients had a relapse.", (24.0, "month"), "24 months"),
        ("They were followed for over 24 months.", (24.0, "month"), "at least 24 months"),
        ("After a median of two years, few had got worse.", (2.0, "year"), "a median of 2 years"),
        ("Fewer had a worsening that lasted at least six months.", (6.0, "month"), ""),
        ("Before the transplant, she had used a wheelchair for two years.", (2.0, "year"), ""),
    ],
)
def test_the_follow_up_is_what_the_source_says(words: str, time: tuple[float, str], told: str) -> None:
    """During and longer than are told apart; how long an outcome lasts is none."""
    text = f"{words} It was a study in 40 patients."
    facts = {"follow_up": (fact(text, time, words),), "participants": fact(text, 40, "It was a study in 40 patients.")}
    glance = parts(article("News", text, **facts))["The study at a glance"]
    assert (f"**How long:** {told}\n" in f"{glance}\n") if told else ("How long" not in glance)


def test_no_trial_is_observational() -> None:
    """Where words of a design contradict each other, those that are sure are told."""
    text = "It was a randomised, double-blind trial, and 40 patients were watched for a year."
    words = ("randomised", "double-blind", "observational")
    told = parts(article("News", text, design=tuple(fact(text, each, text) for each in words)))["The study at a glance"]
    assert "**Design:** randomised, double-blind trial" in told


def test_two_sources_that_say_the_same_are_quoted_once() -> None:
    """In other forms of the same words; not where one has another figure."""
    one = "People with MS who trained with a video game walked faster, a new study suggests."
    other = "A video game helped people with MS who trained to walk faster, according to a new study."
    figure = "A video game helped 60 people with MS who trained to walk faster, according to a new study."
    assert "Post writes" not in parts(article("Wire", one), article("Post", other))["What was found"]
    assert "Post writes" in parts(article("Wire", one), article("Post", figure))["What was found"]


def test_a_quote_is_no_finding_of_the_text_around_it() -> None:
    """What somebody said stands among the quotes only."""
    words = "It is good news for people in the early years of the disease."
    text = f"The pill reduced relapses in a trial.\n\n“{words}” said Ruth Okoye of Marlow Hospital."
    told = parts(article("News", text, quotes=(quote(text, words, "Ruth Okoye", "Marlow Hospital"),)))
    assert words in told["In their words"]
    assert words not in told["What was found"]
