"""How deep a YAML text is nested, told before it is read: PyYAML's C reader crashes on what is nested without end."""

from __future__ import annotations

import re
from typing import Any

import yaml

DEEPEST = 100  # levels; a configuration has six

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INDENTED = re.compile(r"^ +", re.MULTILINE)
_OPENING = re.compile(r"[\[{]|[-?:](?=\s)")


def is_too_deep(text: str) -> bool:
    """Tell whether a YAML text is nested deeper than anybody nests it; False for what is no YAML.

    Most texts have too few brackets and dashes for that, and are not read twice.
    """
    indented = max(map(len, _INDENTED.findall(text)), default=0)
    return len(_OPENING.findall(text)) + indented > DEEPEST and _is_nested(text)


def _is_nested(text: str) -> bool:
    depth = 0
    try:
        for event in yaml.parse(text, _Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                return True
    except yaml.YAMLError:
        pass  # whoever reads it says so, and goes no deeper than this
    return False
