"""What the check notices, kind by kind, and what it lets pass."""

from __future__ import annotations

import pytest

from newswatch.drafts import check

SOURCE = """\
Stem cells in MS: what a small trial found.

The trial followed 21 patients with relapsing MS for an average of 37 months, and 12 healthy women for 6 weeks. In the \
end, 81 percent of the patients (17 of 21) had improved by at least one point on the disability scale. Relapses were \
reduced from 1.6 to 0.2 a year. The treatment did not change the lesions seen on scans (p = 0.4).

The drug was given at 20 mg a day in March 2008. Early treatment may protect nerve cells, and smoking was associated \
with faster decline. Earlier work had been done in mice.

"We were surprised by how many people improved," said Ana Ruiz of the University of Valencia. Mehmet Aydin, who was \
not involved, was careful. "A trial without a control group raises a question," he said. "It does not answer it," \
Aydin added.
"""


def kinds(draft: str, *sources: str) -> list[str]:
    """Return the kinds of findings in a draft."""
    return [finding.kind for finding in check(draft, sources or (SOURCE,))]


@pytest.mark.parametrize(
    "draft",
    [
        "The trial followed twenty-one patients with relapsing MS for an average of 37 months.",
        "The trial followed 21 people with relapsing multiple sclerosis for an average of 37 months.",
        "In the end, 81% of the participants had improved by at least one point on the disability scale.",
        "In the end, 81 per cent of the patients (17 of 21) had improved by at least 1 point on the disability scale.",
        "The treatment did not change the lesions seen on scans.",
        "The treatment didn’t change the lesions seen on scans (p = 0.40).",
        "Relapses were reduced from 1.6 to 0.2 a year.",
        "Relapses were reduced from about 2 to 0.2 a year.",
        "According to the report, early treatment may protect nerve cells.",
        "Of the 21 patients, 17 (81 percent) had improved by at least one point.",
        "Ana Ruiz said: “We were surprised by how many people improved.”",
        "“We were surprised […] people improved,” said Ruiz.",
        "I find that hopeful, and I will ask my neurologist what she thinks of it all.",
        "",
    ],
)
def test_light_rewriting_raises_no_alarm(draft: str) -> None:
    """Numbers in words, percent signs, words that mean the same, brackets left out, the author's own view."""
    assert kinds(draft) == []


@pytest.mark.parametrize(
    ("draft", "kind", "words"),
    [
        ("The trial followed 23 patients with relapsing MS.", "number", "23"),
        ("The trial followed twenty-three patients with relapsing MS.", "number", "twenty-three"),
        ("Relapses were reduced from 0.2 to 1.6 a year.", "number", "0.2"),
        ("In the end, 17 percent of the patients (81 of 21) had improved by at least one point.", "number", "17"),
        ("The trial followed 21 patients with relapsing MS for an average of 37 weeks.", "unit", "37"),
        ("The drug was given at 20 g a day in March 2008.", "unit", "g"),
        ("The drug was given at 20 mg a day in May 2008.", "date", "May"),
        ("Relapses were increased from 1.6 to 0.2 a year.", "direction", "increased"),
        (
            "In the end, 81 percent of the patients had worsened by at least one point on the scale.",
            "direction",
            "worsened",
        ),
        ("The treatment did change the lesions seen on scans.", "negation", "change"),
        ("Early treatment may not protect nerve cells.", "negation", "not"),
        ("Early treatment will protect nerve cells.", "hedge", "will"),
        ("Early treatment protects nerve cells.", "hedge", "protects"),
        ("Smoking was the cause of faster decline.", "strength", "the cause of"),
        ("Earlier work had been done in rats.", "population", "rats"),
        ("For 6 weeks it followed 12 healthy men.", "population", "men"),
        ("Early treatment may protect nerve cells, said Harrington.", "name", "Harrington"),
        ("“We were never surprised by how many people improved,” said Ana Ruiz.", "quote", "We were never"),
        ("“We were surprised by how many people improved,” said Mehmet Aydin.", "speaker", "Aydin"),
        ("“It does not answer it,” said Ruiz.", "speaker", "Ruiz"),
        ("The treatment is a cure.", "promise", "cure"),
        ("You should ask for the treatment.", "promise", "You should ask for"),
        ("Bees sleep under lavender until the evening wind carries them home.", "unsupported", "Bees sleep"),
    ],
)
def test_what_the_source_does_not_say_is_found(draft: str, kind: str, words: str) -> None:
    """The finding names the place in the draft."""
    found = [each for each in check(draft, [SOURCE]) if each.kind == kind and each.text.startswith(words)]
    assert found
    assert draft[found[0].start : found[0].end] == found[0].text
    assert found[0].statement in draft


