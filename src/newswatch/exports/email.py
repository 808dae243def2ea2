"""A digest as a mail: plain text and HTML in one message, nothing loaded from anywhere.

The file (``.eml``) opens in mail programs as a message to look at or to send. It holds no addresses; whoever sends it
adds them.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from newswatch.exports import ExportFormat
from newswatch.exports.page import story as page_story
from newswatch.exports.told import (
    NOTHING,
    day_in_words,
    evidence_label,
    in_marks,
    last_day,
    left_out,
    name_of,
    overview,
    period_in_words,
    title,
    title_of,
)
from newswatch.records import Digest, DigestSection, DigestStory, Related, SourceLink
from newswatch.text.clean import for_html, for_link, plain

WIDE = 72  # columns of the plain text
LARGE = 300_000  # characters of a part; what is longer is packed by a faster way that people cannot read
_STYLE = (
    "body{font:16px/1.55 Georgia,serif;max-width:640px;margin:0 auto;padding:16px}"
    "blockquote{margin:10px 0;padding-left:12px;border-left:3px solid #9cc4c9}"
    "blockquote footer,.facts,.also{color:#666;font-size:14px}cite{font-style:normal}.evidence{display:block}"
    "h2{border-bottom:2px solid #0f6674;padding-bottom:4px;margin-top:32px}h3{margin-bottom:4px}"
)


def render(digest: Digest) -> str:
    """Return the message with CRLF line ends, in ASCII."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = plain(title(digest))
    message["Date"] = format_datetime(datetime.combine(last_day(digest), time(12), UTC))
    message["X-Unsent"] = "1"  # mail programs open it as something to be sent
    # Of ten thousand stories each part is tens of megabytes: none is held longer than it is needed.
    _fill(message, "\n".join(_text(digest)))
    message.make_alternative()
    message.attach(_part("\n".join(_html(digest))))
    # A boundary by chance would make other bytes each time; this one is as unlikely to stand in the text.
    message.set_boundary(f"newswatch-{uuid.uuid5(uuid.NAMESPACE_URL, plain(title(digest))).hex}")
    return message.as_bytes().decode("ascii")  # as_string would hold four bytes for each of them


def _part(html: str) -> EmailMessage:
    part = EmailMessage(policy=SMTP)
    _fill(part, html, "html")
    del part["MIME-Version"]  # the whole has one
    return part


def _fill(message: EmailMessage, text: str, kind: str = "plain") -> None:
    message.set_content(text, subtype=kind, cte=_packing(text))


def _packing(text: str) -> str:
    return "quoted-printable" if len(text) < LARGE else "base64"


def _text(digest: Digest) -> Iterator[str]:
    yield from (f"Research news, {period_in_words(digest)}", plain(digest.blog), "", plain(overview(digest) or NOTHING))
    for section in digest.sections:
        if section.stories:
            yield from ("", "", _name(section).upper(), "=" * len(_name(section)))
            for story in section.stories:
                yield from _story_text(story)
    if why := left_out(digest):
        yield from ("", "--", *_wrapped(why))
    yield ""


def _story_text(story: DigestStory) -> Iterator[str]:
    yield from ("", *_wrapped(title_of(story)), plain(for_link(story.source.url)))
    day = day_in_words(story.day) if story.day else ""
    yield from _wrapped(", ".join(filter(None, (name_of(story.source), day, evidence_label(story.study)))))
    for sentence in story.sentences:
        yield from ("", *_wrapped(sentence, "  > "))
    if story.caveat and story.caveat not in story.sentences:
        yield from ("", *_wrapped(f"To keep in mind: {plain(in_marks(story.caveat))}"))
    if story.posted:
        yield from ("", *_wrapped(f"On the blog: {_link(story.posted)}"))
    for related in story.earlier:
        yield from ("", *_wrapped(f"Earlier: {_earlier(related)}"))
    if story.also:
        yield from ("", "Also told by:", *(f"  {_link(source)}" for source in story.also))


def _wrapped(text: str, begin: str = "") -> Iterator[str]:
    """Yield lines of at most ``WIDE`` columns; a word that is longer, as addresses are, stays whole."""
    line = begin
    for word in plain(text).split():
        if len(line) + len(word) > WIDE and line != begin:
            yield line.rstrip()
            line = begin
        line += f"{word} "
    if line != begin:
        yield line.rstrip()


def _link(source: SourceLink) -> str:
    return f"{name_of(source)} {for_link(source.url)}".strip()


def _earlier(related: Related) -> str:
    return f"{plain(related.post.title)} ({day_in_words(related.post.date.date())}) {for_link(related.post.url)}"


def _name(section: DigestSection) -> str:
    return plain(section.label[:1].upper() + section.label[1:])


def _html(digest: Digest) -> Iterator[str]:
    yield f'<!doctype html><html lang="{for_html(digest.language)}"><head><meta charset="utf-8">'
    yield f"<title>{for_html(title(digest))}</title><style>{_STYLE}</style></head><body>"
    yield f"<h1>Research news, {for_html(period_in_words(digest))}</h1>"
    yield f"<p>{page_story.link(digest.blog, digest.url)}</p><p>{for_html(overview(digest) or NOTHING)}</p>"
    for section in digest.sections:
        if section.stories:
            yield f"<h2>{for_html(_name(section))}</h2>"
            for story in section.stories:
                yield f'<h3>{page_story.heading(story)}</h3><p class="facts">{page_story.facts(story)}</p>'
                yield from page_story.body(story)
    if why := left_out(digest):
        yield f'<hr><p class="also">{for_html(why)}</p>'
    yield "</body></html>"


FORMAT: ExportFormat = ExportFormat(render=render, suffix=".eml")
