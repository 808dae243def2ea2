"""WordPress's interface as an editor sees it, on loopback: it keeps posts, and can be told to misbehave."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

PASSWORD = "abcd EFGH ijkl"
USER = "author"
TERMS = {
    "tags": [{"id": 5, "name": "Stem cells", "slug": "stem-cells"}, {"id": 6, "name": "Walking", "slug": "walking"}],
    "categories": [{"id": 9, "name": "Research &amp; news", "slug": "research"}],
}
Behaviour = Callable[[Request], Response | None]


@dataclass
class Editors:
    """The posts of a blog by number; ``asked`` are methods and routes; ``behave`` may answer instead."""

    server: HTTPServer
    posts: dict[int, dict[str, Any]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    behave: Behaviour | None = None
    after: Behaviour | None = None  #: answers after the work was done, as a connection that breaks
    clock: int = 0

    def __post_init__(self) -> None:
        self.server.expect_request(re.compile("^/.*$")).respond_with_handler(self._answer)
        self.url = self.server.url_for("").rstrip("/")

    def settings(self, **more: Any) -> dict[str, Any]:
        """Return what feeds.yaml says of the blog."""
        return {"url": self.url, "user": USER, "password_env": "BLOG_PASSWORD", **more}

    def edit(self, number: int, **changes: Any) -> None:
        """Change a post as its author does in the editor."""
        self.clock += 1
        self.posts[number] |= {**changes, "modified_gmt": f"2026-03-17T08:{self.clock:02}:00"}

    def count(self, method: str) -> int:
        """Return how many requests of a method came."""
        return sum(each.startswith(f"{method} ") for each in self.asked)

    def _answer(self, request: Request) -> Response:
        route = request.path.removeprefix("/wp-json/wp/v2")
        self.asked.append(f"{request.method} {route}")
        odd = self.behave(request) if self.behave else None
        if odd is not None:
            return odd
        expected = "Basic " + b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        if request.headers.get("Authorization") != expected:
            return refusal("incorrect_password", 401)
        done = self.route(request, route)
        return (self.after(request) if self.after else None) or done

    def route(self, request: Request, route: str) -> Response:
        """Answer as the interface does to somebody who is signed in."""
        if route == "/users/me":
            return data({"id": 1, "name": "Author", "capabilities": {"edit_posts": True}})
        if route.strip("/") in TERMS:
            return data(TERMS[route.strip("/")])
        if request.method == "POST":
            return self._save(request, int(route.rpartition("/")[2]) if route != "/posts" else None)
        wanted = request.args.get("include", "").split(",")
        slugs = request.args.get("slug", "").split(",")
        is_wanted = [row for row in self.posts.values() if str(row["id"]) in wanted or row["slug"] in slugs]
        return data([row for row in is_wanted if row["status"] != "trash"])

    def _save(self, request: Request, number: int | None) -> Response:
        sent = json.loads(request.get_data())
        number = number or 100 + len(self.posts)
        row = self.posts.get(number, {"id": number, "link": f"{self.url}/?p={number}", "excerpt": {"raw": ""}})
        texts = {name: {"raw": sent[name]} for name in ("title", "content") if name in sent}
        rest = {name: sent[name] for name in ("slug", "status", "tags", "categories") if name in sent}
        self.posts[number] = {**row, **rest, **texts}
        self.edit(number)
        return data(self.posts[number], 201)


def data(value: Any, status: int = 200) -> Response:
    """Return a JSON answer."""
    return Response(json.dumps(value), status=status, content_type="application/json; charset=UTF-8")


def refusal(code: str, status: int, message: str = "Sorry.") -> Response:
    """Return an error as WordPress writes it."""
    return data({"code": code, "message": message, "data": {"status": status}}, status)


def page(text: str, status: int = 200) -> Response:
    """Return a page where data was expected."""
    return Response(
        f"<!doctype html><html><body><h1>{text}</h1></body></html>", status=status, content_type="text/html"
    )