def test_a_finding_says_what_the_source_has() -> None:
    """So that the author need not look for it."""
    (finding,) = check("Relapses were increased from 1.6 to 0.2 a year.", [SOURCE])
    assert (finding.text, finding.source, finding.grave) == ("increased", "reduced", "hard")


@pytest.mark.parametrize(
    ("draft", "grave"),
    [
        ("The trial followed 23 patients with relapsing MS.", "hard"),
        ("Earlier work had been done in rats.", "hard"),
        ("Early treatment will protect nerve cells.", "soft"),
        ("Smoking was the cause of faster decline.", "soft"),
    ],
)
def test_wording_weighs_less_than_facts(draft: str, grave: str) -> None:
    """Only grave findings make the command fail."""
    assert {finding.grave for finding in check(draft, [SOURCE])} == {grave}


def test_mice_do_not_become_patients() -> None:
    """The worst mistake a draft can make."""
    source = "The cells protected nerves in mice with a disease like MS."
    assert kinds("The cells protected nerves in patients with a disease like MS.", source) == ["population"]
    assert kinds("This was studied in mice, not in people.", source) == []


def test_a_fact_may_stand_in_any_of_the_sources() -> None:
    """A story has several articles."""
    assert kinds("The trial followed 21 patients and cost 4 million euros.", SOURCE, "It cost 4 million euros.") == []


def test_two_sentences_may_be_told_as_one() -> None:
    """The end of the first is left out without harm."""
    source = (
        "The scans were read by two doctors who knew nothing of the treatment. They found fewer lesions in the group."
    )
    assert kinds("The scans were read by two doctors, and they found fewer lesions in the group.", source) == []


def test_markdown_is_read_as_its_reader_sees_it() -> None:
    """Marks, links, comments and addresses with numbers in them are no claims."""
    draft = (
        "## What was found\n\n- **Who:** *21 patients*\n- [A title with 99 problems](https://a.example/2027/99)\n\n"
        "<!-- 44 percent -->\nThe trial followed 21&#32;patients \\(see [there](https://a.example/77)\\).\n"
    )
    assert kinds(draft) == []
    assert kinds(draft.replace("21&#32;", "22&#32;")) == ["number"]


def test_the_blogs_own_posts_are_not_the_sources_business() -> None:
    """Front matter tells which days, names and words are hers; what was found needs a source all the same."""
    draft = (
        '---\ntitle: "x"\nsources:\n  - name: "Ward & Clinic"\n    url: "https://w.example/"\nearlier_posts:\n'
        '  - title: "Stem cells in Chicago"\n    url: "https://b.example/1"\n    date: "2009-02-09"\n---\n\n'
        "Here is an update (as always from Ward &amp; Clinic) on the [post](https://b.example/1) I posted on February "
        "9th this year.\n\nThe trial followed 9 patients.\n"
    )
    assert [finding.text for finding in check(draft, [SOURCE])] == ["9"]


def test_the_day_of_an_earlier_post_is_its_own() -> None:
    """A wrong day in the opening is found, though no source speaks of it."""
    draft = (
        '---\nearlier_posts:\n  - title: "x"\n    url: "https://b.example/1"\n    date: "2009-02-09"\n---\n\n'
        "Here is more on the [post](https://b.example/1) I wrote on February {}th.\n"
    )
    assert kinds(draft.format(9)) == []
    assert "date" in kinds(draft.format(8))


