"""Composing drafts, key points, the author's voice, and the check of every statement. Pure; no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.lazy import lazily

if TYPE_CHECKING:
    from newswatch.drafts.checking import check
    from newswatch.drafts.composing import compose
    from newswatch.drafts.evidence.material import StoryArticle, StoryMaterial, TopicLabel
    from newswatch.drafts.keypoints import key_points, summarize
    from newswatch.drafts.page.template import load_template, shipped_template
    from newswatch.drafts.rewording import LanguageModel
    from newswatch.drafts.voice.phrases import Voice, load_voice

__all__ = [
    "LanguageModel",
    "StoryArticle",
    "StoryMaterial",
    "TopicLabel",
    "Voice",
    "check",
    "compose",
    "key_points",
    "load_template",
    "load_voice",
    "shipped_template",
    "summarize",
]

__getattr__ = lazily(
    __name__,
    {
        "LanguageModel": "newswatch.drafts.rewording",
        "StoryArticle": "newswatch.drafts.evidence.material",
        "StoryMaterial": "newswatch.drafts.evidence.material",
        "TopicLabel": "newswatch.drafts.evidence.material",
        "Voice": "newswatch.drafts.voice.phrases",
        "key_points": "newswatch.drafts.keypoints",
        "check": "newswatch.drafts.checking",
        "compose": "newswatch.drafts.composing",
        "load_template": "newswatch.drafts.page.template",
        "load_voice": "newswatch.drafts.voice.phrases",
        "shipped_template": "newswatch.drafts.page.template",
        "summarize": "newswatch.drafts.keypoints",
    },
)
