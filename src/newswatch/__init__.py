"""newswatch: research news on your topics, and drafts of the posts you would write about it."""

from __future__ import annotations

__version__ = "0.1.0"
