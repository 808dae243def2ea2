"""The YAML files that come with this package: rules of topics, cues of places and kinds."""

from __future__ import annotations

from importlib import resources

from newswatch.text.yaml12 import shipped_yaml


def packaged(file: str) -> object:
    """Return what a YAML file of this package holds; ``file`` is its path in the package."""
    return shipped_yaml(__package__, file)


def packaged_rules() -> tuple[str, ...]:
    """Return the names of the rules that come with this package, in alphabetical order."""
    files = (resources.files(__package__) / "rules").iterdir()
    return tuple(sorted(file.name.removesuffix(".yaml") for file in files if file.name.endswith(".yaml")))
