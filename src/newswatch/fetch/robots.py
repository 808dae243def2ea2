"""robots.txt as RFC 9309 says: which pages a site asks robots to leave alone. Pure but for the memory it is given."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from newswatch.errors import FetchError, Refused
from newswatch.fetch.manners import Manners
from newswatch.fetch.messages import Response
from newswatch.text.urls import masked, origin

_ALL_FORBIDDEN = "User-agent: *\nDisallow: /"  # what a site whose robots.txt answers with 5xx is taken to say
_LONGEST_DELAY = 10.0  # seconds between two requests that we let a robots.txt ask for
_MOST_LINES = 5_000


@dataclass(frozen=True, slots=True)
class Rules:
    """What a robots.txt says to us."""

    rules: tuple[tuple[str, bool], ...] = ()  #: (path pattern, allowed)
    delay: float = 0.0  #: seconds between two requests

    def allows(self, path: str) -> bool:
        """Tell whether ``path`` (with query) may be read: the longest pattern decides, an allowing one wins a tie."""
        fitting = [(len(pattern), allowed) for pattern, allowed in self.rules if _fits(pattern, path)]
        return max(fitting)[1] if fitting else True


class Robots:
    """The rules of every site asked in a run.

    Args:
        manners: robots.txt by origin; read and added to.
        agent: our User-Agent.
    """

    def __init__(self, manners: Manners, agent: str) -> None:
        self._known, self._learnt = manners.robots, manners.learnt
        self._name = agent.partition("/")[0].lower()

    def knows(self, url: str) -> bool:
        """Tell whether the rules for the site of ``url`` were read."""
        return origin(url) in self._known

    def learn(self, url: str, answer: Response | FetchError) -> None:
        """Keep the answer for the robots.txt of the site of ``url``.

        Nothing there allows everything, as does a site that cannot be reached: the request that follows will say so.
        A fault of the server forbids everything, for as long as this run.
        """
        site, text = origin(url), ""
        if isinstance(answer, Response):
            text = answer.body.decode("utf-8", "replace") if answer.status == 200 else ""
            text = _ALL_FORBIDDEN if answer.status >= 500 else text
            if answer.status < 500:
                self._learnt[site] = text
        self._known[site] = text

    def check(self, url: str) -> float:
        """Return the seconds the site wants between two requests.

        Raises:
            Refused: if the site asks robots not to read ``url``.
        """
        rules = parsed(self._known.get(origin(url), ""), self._name)
        parts = urlsplit(url)
        if not rules.allows((parts.path or "/") + (f"?{parts.query}" if parts.query else "")):
            raise Refused("robots.txt asks not to read this page", url=masked(url))
        return rules.delay


@lru_cache(maxsize=256)
def parsed(text: str, name: str) -> Rules:
    """Return the rules for the robot ``name``: those of its own group, or those for everybody."""
    own: list[tuple[str, str]] = []
    common: list[tuple[str, str]] = []
    own_named = False
    agents: list[str] = []
    heading = False
    for key, value in _lines(text):
        if key == "user-agent":
            agents = [*agents, value.lower()] if heading else [value.lower()]
            own_named = own_named or value.lower() == name
        elif name in agents:
            own.append((key, value))
        elif "*" in agents:
            common.append((key, value))
        heading = key == "user-agent"
    return _rules(own if own_named else common)


def _lines(text: str) -> list[tuple[str, str]]:
    found = []
    for line in text.lstrip("\ufeff").splitlines()[:_MOST_LINES]:
        key, colon, value = line.partition("#")[0].partition(":")
        if colon and key.strip().lower() in ("user-agent", "allow", "disallow", "crawl-delay"):
            found.append((key.strip().lower(), value.strip()))
    return found


def _rules(lines: list[tuple[str, str]]) -> Rules:
    paths = tuple((value, key == "allow") for key, value in lines if key in ("allow", "disallow") and value)
    delays = [value for key, value in lines if key == "crawl-delay" and re.fullmatch(r"\d{1,5}(\.\d+)?", value)]
    return Rules(paths, min(float(delays[0]), _LONGEST_DELAY) if delays else 0.0)


def _fits(pattern: str, path: str) -> bool:
    """Match a pattern with ``*`` and a final ``$``, in time that grows with the length only."""
    pieces = pattern.removesuffix("$").split("*")
    if not path.startswith(pieces[0]):
        return False
    at = len(pieces[0])
    for piece in pieces[1:]:
        at = path.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return not pattern.endswith("$") or at == len(path) or (len(pieces) > 1 and path.endswith(pieces[-1]))
