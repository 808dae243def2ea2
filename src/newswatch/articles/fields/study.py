"""The study a text reports: its DOI, PubMed id, trial numbers and journal, told apart from what is linked in passing.

A DOI counts where the page says that it is the study's: in a reference block ("More information", "Journal reference"),
or linked from a sentence that says where the study was published. Anywhere else it is somebody else's study, as it is
in a sentence about earlier research or an earlier year. The news item's own DOI is never the study's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from types import MappingProxyType

from newswatch.articles.fields.journals import journal_in, journal_in_citation
from newswatch.articles.fields.passages import Passage
from newswatch.articles.fields.place import canonical_url
from newswatch.articles.tables import alternatives
from newswatch.articles.witnesses import Witnesses
from newswatch.records.reading import OWN_PAGE
from newswatch.text.references import dois, pmids, registry_numbers

_LABEL = re.compile(rf"\W*(?:{alternatives('study', 'labels')})\s*(?::|$|(?=10\.\d))", re.IGNORECASE)
_OWN_LABEL = re.compile(rf"\W*(?:{alternatives('study', 'own_labels')})\b", re.IGNORECASE)
_OLDER = re.compile(alternatives("study", "older"), re.IGNORECASE)
_FRESH = re.compile(alternatives("study", "fresh"), re.IGNORECASE)
_SEVERAL = 3  # studies a text links, from which on a sentence of publication alone names none of them
_YEAR = re.compile(r"(?<![\d.,/-])(19[5-9]\d|20\d\d)(?![\d/-])")
_VERB = re.compile(rf"\b(?:{alternatives('study', 'publishing')}|{alternatives('study', 'writing')})\b", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"\b(?:published|appear(?:s|ed|ing)?|detailed|described|reported|released|posted) \b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"(?<=[.!?])[”\"')]*\s+(?=[“\"'(]?[A-Z])")
# News of journals carry DOIs of their own: Nature news, Science news, The Conversation and the like.
_NEWS_DOI = re.compile(
    r"10\.1038/(?:d41586|nature\.20\d\d\.)|10\.1126/science\.(?:z|ad[a-z]\d{4}$|caredit)|10\.64628|10\.18356|10\.1036/"
)
_NATURE = re.compile(
    r"nature\.com/articles/((?:s\d{5}-\d{3}-\d{4,5}-[\dx-z])|(?:nature|n[a-z]{2,8})\d{4,6})\b", re.IGNORECASE
)
_LABEL_ALONE = 40  # characters; a block this short only announces the reference in the blocks after it
_AFTER_LABEL = 3  # blocks
_JOURNAL_LABEL = re.compile(r"\W*journal(?: information| name)?\s*(?::\s*(?P<name>\S.*))?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StudyNamed:
    """What names the study reported; None and empty where the page does not say."""

    doi: str | None = None
    pmid: str | None = None
    registry: tuple[str, ...] = ()
    journal: str | None = None
    read_from: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  #: field -> the witness


_NOTHING = StudyNamed()


def paper_of(witnesses: Witnesses) -> StudyNamed:
    """Return what a paper's own page says of itself; nothing for a page that is no paper's."""
    names = ("citation_doi", "dc.identifier", "prism.doi")
    heard = [value for _, value in witnesses.said(*names) for value, _, _ in dois(value)]
    heard += filter(None, (doi_of_address(address) for address in (witnesses.url, canonical_url(witnesses)[0])))
    said = [value for value in heard if not _NEWS_DOI.match(value)]
    journals = [value for _, value in witnesses.said("citation_journal_title", "prism.publicationname")]
    if not said or not journals:
        return StudyNamed()
    pmid = next((value for _, value in witnesses.said("citation_pmid")), None)
    return StudyNamed(said[0], pmid, (), journals[0])


def study_of(
    text: Sequence[Passage], page: Sequence[Passage], year: int | None = None, paper: StudyNamed = _NOTHING
) -> StudyNamed:
    """Return what names the study a text reports.

    Args:
        text: passages of the article.
        page: all passages of the page, in which reference blocks are looked for.
        year: in which the article was published; an earlier year in a sentence means earlier research.
        paper: what a paper's own page says of itself, which is the study then.
    """
    labelled = list(_labelled(page))
    told = [Passage(sentence, passage.links) for passage in text for sentence in _told(passage, year)]
    doi, doi_from = _decided(
        (paper.doi, OWN_PAGE),
        (_only(next(_dois_in(passage), None) for passage in labelled), "reference to the study"),
        (_first(_linked_doi(passage) for passage in _newest(told, text)), "sentence of publication"),
        (_only_doi(page, year), "the only DOI in sight"),
    )
    pmid, pmid_from = _decided(
        (paper.pmid, OWN_PAGE),
        (_only(next(_pmids_in(passage), None) for passage in labelled), "reference to the study"),
    )
    journal, journal_from = _decided((paper.journal, OWN_PAGE), *_journals(page, labelled, told))
    registry = tuple(dict.fromkeys(value for passage in (*text, *labelled) for value, _, _ in _trials(passage)))
    read_from = {"doi": doi_from, "pmid": pmid_from, "journal": journal_from, "registry": "text" if registry else ""}
    return StudyNamed(doi, pmid, registry, journal, MappingProxyType(read_from))


def _decided(*heard: tuple[str | None, str]) -> tuple[str | None, str]:
    """Return the first value that was said and who said it."""
    return next((said for said in heard if said[0]), (None, ""))


def _only_doi(page: Sequence[Passage], year: int | None) -> str | None:
    """Return the one DOI that stands in the page's words, for all to read, in a line that names no earlier year."""
    found: dict[str, bool] = {}
    for passage in page:
        for value, _, _ in dois(passage.text):
            is_own = bool(_OWN_LABEL.match(passage.text)) or bool(_NEWS_DOI.match(value))
            found[value] = (
                not is_own and not _names_earlier_year(passage.text, year) and not _OLDER.search(passage.text)
            )
    return next(iter(found)) if len(found) == 1 and all(found.values()) else None


