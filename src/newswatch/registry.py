"""The folder is the registry: a new kind of source, format or import is one new file and no list to edit.

A member is a module of a package that ends in one annotated constant of the package's own type, its name in capitals.
Sub-packages and modules whose name begins with an underscore are no members. Which members there are is told by the
names of their files: none is imported to find that out.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TypeVar

T = TypeVar("T")


class Members(Mapping[str, T]):
    """The members of a package by module name, in alphabetical order; each is imported when it is asked for.

    Args:
        package: dotted name of the package that is the registry.
        kind: the type of the constant every member ends in.

    Raises:
        TypeError: if a module does not hold exactly one such constant.
    """

    def __init__(self, package: str, kind: type[T]) -> None:
        self.package, self.kind = package, kind
        self._names = tuple(sorted(_modules(package)))
        self._found: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self:
            raise KeyError(name)
        if name not in self._found:
            self._found[name] = self._constant(name)
        return self._found[name]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def _constant(self, name: str) -> T:
        module = importlib.import_module(f"{self.package}.{name}")
        constants = [value for key, value in vars(module).items() if key.isupper() and isinstance(value, self.kind)]
        if len(constants) != 1:
            raise TypeError(f"{self.package}.{name} holds {len(constants)} constants of type {self.kind.__name__}")
        return constants[0]


@cache
def members(package: str, kind: type[T]) -> Members[T]:
    """Return the members of a package; the same mapping each time."""
    return Members(package, kind)


def _modules(package: str) -> Iterator[str]:
    for module in pkgutil.iter_modules(importlib.import_module(package).__path__):
        if not module.ispkg and not module.name.startswith("_"):
            yield module.name


def suggestion(name: str, known: Iterable[str]) -> str:
    """Return `` (did you mean 'x'?)`` for the nearest known name, or nothing."""
    import difflib  # only a message needs it

    close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f" (did you mean {close[0]!r}?)" if close else ""
