"""The fast reader and feedparser, the judge, give the same entries of the same clean feed."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from newswatch.records import Entry
from newswatch.sources.feed import parse_feed
from newswatch.sources.feeds import loose, repair

HOME = "https://news.example/feed"
LETTERS = st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co"))


def is_taken_as_meant(text: str) -> bool:
    """Leave out markup, and letters that feedparser takes for UTF-8 read as Latin-1 and decodes once more."""
    try:
        again = text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        again = text
    return bool(text.strip()) and again == text and not set(text) & set("<>&")


WORDS = st.text(LETTERS, min_size=1, max_size=40).filter(is_taken_as_meant)
MARKUP = st.sampled_from(["{} &amp; more", "<b>{}</b>", "{} <i>in vitro</i>", "p &lt; 0.05 {}", "{}", "&eacute;{}"])
TITLES = st.builds(str.format, MARKUP, WORDS)
LINKS = st.builds("https://a.example/{}?x={}&y=2".format, st.integers(0, 10**6), st.integers(0, 9))
DATES = st.none() | st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
)
ENTRIES = st.lists(
    st.tuples(TITLES, LINKS, DATES, st.none() | st.uuids().map("urn:uuid:{}".format)), min_size=1, max_size=5
)
Row = tuple[str, str, datetime | None, str | None]


def rss(rows: list[Row]) -> str:
    """An RSS feed."""
    items = "".join(
        f"<item><title>{escape(title)}</title><link>{escape(link)}</link>"
        + (f"<pubDate>{format_datetime(date)}</pubDate>" if date else "")
        + (f'<guid isPermaLink="false">{guid}</guid>' if guid else "")
        + f"<description>{escape(title)}</description></item>"
        for title, link, date, guid in rows
    )
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>T</title>{items}</channel></rss>'


def rdf(rows: list[Row]) -> str:
    """An RSS 1.0 feed."""
    items = "".join(
        f'<item rdf:about="{escape(guid or link)}"><title>{escape(title)}</title><link>{escape(link)}</link>'
        + (f"<dc:date>{date.isoformat()}</dc:date>" if date else "")
        + "</item>"
        for title, link, date, guid in rows
    )
    return (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title></channel>{items}</rdf:RDF>'
    )


def atom(rows: list[Row]) -> str:
    """An Atom feed."""
    entries = "".join(
        f'<entry><title type="html">{escape(title)}</title><link href="{escape(link)}"/>'
        + (f"<updated>{date.isoformat()}</updated>" if date else "")
        + (f"<id>{guid}</id>" if guid else "")
        + "</entry>"
        for title, link, date, guid in rows
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>{entries}</feed>'


def facts(entries: tuple[Entry, ...]) -> list[tuple[object, ...]]:
    """What has to be the same."""
    return [(entry.id, entry.title, entry.link, entry.url, entry.published) for entry in entries]


@settings(max_examples=100, deadline=None, derandomize=True)  # what feedparser makes of rare letters is not our law
@given(ENTRIES, st.sampled_from([rss, rdf, atom]))
def test_both_readers_give_the_same_entries(rows: list[Row], write: object) -> None:
    """Ids, titles, addresses and dates."""
    body = write(rows).encode()  # type: ignore[operator]
    assert facts(parse_feed(body, HOME)) == facts(loose.read(body, HOME).entries)


@settings(max_examples=60, deadline=None)
@given(ENTRIES, st.sampled_from([rss, rdf, atom]))
def test_repairing_what_is_whole_changes_nothing(rows: list[Row], write: object) -> None:
    """The repair is only asked for broken feeds, and would do no harm to others."""
    body = write(rows).encode()  # type: ignore[operator]
    mended = repair.repaired(body)
    assert mended is not None
    assert facts(parse_feed(mended, HOME)) == facts(parse_feed(body, HOME))


def test_feedparser_is_asked_when_nothing_else_finds_entries() -> None:
    """Here under a root of an unknown name."""
    body = rss([("One", "https://a.example/1", None, "g")]).replace("channel>", "chanel>")
    assert [entry.id for entry in parse_feed(body.encode(), HOME)] == ["g"]
