"""What reaches the text of an article, and what does not."""

from __future__ import annotations

import json

import pytest

from newswatch.articles import Recipe, extract

from .pages import PARAGRAPHS, URL, page


def test_the_text_is_the_paragraphs_parted_by_a_blank_line() -> None:
    """Headline, navigation and footer are left out; nothing is added."""
    markup = page(before="<nav><a href='/'>Home</a></nav>", after="<footer>All rights reserved.</footer>")

    assert extract(markup, URL).text == "\n\n".join(PARAGRAPHS)


def test_the_headline_is_no_paragraph_of_the_text() -> None:
    """A headline repeated inside the body is still the title only."""
    markup = page("<h2>New cells, longer walks</h2><p>One more paragraph follows the repeated headline here.</p>")

    assert "New cells, longer walks" not in extract(markup, URL).text


@pytest.mark.parametrize(
    "furniture",
    [
        "<div class='newsletter-signup'><p>Every Friday we send the best stories to your inbox.</p></div>",
        "<p>Read more: <a href='/other'>Why cells are grown in the dark and not in the light</a></p>",
        "<ul><li><a href='/a'>Ten walks for the weekend</a></li><li><a href='/b'>How to buy good shoes</a></li></ul>",
        "<aside><p>The hospital was founded by a count in 1820 and rebuilt after a fire in 1911.</p></aside>",
        "<figure><figcaption>A corridor of the hospital where the walking test took place.</figcaption></figure>",
        "<p>Sign up for our newsletter and never miss a story about walking.</p>",
    ],
)
def test_furniture_among_the_paragraphs_is_left_out(furniture: str) -> None:
    """Boxes, calls to read elsewhere, captions and link lists are no text."""
    assert extract(page(furniture), URL).text == "\n\n".join(PARAGRAPHS)


def test_lists_quotes_and_headings_of_the_body_are_kept() -> None:
    """They carry facts as paragraphs do."""
    body = (
        "<h2>What was measured</h2><p>Three things were written down at every visit of a patient.</p>"
        "<ul><li>the distance walked in six minutes</li><li>the number of falls since the last visit</li></ul>"
        "<blockquote><p>“I crossed the street before the light changed,” one of them said.</p></blockquote>"
    )
    text = extract(page(body), URL).text

    assert "What was measured\n\nThree things" in text
    assert "the number of falls since the last visit" in text
    assert "“I crossed the street" in text


@pytest.mark.parametrize(
    "hidden",
    [
        "<p style='display: none'>SECRET words for machines</p>",
        "<p style='color:#fff;font-size:14px'>SECRET words for machines</p>",
        "<p style='font-size:0'>SECRET words for machines</p>",
        "<p style='position:absolute;left:-9999px'>SECRET words for machines</p>",
        "<p hidden>SECRET words for machines</p>",
        "<p aria-hidden='true'>SECRET words for machines</p>",
        "<p class='quiet'>SECRET words for machines</p>",
        "<template><p>SECRET words for machines</p></template>",
        "<!-- SECRET words for machines -->",
        "<script>var a = 'SECRET words for machines'</script>",
    ],
)
def test_text_nobody_sees_does_not_reach_the_article(hidden: str) -> None:
    """Hidden by attribute, by style, by a style sheet or by being no text at all."""
    markup = page(hidden, head="<style>.quiet { display:none }</style>")

    assert "SECRET" not in extract(markup, URL).text


def test_a_sentence_may_end_with_the_name_of_an_agency() -> None:
    """Only captions end with a picture's source."""
    said = "The hospital did not answer when it was asked by Reuters."

    assert said in extract(page(f"<p>{said}</p><p>A corridor of the hospital. Photo by Jane Doe/Reuters</p>"), URL).text
    assert "Photo by" not in extract(page("<p>A corridor of the hospital. Photo by Jane Doe/Reuters</p>"), URL).text


def test_an_element_that_holds_much_of_the_text_is_no_box() -> None:
    """A box that nobody closed swallows the rest of the article."""
    rest = "".join(f"<p>{paragraph} Said once more, number {place}.</p>" for place, paragraph in enumerate(PARAGRAPHS))
    text = extract(page(f"<div class='cta'><p>Support us</p>{rest}</div>"), URL).text

    assert text.count("Said once more") == len(PARAGRAPHS)


def test_a_body_written_twice_is_read_once() -> None:
    """Some systems repeat it in their data."""
    body = " ".join(PARAGRAPHS)
    head = f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{body} {body}"}}</script>'

    assert extract(f"<html><head>{head}</head><body><div></div></body></html>", URL).text == body


