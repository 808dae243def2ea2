"""The study behind an article, and the studies that are not."""

from __future__ import annotations

import pytest

from newswatch.articles import extract
from newswatch.articles.fields.journals import journal_in

from .pages import URL, page


def test_the_reference_block_names_the_study() -> None:
    """Beside an older study linked in the text."""
    body = (
        "<p>A similar 2012 <a href='https://doi.org/10.1000/old.1'>study</a> in the journal Gait Letters had failed to"
        " show anything of the kind.</p>"
        "<p>More information: J. Doe et al. Cells for walking, Annals of Walking (2024)."
        " <a href='https://doi.org/10.1000/new.2'>DOI: 10.1000/new.2</a></p>"
    )
    article = extract(page(body), URL)

    assert (article.doi, article.journal) == ("10.1000/new.2", "Annals of Walking")


def test_a_link_from_the_sentence_of_publication_names_the_study() -> None:
    """As Live Science and others do."""
    body = (
        "<p>The findings were published today (March 5) in the journal"
        " <a href='https://doi.org/10.1000/Walk.7'>Walking Medicine</a>, together with a film of the corridor.</p>"
    )
    article = extract(page(body), URL)

    assert (article.doi, article.journal) == ("10.1000/walk.7", "Walking Medicine")


def test_a_study_linked_in_passing_is_not_the_study_reported() -> None:
    """A large body of earlier work is nobody's finding of today."""
    body = (
        "<p>A large body of <a href='https://doi.org/10.1000/old.1'>studies</a> has pointed out that walking is good"
        " for the heart and for the head.</p>"
    )
    article = extract(page(body), URL)

    assert (article.doi, article.journal) == (None, None)


def test_the_news_items_own_doi_is_not_the_studys() -> None:
    """News of journals carry DOIs too."""
    head = (
        "<meta name='dc.identifier' content='doi:10.1038/d41586-024-00001-1'>"
        "<meta name='prism.publicationName' content='Nature'>"
    )

    assert extract(page("<p>doi: https://doi.org/10.1038/d41586-024-00001-1</p>", head=head), URL).doi is None


def test_a_box_of_a_press_release_names_the_study() -> None:
    """Headings and values stand in blocks of their own."""
    box = (
        "<div class='details'><div class='well'><h4>Journal</h4><p><em>Annals of Walking</em></p>"
        "<h4>DOI</h4><p><a href='http://dx.doi.org/10.1000/walk.5'>10.1000/walk.5</a></p></div></div>"
    )
    article = extract(page(after=box), URL)

    assert (article.doi, article.journal) == ("10.1000/walk.5", "Annals of Walking")


def test_a_bibliography_names_no_study() -> None:
    """A list of references is of everything that was read."""
    rows = "".join(f"<p>Doe, J. (201{n}): Walking. https://doi.org/10.1000/old.{n}</p>" for n in range(4))

    for label in ("References", "Reference:"):
        assert extract(page(f"<h3>{label}</h3>{rows}"), URL).doi is None


def test_of_several_studies_linked_only_the_new_one_is_reported() -> None:
    """A long read tells where many things were published."""
    told = "".join(
        f"<p>The team of ward {n} published it in the journal <a href='https://doi.org/10.1000/w.{n}'>Gait Letters</a>"
        " after a long debate about the stopwatch.</p>"
        for n in range(3)
    )
    new = (
        "<p>The new study was published on Monday in the journal <a href='https://doi.org/10.1000/new'>Gait Letters</a>"
        ", with a film of the corridor.</p>"
    )

    assert extract(page(told), URL).doi is None
    assert extract(page(told + new), URL).doi == "10.1000/new"


def test_a_page_cites_itself_without_naming_a_study() -> None:
    """Blogs of scholars carry DOIs too."""
    own = f"<p>SUGGESTED CITATION Doe, Jane: New cells, longer walks, {URL}, DOI: https://doi.org/10.1000/blog.1</p>"

    assert extract(page(own), URL).doi is None


def test_a_papers_own_address_names_it() -> None:
    """Where its data give an identifier of the house instead."""
    head = "<meta name='citation_journal_title' content='Annals of Walking'>"
    article = extract(page(head=head), "https://papers.example/doi/full/10.1000/walk.9")

    assert (article.doi, article.witnesses["doi"]) == ("10.1000/walk.9", "the paper's own page")


def test_a_papers_own_page_names_itself() -> None:
    """There the page's DOI is the study's."""
    head = (
        "<meta name='citation_doi' content='10.1000/walk.9'>"
        "<meta name='citation_journal_title' content='Annals of Walking'>"
    )
    article = extract(page(head=head), URL)

    assert (article.doi, article.journal) == ("10.1000/walk.9", "Annals of Walking")


def test_trial_numbers_of_the_text_are_told() -> None:
    """As the registries write them."""
    body = "<p>The next trial (NCT 01234567, ISRCTN12345678) will begin in spring with two hundred people in it.</p>"

    assert extract(page(body), URL).registry == ("NCT01234567", "ISRCTN12345678")


@pytest.mark.parametrize(
    ("sentence", "journal"),
    [
        ("The results, published on Thursday in Brain & Nerve Reports, surprised them.", "Brain & Nerve Reports"),
        ("It was published in the New England Journal of Medicine on Monday.", "New England Journal of Medicine"),
        ("The findings appeared online today in The Lancet Neurology.", "The Lancet Neurology"),
        ("They write in the journal Brain, Behavior, and Immunity that", "Brain, Behavior, and Immunity"),
        ("The work was paid for by the All-Island Health Research Fund.", None),
        ("It was funded by the National Institute for Nerve Disorders.", None),
        ("The report was published in Boston in March.", None),
        ("The trial takes place in the Institute of Nerve Medicine.", None),
    ],
)
def test_a_journal_is_named_only_where_something_is_published_in_it(sentence: str, journal: str | None) -> None:
    """Funds, institutes, towns and weekdays are no journals."""
    assert journal_in(sentence) == journal
