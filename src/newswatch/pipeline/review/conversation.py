"""A conversation: what a person does becomes turns; what their effects came to becomes turns again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from newswatch.pipeline.coverage import in_words, newly_covered
from newswatch.pipeline.review.acts import Action, Effect, News, Outer, Turn
from newswatch.pipeline.review.turns import answer, begin, cancel, press, told

if TYPE_CHECKING:
    from newswatch.pipeline.review.keeper import Keeper
    from newswatch.pipeline.review.session import Session

#: What a face does itself; it returns news where there are any.
Outside = Callable[[Outer], News | None]


class Conversation:
    """A session under way, the keeper of its store and the face that shows it.

    Attributes:
        session: what is before the person now.
    """

    def __init__(self, keeper: Keeper, outside: Outside) -> None:
        self.keeper, self.outside = keeper, outside
        now = keeper.now()
        turn = begin(keeper.waiting(), now, keeper.place(), reads_only=not keeper.may_decide)
        self.session: Session = turn[0]
        self._go_on(turn)
        if covered := newly_covered(keeper.store, now):
            self.session = self.session.but(note=" ".join(map(in_words, covered)))

    def press(self, action: Action) -> Session:
        """Do what a key stands for."""
        return self._go_on(press(self.session.but(now=self.keeper.now()), action))

    def answer(self, text: str) -> Session:
        """Answer what was asked."""
        return self._go_on(answer(self.session, text))

    def cancel(self) -> Session:
        """Leave what was asked unanswered, or the screen."""
        return self._go_on(cancel(self.session))

    def learn(self, news: News) -> Session:
        """Take in what was found out meanwhile."""
        return self._go_on(told(self.session, news))

    def _go_on(self, turn: Turn) -> Session:
        todo = list(turn[1])
        self.session = turn[0]
        while todo:
            news = self._carry_out(todo.pop(0))
            if news is not None:
                self.session, effects = told(self.session, news)
                todo += effects
        return self.session

    def _carry_out(self, effect: Effect) -> News | None:
        if isinstance(effect, Outer):
            return self.outside(effect)
        return self.keeper.carry_out(effect)
