"""The draft's template: the one shipped, or the user's own, checked when it is loaded.

Templates are Jinja2 in its sandbox. They get finished Markdown, so they cannot forget to clean a word from outside.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from pathlib import Path

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

from newswatch.errors import ConfigError
from newswatch.registry import suggestion

_FILE_OF_TEMPLATES = "<template>"  # Jinja2's name for what was not read from a file
# What a template can fail with when it is used: Jinja2's own errors, and Python's from what it computes.
_FAILURES = (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)

HEADINGS = ("found", "glance", "quotes", "caution", "links", "view")


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a template may use; every text is Markdown."""

    front_matter: str  #: with its ``---`` lines
    title: str
    greeting: str
    opening: str  #: names the source and links to the earlier post
    then: str  #: what an earlier post said that the news changes; may be empty
    found: tuple[str, ...]  #: paragraphs
    glance: tuple[str, ...]  #: items of a list
    quotes: tuple[str, ...]  #: paragraphs
    cautions: tuple[str, ...]  #: items of a list
    links: tuple[str, ...]  #: items of a list
    view: str  #: what marks the place for the author's own view
    sign_off: str  #: may be empty
    headings: Mapping[str, str]  #: by ``HEADINGS``


@cache
def shipped_template() -> Template:
    """Return the template that comes with the package."""
    text = files("newswatch.drafts.page").joinpath("draft.md.j2").read_text(encoding="utf-8")
    return _environment().from_string(text)


def load_template(text: str, path: Path | None = None) -> Template:
    """Return the user's own template.

    Args:
        text: the template, Jinja2.
        path: where it was read, for messages.

    Raises:
        ConfigError: with the line, for a syntax error or a name that ``View`` has not; also for a template that fails
            on a sample draft or leaves out the front matter.
    """
    environment = _environment()
    try:
        tree = environment.parse(text)
        template = environment.from_string(text)
    except TemplateSyntaxError as problem:
        raise ConfigError(problem.message or "cannot be read", path=path, line=problem.lineno) from problem
    for name in sorted(meta.find_undeclared_variables(tree) - set(View.__dataclass_fields__)):
        hint = suggestion(name, View.__dataclass_fields__)
        raise ConfigError(f"a draft has no {name!r}{hint}", path=path, line=_line_of(name, text))
    _try(template, path)
    return template


def render(template: Template, view: View, path: Path | None = None) -> str:
    """Return the draft, with one newline at its end.

    Raises:
        ConfigError: with the line, if the template fails on this draft.
    """
    try:
        return template.render({each.name: getattr(view, each.name) for each in fields(view)}).strip() + "\n"
    except _FAILURES as problem:
        raise ConfigError(f"the template fails: {problem}", path=path, line=_failing_line(problem)) from problem


def _environment() -> ImmutableSandboxedEnvironment:
    # Markdown is not HTML: the words were made safe for Markdown before they came here.
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False)


def _try(template: Template, path: Path | None) -> None:
    """Render a sample, so that what only fails when used fails now."""
    if not render(template, _SAMPLE, path).startswith(_SAMPLE.front_matter):
        raise ConfigError("a draft begins with {{ front_matter }}", path=path, line=1)


def _failing_line(problem: BaseException) -> int | None:
    """Return the template's line from the traceback; Jinja2 rewrites it to point there."""
    lines = [
        frame.lineno for frame in traceback.extract_tb(problem.__traceback__) if frame.filename == _FILE_OF_TEMPLATES
    ]
    return lines[-1] if lines else None


def _line_of(name: str, text: str) -> int | None:
    return next((number for number, line in enumerate(text.splitlines(), start=1) if name in line), None)


_SAMPLE = View(
    front_matter='---\ntitle: "A sample"\n---',
    title="A sample",
    greeting="Hello!",
    opening="Here is an update.",
    then="Back then a trial had begun.",
    found=("A paragraph.",),
    glance=("An item.",),
    quotes=("A quote.",),
    cautions=("A caution.",),
    links=("A link.",),
    view="Your view.",
    sign_off="Bye.",
    headings={name: name for name in HEADINGS},
)
