"""WordPress exports: what becomes a post, and what never does."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newswatch.errors import ParseError
from newswatch.posts import Options, Skipped
from newswatch.posts.wxr import read, stream
from newswatch.records import Post
from newswatch.text.clean import plain

NOW = datetime(2026, 3, 1, tzinfo=UTC)
OPTIONS = Options(now=NOW)


def export(
    *items: str, namespace: str = "http://wordpress.org/export/1.2/", site: str = "https://blog.example"
) -> bytes:
    """Return an export that holds these items."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="{namespace}excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:wp="{namespace}"><channel><title>A blog</title><wp:base_blog_url>{site}</wp:base_blog_url>
{"".join(items)}</channel></rss>""".encode()


def item(
    title: str = "Walking again",
    *,
    link: str = "https://blog.example/2024/02/09/walking/",
    kind: str = "post",
    status: str = "publish",
    gmt: str = "2024-02-09 07:30:00",
    local: str = "2024-02-09 08:30:00",
    password: str = "",
    body: str = "First.\n\nSecond.",
    more: str = "",
) -> str:
    """Return one entry of an export."""
    return f"""<item><title>{title}</title><link>{link}</link><pubDate>Fri, 09 Feb 2024 07:30:00 +0000</pubDate>
<content:encoded><![CDATA[{body}]]></content:encoded><excerpt:encoded><![CDATA[An excerpt.]]></excerpt:encoded>
<wp:post_id>13</wp:post_id><wp:post_date>{local}</wp:post_date><wp:post_date_gmt>{gmt}</wp:post_date_gmt>
<wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type><wp:post_password>{password}</wp:post_password>{more}
</item>"""


def found(data: bytes, options: Options = OPTIONS) -> list[Post | Skipped]:
    """Return what an export gives."""
    return list(stream(io.BytesIO(data), "blog.xml", options))


def only(data: bytes, options: Options = OPTIONS) -> Post:
    """Return the one post an export gives."""
    (post,) = found(data, options)
    assert isinstance(post, Post)
    return post


@pytest.mark.parametrize(
    "namespace",
    ["http://wordpress.org/export/1.0/", "http://wordpress.org/export/1.1/", "https://wordpress.org/export/1.2/"],
)
def test_posts_are_found_under_any_spelling_of_the_namespace(namespace: str) -> None:
    """The version and the scheme of the namespace do not matter."""
    post = only(export(item(), namespace=namespace))
    assert (post.title, post.text, post.date) == (
        "Walking again",
        "First.\n\nSecond.",
        datetime(2024, 2, 9, 7, 30, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        (item(status="draft"), "draft"),
        (item(status="pending"), "draft"),
        (item(status="private"), "private"),
        (item(status="future"), "scheduled"),
        (item(status="trash"), "trashed"),
        (item(status="something-of-a-plugin"), "private"),
        (item(password="sesame"), "password-protected"),
        (item(kind="page"), "page"),
        (item(kind="attachment", status="inherit"), "attachment"),
        (item(kind="nav_menu_item"), "not a post"),
        (item(gmt="2026-04-01 00:00:00"), "scheduled"),
    ],
)
def test_what_the_public_cannot_read_is_no_post(entry: str, why: str) -> None:
    """It is left out, and the reason is said."""
    (skipped,) = found(export(entry))
    assert isinstance(skipped, Skipped)
    assert skipped.why == why


def test_the_sites_own_time_counts_where_gmt_is_missing() -> None:
    """``0000-00-00`` is no date; the local one is read in the blog's zone."""
    dublin_in_summer = timezone(timedelta(hours=1))
    data = export(item(gmt="0000-00-00 00:00:00", local="2024-07-01 08:30:00"))
    assert only(data, Options(now=NOW, zone=dublin_in_summer)).date == datetime(2024, 7, 1, 7, 30, tzinfo=UTC)


def test_a_title_is_plain_text() -> None:
    """Markup is taken out, entities are read."""
    assert only(export(item("Hope &amp;amp; &lt;em&gt;doubt&lt;/em&gt; &#8211; again"))).title == "Hope & doubt – again"


