"""Secrets stand in the environment, never in feeds.yaml: the file only names the variable."""

from __future__ import annotations

import os

from newswatch.errors import UsageError


def secret(variable: str) -> str:
    """Return what an environment variable holds.

    Raises:
        UsageError: if it is not set; the message names the variable and never a value.
    """
    value = os.environ.get(variable, "").strip()
    if not value:
        raise UsageError(f"the environment variable {variable} is not set; it holds the password (export {variable}=…)")
    return value
