"""feeds.yaml: what is accepted, and how what is not is named."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from newswatch.config import load, template_text
from newswatch.errors import ConfigError

GOOD = "sources:\n  - name: a\n    url: https://a.example/feed\n"

# name, text, line that is named, words that are said
BROKEN = [
    ("empty file", "", 1, "sources"),
    ("text at top", "just words\n", 1, "mapping"),
    ("list at top", "- a\n- b\n", 1, "mapping"),
    ("tab indent", "sources:\n\t- name: a\n", 2, "YAML"),
    ("unclosed quote", 'sources:\n  - name: "a\n    url: x\n', None, "YAML"),
    ("bad indent", "sources:\n  - name: a\n   url: x\n", 3, "YAML"),
    ("sources is a word", "sources: abc\n", 1, "sources"),
    ("sources empty", "sources: []\n", 1, "sources"),
    ("source is a word", "sources:\n  - abc\n", 2, "sources[0]"),
    ("url missing", "sources:\n  - name: a\n", 2, "sources[0].url: is missing"),
    ("name missing", "sources:\n  - url: https://a.example/\n", 2, "sources[0].name: is missing"),
    ("url not http", "sources:\n  - name: a\n    url: ftp://x.example/f\n", 3, "http"),
    ("url is a file", "sources:\n  - name: a\n    url: file:///etc/passwd\n", 3, "http"),
    ("url is a number", "sources:\n  - name: a\n    url: 12\n", 3, "sources[0].url"),
    ("unknown kind", "sources:\n  - name: a\n    kind: fed\n    url: https://a.example/\n", 3, "did you mean 'feed'?"),
    ("misspelt key", "sources:\n  - name: a\n    ulr: https://a.example/\n", 3, "did you mean 'url'?"),
    ("unknown top key", GOOD + "topcs: {}\n", 4, "did you mean 'topics'?"),
    ("unknown blog key", GOOD + "blog:\n  nmae: x\n", 5, "did you mean 'name'?"),
    ("duplicate key", GOOD + "    url: https://b.example/\n", 4, "twice"),
    ("duplicate name", GOOD + "  - name: a\n    url: https://b.example/\n", 4, "line 2"),
    ("interval", "sources:\n  - name: a\n    url: https://a.example/\n    every: often\n", 4, "6h"),
    ("impolite interval", "sources:\n  - name: a\n    url: https://a.example/\n    every: 1m\n", 4, "5 minutes"),
    ("scrape", "sources:\n  - name: a\n    url: https://a.example/\n    scrape: some\n", 4, "sources[0].scrape"),
    ("time zone", GOOD + "blog:\n  timezone: Dublin\n", 5, "Europe/Dublin"),
    ("topics is a list", GOOD + "topics:\n  - stem cells\n", 4, "topics"),
    ("topic is a number", GOOD + "topics: {a: 1}\n", 4, "topics.a"),
    ("unknown rules", GOOD + "topics:\n  x: { label: x, rules: stem-cell }\n", 5, "stem-cells"),
    ("unknown draft topic", GOOD + "drafts:\n  topics: [stem-cell]\n", 5, "did you mean 'stem-cells'?"),
    ("unknown post place", GOOD + "blog:\n  posts:\n    - wrx: a.xml\n", 6, "did you mean 'wxr'?"),
    ("unknown phrase", GOOD + "blog:\n  voice:\n    greetng: Hi\n", 6, "did you mean 'greeting'?"),
    ("no such day", GOOD + "blog:\n  name: 2026-02-30\n", 5, "no value YAML can read"),
    ("too many digits", GOOD + f"blog:\n  name: {'9' * 5000}\n", 5, "no value YAML can read"),
    ("nested without end", GOOD + "blog: " + "[" * 3000 + "]" * 3000 + "\n", 1, "nested too deep"),
    ("python tag", "sources: !!python/object/apply:os.system ['true']\n", 1, "YAML"),
    (
        "alias bomb",
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
        + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{','.join([f'*{chr(97 + i)}'] * 9)}]\n" for i in range(8))
        + "sources: *i\n",
        1,
        "aliases",
    ),
]


@pytest.mark.parametrize(("text", "line", "words"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_what_is_wrong_is_named_with_file_line_and_key(folder: Path, text: str, line: int | None, words: str) -> None:
    """Every broken configuration is refused, its line named, and what was probably meant."""
    path = folder / "feeds.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(path)
    message = str(caught.value)
    assert message.startswith(f"feeds.yaml:{line}:" if line else "feeds.yaml:")
    assert words in message
    assert caught.value.exit_code == 2


def test_several_complaints_come_together_in_the_order_of_their_lines(folder: Path) -> None:
    """A person mends all of them at once instead of one a run."""
    path = folder / "feeds.yaml"
    path.write_text("sources:\n  - name: a\n  - url: https://b.example/\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(path)
    assert [line.split(": ")[0] for line in str(caught.value).splitlines()] == ["feeds.yaml:2", "feeds.yaml:3"]


def test_complaints_of_different_parts_come_together_too(folder: Path) -> None:
    """Sources, topics and unknown keys are all named, whichever part is broken first."""
    path = folder / "feeds.yaml"
    path.write_text(
        "sources:\n  - name: a\n    kind: fed\n    url: https://a.example/\n"
        "  - name: b\n    url: https://b.example/\n  - name: b\n    url: https://c.example/\n"
        "topics:\n  - stem cells\ntpics: {}\n",
        encoding="utf-8",
    )
    with pytest.raises(ConfigError) as caught:
        load(path)
    keys = [line.split(": ")[1] for line in str(caught.value).splitlines()]
    assert keys == ["sources[0].kind", "topics", "tpics"]


def test_two_sources_of_one_name_are_named_beside_broken_topics(folder: Path) -> None:
    """What can be checked is checked, although another part cannot be read."""
    path = folder / "feeds.yaml"
    path.write_text(GOOD + "  - name: a\n    url: https://b.example/\ntopics:\n  - stem cells\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"feeds.yaml:4: sources\[1\].name: 'a' is also[^\n]*\nfeeds.yaml:6: topics"):
        load(path)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00binary\x80", "caf\u00e9: 1".encode("latin-1")])
def test_a_file_that_is_missing_or_no_text_is_named(folder: Path, content: bytes | None) -> None:
    """No traceback for a file that cannot be read."""
    path = folder / "feeds.yaml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigError, match=r"feeds\.yaml"):
        load(path)


def test_a_folder_in_its_place_is_named(folder: Path) -> None:
    """A folder called feeds.yaml is refused like any other file that cannot be read."""
    (folder / "feeds.yaml").mkdir()
    with pytest.raises(ConfigError, match=r"feeds\.yaml"):
        load(folder / "feeds.yaml")


def test_only_sources_is_required(folder: Path) -> None:
    """What is left out has a sensible value: the two shipped topics, drafts on both together."""
    path = folder / "feeds.yaml"
    path.write_text(GOOD, encoding="utf-8")
    config = load(path)
    assert config.topics.keys == ("multiple-sclerosis", "stem-cells") or set(config.topics.keys) >= {
        "multiple-sclerosis",
        "stem-cells",
    }
    assert config.drafts.topics == (("multiple-sclerosis", "stem-cells"),)
    assert config.database == folder / "data" / "newswatch.db"
    assert config.sources[0].kind == "feed"


def test_a_draft_topic_alone_and_an_inner_list_can_stand_together(folder: Path) -> None:
    """``[a, [a, b]]`` means a alone, or both."""
    path = folder / "feeds.yaml"
    path.write_text(GOOD + "drafts: { topics: [stem-cells, [multiple-sclerosis, stem-cells]] }\n", encoding="utf-8")
    assert load(path).drafts.topics == (("stem-cells",), ("multiple-sclerosis", "stem-cells"))


def test_the_file_init_writes_is_in_order(folder: Path) -> None:
    """The commented feeds.yaml passes its own check and holds real sources."""
    path = folder / "feeds.yaml"
    path.write_text(template_text(), encoding="utf-8")
    config = load(path)
    kinds = {source.name: source.kind for source in config.sources}
    assert kinds["Medical News Today"] == "page"
    assert len(kinds) >= 15
    assert config.sources[0].every == timedelta(hours=6)


def test_json_is_yaml_too(folder: Path) -> None:
    """Programs may write the configuration as JSON."""
    path = folder / "feeds.yaml"
    path.write_text('{"sources": [{"name": "a", "kind": "feed", "url": "https://a.example/"}]}', encoding="utf-8")
    assert load(path).sources[0].name == "a"
