"""What sort of source a page is, told by its address, else by its site's name: tables, and the lines that read them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from newswatch.records import Article, SourceKind
from newswatch.records.reading import OWN_PAGE

# Patterns of ".host/path" in lower case, tried from the top; what fits none is news. Alphabetical within a kind.
_PATTERNS: tuple[tuple[SourceKind, str], ...] = (
    ("registry", r"\.clinicaltrials\.gov/"),
    ("registry", r"\.clinicaltrialsregister\.eu/"),
    ("registry", r"\.euclinicaltrials\.eu/"),
    ("registry", r"\.isrctn\.(com|org)/"),
    ("registry", r"\.trialsearch\.who\.int/"),
    ("paper", r"\.academic\.oup\.com/"),
    ("paper", r"\.ahajournals\.org/doi/"),
    ("paper", r"\.arxiv\.org/"),
    ("paper", r"\.biomedcentral\.com/articles/"),
    ("paper", r"\.(bio|med)rxiv\.org/"),
    ("paper", r"\.bmj\.com/(content|lookup)/"),
    ("paper", r"\.cell\.com/[^/]+/(fulltext|abstract)/"),
    ("paper", r"\.doi\.org/"),
    ("paper", r"\.europepmc\.org/"),
    ("paper", r"\.frontiersin\.org/(articles|journals)/"),
    ("paper", r"\.jamanetwork\.com/journals/"),
    ("paper", r"\.journals\.[a-z]+\.(com|org)/"),
    ("paper", r"\.link\.springer\.com/(article|chapter)/"),
    ("paper", r"\.mdpi\.com/\d"),
    ("paper", r"\.nature\.com/articles/s"),
    ("paper", r"\.ncbi\.nlm\.nih\.gov/(pmc|pubmed)"),
    ("paper", r"\.nejm\.org/doi/"),
    ("paper", r"\.neurology\.org/(doi|content)/"),
    ("paper", r"\.onlinelibrary\.wiley\.com/"),
    ("paper", r"\.p(mc|ubmed)\.ncbi\.nlm\.nih\.gov/"),
    ("paper", r"\.pnas\.org/doi/"),
    ("paper", r"\.science\.org/doi/"),
    ("paper", r"\.sciencedirect\.com/science/article/"),
    ("paper", r"\.tandfonline\.com/doi/"),
    ("paper", r"\.thelancet\.com/journals/"),
    ("institution", r"\.ac\.[a-z]{2}/"),
    ("institution", r"\.alphagalileo\.org/"),
    ("institution", r"\.businesswire\.com/"),
    ("institution", r"\.edu(\.[a-z]{2})?/"),
    ("institution", r"\.eurekalert\.org/"),
    ("institution", r"\.europa\.eu/"),
    ("institution", r"\.globenewswire\.com/"),
    ("institution", r"\.gov(\.[a-z]{2})?/"),
    ("institution", r"\.(national)?mssociety\.[a-z.]+/"),
    ("institution", r"\.msif\.org/"),
    ("institution", r"\.newswise\.com/"),
    ("institution", r"\.nhs\.uk/"),
    ("institution", r"\.prnewswire\.com/"),
    ("institution", r"\.uni-[a-z]+\.de/"),
    ("institution", r"\.who\.int/"),
)
# Names of sites that are institutions, unless they are papers that are called after one ("University Times").
_INSTITUTION = re.compile(
    r"(?i)\b(?:associations?|clinics?|colleges?|foundations?|hospitals?|institut(?:e|es|et|o|ion|ions)?|kliniku?m?|"
    r"(?:health|medical|research) cent(?:er|re)|school of|societ(?:y|ies)|trust|"
    r"universi(?:ty|ties|té|tät|tat|dad|teit|tet))\b"
)
_NEWSPAPER = re.compile(
    r"(?i)\b(?:courier|daily|gazette|herald|journal|magazine|post|review|times|today|tribune|weekly)\b"
)
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)


def source_kind(url: str) -> SourceKind:
    """Tell by its address what sort of source a page is; "news" where nothing is known.

    >>> source_kind("https://doi.org/10.1000/182"), source_kind("https://news.example.org/ms")
    ('paper', 'news')
    """
    parts = urlsplit(url.lower())
    place = f".{parts.hostname or ''}{parts.path or '/'}"
    return next((kind for kind, pattern in _COMPILED if pattern.search(place)), "news")


def standing_of(article: Article) -> SourceKind:
    """Tell by all that is known of its page how near to the study an article stands, for the order of sources.

    The grouping goes by addresses alone: it reads papers in a way of their own, and was measured so.
    """
    if OWN_PAGE in article.witnesses.values():
        return "paper"
    known = source_kind(article.url)
    named = _INSTITUTION.search(article.site) and not _NEWSPAPER.search(article.site)
    return "institution" if known == "news" and named else known
