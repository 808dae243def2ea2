"""Addresses of WordPress's interface, of self-hosted blogs with or without pretty addresses, and of WordPress.com."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from newswatch.text.urls import host

FIELDS = "id,slug,link,status,title,content,excerpt,categories,tags,featured_media,modified_gmt"
PER_PAGE = 100  # the most WordPress gives
PER_LOOK_UP = 40  # names in one question; longer addresses are refused by some servers


@dataclass(frozen=True, slots=True)
class Interface:
    """Where the interface of a blog answers."""

    site: str  #: the blog's address, without a slash at the end
    is_plain: bool = False  #: the blog has no pretty addresses: the route is a parameter

    def posts(self) -> str:
        """Return where a draft is sent to."""
        return self._at("/posts", {"_fields": FIELDS, "context": "edit"})

    def post(self, number: int) -> str:
        """Return where a change of a draft is sent to."""
        return self._at(f"/posts/{number}", {"_fields": FIELDS, "context": "edit"})

    def by_number(self, numbers: Iterable[int]) -> str:
        """Return where posts of any status are found by their numbers."""
        return self._look_up({"include": ",".join(map(str, numbers))})

    def by_slug(self, slugs: Iterable[str]) -> str:
        """Return where posts of any status are found by their names."""
        return self._look_up({"slug": ",".join(slugs)})

    def me(self) -> str:
        """Return where the blog says who is signed in."""
        return self._at("/users/me", {"context": "edit", "_fields": "id,name,capabilities"})

    def terms(self, kind: str, page: int) -> str:
        """Return a page of the tags or categories, those used most first."""
        query = {"per_page": PER_PAGE, "page": page, "orderby": "count", "order": "desc", "_fields": "id,name,slug"}
        return self._at(f"/{kind}", query)

    def editor(self, number: int) -> str:
        """Return where a person opens a post in the editor."""
        if _is_hosted(self.site):
            return f"https://wordpress.com/post/{host(self.site)}/{number}"
        return f"{self.site}/wp-admin/post.php?post={number}&action=edit"

    def _look_up(self, query: dict[str, object]) -> str:
        common = {"status": "any", "context": "edit", "per_page": PER_PAGE, "_fields": FIELDS}
        return self._at("/posts", {**query, **common})

    def _at(self, route: str, query: dict[str, object]) -> str:
        if _is_hosted(self.site):
            root, begin = f"https://public-api.wordpress.com/wp/v2/sites/{host(self.site)}{route}", "?"
        elif self.is_plain:
            root, begin = f"{self.site}/?rest_route=/wp/v2{route}", "&"
        else:
            root, begin = f"{self.site}/wp-json/wp/v2{route}", "?"
        return f"{root}{begin}{urlencode(query, safe=',')}"


def interface(url: str) -> Interface:
    """Return the interface of the blog at an address, as the configuration has it."""
    return Interface(url.partition("?")[0].rstrip("/").removesuffix("/wp-json").removesuffix("/wp-admin"))


def _is_hosted(site: str) -> bool:
    return host(site).endswith(".wordpress.com")
