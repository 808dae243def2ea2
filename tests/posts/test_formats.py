"""What holds of every form, and the forms that come as one file."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.errors import ParseError, UsageError
from newswatch.posts import ImportFormat, Options, Skipped, formats, recognise
from newswatch.posts._dates import moment
from newswatch.posts._html import body_of, title_of
from newswatch.records import Post

OPTIONS = Options(now=datetime(2026, 3, 1, tzinfo=UTC), site="https://blog.example")


def outcome(name: str, place: Path) -> list[str]:
    """Return the titles of posts and the reasons of what is none."""
    read = formats()[name].read
    assert read
    return [one.title if isinstance(one, Post) else f"({one.why})" for one in read(place, OPTIONS)]


def only(name: str, place: Path) -> Post:
    """Return the one post of a place."""
    read = formats()[name].read
    assert read
    (post,) = (one for one in read(place, OPTIONS) if isinstance(one, Post))
    return post


@pytest.mark.parametrize("name", sorted(formats()))
def test_every_form_can_be_read_one_way_or_the_other(name: str) -> None:
    """From a place on the disk that can be recognised, or page by page; never both."""
    form = formats()[name]
    assert isinstance(form, ImportFormat)
    assert form.label
    assert bool(form.read) != bool(form.pages)
    assert bool(form.read) == bool(form.fits)


@pytest.mark.parametrize("name", sorted(name for name, form in formats().items() if form.read and name != "folder"))
def test_a_file_of_something_else_is_refused_with_a_reason(name: str, tmp_path: Path) -> None:
    """Never an empty blog without a word."""
    place = tmp_path / "letter.txt"
    place.write_text("Dear diary,\nI am no export.", encoding="utf-8")
    read = formats()[name].read
    assert read
    with pytest.raises(ParseError):
        list(read(place, OPTIONS))


@pytest.mark.parametrize("name", sorted(name for name, form in formats().items() if form.pages))
def test_an_answer_that_is_something_else_is_refused_with_a_reason(name: str) -> None:
    """A log-in page where posts should be."""
    pages = formats()[name].pages
    assert pages
    with pytest.raises(ParseError):
        pages.page(b"<html><body>Please log in</body></html>", "https://blog.example/", {}, OPTIONS)


# ---- Ghost


def ghost(tmp_path: Path, **more: object) -> Path:
    """Write an export with one post and some settings of it."""
    row = {
        "id": "1", "title": "Naps", "slug": "naps", "html": '<p>See <a href="__GHOST_URL__/pace/">pacing</a>.</p>',
        "status": "published", "visibility": "public", "type": "post", "published_at": "2025-01-02T10:00:00.000Z",
    }  # fmt: skip
    tags = [{"id": "7", "name": "fatigue"}, {"id": "8", "name": "#internal"}]
    pairs = [{"post_id": "1", "tag_id": "7"}, {"post_id": "1", "tag_id": "8"}]
    place = tmp_path / "ghost.json"
    data = {"posts": [{**row, **more}], "tags": tags, "posts_tags": pairs}
    place.write_text(json.dumps({"db": [{"meta": {}, "data": data}]}), encoding="utf-8")
    return place


def test_a_ghost_post_has_the_sites_address(tmp_path: Path) -> None:
    """And its links too, and the tags meant for readers."""
    post = only("ghost", ghost(tmp_path))
    assert (post.url, post.tags) == ("https://blog.example/naps/", ("fatigue",))
    assert (post.text, post.links) == ("See pacing.", ("https://blog.example/pace/",))


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"status": "draft"}, "draft"),
        ({"status": "scheduled"}, "scheduled"),
        ({"status": "sent"}, "private"),
        ({"visibility": "members"}, "for members only"),
        ({"visibility": "paid"}, "for members only"),
        ({"type": "page"}, "page"),
    ],
)
def test_what_ghost_does_not_show_to_all_is_no_post(tmp_path: Path, more: dict[str, str], why: str) -> None:
    """It is left out, and the reason is said."""
    assert outcome("ghost", ghost(tmp_path, **more)) == [f"({why})"]


@pytest.mark.parametrize(
    ("field", "document"),
    [
        (
            "lexical",
            {"root": {"children": [
                {"type": "heading", "children": [{"type": "extended-text", "text": "Rest"}]},
                {"type": "paragraph", "children": [
                    {"type": "text", "text": "A "},
                    {"type": "link", "url": "https://a.example/x", "children": [{"type": "text", "text": "nap"}]},
                ]},
            ]}},
        ),
        (
            "mobiledoc",
            {
                "markups": [["a", ["href", "https://a.example/x"]]], "cards": [["markdown", {"markdown": "Rest"}]],
                "sections": [[10, 0], [1, "p", [[0, [], 0, "A "], [0, [0], 1, "nap"]]]],
            },
        ),
    ],
)  # fmt: skip
def test_text_in_ghosts_editors_is_read(tmp_path: Path, field: str, document: object) -> None:
    """An export need not hold HTML."""
    post = only("ghost", ghost(tmp_path, html=None, **{field: json.dumps(document)}))
    assert (post.text, post.links) == ("Rest\n\nA nap", ("https://a.example/x",))


def test_broken_json_is_named_with_its_line(tmp_path: Path) -> None:
    """As every broken file is."""
    place = tmp_path / "ghost.json"
    place.write_text('{"db": [\n{"data": oops}]}', encoding="utf-8")
    with pytest.raises(ParseError, match="line 2"):
        outcome("ghost", place)


# ---- Substack

TABLE = """post_id,post_date,is_published,type,audience,title,subtitle
11.naps,2025-01-02T10:00:00.000Z,TRUE,newsletter,everyone,Naps &#x2019;n&#x2019; pace,On resting
12.paid,2025-01-03T10:00:00.000Z,TRUE,newsletter,only_paid,For friends,
13.later,,FALSE,newsletter,everyone,Later,
14.about,2025-01-03T10:00:00.000Z,TRUE,page,everyone,About,
15.chat,2025-01-03T10:00:00.000Z,TRUE,thread,everyone,Chat,
"""
BODY = '<p>Rest first.</p><p class="button-wrapper"><a href="https://x.example">Subscribe now</a></p>'


@pytest.mark.parametrize("packed", [True, False])
def test_a_substack_export_is_read_packed_and_unpacked(tmp_path: Path, packed: bool) -> None:
    """Members' posts, drafts, pages and threads are left out; buttons are no text."""
    files = {"posts.csv": TABLE, "posts/11.naps.html": BODY}
    place = tmp_path / ("export.zip" if packed else "export")
    if packed:
        with zipfile.ZipFile(place, "w") as archive:
            for name, text in files.items():
                archive.writestr(name, text)
    else:
        (place / "posts").mkdir(parents=True)
        for name, text in files.items():
            (place / name).write_text(text, encoding="utf-8")
    assert recognise(str(place)) == "substack"
    assert outcome("substack", place) == [
        "Naps ’n’ pace", "(for members only)", "(draft)", "(page)", "(not a post)",
    ]  # fmt: skip
    post = only("substack", place)
    assert (post.url, post.text) == ("https://blog.example/p/naps", "On resting\n\nRest first.")


