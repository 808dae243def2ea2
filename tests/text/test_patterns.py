"""What is read off a pattern holds of all it finds, so that looking only where it says finds the same."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.text.patterns.matching import matches
from newswatch.text.patterns.openings import WordIndex, beginnings, held, opening
from newswatch.text.patterns.phrases import Phrases

_PIECES = st.sampled_from(
    [
        *(
            "study",
            "No",
            "a",
            "trials?",
            "p53",
            "I2",
            "19",
            "don[’']t",
            "co-?",
            "(?:the|an?) ",
            "(?:new )?",
            "s?",
            "(?:ab){2}",
        ),
        *(
            r"\d+",
            r"\w+",
            r"\w*",
            r"\s",
            " ",
            ",",
            "-",
            "[ab]",
            "[Ss]ome",
            "[^.]{0,3}",
            ".",
            r"(?:\w+ ){0,2}",
            r"(?:\w+ly )?",
        ),
        *(r"\b", r"(?!\w)", r"(?<!\w)", "(?!x)", "(?<!no )", "^", "$", r"(?:a\b|\bno) ", "(?:very |more )*", r"\."),
    ]
)
_SEQUENCES = st.lists(_PIECES, min_size=1, max_size=6).map("".join)
_PATTERNS = st.lists(_SEQUENCES, min_size=1, max_size=3).map(lambda branches: "|".join(branches))
_GROUPED = st.tuples(_SEQUENCES, _PATTERNS, _SEQUENCES).map(lambda parts: f"{parts[0]}(?:{parts[1]}){parts[2]}")
_WORDS = re.findall(r"\S+", "the new study of no very long trial a b ab p53 19 I2 i don’t some , . - x co s more")
_TEXTS = st.lists(st.sampled_from([*_WORDS, *map(str.upper, _WORDS), " ", " ", "\n"]), max_size=20).map("".join)


_WITHOUT_WIDTH = re.compile(
    r"\\b|\(\?[^:].*?\)|[\^$]"
)  # as the pieces write it; texts are made of the rest of a pattern


@given(st.data(), st.one_of(_PATTERNS, _GROUPED), _TEXTS, _TEXTS)
def test_every_match_begins_with_and_holds_the_words_read_off_its_pattern(
    data: st.DataObject, pattern: str, before: str, behind: str
) -> None:
    """Whatever the pattern, whatever the case, wherever it is found."""
    text = before + data.draw(st.from_regex(_WITHOUT_WIDTH.sub("", pattern))) + behind
    index = WordIndex(text)
    for match in re.finditer(pattern, text, re.IGNORECASE):
        first = opening(pattern)
        assert first is None or match.start() in index.places(first)
        assert all(words & index.between(*match.span()) for words in held(pattern))


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        (r"\b(?:limitations?|no caveats)\b", {"limi", "no"}),
        (r"\b(?:the )?(?:[Nn]ew )?study", {"the", "new", "stud"}),
        (r"(?x) \b an? \ trial  # of ours", None),
        (r"(?ix) (?<!\w) an? \  trials?", {"a", "an"}),
        (r"\b\d+ patients", {"#"}),
        (r"\b(?:19|20)\d\d\b", {"#"}),
        (r"(?<!no )\brisks?", {"risk"}),
        ("risks", None),
        (r"\brat\w*", None),
        (r"\b\w+ology", None),
        (r"\b(a)?(?(1)bbbb|cccc)", None),
        (r"\b(?P<one>[ab])(?P=one)", None),
    ],
)
def test_a_pattern_begins_with_few_words_only_where_that_is_sure(pattern: str, first: set[str] | None) -> None:
    """Nothing is said of a pattern that may begin inside a word, with any word, or that is not understood."""
    assert opening(pattern) == first


def test_a_pattern_holds_a_word_of_each_of_its_places() -> None:
    """The rarest first: of long words there are fewer in a text than of short ones."""
    pattern = r"\b(?:not|\w+n[’']t) (?:yet )?(?:been )?(?:tested|tried) in (?:people|humans)\b"
    assert opening(pattern) is None
    assert held(pattern) == ({"test", "trie"}, {"peop", "huma"}, {"been", "test", "trie"})


@given(_TEXTS)
def test_the_words_of_a_text_are_found_again_where_they_stand(text: str) -> None:
    """An index of a text knows all of its words, and between two places those of the piece."""
    index = WordIndex(text)
    starts = [word.start() for word in re.finditer(r"\w+", text)]
    assert index.places(beginnings(text)) == starts
    assert index.between(0, len(text)) == beginnings(text)
    assert index.holds_none(frozenset({"zzzz"}))


@given(st.lists(_SEQUENCES, min_size=1, max_size=4), _TEXTS)
def test_phrases_are_found_as_one_pattern_would_find_them(patterns: list[str], text: str) -> None:
    """The first match is that of all phrases joined, and there is one where they have one."""
    phrases, words = Phrases(patterns), beginnings(text)
    joined = re.search("|".join(f"(?:{pattern})" for pattern in patterns), text)
    first = phrases.first_in(text, words)
    assert (first and first.span()) == (joined and joined.span())
    assert phrases.any_in(text, words) == bool(phrases.search(text)) == bool(joined)


@given(_TEXTS)
def test_matches_at_places_are_those_found_everywhere(text: str) -> None:
    """One behind the other, none inside another."""
    pattern = re.compile(r"\b(?:the|no) (?:\w+ )?\w+")
    places = [word.start() for word in re.finditer(r"\b[tn]", text)]
    assert [match.span() for match in matches(pattern, text, places)] == [
        match.span() for match in pattern.finditer(text)
    ]
