"""Digest: what a digest tells is read by the run (``telling``), and gathered when one is asked for (``gathering``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.lazy import lazily

if TYPE_CHECKING:
    from newswatch.pipeline.digest.gathering import digest

__all__ = ["digest"]

__getattr__ = lazily(__name__, {"digest": "newswatch.pipeline.digest.gathering"})