# ---- Blogger

ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://purl.org/atom/app#" xmlns:b="http://schemas.google.com/blogger/2018">
<id>tag:blogger.com,1999:blog-1.archive</id>
{entries}
</feed>"""
OLD = """<entry><published>2024-02-09T23:30:00.000-08:00</published>
<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#{kind}"/>
<category scheme="http://www.blogger.com/atom/ns#" term="fatigue"/>{more}
<title type="text">Naps</title><content type="html">&lt;p&gt;Rest first.&lt;/p&gt;</content>
<link rel="alternate" href="http://naps.blogspot.example/2024/02/naps.html"/></entry>"""
TAKEOUT = """<entry><b:type>{kind}</b:type><b:status>{status}</b:status><title>Naps</title>
<content type="html">Rest first.</content><published>2024-02-10T07:30:00Z</published>
<category scheme="tag:blogger.com,1999:blog-1" term="fatigue"/><b:filename>/2024/02/naps.html</b:filename></entry>"""


def blogger(tmp_path: Path, *entries: str) -> Path:
    """Write an export with these entries."""
    place = tmp_path / "blog.xml"
    place.write_text(ATOM.format(entries="".join(entries)), encoding="utf-8")
    return place


def test_only_posts_of_a_blogger_export_are_posts(tmp_path: Path) -> None:
    """One feed holds the theme, settings, comments and drafts as well."""
    kinds = [OLD.format(kind=kind, more="") for kind in ("template", "settings", "comment", "page", "post")]
    draft = OLD.format(kind="post", more="<app:control><app:draft>yes</app:draft></app:control>")
    place = blogger(tmp_path, *kinds, draft)
    assert recognise(str(place)) == "blogger"
    assert outcome("blogger", place) == ["(not a post)", "(not a post)", "(comment)", "(page)", "Naps", "(draft)"]


def test_labels_and_zone_of_a_blogger_post_are_right(tmp_path: Path) -> None:
    """The kind is no label; the date is the moment, whatever its zone."""
    post = only("blogger", blogger(tmp_path, OLD.format(kind="post", more="")))
    assert (post.tags, post.date) == (("fatigue",), datetime(2024, 2, 10, 7, 30, tzinfo=UTC))
    assert post.url == "http://naps.blogspot.example/2024/02/naps.html"


def test_googles_takeout_is_read_as_well(tmp_path: Path) -> None:
    """It says the kind and the status in elements of its own."""
    live = TAKEOUT.format(kind="POST", status="LIVE")
    others = [TAKEOUT.format(kind=kind, status=status) for kind, status in (("POST", "DRAFT"), ("PAGE", "LIVE"))]
    place = blogger(tmp_path, live, *others, TAKEOUT.format(kind="POST", status="SOFT_TRASHED"))
    assert outcome("blogger", place) == ["Naps", "(draft)", "(page)", "(trashed)"]
    assert only("blogger", place).url == "https://blog.example/2024/02/naps.html"


# ---- a feed saved as a file


def test_a_feed_saved_as_a_file_is_read_as_the_feed_is(tmp_path: Path) -> None:
    """And told from an export, which is RSS too."""
    place = tmp_path / "feed.xml"
    place.write_text(
        """<rss version="2.0"><channel><title>A blog</title><item><title>Naps</title><link>https://blog.example/naps/</link>
