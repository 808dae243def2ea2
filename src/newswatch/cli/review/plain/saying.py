"""What the line-by-line face says: the same words as the full screen's, one part after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newswatch.cli.review import beside as besides
from newswatch.cli.review import screens
from newswatch.cli.review.layout import Block, Piece, said, wrap
from newswatch.cli.review.rendering import render
from newswatch.cli.review.screens import guide
from newswatch.cli.review.screens.draft import blocks as draft_blocks
from newswatch.cli.review.screens.guide import NAMES
from newswatch.cli.review.telling import asked, state_words
from newswatch.text.clean import for_terminal

if TYPE_CHECKING:
    from newswatch.pipeline.review.session import Session

NOTHING = "Enter"  # an empty line answers no question


def greeting(session: Session) -> Iterator[Block]:
    """Yield what is said first."""
    count = session.waiting
    yield said(f"{count} {'draft waits' if count == 1 else 'drafts wait'}." if count else "Nothing waits.")
    if session.note:
        yield said(for_terminal(session.note))
    if session.reads_only:
        yield said("Another review is open here: you can read, deciding is up to that one.")
    yield said("Type a letter and Enter. ? lists the letters, q leaves.")


def change(before: Session, after: Session) -> Iterator[Block]:
    """Yield what a turn came to: its note, and what is before her now where that is something else."""
    if after.note:
        yield said(after.note)
    if after.question is not None:
        yield said(asked(after.question, NOTHING))
        if after.question.typed:
            yield said(f"Now: {for_terminal(after.question.typed)}")
    elif len(after.before) < len(before.before) and after.screen != "desk":
        yield said(f"Back to {NAMES[after.screen]}.")
    elif _moved(before, after):
        same = (before.screen, before.at) == (after.screen, after.at)
        yield from _statement(after) if same and after.screen == "draft" else scene(after)


def _moved(before: Session, after: Session) -> bool:
    seen = [(each.screen, each.at, each.item, each.words, each.found) for each in (before, after)]
    text = [each.opened.seen if each.opened else "" for each in (before, after)]
    return seen[0] != seen[1] or (text[0] != text[1] and before.at == after.at)


def scene(session: Session) -> Iterator[Block]:
    """Yield what is before her."""
    yield from SCENES.get(session.screen, _line)(session)


def _line(session: Session) -> Iterator[Block]:
    line = session.line
    if line is None:
        yield said("No draft is here. `newswatch run` looks for news.")
        return
    shown = [each.id for each in session.shown]
    place = f", {shown.index(line.id) + 1} of {len(shown)}" if line.id in shown else ""
    words = f" {session.words}" if session.words else ""
    yield Block(())
    yield said(f"Draft {line.id}{place}{' with' if words else ''}{words}. {_standing(session)}")
    yield said(f"{for_terminal(line.title)}.")
    if line.headline and line.headline not in line.title:
        yield said(f"On {for_terminal(line.headline)}.")
    yield said(f"From {for_terminal(', '.join(line.sources)) or 'no source'}. {_posts(line.earlier)}")


def _standing(session: Session) -> str:
    assert session.line is not None
    words = state_words(session.line, session.now.tzinfo)
    words = f"{words[:1].upper()}{words[1:]}." if words else "Waiting."
    newer = session.opened is not None and session.opened.draft.proposal is not None
    return f"{words} The machine has a newer text, m shows it." if newer else words


def _posts(count: int) -> str:
    return f"{count} earlier {'post' if count == 1 else 'posts'}." if count else "No earlier post."


def _statement(session: Session) -> Iterator[Block]:
    claim = session.claim
    if claim is None or session.opened is None:
        yield said("No statement is left here.")
        return
    kept = " Kept." if claim.text in session.opened.kept else ""
    yield Block(())
    yield said(f"Statement {session.item + 1} of {session.length}.{kept}")
    yield from render(claim.text)
    yield from besides.grounds(session.opened, claim)


def _post(session: Session) -> Iterator[Block]:
    yield Block(())
    yield said(f"Earlier posts of draft {session.at}: {session.length}.")
    yield from _both(session)


def _finding(session: Session) -> Iterator[Block]:
    yield Block(())
    yield said(f"Finding {session.item + 1} of {session.length}.")
    yield from _both(session)


def _both(session: Session) -> Iterator[Block]:
    """Yield the item under the cursor, and what would stand beside it."""
    main = screens.main(session, 10_000)
    item = main.lines[main.first] if main.first >= 0 else main.lines[0]
    yield said(item.text.removeprefix(">").strip())
    content = screens.beside(session, 10_000)
    for line in content.lines if content else ():
        yield Block(line.pieces)


def _whole(session: Session) -> Iterator[Block]:
    yield Block(())
    for line in screens.main(session, 10_000).lines:
        yield Block(line.pieces)


def _help(session: Session) -> Iterator[Block]:
    yield Block(())
    yield from guide.blocks(session, plain=True)


def _text(session: Session) -> Iterator[Block]:
    if session.opened is None:
        return
    yield Block(())
    yield from draft_blocks(session.opened)
    yield Block(())
    yield from besides.of_draft(session.opened)
    yield Block(())
    yield said(f"End of draft {session.at}. {session.length} statements; s walks them, y approves, n rejects.")


SCENES = {
    "desk": _line,
    "draft": _text,
    "statements": _statement,
    "passage": _whole,
    "posts": _post,
    "findings": _finding,
    "proposal": _whole,
    "help": _help,
}


def lines(blocks: Iterator[Block], width: int) -> Iterator[str]:
    """Yield blocks as lines of plain words; what is marked by colour elsewhere is marked by words."""
    for line in wrap((_worded(block) for block in blocks), width):
        yield line.text


def _worded(block: Block) -> Block:
    if not any(piece.role == "evidence" for piece in block.pieces) or len(block.pieces) == 1:
        return block
    pieces: list[Piece] = []
    for piece in block.pieces:
        pieces += (Piece("["), piece, Piece("]")) if piece.role == "evidence" and piece.text.strip() else (piece,)
    return Block(tuple(pieces), block.first, block.rest)
