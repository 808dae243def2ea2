"""Feeds as they come: broken in every way, read as if they were not."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newswatch.errors import ParseError
from newswatch.records import Entry
from newswatch.sources.feed import parse_feed

HOME = "https://news.example/feed"
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>
<item><title>First caf\u00e9 &amp; more</title><link>https://a.example/1?x=1&amp;y=2</link><guid>g1</guid>
<description><![CDATA[<p>One & two</p>]]></description><pubDate>Sun, 01 Nov 2026 08:00:00 GMT</pubDate></item>
<item><title><![CDATA[Second <b>bold</b>]]></title><link>https://a.example/2</link><guid>g2</guid>
<pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate></item>
<item><title>Third</title><link>https://a.example/3</link><guid>g3</guid><dc:date>2026-11-03</dc:date></item>
</channel></rss>"""
ATOM = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<entry><id>g1</id><title type="html">First caf\u00e9 &amp;amp; more</title><link href="https://a.example/1?x=1&amp;y=2"/>
<summary type="html">&lt;p&gt;One &amp;amp; two&lt;/p&gt;</summary><published>2026-11-01T08:00:00Z</published></entry>
<entry><id>g2</id><title>Second bold</title><link href="https://a.example/2"/><updated>2026-11-02T08:00:00Z</updated></entry>
<entry><id>g3</id><title>Third</title><link href="https://a.example/3"/><updated>2026-11-03T00:00:00Z</updated></entry>
</feed>"""
JUNK = {
    "bare ampersand": "<rights>Smith & Sons &nbsp;&eacute; AT&T</rights>",
    "control characters": "<rights>a\x0b\x01b</rights>",
    "undeclared prefix": '<foo:bar foo:x="1">y</foo:bar>',
    "never closed": "<rights><b>never</rights>",
    "loose attributes": "<rights type=text note='a>b' x>loose</rights>",
    "bare brackets": "<rights>1 < 2 > 0 <- </rights>",
    "line breaks": "<rights>a<br>b<hr>c<img src=x></rights>",
    "bad references": "<rights>&#0;&#xD800;&#99999999;&#x1F600;&#150;&;</rights>",
    "comment": "<!-- a <item> -- that > is none -->",
    "stray end": "</b></nothing>",
    "twice the same attribute": '<rights a="1" a="2">x</rights>',
    "too deep": "<x>" * 3000 + "</x>" * 3000,
}
AROUND = {
    "blank lines before": ("\n \n\t", ""),
    "a warning before": ("<br />\n<b>Warning</b>: cannot modify header in feed.php\n", ""),
    "a script after": ("", "<script>var a = 1 < 2;</script><!-- cached"),
    "a mark before": ("\ufeff", ""),
}


def facts(entries: tuple[Entry, ...]) -> list[tuple[object, ...]]:
    """What must come through."""
    return [(entry.id, entry.title, entry.url, entry.published) for entry in entries]


@pytest.mark.parametrize(("feed", "junk"), list(product([RSS, ATOM], JUNK)), ids=lambda value: str(value)[:24])
def test_junk_in_an_entry_costs_nothing(feed: str, junk: str) -> None:
    """Title, address and date of every entry are those of the feed without it."""
    end = "</item>" if "<item>" in feed else "</entry>"
    for at in (0, 1):
        parts = feed.split(end)
        parts[at] += JUNK[junk]
        assert facts(parse_feed(end.join(parts).encode(), HOME)) == facts(parse_feed(feed.encode(), HOME))


@pytest.mark.parametrize(("feed", "around"), list(product([RSS, ATOM], AROUND)), ids=lambda value: str(value)[:24])
def test_junk_around_a_feed_costs_nothing(feed: str, around: str) -> None:
    """What servers print before and after."""
    before, after = AROUND[around]
    assert facts(parse_feed((before + feed + after).encode(), HOME)) == facts(parse_feed(feed.encode(), HOME))


@pytest.mark.parametrize("feed", [RSS, ATOM])
def test_every_cut_of_a_feed_keeps_the_entries_before_it(feed: str) -> None:
    """Entries that came whole are whole; the one cut in two has only parts that came whole."""
    whole = facts(parse_feed(feed.encode(), HOME))
    end = "</item>" if "<item>" in feed else "</entry>"
    for at in range(feed.index("<title>"), len(feed), 7):
        got = facts(parse_feed(feed[:at].encode(), HOME))
        complete = feed[:at].count(end)
        assert got[:complete] == whole[:complete]
        assert len(got) <= complete + 1
        for row in got[complete:]:
            assert row[1] in ("", whole[complete][1], "One & two")
            assert row[2] in ("", whole[complete][2])


@pytest.mark.parametrize(
    ("declared", "used"),
    [
        ("utf-8", "latin-1"),
        ("iso-8859-1", "cp1252"),
        ("x-bogus", "utf-8"),
        ("utf-16", "utf-8"),
        ("us-ascii", "utf-8"),
        ("rot13", "utf-8"),
        ("hex", "utf-8"),
    ],
)
def test_a_wrong_declaration_of_letters_costs_only_what_it_must(declared: str, used: str) -> None:
    """Letters come out as they were meant."""
    body = (
        RSS.replace('"UTF-8"', f'"{declared}"')
        .replace("First", "First \u2013" if used != "latin-1" else "First")
        .encode(used)
    )
    assert "caf\u00e9" in parse_feed(body, HOME)[0].title


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_wide_letters_are_read(codec: str) -> None:
    """With and without a mark."""
    body = RSS.replace(' encoding="UTF-8"', "").encode(codec)
    assert facts(parse_feed(body, HOME)) == facts(parse_feed(RSS.encode(), HOME))


def test_nothing_outside_is_loaded_and_nothing_expanded() -> None:
    """Entities of a document type are left alone, whatever they would grow to or read."""
    bomb = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    body = RSS.replace(
        "<rss", f'<!DOCTYPE rss [<!ENTITY l0 "lol">{bomb}<!ENTITY x SYSTEM "file:///etc/passwd">]><rss'
    ).replace("Third", "Third &l9; &x;")
    entries = parse_feed(body.encode(), HOME)
    assert len(entries) == 3
    assert len(entries[2].title) < 40
    assert "root:" not in entries[2].title


HOSTILE = [
    "&",
    "<",
    "<a ",
    '<a b="',
    "<a b=c/",
    "<a /",
    "<!--",
    "<![CDATA[",
    "<x>",
    "</x>",
    "<item>",
    "<!DOCTYPE",
    "&#",
    "]]>",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_pieces_cost_no_entry_before_them(piece: str) -> None:
    """Thousands of them in the last entry; how long that takes is measured in benchmarks/hostile_time.py."""
    body = RSS.replace("</title><link>https://a.example/3", "</title><description>" + piece * 2_000, 1)
    assert facts(parse_feed(body.encode(), HOME))[:2] == facts(parse_feed(RSS.encode(), HOME))[:2]


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.integers(0, len(RSS)), st.integers(0, 60), st.sampled_from([RSS, ATOM]))
def test_no_bytes_make_it_fall_over(junk: bytes, at: int, gone: int, feed: str) -> None:
    """A feed with any bytes in any place gives entries, or an error of ours."""
    body = feed.encode()
    body = body[:at] + junk + body[at + gone :]
    try:
        entries = parse_feed(body, HOME)
    except ParseError:
        return
    for entry in entries:
        assert entry.id
        assert entry.title == " ".join(entry.title.split())
        (entry.title + entry.summary + entry.content + entry.url).encode()
