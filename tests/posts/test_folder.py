"""Folders of Markdown posts: settings, addresses, and what is no post."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newswatch.posts import Options, Skipped
from newswatch.posts.folder import read
from newswatch.records import Post

OPTIONS = Options(now=datetime(2026, 3, 1, tzinfo=UTC), site="https://blog.example/")


def write(folder: Path, name: str, text: str) -> None:
    """Put a file into a folder."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def only(folder: Path, options: Options = OPTIONS) -> Post:
    """Return the one post of a folder."""
    (post,) = read(folder, options)
    assert isinstance(post, Post), post
    return post


def test_yaml_settings_are_read_as_the_generator_means_them(tmp_path: Path) -> None:
    """Dates without a zone are the site's, tags come as list or text."""
    write(
        tmp_path,
        "content/blog/ladders.md",
        "---\ntitle: 'Ladders &amp; legs'\ndate: 2024-07-09 08:00:00\ntags: [walking, MS]\ncategory: Living with it\n"
        "---\nI *climbed* a [ladder](/2023/stairs/).\n",
    )
    post = only(tmp_path, Options(now=OPTIONS.now, site=OPTIONS.site, zone=ZoneInfo("Europe/Dublin")))
    assert post.title == "Ladders & legs"
    assert post.date == datetime(2024, 7, 9, 7, tzinfo=UTC)
    assert (post.tags, post.categories) == (("walking", "MS"), ("Living with it",))
    assert (post.text, post.links) == ("I climbed a ladder.", ("https://blog.example/2023/stairs/",))
    assert post.url == "https://blog.example/blog/ladders/"


def test_toml_settings_are_read(tmp_path: Path) -> None:
    """Hugo and Zola write them between plus signs."""
    write(
        tmp_path,
        "a.md",
        '+++\ntitle = "Cells"\npath = "2024/02/09/cells"\n[taxonomies]\ntags = ["stem cells"]\n+++\nText.\n',
    )
    post = only(tmp_path)
    assert (post.url, post.date) == ("https://blog.example/2024/02/09/cells", datetime(2024, 2, 9, tzinfo=UTC))
    assert post.tags == ("stem cells",)


@pytest.mark.parametrize(
    ("name", "settings", "path"),
    [
        ("_posts/2024-02-09-cells.md", "", "/2024/02/09/cells.html"),
        ("_posts/2024-2-9-cells.md", "categories: News Trials", "/news/trials/2024/02/09/cells.html"),
        ("_posts/2024-02-09-cells.md", "permalink: /stories/:title/", "/stories/cells/"),
        ("content/posts/cells/index.md", "date: 2024-02-09", "/posts/cells/"),
        ("content/posts/a.md", "date: 2024-02-09\nslug: cells", "/posts/cells/"),
        ("content/posts/a.md", "date: 2024-02-09\nurl: /cells.html", "/cells.html"),
    ],
)
def test_the_address_is_the_generators(tmp_path: Path, name: str, settings: str, path: str) -> None:
    """What the settings say counts, then the generator's habit."""
    write(tmp_path, name, f"---\ntitle: Cells\n{settings}\n---\nText.\n")
    assert only(tmp_path).url == f"https://blog.example{path}"


def test_a_pattern_makes_the_address(tmp_path: Path) -> None:
    """The site's own setting, as it stands in feeds.yaml."""
    write(tmp_path, "cells.md", "---\ntitle: Cells calm MS!\ndate: 2024-02-09\n---\nText.\n")
    options = Options(now=OPTIONS.now, site=OPTIONS.site, permalink="/:year/:month/:slug/")
    assert only(tmp_path, options).url == "https://blog.example/2024/02/cells-calm-ms/"


def test_a_folder_named_below_content_gives_the_same_addresses(tmp_path: Path) -> None:
    """Somebody may name content or content/posts."""
    write(tmp_path, "content/posts/cells.md", "---\ntitle: Cells\ndate: 2024-02-09\n---\nText.\n")
    assert only(tmp_path / "content" / "posts").url == only(tmp_path / "content").url


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ("date: 2024-02-09\ndraft: true", "draft"),
        ("date: 2024-02-09\npublished: false", "draft"),
        ("date: 2024-02-09\npublished: no", "draft"),
        ("date: 2024-02-09\nlayout: page", "page"),
        ("date: 2026-03-02", "scheduled"),
        ("author: Ann", "no date"),
    ],
)
def test_what_the_generator_does_not_publish_is_no_post(tmp_path: Path, settings: str, why: str) -> None:
    """It is left out, and the reason is said."""
    write(tmp_path, "a.md", f"---\ntitle: Cells\n{settings}\n---\nText.\n")
    (skipped,) = read(tmp_path, OPTIONS)
    assert isinstance(skipped, Skipped)
    assert skipped.why == why


def test_drafts_in_their_folder_are_no_posts(tmp_path: Path) -> None:
    """Jekyll keeps them apart."""
    write(tmp_path, "_drafts/a.md", "---\ntitle: Not yet\n---\nText.\n")
    (skipped,) = read(tmp_path, OPTIONS)
    assert isinstance(skipped, Skipped)
    assert skipped.why == "draft"


def test_one_broken_file_does_not_stop_the_others(tmp_path: Path) -> None:
    """It is named with its line and what is wrong."""
    write(tmp_path, "a.md", "---\ntitle: 'Cells\ndate: 2024-02-09\n---\nText.\n")
    write(tmp_path, "b.md", "---\ntitle: Fine\ndate: 2024-02-09\n---\nText.\n")
    broken, fine = read(tmp_path, OPTIONS)
    assert isinstance(broken, Skipped)
    assert isinstance(fine, Post)
    assert broken.why == "unreadable"
    assert broken.title.startswith("a.md: line ")


def test_the_generators_tags_are_no_text(tmp_path: Path) -> None:
    """Shortcodes, Liquid and kramdown attributes go; a link to a post by its file keeps its address."""
    write(
        tmp_path,
        "a.md",
        "---\ntitle: Cells\ndate: 2024-02-09\n---\n{{< figure src=x.png >}}\nSee [it]({% post_url 2023-01-05-old %}).\n"
        "{: .note}\n",
    )
    post = only(tmp_path)
    assert (post.text, post.links) == ("See it.", ("https://blog.example/2023/01/05/old.html",))