def test_a_body_cut_by_adverts_is_whole() -> None:
    """Several containers built alike are one text."""
    parts = "".join(f"<div class='body-part'><p>{p}</p></div><div class='ad'>Buy shoes</div>" for p in PARAGRAPHS)
    markup = f"<html><head><title>Walks</title></head><body><main><h1>Walks</h1>{parts}</main></body></html>"
    text = extract(markup, URL).text

    assert [paragraph in text for paragraph in PARAGRAPHS] == [True] * len(PARAGRAPHS)
    assert "Buy shoes" not in text


def test_the_paragraph_under_the_headline_is_part_of_the_text() -> None:
    """A standfirst often holds the finding."""
    lead = "<p class='standfirst'>Four in five patients walked further two years after the cells were given.</p>"
    markup = page().replace("</h1>", f"</h1></article></main><main><article>{lead}", 1)

    assert extract(markup, URL).text.startswith("Four in five patients walked further")


def test_a_body_that_stands_only_in_the_data_of_the_page_is_read() -> None:
    """A page built by scripts carries its text as JSON-LD."""
    body = "\\n".join(PARAGRAPHS)
    head = (
        f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"W","articleBody":"{body}"}}</script>'
    )
    article = extract(f"<html><head><title>W</title>{head}</head><body><div id='root'></div></body></html>", URL)

    assert article.text == "\n\n".join(PARAGRAPHS)
    assert article.witnesses["text"] == "json-ld, articleBody"


def test_a_recipe_tells_where_the_text_is() -> None:
    """Selectors of a source win over the general rules."""
    other = "".join(
        f"<p>Another story about shoes, number {number}, with words enough for a text.</p>" for number in range(9)
    )
    markup = (
        page(before=f"<div class='big'>{other}</div>")
        .replace("<article>", "<div class='it'>")
        .replace("</article>", "</div>")
    )
    article = extract(markup, URL, Recipe(body="div.it", title="h1"))

    assert article.text == "\n\n".join(PARAGRAPHS)
    assert article.witnesses["text"] == "recipe, in div.it"


def test_a_recipe_that_is_no_selector_is_passed_over() -> None:
    """A misspelt selector costs nothing but its effect."""
    assert extract(page(), URL, Recipe(body="div[[", title=">>>")).text == "\n\n".join(PARAGRAPHS)


def test_links_of_the_text_are_absolute_and_in_order() -> None:
    """Links of the furniture are not among them, nor addresses that are none."""
    body = (
        "<p>The team of <a href='/people/doe'>Jane Doe</a> wrote in <a href='https://journal.example/x'>a report</a>"
        " and <a href='javascript:alert(1)'>elsewhere</a>, with many more words around the links than in them.</p>"
    )
    links = extract(page(body, before="<nav><a href='/home'>Home</a></nav>"), URL).links

    assert [(link.url, link.text) for link in links] == [
        ("https://news.example/people/doe", "Jane Doe"),
        ("https://journal.example/x", "a report"),
    ]


MARKUP = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
DATA = json.dumps({"props": {"story": {"articleBody": MARKUP}}})


@pytest.mark.parametrize(
    "holder",
    [
        f"<noscript><div class='lazy'>{MARKUP}</div></noscript>",
        f"<script type='application/json'>{DATA}</script>",
        f"<script>window.__STATE__ = {DATA}; start();</script>",
        f"<script>window['page-data']={DATA}</script>",
    ],
)
def test_a_body_that_waits_for_scripts_is_read(holder: str) -> None:
    """From what is kept for readers without scripts, and from the data that the scripts would show."""
    markup = f"<html><head><title>Walks</title></head><body><h1>Walks</h1><div id='root'></div>{holder}</body></html>"

    assert extract(markup, URL).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("link", "plainer"),
    [
        ("<link rel='amphtml' href='/amp/health/walking'>", "https://news.example/amp/health/walking"),
        ("<link rel='alternate' media='print' href='?print=1'>", f"{URL}?print=1"),
        ("<link rel='amphtml' href='https://elsewhere.example/health/walking'>", None),
        (f"<link rel='amphtml' href='{URL}'>", None),
        ("<link rel='alternate' href='/feed.xml'>", None),
    ],
)
def test_a_page_names_its_plainer_version(link: str, plainer: str | None) -> None:
    """AMP or print, on the same site, and not itself."""
    assert extract(page(head=link), URL).plainer == plainer
