"""What stands beside a draft: for a statement the source's sentence in its paragraph; the study, warnings, posts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newswatch.cli.review.layout import Block, Piece, said
from newswatch.pipeline.review.checklist import checklist, warnings
from newswatch.text.clean import for_screen, for_terminal

if TYPE_CHECKING:
    from newswatch.pipeline.review.opened import Claim, Opened
    from newswatch.records import Finding, Related, Statement

NONE = Block(())


def of_findings(findings: Sequence[Finding] | None) -> Iterator[Block]:
    """Yield a warning where the check found something grave."""
    grave = sum(each.grave == "hard" for each in findings or ())
    if grave:
        things = "one thing" if grave == 1 else f"{grave} things"
        yield said(f"It says {things} no source says: c shows it.", "warning")
        yield NONE


def of_claim(opened: Opened, claim: Claim | None) -> Iterator[Block]:
    """Yield what a statement rests on, and then what is known of the whole draft."""
    if claim is not None:
        yield from grounds(opened, claim)
    yield from of_draft(opened)


def grounds(opened: Opened, claim: Claim) -> Iterator[Block]:
    """Yield every sentence a statement rests on, in its paragraph."""
    seen: set[tuple[str, int]] = set()
    for statement in claim.grounds:
        if (statement.url, statement.start) not in seen:
            seen.add((statement.url, statement.start))
            yield from _ground(opened, statement)


def _ground(opened: Opened, statement: Statement) -> Iterator[Block]:
    stored = opened.article(statement.url)
    if stored is None:
        yield said("Your earlier post" if statement.kind == "earlier" else "It rests on", "heading")
        yield said(for_terminal(statement.evidence), "evidence")
        yield said(for_terminal(statement.url), "soft")
    else:
        name = stored.sources[0] if stored.sources else stored.article.site
        yield said(f"{for_terminal(name) or 'The source'} says", "heading")
        yield Block(tuple(paragraph(stored.article.text, statement)))
        yield said(host(statement.url), "soft")
    yield NONE


def paragraph(text: str, statement: Statement) -> Iterator[Piece]:
    """Yield the paragraph of a source around a sentence, the sentence marked."""
    if text[statement.start : statement.end] != statement.evidence:
        yield Piece(for_terminal(statement.evidence), "evidence")
        return
    start = text.rfind("\n\n", 0, statement.start) + 2 if "\n\n" in text[: statement.start] else 0
    end = text.find("\n\n", statement.end)
    yield Piece(_flat(text[start : statement.start]))
    yield Piece(_flat(text[statement.start : statement.end]), "evidence")
    yield Piece(_flat(text[statement.end : end if end >= 0 else len(text)]))


def of_draft(opened: Opened) -> Iterator[Block]:
    """Yield warnings, the checklist of the study, the earlier posts and newer coverage."""
    yield from _news(opened)
    told = opened.told or (("", opened.draft.study),)
    found = warnings(told)
    if found:
        yield said("Be careful", "heading")
        yield from (Block((Piece(words, "warning"),), "- ", "  ") for words in found)
        yield NONE
    yield said("The study", "heading")
    for asked in checklist(told):
        answer = Piece(for_terminal(asked.answer)) if asked.answer else Piece("not stated", "soft")
        yield Block((Piece(f"{asked.name}: ", "soft"), answer), "", "  ")
    yield NONE
    yield said("Earlier posts", "heading")
    yield from map(_post, opened.draft.earlier_posts)
    if not opened.draft.earlier_posts:
        yield said("none that fits; this is a first post", "soft")


def _news(opened: Opened) -> Iterator[Block]:
    if opened.draft.proposal is not None:
        yield said("The machine has a newer text; yours stays. m shows it.", "warning")
        yield NONE
    if opened.draft.later_articles:
        yield said(f"New coverage since you decided: {len(opened.draft.later_articles)}.", "warning")
        yield NONE


def _post(related: Related) -> Block:
    day = f"{related.post.date:%Y-%m-%d}"
    why = f" ({for_terminal(', '.join(related.reasons[:2]))})" if related.reasons else ""
    return Block((Piece(f"{day} ", "soft"), Piece(for_terminal(related.post.title)), Piece(why, "soft")), "- ", "  ")


def host(url: str) -> str:
    """Return the host of an address, for display."""
    try:
        return for_terminal(urlsplit(url).hostname or url)
    except ValueError:
        return for_terminal(url)


def _flat(text: str) -> str:
    return for_screen(text).replace("\n", " ")
