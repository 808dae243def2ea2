"""What the shipped topics make of texts: about, mentions, refused and why."""

import pytest

import newswatch
from newswatch.topics import explain, flag, shipped


def strengths(title: str, text: str = "") -> dict[str, str]:
    """Topic -> strength of every flag."""
    return {each.topic: each.strength for each in flag(title, text)}


def reasons(title: str, text: str = "") -> dict[str, str]:
    """Refused words -> why."""
    return {each.text: each.why for each in explain(title, text).rejected}


def test_a_headline_on_both_topics_is_about_both() -> None:
    """The example of the package's first lines."""
    assert [each.topic for each in newswatch.flag("Stem cells calm multiple sclerosis", "")] == [
        "multiple-sclerosis",
        "stem-cells",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "haematopoietic stem cells",
        "Hematopoietic Stem-Cell graft",
        "stem\u2011cell therapy",
        "stem\u00a0cells",
        "STEM CELLS",
        "the stem cell’s fate",
        "ste\u00adm cells",
    ],
)
def test_spelling_hyphens_case_and_number_do_not_matter(words: str) -> None:
    """One phrase of the rules stands for every way it is written."""
    assert strengths(f"New hope from {words}")["stem-cells"] == "about"


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("Metabolites were measured by LC-MS/MS in plasma.", "MS", "mass spectrometry"),
        ("She holds an MSc in nutrition.", "MSc", "a degree"),
        ("Ms. Carter spoke to patients at the clinic.", "Ms", "a form of address"),
        ("The MS Office update broke the patient records.", "MS Office", "Microsoft"),
        ("Robin Vale, MS, RD, advised the patients.", "MS", "a degree after a name"),
        ("The drug helped immune system cells.", "system cells", "immune system cells"),
        ("A cream with apple stem cells.", "apple stem cells", "a cosmetic ingredient"),
        ("Patients with tuberous sclerosis took part.", "tuberous sclerosis", "another disease"),
    ],
)
def test_a_trap_is_refused_with_its_reason(text: str, words: str, why: str) -> None:
    """What looks like a hit and is none is shown, and gives no flag."""
    found = reasons("", text)
    assert any(word in words or words in word for word, reason in found.items() if reason == why), found
    assert not {"multiple-sclerosis", "stem-cells"} & set(strengths("", text))


def test_an_abbreviation_explained_as_something_else_is_refused() -> None:
    """The text says what it stands for."""
    text = "We studied metabolic syndrome (MS) in patients with neurological symptoms. MS was common."
    assert "multiple-sclerosis" not in strengths("", text)
    assert any("metabolic syndrome" in why for why in reasons("", text).values())


def test_an_abbreviation_needs_support_nearby() -> None:
    """Two letters alone say nothing; a supporting word settles them."""
    assert "multiple-sclerosis" not in strengths("", "MS won the cup again on Sunday.")
    assert strengths("", "People with MS walked further in the second year.") == {"multiple-sclerosis": "about"}


@pytest.mark.parametrize(
    "text",
    [
        "The protein matters in diseases such as lupus, epilepsy and multiple sclerosis.",
        "Blocking it may help in rheumatoid arthritis, Crohn’s disease and even MS, the team writes.",
        "The academy is dedicated to care. A neurologist treats stroke, multiple sclerosis and migraine.",
    ],
)
def test_a_list_of_diseases_is_a_mention(text: str) -> None:
    """Named among others, it is not what the text is about."""
    assert strengths("A switch for inflammation", text).get("multiple-sclerosis") == "mentions"


def test_offsets_lead_to_the_words() -> None:
    """Every hit can be found again in the part it stands in."""
    parts = {"title": "Coffee and MS", "text": "People with MS drank coffee.\n\nMultiple sclerosis was rarer."}
    (found,) = [each for each in flag(**parts) if each.topic == "multiple-sclerosis"]
    assert [parts[hit.part][hit.start : hit.end] for hit in found.hits] == [hit.text for hit in found.hits]
    assert {hit.part for hit in found.hits} == {"title", "text"}


def test_a_clinic_advert_is_flagged_and_keeps_its_topics() -> None:
    """It is marked, not dropped."""
    text = "Our clinic offers stem cell injections. Call now for a free consultation, airport transfer included."
    assert {"advert", "stem-cells"} <= set(strengths("", text))


def test_every_shipped_topic_has_a_label() -> None:
    """Drafts and digests call topics by their labels."""
    assert all(topic.label for topic in shipped())
    assert shipped().label("multiple-sclerosis") == "MS"
