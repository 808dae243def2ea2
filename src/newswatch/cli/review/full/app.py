"""The application: a conversation drawn on the whole terminal. Keys become actions by the one table of keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual import events
from textual.app import App, ComposeResult, SuspendNotSupported
from textual.containers import Container
from textual.message import Message
from textual.timer import Timer

from newswatch.cli.review import screens
from newswatch.cli.review.full.pane import Pane
from newswatch.cli.review.full.style import CSS
from newswatch.cli.review.keys import action_of
from newswatch.cli.review.layout import Line, Piece, Role, cut, said, wrap
from newswatch.cli.review.outside import browsed, edited, has_browser
from newswatch.cli.review.screens.content import Content
from newswatch.cli.review.telling import asked, keys_line, where
from newswatch.pipeline.review.acts import Browse, Checked, Edit, News, Outer, Scroll, Suspend
from newswatch.pipeline.review.conversation import Conversation

if TYPE_CHECKING:
    from newswatch.pipeline.review.keeper import Keeper
    from newswatch.pipeline.review.session import Question, QuestionKind, Session

Came = TypeVar("Came")
WIDE = 100  # columns from which the parts stand side by side
AHEAD = 0.4  # seconds she stays on a draft before it is checked, so that approving need not wait
LONG = 100_000  # characters; above, a check takes seconds and has to be asked for


class ReviewApp(App[None]):
    """The full-screen face of a review."""

    CSS = CSS
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [("ctrl+c", "leave", "Leave")]  # noqa: RUF012 - Textual's way

    def __init__(self, keeper: Keeper, folder: Path) -> None:
        super().__init__(ansi_color=True)
        self.keeper, self.folder = keeper, folder
        self.talk = Conversation(keeper, self.outside)
        self._drawn: Session | None = None
        self._asked: QuestionKind | None = None
        self._width = 0  # columns; known from the first layout on
        self._ahead: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out title, the two parts, what is said or asked, and the keys."""
        yield Pane(id="title", margin=False)
        with Container(id="body"):
            yield Pane(id="main")
            yield Pane(id="beside")
        yield Pane(id="said", margin=False)
        yield Pane(id="keys", margin=False)

    def on_mount(self) -> None:
        """Draw the first screen."""
        self._width = self.size.width
        self._draw()

    def on_resize(self, event: events.Resize) -> None:
        """Put the parts side by side, or one under the other, and wrap what is said anew."""
        self._width = event.size.width  # the app's own size is still the one before
        self._drawn = None
        self._draw()

    def on_key(self, event: events.Key) -> None:
        """Do what a key stands for here."""
        question = self.talk.session.question
        if question is not None:
            self._answer(event, question)
            return
        action = action_of(event.key, self.talk.session.screen)
        if action is None and event.character:
            action = action_of(event.character, self.talk.session.screen)
        if action is not None:
            event.stop()
            self.talk.press(action)
            self._draw()

    def _answer(self, event: events.Key, question: Question) -> None:
        if event.key == "escape":
            self.talk.cancel()
        elif question.choices and event.character:
            self.talk.answer(event.character)
        else:
            return
        event.stop()
        self._draw()

    def on_input_submitted(self, event: Message) -> None:
        """Take a typed answer."""
        self.talk.answer(str(getattr(event, "value", "")))
        self._draw()

    def action_leave(self) -> None:
        """Leave at once; everything is saved."""
        self.exit()

    def outside(self, effect: Outer) -> News | None:
        """Do what the session cannot."""
        if isinstance(effect, Edit):
            return edited(effect, self.folder, self._away)
        if isinstance(effect, Browse):
            # A browser in the terminal, such as w3m, needs it for itself.
            return self._away(lambda: browsed(effect.url)) if has_browser() else browsed(effect.url)
        if isinstance(effect, Scroll):
            self._scroll(effect.by)
        elif isinstance(effect, Suspend):
            self.action_suspend_process()
        else:
            self.exit()
        return None

    def _away(self, act: Callable[[], Came]) -> Came:
        """Give the terminal to another program, and take it back."""
        try:
            with self.suspend():
                return act()
        except SuspendNotSupported:
            return act()

    def _scroll(self, by: int) -> None:
        pane = self.query_one("#beside" if self.talk.session.screen == "desk" else "#main", Pane)
        pane.scroll_to(y=pane.scroll_offset.y + by * max(1, pane.size.height - 2), animate=False)

    def _draw(self) -> None:
        session, before = self.talk.session, self._drawn
        if session is before:
            return
        self._drawn = session
        self.screen.set_classes(f"on-{session.screen}{' wide' if self._width >= WIDE else ''}")
        new = before is None or (before.screen, before.at) != (session.screen, session.at)
        self._part("title").show(lambda width: _one_line(where(session), width, "strong"))
        self._part("main").show(lambda width: screens.main(session, width), from_top=new)
        moved = new or before is None or before.item != session.item
        self._part("beside").show(lambda width: screens.beside(session, width), from_top=moved)
        self._say(session)
        self._part("keys").show(lambda width: _one_line(keys_line(session, width), width, "soft"))
        self._ask(session.question)
        if self._ahead is not None:
            self._ahead.stop()
        self._ahead = self.set_timer(AHEAD, self._check_ahead)

    def _part(self, name: str) -> Pane:
        return self.query_one(f"#{name}", Pane)

    def _say(self, session: Session) -> None:
        words = [session.note] if session.note else []
        words += [asked(session.question)] if session.question else []
        pane = self._part("said")
        lines = wrap([said(each) for each in words], max(1, self._width))
        pane.styles.height = max(1, len(lines))
        pane.show(lambda width: Content(lines))

    def _ask(self, question: Question | None) -> None:
        typed = question is not None and not question.choices
        shown = self.query("Input")
        if not typed:
            shown.remove()
        elif question is not None and not shown:
            from textual.widgets import Input  # only who types waits for it

            field = Input(question.typed, compact=True, select_on_focus=False)
            self.screen.mount(field, before="#keys")
            field.focus()
        elif question is not None and self._asked != question.kind:
            shown.first().value = question.typed  # type: ignore[attr-defined]
        self._asked = question.kind if question else None

    def _check_ahead(self) -> None:
        """Check the draft she is reading, so that she is told, and approving it need not wait."""
        opened = self.talk.session.opened
        if opened is None or self.talk.session.findings is not None or len(opened.draft.markdown) > LONG:
            return

        def check() -> None:
            findings = self.keeper.findings(opened)
            self.call_from_thread(self._learn, Checked(findings, "ahead", opened.seen))

        self.run_worker(check, thread=True, exclusive=True, exit_on_error=False)

    def _learn(self, news: News) -> None:
        self.talk.learn(news)
        self._draw()


def _one_line(text: str, width: int, role: Role) -> Content:
    return Content((Line((Piece(cut(text, width), role),)),))


def review_full(keeper: Keeper, folder: Path) -> None:
    """Review on the whole terminal."""
    ReviewApp(keeper, folder).run()
