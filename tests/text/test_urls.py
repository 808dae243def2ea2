"""One spelling for every address."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newswatch.text.urls import absolute, canonical, credentials, host, is_web, masked, origin, without_credentials


@pytest.mark.parametrize(
    ("given_url", "expected"),
    [
        ("HTTP://Example.ORG:80", "http://example.org/"),
        ("https://example.org:443/a#part", "https://example.org/a"),
        ("https://example.org:8443/a", "https://example.org:8443/a"),
        ("https://example.org/a?utm_source=rss&id=4&fbclid=9", "https://example.org/a?id=4"),
        ("https://example.org/a?", "https://example.org/a"),
        ("https://user:pw@example.org/a", "https://example.org/a"),
        ("https://example.org./a/./b/../c", "https://example.org/a/c"),
        ("https://b\u00fccher.example/\u00fc b", "https://xn--bcher-kva.example/%C3%BC%20b"),
        ("https://example.org/%7euser/%c3%bc%2f", "https://example.org/~user/%C3%BC%2F"),
        ("https://www.google.com/url?rct=j&url=https://example.org/x%3Futm_medium%3Da&ct=ga", "https://example.org/x"),
        ("https://www.google.co.uk/url?q=https%3A%2F%2Fexample.org%2Fy", "https://example.org/y"),
        ("https://www.google.com/url?url=javascript:alert(1)", "https://www.google.com/url?url=javascript:alert(1)"),
        (
            "https://pubmed.ncbi.nlm.nih.gov/1/?utm_campaign=p&fc=2026&ff=20&v=2.18",
            "https://pubmed.ncbi.nlm.nih.gov/1/",
        ),
        ("https://example.org/#!/story/5", "https://example.org/#!/story/5"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("  https://example.org/a\n", "https://example.org/a"),
    ],
)
def test_an_address_has_one_spelling(given_url: str, expected: str) -> None:
    """Each rule of the canonical form."""
    assert canonical(given_url) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "javascript:alert(1)",
        "mailto:a@b.example",
        "http://",
        "http://[::1",
        "http://a b/",
        "https://x:99999/",
        "/a",
        "http://a..b/",
    ],
)
def test_what_is_no_web_address_has_no_canonical_form(text: str) -> None:
    """Other schemes, broken hosts and ports."""
    assert canonical(text) == ""
    assert not is_web(text)


@given(st.text(max_size=60) | st.from_regex(r"https?://[a-z0-9.%@:-]{0,12}/[a-z0-9.%?&=#/+ ]{0,30}", fullmatch=True))
@example("https://a.example/%25")
@example("http://a.example/..//../b/.")
@example("http://0.-/0")
@example("http://-a.example/0")
def test_canonical_is_idempotent(url: str) -> None:
    """The canonical form of a canonical form is itself."""
    once = canonical(url)
    assert canonical(once) == once
    assert once == "" or is_web(once)


def test_masking_hides_credentials_wherever_they_stand() -> None:
    """User, password and secret parameters never show, in an address or in a sentence."""
    assert masked("https://me:S3cret@example.org/f") == "https://***@example.org/f"
    assert masked("https://me:S3@cret@example.org/f") == "https://***@example.org/f"
    assert (
        masked("cannot read http://me:pw@a.example/x, see b@c.example")
        == "cannot read http://***@a.example/x, see b@c.example"
    )
    assert masked("https://a.example/f?id=1&api_key=abc&x=2") == "https://a.example/f?id=1&api_key=***&x=2"


def test_credentials_are_told_and_removed() -> None:
    """They are read percent-decoded; removing them changes nothing else."""
    url = "https://me%40home:p%3Aw@example.org:8080/a?b=@c"
    assert credentials(url) == ("me@home", "p:w")
    assert without_credentials(url) == "https://example.org:8080/a?b=@c"
    assert credentials("https://example.org/@x") is None


def test_relative_addresses_are_seen_from_their_page() -> None:
    """Only http(s) comes out; without a base a relative address stays."""
    assert absolute("https://a.example/x/y", "../z") == "https://a.example/z"
    assert absolute("https://a.example/x", "//b.example/z") == "https://b.example/z"
    assert absolute("https://a.example/x", "java\nscript:alert(1)") == ""
    assert absolute("https://a.example/x", "http://[::1") == ""
    assert absolute("http://a.example/x", "https:nowhere") == ""
    assert absolute("", "/z") == "/z"
    assert absolute("https://a.example/x", " ") == ""


def test_host_and_origin() -> None:
    """Lower case, with the port only where it is not the usual one, and only in the origin."""
    assert host("https://User@Example.org:444/a") == "example.org"
    assert origin("https://User@Example.org:444/a") == "https://example.org:444"
    assert host("http://[::FFFF:127.0.0.1]/") == "::ffff:7f00:1"
    assert host("nonsense") == ""
