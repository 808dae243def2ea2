"""Which of a page's titles is the article's, and what is taken off it."""

from __future__ import annotations

from newswatch.articles import extract

from .pages import PARAGRAPHS, URL

TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def titled(title: str, body: str, head: str = "") -> str:
    """Return the title read from a page with this ``title`` element, headlines and head."""
    return extract(f"<html><head><title>{title}</title>{head}</head><body>{body}{TEXT}</body></html>", URL).title


def test_a_headline_that_leads_to_the_front_page_is_the_sites_name() -> None:
    """Old templates set it in the largest size; the article's is a size smaller, or only in the title element."""
    header = "<h1><a href='/'>Walks and Wards</a></h1>"

    assert titled("New cells : Walks and Wards", f"{header}<h2>New cells</h2>") == "New cells"
    assert titled("New cells : Walks and Wards | since 2005 | tenth year", header) == "New cells"
    assert titled("Walks and Wards", "<h1><a href='/health/walking'>New cells</a></h1>") == "New cells"


def test_a_title_broken_off_by_a_quotation_mark_is_passed_over() -> None:
    """Systems that forget to escape it lose the end of the title."""
    head = """<meta property="og:title" content="The ward called it "a miracle"">"""
    whole = 'The ward called it "a miracle"'

    assert titled(whole, f"<h1>{whole}</h1>", head) == whole


def test_the_name_of_the_host_is_taken_off() -> None:
    """Also where nothing but the address says what the site is called."""
    page = f"<html><title>New cells - Walkingnews Online</title><body>{TEXT}</body></html>"

    assert extract(page, "https://www.walkingnews.example/a").title == "New cells"
