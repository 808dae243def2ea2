"""The author's phrases, checked when they are loaded."""

from __future__ import annotations

import pytest

from newswatch.drafts import load_voice
from newswatch.errors import ConfigError


def test_phrases_may_be_nested_or_dotted() -> None:
    """Both ways of writing feeds.yaml name the same phrase."""
    nested, dotted = load_voice({"headings": {"found": "News"}}), load_voice({"headings.found": "News"})
    assert nested.say("headings.found") == dotted.say("headings.found") == "News"


def test_a_phrase_nobody_knows_is_refused_with_the_nearest_known() -> None:
    """A typing error must not silently leave the shipped phrase."""
    with pytest.raises(ConfigError, match=r"greetin: unknown phrase \(did you mean 'greeting'\?\)") as error:
        load_voice({"greetin": "Hi"})
    assert error.value.key == "greetin"


def test_a_name_in_braces_that_the_phrase_has_not_is_refused() -> None:
    """The message lists what the phrase takes."""
    with pytest.raises(ConfigError, match=r"\{journal\} is not known here; this phrase takes \{source\}"):
        load_voice({"attribution": "as seen in {journal}"})


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"spelling": "scottish"}, "spelling"),
        ({"max_quoted_words": "many"}, "max_quoted_words"),
        ({"max_quoted_words": True}, "max_quoted_words"),
        ({"max_quoted_words": -1}, "max_quoted_words"),
        ({"greeting": 7}, "greeting"),
        ({"headings": {"found": None}}, "headings.found"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(changes: dict[str, object], key: str) -> None:
    """The error names the key."""
    with pytest.raises(ConfigError) as error:
        load_voice(changes)
    assert error.value.key == key


def test_words_put_in_are_not_read_as_phrases() -> None:
    """A source called "{url}" stays what it is, and braces reach nothing else."""
    voice = load_voice({"attribution": "{source}"})
    assert voice.say("attribution", source="{url.__class__}", url="secret") == "{url.__class__}"


def test_own_words_are_spelled_the_authors_way() -> None:
    """American spelling changes the phrases, never what is put in."""
    voice = load_voice({"spelling": "american", "view": "The tumour programme of {x}".replace(" of {x}", "")})
    assert voice.say("view") == "The tumor program"
    assert voice.say("found.quoted", source="A", quote="a tumour") == "A writes: “a tumour”"