def _first(values: Iterator[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _labelled(page: Sequence[Passage]) -> Iterator[Passage]:
    """Return the passages that a label names as a reference to the study, each with its label taken off."""
    for place, passage in enumerate(page):
        label = _LABEL.match(passage.text)
        if not label or _OWN_LABEL.match(passage.text):
            continue
        yield Passage(passage.text[label.end() :], passage.links)
        if len(passage.text) <= _LABEL_ALONE:
            following = islice(page, place + 1, place + 1 + _AFTER_LABEL)
            yield from (after for after in following if not _OWN_LABEL.match(after.text))


def _told(passage: Passage, year: int | None) -> Iterator[str]:
    """Return the sentences of a passage that tell of the study reported, not of earlier ones."""
    for sentence in _SENTENCE_END.split(passage.text):
        if _VERB.search(sentence) and not _OLDER.search(sentence) and not _names_earlier_year(sentence, year):
            yield sentence


def _names_earlier_year(sentence: str, year: int | None) -> bool:
    return any(year is None or int(named) < year - 1 for named in _YEAR.findall(sentence))


def _only(values: Iterator[str | None]) -> str | None:
    """Return the one study that labels introduce; of a bibliography none, for it is none's in particular."""
    found = {value for value in values if value}
    return found.pop() if len(found) == 1 else None


def _dois_in(passage: Passage) -> Iterator[str]:
    found = [value for value, _, _ in dois(passage.text)]
    found += [doi for link in passage.links if (doi := doi_of_address(link.url))]
    yield from (doi for doi in found if not _NEWS_DOI.match(doi))


def _newest(told: Sequence[Passage], text: Sequence[Passage]) -> Sequence[Passage]:
    """Return the sentences that may name the study; of a text that links several, those that say what is new."""
    linked = {doi for passage in text for link in passage.links if (doi := doi_of_address(link.url))}
    return told if len(linked) < _SEVERAL else [passage for passage in told if _FRESH.search(passage.text)]


def _linked_doi(passage: Passage) -> str | None:
    """Return the DOI a sentence links to or names, when the sentence says where the study was published."""
    if not _PUBLISHED.search(passage.text) and not journal_in(passage.text):
        return None
    linked = tuple(link for link in passage.links if link.text and link.text in passage.text)
    return next(_dois_in(Passage(passage.text, linked)), None)


def doi_of_address(url: str) -> str | None:
    """Return the DOI an address leads to, None when it does not say."""
    found = dois(url)
    if found:
        return found[0][0]
    hit = _NATURE.search(url)
    return f"10.1038/{hit[1].lower()}" if hit else None


def _pmids_in(passage: Passage) -> Iterator[str]:
    found = pmids(" ".join((passage.text, *(link.url for link in passage.links))))
    yield from (value for value, _, _ in found)


def _trials(passage: Passage) -> tuple[tuple[str, int, int], ...]:
    return registry_numbers(" ".join((passage.text, *(link.url for link in passage.links))))


def _journals(
    page: Sequence[Passage], labelled: Sequence[Passage], told: Sequence[Passage]
) -> Iterator[tuple[str | None, str]]:
    """Yield the journals named and where, the most trusted first."""
    yield _labelled_journal(page), "label"
    yield (
        _first(journal_in_citation(passage.text) for passage in labelled if next(_dois_in(passage), None)),
        "reference to the study",
    )
    said = [(passage.text, name) for passage in told if (name := journal_in(passage.text))]
    yield _first(name for sentence, name in said if _PUBLISHED.search(sentence)), "sentence of publication"
    yield _first(name for _, name in said), "sentence"


def _labelled_journal(page: Sequence[Passage]) -> str | None:
    for place, passage in enumerate(page):
        hit = _JOURNAL_LABEL.match(passage.text)
        if hit:
            name = hit["name"] or (page[place + 1].text if place + 1 < len(page) else "")
            if 1 < len(name) <= 100 and not name.endswith((".", ":")):
                return name
    return None
