"""The folder is the registry: one walk over every kind, form, format and command."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from pathlib import Path

import pytest

from newswatch import exports, posts, registers, registry, sources

REGISTRIES = {
    "newswatch.sources": ("KIND", "SourceKind", sources.SourceKind),
    "newswatch.posts": ("FORMAT", "ImportFormat", posts.ImportFormat),
    "newswatch.registers": ("REGISTER", "Register", registers.Register),
    "newswatch.exports": ("FORMAT", "ExportFormat", exports.ExportFormat),
}
MEMBERS = [
    (package, name)
    for package, (_, _, kind) in REGISTRIES.items()
    for name in registry.members(package, kind)  # type: ignore[type-abstract]
]


@pytest.mark.parametrize(("package", "name"), MEMBERS, ids=[f"{package}.{name}" for package, name in MEMBERS])
def test_every_member_ends_in_its_one_annotated_constant(package: str, name: str) -> None:
    """So that mypy checks it although nobody lists it; and it says what it is for."""
    constant, kind, _ = REGISTRIES[package]
    module = importlib.import_module(f"{package}.{name}")
    tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
    last = tree.body[-1]
    assert isinstance(last, ast.AnnAssign)
    assert ast.unparse(last.target) == constant
    assert ast.unparse(last.annotation) == kind
    assert ast.get_docstring(tree)


@pytest.mark.parametrize("package", REGISTRIES)
def test_every_public_module_of_a_registry_is_a_member_or_no_candidate(package: str) -> None:
    """A file somebody forgot to finish is found: whoever holds the constant's name is a member."""
    constant, _, kind = REGISTRIES[package]
    folder = importlib.import_module(package).__path__
    for module in pkgutil.iter_modules(folder):
        if module.ispkg:
            continue
        holds = hasattr(importlib.import_module(f"{package}.{module.name}"), constant)
        assert holds == (module.name in registry.members(package, kind))


def test_the_settled_kinds_and_forms_are_there() -> None:
    """What feeds.yaml and the commands promise."""
    assert {"feed", "page", "sitemap"} <= set(sources.kinds())
    assert {"wxr", "folder", "feed", "wordpress"} <= set(posts.formats())
    assert "markdown" in exports.formats()


def test_the_nearest_name_is_suggested() -> None:
    """A slip of the finger is answered with what was probably meant."""
    assert registry.suggestion("fed", ["feed", "page"]) == " (did you mean 'feed'?)"
    assert registry.suggestion("zzz", ["feed", "page"]) == ""
