"""Composing drafts, key points, the author's voice, and the check of every statement. Pure; no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.lazy import lazily

if TYPE_CHECKING:
    from newswatch.drafts.checking import check
    from newswatch.drafts.composing import compose
    from newswatch.drafts.keypoints import summarize
    from newswatch.drafts.material import StoryArticle, StoryMaterial, TopicLabel
    from newswatch.drafts.template import load_template, shipped_template
    from newswatch.drafts.voice import Voice, load_voice

__all__ = [
    "StoryArticle",
    "StoryMaterial",
    "TopicLabel",
    "Voice",
    "check",
    "compose",
    "load_template",
    "load_voice",
    "shipped_template",
    "summarize",
]

__getattr__ = lazily(
    __name__,
    {
        "StoryArticle": "newswatch.drafts.material",
        "StoryMaterial": "newswatch.drafts.material",
        "TopicLabel": "newswatch.drafts.material",
        "Voice": "newswatch.drafts.voice",
        "check": "newswatch.drafts.checking",
        "compose": "newswatch.drafts.composing",
        "load_template": "newswatch.drafts.template",
        "load_voice": "newswatch.drafts.voice",
        "shipped_template": "newswatch.drafts.template",
        "summarize": "newswatch.drafts.keypoints",
    },
)