def test_getting_worse_is_not_made_up() -> None:
    """A word for harm that no source has is found in the shortest sentence, too."""
    assert kinds("All 21 patients had stabilised.", "All 21 patients had stabilised.") == []
    assert kinds("All 21 patients had worsened.", "All 21 patients had stabilised.") == ["direction"]


def test_a_number_in_the_name_of_a_source_is_no_claim() -> None:
    """Radio 4 is a name; four patients are not."""
    draft = '---\nsources:\n  - name: "Radio 4"\n    url: "https://r.example/"\n---\n\n{}\n'
    assert kinds(draft.format("Radio 4 says that relapses were reduced from 1.6 to 0.2 a year.")) == []
    assert "number" in kinds(draft.format("The trial followed 4 patients with relapsing MS."))


@pytest.mark.parametrize(
    "lead",
    [
        'Ana Ruiz, who heads a laboratory in Valencia, Spain, and a clinic there, said: "{}"',
        'Ana Ruiz, of Valencia, said: "This is new." She said: "We are glad." She went on. "{}" she added.',
        '"{}" Ruiz continued. Her laboratory is in the building of Mehmet Aydin.',
        'Ana Ruiz of Jon E. Smith College of Medicine said: "{}"',
    ],
)
def test_a_speaker_is_followed_through_his_paragraph(lead: str) -> None:
    """However he is introduced; another person named there did not say it."""
    words = "The cells came from their own bone marrow, which surprised us."
    source = lead.format(words) + " Mehmet Aydin was not asked."
    assert kinds(f"Ana Ruiz said: “{words}”", source) == []
    assert "speaker" in kinds(f"Mehmet Aydin said: “{words}”", source)


def test_what_a_bracket_left_out_stood_for_is_known() -> None:
    """One in ten (10%) patients are ten percent and one in ten patients."""
    assert kinds("Some one in ten patients had fallen.", "Some one in ten (10%) patients had fallen.") == []


@pytest.mark.parametrize("text", ["---\n: :\n---\n", "---\n", "“", "[](", "<!--", "&#99999999999;", "\x00", "1" * 5000])
def test_any_text_can_be_checked(text: str) -> None:
    """What a hand or a model broke is still read."""
    check(text, [SOURCE])
    check(SOURCE, [text])


def test_a_wrong_trial_number_in_an_address_is_found() -> None:
    """Readers follow links whose address they do not see."""
    source = "The trial (NCT01234567) ran in Ghent for a year."
    right = "- Trial: [NCT01234567](https://clinicaltrials.gov/study/NCT01234567)"
    wrong = right.replace("study/NCT01234567", "study/NCT01234576")
    assert check(right, [source]) == ()
    assert [(each.kind, each.text) for each in check(wrong, [source])] == [("address", "NCT01234576")]


@pytest.mark.parametrize(
    "draft",
    [
        "Of the 40 patients, 15 were given the new pill and 25 received a sugar lump.",
        "Nobody had a fever on it.",
        "Fruit caused the relief.",
        "Older people slept well on it, younger ones badly.",
    ],
    ids=["swapped-groups", "short-and-foreign", "tie-told-as-cause", "other-way-round"],
)
def test_paraphrases_that_say_something_else_are_found(draft: str) -> None:
    """A sentence may be far from the source's words and still be wrong."""
    source = (
        "Of the 40 patients, 25 were given the new pill once a day, while 15 received a sugar lump. "
        "Younger people slept well on it, older ones badly. Eating fruit was associated with relief in both groups."
    )
    assert check(draft, [source])


def test_ages_are_years_in_whatever_order() -> None:
    """The words "aged 17 to 44" are "17 to 44 years of age", whatever stands behind them."""
    assert (
        check(
            "The 74 mothers aged 17 to 44, and their babies, took part.",
            ["It had 74 mothers, 17 to 44 years of age, and their babies."],
        )
        == ()
    )
