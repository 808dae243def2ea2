"""The language model drafts may be worded by: asked until it fails once, then left alone for the run."""

from __future__ import annotations

from newswatch.config import Config
from newswatch.drafts import LanguageModel
from newswatch.errors import FetchError
from newswatch.events import ModelFailed
from newswatch.pipeline.problems import kind_of


class Wording:
    """A run's dealings with the language model of the configuration."""

    def __init__(self, config: Config) -> None:
        self.name = config.drafts.model or ""
        self.deadline = config.drafts.model_deadline
        self.failure: ModelFailed | None = None

    @property
    def model(self) -> LanguageModel | None:
        """The model for one draft; None when none is wanted or it failed before."""
        return LanguageModel(self.name, self._ask) if self.name and not self.failure else None

    def _ask(self, instructions: str, material: str) -> str:
        from newswatch.fetch.language_model import ask  # nobody without a model needs it

        answer = ask(self.name, instructions, material, deadline=self.deadline)
        if isinstance(answer, FetchError):
            message = f"{answer.reason}; drafts are in plain words"
            self.failure = ModelFailed(source=self.name, url="", kind=kind_of(answer), message=message, next_try=None)
            return ""
        return answer
