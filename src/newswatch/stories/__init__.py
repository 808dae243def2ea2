"""The articles that report one finding: the same-finding test, the grouping, ids that stay. Pure; no I/O.

``group`` parts articles into stories, ``assign`` says which stored story each belongs to, ``leading`` picks the source
that leads, ``same_story`` compares two articles alone.
"""

from __future__ import annotations

from newswatch.stories.grouping import group
from newswatch.stories.leading import leading
from newswatch.stories.membership import member
from newswatch.stories.placing import assign
from newswatch.stories.same import same_story

__all__ = ["assign", "group", "leading", "member", "same_story"]
