"""Bytes from outside are read in a process of its own, with bounds on its time and memory.

Whatever a feed or a page does to a parser (loops, gigabytes, a crash in a C library), it happens over there: the call
ends in a ParseError, the next one gets a fresh process, and the run goes on. What may be sent back is records only.

    sandbox = Sandbox()
    article = sandbox.call(articles.extract, body, url)

The functions called are those of the nouns; the sandbox knows none of them.
"""

from __future__ import annotations

from newswatch.sandbox.calling import Sandbox
from newswatch.sandbox.messages import Limits

__all__ = ["Limits", "Sandbox"]
