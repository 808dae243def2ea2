"""The check of drafts, as a harness for damaged drafts calls it: ``check(draft, source) -> list``."""

from __future__ import annotations

import newswatch.drafts
from newswatch.records import Finding


def check(draft: str, source: str) -> list[Finding]:
    """Return what the draft says and the source does not."""
    return list(newswatch.drafts.check(draft, [source]))
