"""What stands in the way is named for what it is."""

import pytest

from newswatch.fetch import Response, classify
from newswatch.fetch.walls import IN_WORDS

LONG = "<p>" + "Researchers followed the patients for three years and saw fewer relapses. " * 80 + "</p>"


def page(body: str, status: int = 200) -> Response:
    """An answer with a web page in it."""
    return Response(
        url="https://a.example/", final_url="https://a.example/", status=status, headers={}, body=body.encode(),
        content_type="text/html",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "wall"),
    [
        (page("<title>Just a moment...</title>", 403), "challenge"),
        (page("<title>Just a moment...</title><p>Checking your browser</p>"), "challenge"),
        (page("<h1>Forbidden</h1>", 403), "blocked"),
        (page("<h1>No</h1>", 401), "login"),
        (page("<h1>No</h1>", 404), "not-found"),
        (page("<h1>No</h1>", 410), "gone"),
        (page("<h1>No</h1>", 429), "rate-limited"),
        (page("<h1>No</h1>", 502), "server-error"),
        (page("<title>Checking your browser</title>", 503), "challenge"),
        (page("<title>Hotel Wi-Fi</title><form>Log in</form>"), "captive-portal"),
        (page("<h2>We value your privacy</h2><button>Accept all</button>"), "consent"),
        (page(LONG), None),
        (page("<div>We value your privacy</div>" + LONG), None),
        (page("<script>var a='we value your privacy'</script>" + LONG), None),
    ],
)
def test_walls_are_told_from_pages(answer: Response, wall: str | None) -> None:
    """A page with text is a page, whatever banner it shows."""
    assert classify(answer) == wall


def test_every_wall_has_words_for_the_user() -> None:
    """Nothing is only a code."""
    assert all(words for words in IN_WORDS.values())
