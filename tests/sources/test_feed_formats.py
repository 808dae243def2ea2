"""Every format of feed, read for what it says."""

from datetime import UTC, datetime

import pytest

from newswatch.errors import ParseError
from newswatch.sources.feed import KIND, FeedOptions, parse, parse_feed

HOME = "https://news.example/feed"


def rss(items: str, head: str = "", version: str = "2.0") -> bytes:
    """An RSS feed of our own."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="{version}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"'
        ' xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
        ' xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
        ' xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">'
        f"<channel><title>Cells &amp; nerves</title><link>https://news.example/</link>{head}{items}</channel></rss>"
    ).encode()


def test_rss_is_read_whole() -> None:
    """Title, address, guid, summary, text, date, author."""
    (entry,) = parse_feed(
        rss(
            "<item><title>Cells calm &lt;i&gt;MS&lt;/i&gt;</title>"
            "<link>https://News.example/a?utm_source=rss&amp;id=7</link>"
            "<guid isPermaLink='false'>n-7</guid>"
            "<description>&lt;p&gt;Fewer  relapses&lt;br&gt;in &lt;b&gt;21&lt;/b&gt; "
            "people&lt;/p&gt;</description><content:encoded><![CDATA[<p>The whole text.</p>]]></content:encoded>"
            "<pubDate>Sun, 22 Nov 2026 09:30:00 +0100</pubDate><dc:creator>Aoife Byrne</dc:creator>"
            "<media:title>A picture</media:title></item>"
        ),
        HOME,
    )
    assert (entry.title, entry.url, entry.id) == ("Cells calm MS", "https://news.example/a?id=7", "n-7")
    assert entry.link == "https://News.example/a?utm_source=rss&id=7"
    assert entry.summary == "Fewer relapses in 21 people"
    assert entry.content == "<p>The whole text.</p>"
    assert entry.published == datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
    assert entry.authors == ("Aoife Byrne",)


def test_what_a_feed_says_of_itself_is_read() -> None:
    """Name, language, how often it wants to be read, and when not."""
    head = (
        "<language>en-gb</language><ttl>90</ttl><skipHours><hour>1</hour><hour>2</hour></skipHours>"
        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>12</sy:updateFrequency>"
    )
    listing = parse(rss("<item><title>One</title></item>", head), HOME, FeedOptions())
    assert listing.title == "Cells & nerves"
    assert listing.every is not None
    assert listing.every.total_seconds() == 2 * 3600
    assert listing.skip_hours == {1, 2}
    assert listing.entries[0].language == "en-gb"


def test_atom_is_read_whole() -> None:
    """Relative addresses are seen from xml:base; xhtml titles lose their markup; text titles keep their letters."""
    entries = parse_feed(
        b'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://atom.example/news/">'
        b"<title>A</title>"
        b'<entry><id>urn:1</id><title type="xhtml">'
        b'<div xmlns="http://www.w3.org/1999/xhtml">Stem <i>cells</i></div></title>'
        b'<link rel="enclosure" href="x.mp3"/><link rel="alternate" href="one"/>'
        b"<published>2026-11-01T10:00:00Z</published>"
        b"<updated>2026-11-02T10:00:00+02:00</updated><author><name>A. Byrne</name><email>a@b.example</email></author>"
        b'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content></entry>'
        b'<entry xml:base="https://other.example/"><id>urn:2</id><title>p &lt; 0.05 &amp;amp; more</title>'
        b'<link href="two"/>'
        b"<updated>2026-11-03T10:00:00Z</updated></entry></feed>",
        HOME,
    )
    assert [entry.title for entry in entries] == ["Stem cells", "p < 0.05 &amp; more"]
    assert [entry.url for entry in entries] == ["https://atom.example/news/one", "https://other.example/two"]
    assert entries[0].updated == datetime(2026, 11, 2, 8, tzinfo=UTC)
    assert "<p>Text</p>" in entries[0].content
    assert entries[0].authors == ("A. Byrne",)
    assert entries[1].published == datetime(2026, 11, 3, 10, tzinfo=UTC)


def test_rdf_of_a_journal_is_read_whole() -> None:
    """Items beside the channel, with DOI and Dublin Core dates."""
    (entry,) = parse_feed(
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        b' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">'
        b'<channel rdf:about="x"><title>J</title></channel><item rdf:about="https://j.example/1"><title>A trial</title>'
        b"<link>https://j.example/1</link><dc:date>2026-11-01</dc:date><dc:creator>Doe J</dc:creator>"
        b"<dc:creator>Roe R</dc:creator><dc:identifier>doi:10.5555/ABC.1</dc:identifier></item></rdf:RDF>",
        HOME,
    )
    assert entry.doi == "10.5555/abc.1"
    assert entry.authors == ("Doe J", "Roe R")
    assert entry.published == datetime(2026, 11, 1, tzinfo=UTC)


def test_json_feed_is_read_whole() -> None:
    """With numbers where texts should be, too."""
    (entry,) = parse_feed(
        b'{"version":"https://jsonfeed.org/version/1.1","title":"J","language":"en",'
        b'"items":[{"id":7,"url":"/a","title":"One & <two>",'
        b'"content_html":"<p>Text</p>","date_published":"2026-11-01T10:00:00-05:00","authors":[{"name":"B"}]},"junk"]}',
        HOME,
    )
    assert (entry.id, entry.url, entry.title) == ("7", "https://news.example/a", "One & <two>")
    assert entry.published == datetime(2026, 11, 1, 15, tzinfo=UTC)
    assert (entry.summary, entry.authors, entry.language) == ("Text", ("B",), "en")


def test_old_rss_without_version_or_namespace_is_read() -> None:
    """RSS 0.91 with a document type, and a bare channel."""
    old = (
        b'<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.example/rss.dtd">'
        + rss("<item><title>Old caf&#233;</title><link>https://o.example/1</link></item>", version="0.91").partition(
            b"?>"
        )[2]
    )
    assert [entry.title for entry in parse_feed(old, HOME)] == ["Old café"]
    assert len(parse_feed(b"<channel><title>T</title><item><title>One</title></item></channel>", HOME)) == 1


def test_a_guid_that_is_an_address_stands_in_for_the_link() -> None:
    """Unless it says that it is none."""
    items = (
        "<item><guid>https://a.example/1</guid></item><item><guid isPermaLink='false'>https://a.example/2</guid></item>"
    )
    assert [entry.url for entry in parse_feed(rss(items), HOME)] == ["https://a.example/1", ""]


def test_an_entry_without_a_title_gets_its_first_words() -> None:
    """So that lists can show it."""
    (entry,) = parse_feed(rss("<item><description>Only a few words here</description></item>"), HOME)
    assert entry.title == "Only a few words here"


def test_link_counters_and_wrapped_addresses_are_seen_through() -> None:
    """The address is that of the page; the link stays as it was written."""
    items = (
        "<item><title>a</title><link>https://feeds.example/~r/1</link><feedburner:origLink>https://a.example/1"
        "</feedburner:origLink></item><item><title>b</title><link>https://www.google.com/url?rct=j&amp;url="
        "https://b.example/2&amp;ct=ga</link></item>"
    )
    assert [entry.url for entry in parse_feed(rss(items), HOME)] == ["https://a.example/1", "https://b.example/2"]


def test_of_several_links_the_first_web_page_is_taken() -> None:
    """Before the same in other forms and by other protocols."""
    links = (("gemini://a.example/1", "text/gemini"), ("/1.json", "application/json"), ("/1", "text/html"), ("/2", ""))
    tags = "".join(f"<link rel='alternate' type='{kind}' href='{href}'/>" for href, kind in links)
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>One</title>{tags}</entry></feed>"
    assert parse_feed(feed.encode(), "https://a.example/feed")[0].url == "https://a.example/1"


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://[::1"])
def test_links_that_are_no_web_addresses_are_dropped(link: str) -> None:
    """The entry stays."""
    (entry,) = parse_feed(rss(f"<item><title>One</title><link>{link}</link></item>"), HOME)
    assert (entry.url, entry.link) == ("", "")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"<html><head><title>Buy me</title></head><body>x</body></html>", "web page"),
        (b"<!DOCTYPE html><html><head><title>Sign in</title></head></html>", "Sign in"),
        (b"<?xml version='1.0'?><opml><body/></opml>", "not a feed"),
        (b'{"error":"rate limited"}', "rate limited"),
        (b"[1, 2]", "JSON"),
        (b"{" * 100_000, "none"),
        (b"[" * 100_000, "none"),
        (b"%PDF-1.7 ...", "another kind"),
        (b"plain words", "not a feed"),
        (b"\x00\x01\x02", "not a feed"),
    ],
)
def test_what_is_no_feed_is_an_error_that_says_what_it_is(body: bytes, words: str) -> None:
    """An answer with status 200 is no proof of a feed."""
    with pytest.raises(ParseError, match=words):
        parse_feed(body, HOME)


def test_an_empty_feed_is_no_error() -> None:
    """Nothing new is a fine answer."""
    assert parse_feed(rss(""), HOME) == ()


def test_empty_entries_are_left_out_of_a_poll() -> None:
    """They hold nothing to keep; the library counts them all the same."""
    body = rss("<item/><item><title>One</title></item>")
    assert [entry.title for entry in KIND.parse(body, HOME, FeedOptions()).entries] == ["One"]
    assert len(parse_feed(body, HOME)) == 2