def test_a_post_without_a_title_is_called_by_its_first_words() -> None:
    """So that a link to it has words to stand on."""
    assert only(export(item("", body="<p>Today my legs did what I asked of them, all day.</p>"))).title == (
        "Today my legs did what I asked of…"
    )


def test_shortcodes_and_block_comments_are_taken_out() -> None:
    """A caption keeps its words, an embedded address its link, a bracket in prose stays."""
    body = """<!-- wp:paragraph {"align":"left"} --><p>One [sic] study [1].</p><!-- /wp:paragraph -->
[gallery ids="1,2"][caption id="a" width="3"]<img src="x.png"/> My new chair[/caption]
[embed]https://video.example/watch?v=1[/embed]<!--more--><script>alert(1)</script>"""
    post = only(export(item(body=body)))
    assert post.text == "One [sic] study [1].\n\nMy new chair"
    assert post.links == ("https://video.example/watch?v=1",)


def test_categories_tags_and_comments_are_kept_apart() -> None:
    """Both kinds of term share an element; a comment is nobody's text but its author's."""
    more = """<category domain="category" nicename="news"><![CDATA[Trials & news]]></category>
<category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
<category domain="post_tag" nicename="cells"><![CDATA[stem cells]]></category>
<category domain="post_format" nicename="aside"><![CDATA[Aside]]></category>
<wp:comment><wp:comment_content><![CDATA[Great post]]></wp:comment_content></wp:comment>"""
    post = only(export(item(more=more)))
    assert (post.categories, post.tags) == (("Trials & news",), ("stem cells",))
    assert "Great" not in post.text


def test_a_relative_link_is_joined_to_the_site() -> None:
    """And a missing one is replaced by the number every WordPress knows."""
    assert only(export(item(link="/walking.html"))).url == "https://blog.example/walking.html"
    assert only(export(item(link=""))).url == "https://blog.example/?p=13"


def test_a_file_that_breaks_off_gives_what_stands_before_and_names_the_line() -> None:
    """Nothing read is lost."""
    data = export(item(), item("Second")).replace(b"<title>Second</title>", b"<title>Second</titel>")
    reader = stream(io.BytesIO(data), "blog.xml", OPTIONS)
    assert isinstance(next(reader), Post)
    with pytest.raises(ParseError, match="titel") as caught:
        next(reader)
    assert caught.value.line == data[: data.index(b"</titel>")].count(b"\n") + 1


def test_control_characters_do_no_harm() -> None:
    """They are no XML, yet stand in exports."""
    assert only(export(item(body="A\x0bB\x1f C"))).text == "AB C"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf"]), min_size=1))
def test_a_title_comes_back_as_the_words_it_was_exported_from(title: str) -> None:
    """WordPress stores HTML, XML escapes it once more; both are undone."""
    shown = plain(title)
    if shown:
        assert only(export(item(escape(escape(title, quote=False), quote=False)))).title == shown


@given(st.integers(0, 3000), st.integers(0, 40), st.binary(max_size=20))
def test_a_damaged_export_is_a_parse_error_and_nothing_else(place: int, lost: int, put: bytes) -> None:
    """Whatever bytes are lost or put in."""
    data = export(item(), item("Second", body="[gallery] <b>bold</i>"))
    with suppress(ParseError):
        found(data[:place] + put + data[place + lost :])


def test_an_entity_bomb_is_not_unfolded(tmp_path: Path) -> None:
    """Entities of the file's own are not read."""
    bomb = b'<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>'
    data = export(item("&b;")).replace(b"?>\n", b"?>\n" + bomb, 1)
    assert "lol" not in only(data).title


def test_a_zip_of_exports_is_read_file_by_file(tmp_path: Path) -> None:
    """As WordPress.com hands them out."""
    place = tmp_path / "export.zip"
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("blog.1.xml", export(item()))
        archive.writestr("blog.2.xml", export(item("Later", link="https://blog.example/later/")))
    assert [post.title for post in read(place, OPTIONS) if isinstance(post, Post)] == ["Walking again", "Later"]