<pubDate>Fri, 09 Feb 2024 08:30:00 GMT</pubDate><description>Rest first.</description></item></channel></rss>""",
        encoding="utf-8",
    )
    assert recognise(str(place)) == "saved_feed"
    assert only("saved_feed", place).text == "Rest first."


# ---- what is shared


@pytest.mark.parametrize("name", sorted(name for name, form in formats().items() if form.read))
def test_a_place_that_is_gone_is_refused_with_a_reason(name: str, tmp_path: Path) -> None:
    """Between looking and reading, files vanish."""
    read = formats()[name].read
    assert read
    with pytest.raises(ParseError):
        list(read(tmp_path / "nothing", OPTIONS))


def test_a_broken_zip_is_refused_with_a_reason(tmp_path: Path) -> None:
    """As after a download that broke off."""
    place = tmp_path / "export.zip"
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("posts.csv", TABLE * 50)
    data = bytearray(place.read_bytes())
    data[60:90] = bytes(30)
    place.write_bytes(data)
    with pytest.raises(ParseError, match="zip"):
        outcome("substack", place)


def test_a_place_that_is_nothing_known_is_refused(tmp_path: Path) -> None:
    """With the forms that are known, so that the reader can go on."""
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    with pytest.raises(UsageError, match="wxr"):
        recognise(str(tmp_path / "photo.jpg"))
    with pytest.raises(UsageError, match="No such file"):
        recognise(str(tmp_path / "nothing"))


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://a.example/feed/", "feed"),
        ("https://a.example/atom.xml", "feed"),
        ("https://a.example/?feed=rss2", "feed"),
        ("https://a.example/feeds/posts/default", "feed"),
        ("https://a.example", "wordpress"),
    ],
)
def test_an_address_is_a_feed_or_a_wordpress_site(address: str, name: str) -> None:
    """What does not look like a feed is asked as WordPress first."""
    assert recognise(address) == name


@given(st.text())
def test_no_text_makes_reading_html_fail(text: str) -> None:
    """Bodies and titles are hostile."""
    assert "\n" not in title_of(text)
    assert body_of(text, "https://blog.example/").text == body_of(text, "https://blog.example/").text.strip()


@given(st.integers(0, 2**31), st.timezones())
def test_a_date_comes_out_as_the_moment_it_was_written_as(second: int, zone: tzinfo) -> None:
    """Whatever the zone, ISO dates keep their moment to the second."""
    date = datetime.fromtimestamp(second, zone)
    found = moment(date.isoformat())
    offset = date.utcoffset()
    if offset is not None and offset.total_seconds() % 60 == 0:
        assert found == date


@pytest.mark.parametrize("text", ["0000-00-00 00:00:00", "2024-02-31", "", "soon", "Wed, 30 Nov -0001 00:00:00 +0000"])
def test_a_date_that_cannot_be_is_none(text: str) -> None:
    """Rather than a wrong one."""
    assert moment(text) is None


def test_share_buttons_and_reblogged_text_are_not_the_authors() -> None:
    """What the blog system adds is known by its class names."""
    html = """<p>Mine.</p><div class="sharedaddy sd-sharing-enabled"><a href="https://share.example">Share</a></div>
<div class="reblog-post"><p>Another blog's words.</p></div><div id="jp-relatedposts">Related</div>
<pre><code>x = 1</code></pre>"""
    assert body_of(html, "").text == "Mine."
    assert body_of(html, "").links == ()


def test_a_skipped_entry_keeps_its_address() -> None:
    """So that a post that went private can be found and marked."""
    assert Skipped(why="private", url="https://blog.example/x").url
