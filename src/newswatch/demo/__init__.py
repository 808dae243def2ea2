"""A bundled newsroom and blog, so that everything can be seen without a network.

``serve()`` answers as six invented news sites on loopback; ``prepare(folder, url)`` writes a configuration that points
at them, and the blog. The clock of it all stands at ``DEMO_NOW``, and ``NOTE`` says what of it is invented. Running the
job is left to ``pipeline``.
"""

from __future__ import annotations

from newswatch.demo.bundle import DEMO_NOW, NOTE
from newswatch.demo.server import Newsroom, serve
from newswatch.demo.unpack import prepare

__all__ = ["DEMO_NOW", "NOTE", "Newsroom", "prepare", "serve"]
