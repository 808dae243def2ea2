"""Addresses of WordPress's interface: self-hosted, without pretty addresses, and at WordPress.com."""

from __future__ import annotations

import pytest

from newswatch.publications.wordpress.addresses import Interface, interface


@pytest.mark.parametrize(
    "url", ["https://b.example", "https://b.example/", "https://b.example/wp-json/", "https://b.example/wp-admin/?x=1"]
)
def test_a_blog_is_known_by_any_of_its_addresses(url: str) -> None:
    """Also in a folder of its host."""
    assert interface(url) == Interface("https://b.example")
    assert interface("https://b.example/blog/").me().startswith("https://b.example/blog/wp-json/wp/v2/users/me?")


def test_each_kind_of_blog_has_its_addresses() -> None:
    """Where drafts are sent, and where a person opens them."""
    own, plain, hosted = Interface("https://b.example"), Interface("https://b.example", True), "https://a.wordpress.com"
    assert own.post(7).startswith("https://b.example/wp-json/wp/v2/posts/7?_fields=id,")
    assert plain.post(7).startswith("https://b.example/?rest_route=/wp/v2/posts/7&_fields=id,")
    assert Interface(hosted).posts().startswith("https://public-api.wordpress.com/wp/v2/sites/a.wordpress.com/posts?")
    assert own.editor(7) == "https://b.example/wp-admin/post.php?post=7&action=edit"
    assert Interface(hosted).editor(7) == "https://wordpress.com/post/a.wordpress.com/7"


def test_drafts_are_looked_for_in_every_state() -> None:
    """A draft is found whatever became of it there."""
    assert "include=1,2&status=any&context=edit" in Interface("https://b.example").by_number([1, 2])
    assert "slug=a,b&status=any&context=edit" in Interface("https://b.example").by_slug(["a", "b"])
