"""Who is quoted, by which source, and how a speaker is named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from newswatch.drafts import StoryArticle, load_voice
from newswatch.drafts.parts import spoken
from newswatch.drafts.wording.attribution import role_of, wordings
from newswatch.records import Quote, Study
from tests.drafts.stories.building import fact, quote

VOICE = load_voice()
WORDS = "Training changed how people moved, and it lasted for months."


def article(source: str, text: str, *quotes: Quote, lead: str = "") -> StoryArticle:
    """Return an article with quotes."""
    study = Study(quotes=quotes, lead_researcher=fact(text, lead, text) if lead else None)
    return StoryArticle(source=source, url=f"https://{source.lower()}.example/", title="", text=text, study=study)


def said(*articles: StoryArticle) -> list[str]:
    """Return the quotes as the draft says them."""
    return [each.text for each in spoken.introduced(spoken.chosen(articles, 150, ()), VOICE)]


def wire(role: str = "") -> StoryArticle:
    """Return a report that names the speaker by the surname only, or with a role."""
    text = f"“{WORDS}” Okafor said."
    return article("Wire", text, replace(quote(text, WORDS, "Okafor"), role=role or None))


def release() -> StoryArticle:
    """Return a release that says who he is."""
    text = f"“{WORDS}” said Chidi Okafor, professor of rehabilitation medicine at the University of Leeds."
    known = quote(text, WORDS, "Chidi Okafor", "University of Leeds")
    return article("Release", text, replace(known, role="professor of rehabilitation medicine"))


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_words_several_sources_quote_are_taken_from_the_one_that_says_most_of_the_speaker(order: Iterable[int]) -> None:
    """Wherever that source stands: name, role and institution are worth more than the first place."""
    articles = [(wire(), release())[place] for place in order]
    assert said(*articles) == [
        f"Chidi Okafor, professor of rehabilitation medicine at the University of Leeds, said: “{WORDS}”"
    ]
    assert spoken.chosen(articles, 150, ())[0].article.source == "Release"


def test_where_two_sources_say_the_same_of_a_speaker_the_better_source_is_quoted() -> None:
    """The articles come with the best source first."""
    copy = replace(release(), source="Copy", url="https://copy.example/")
    assert spoken.chosen((release(), copy), 150, ())[0].article.source == "Release"


def test_one_speaker_under_two_names_is_quoted_twice_at_most() -> None:
    """What one source calls "Okafor" is "Chidi Okafor" to another."""
    more = ["We saw it in men and women alike.", "It costs next to nothing to do at home.", "Not all could finish it."]
    text = " ".join(f"“{each}” Okafor said." for each in more)
    other = article("Wire", text, *(quote(text, each, "Okafor") for each in more))
    told = said(release(), other)
    assert len(told) == 2
    assert told[1].startswith("Okafor also said")


def test_a_wording_that_cannot_be_proven_gives_way_to_a_plainer_one() -> None:
    """The quote itself is never lost over its speaker's title."""
    excerpts = spoken.chosen((release(),), 150, ())
    told = spoken.introduced(excerpts, VOICE, lambda words: "professor" not in words)
    assert told[0].text == f"Chidi Okafor of the University of Leeds said: “{WORDS}”"


@pytest.mark.parametrize(
    ("role", "institution", "named"),
    [
        ("neurologist", "University of Gdansk", "Ana Ruiz, a neurologist at the University of Gdansk,"),
        ("director", "Heart Institute", "Ana Ruiz, director of the Heart Institute,"),
        ("Director of research", "Norvex", "Ana Ruiz, director of research at Norvex,"),
        ("Harvard researcher", "Harvard", "Ana Ruiz, a Harvard researcher,"),
        ("chief executive", None, "Ana Ruiz, chief executive,"),
        ("study author", "University of Gdansk", "Ana Ruiz of the University of Gdansk"),
        ("her doctor", "Harbour Clinic", "Ana Ruiz of the Harbour Clinic"),
        ("and is the one who wrote it", None, "Ana Ruiz"),
        (None, None, "Ana Ruiz"),
    ],
)
def test_a_speaker_is_named_as_readers_are_used_to(role: str | None, institution: str | None, named: str) -> None:
    """Role and institution where the source gives them as such; nothing that is a clause."""
    assert wordings(Quote(WORDS, 0, 1, speaker="Ana Ruiz", role=role, institution=institution), VOICE)[0] == named


def test_a_role_of_many_words_is_left_out() -> None:
    """It would be half of the sentence."""
    role = "vice president of the board of the society for the study of all that moves people"
    assert role_of(Quote(WORDS, 0, 1, speaker="Ana Ruiz", role=role)) == ""
