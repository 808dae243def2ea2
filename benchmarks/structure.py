"""How big the files and how branched the functions of the package are.

    .venv/bin/python benchmarks/structure.py [FOLDER]

Complexity is counted in two ways. McCabe's, as ruff's C901 counts it: 1, and 1 more for each if, loop, except and case.
The stricter one, as radon counts it, adds 1 for each comprehension and each of its conditions, conditional expression,
assert, lambda, and further operand of `and` and `or`. A function inside a function counts on its own. Ends with 1 when
a limit is passed; the limits are of McCabe's.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

LINES_MEDIAN, LINES_MAX, COMPLEXITY_MEAN, COMPLEXITY_MAX = 170, 400, 3.0, 10
_PACKAGE = Path(__file__).parents[1] / "src" / "newswatch"
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_BRANCHES = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.match_case)
_BRANCHES_WITHIN = (ast.IfExp, ast.Assert, ast.Lambda)


@dataclass(frozen=True, slots=True)
class Function:
    """A function or method."""

    place: str  #: file:line name
    mccabe: int
    strict: int


@dataclass(frozen=True, slots=True)
class File:
    """A module of the package."""

    path: Path
    lines: int
    functions: tuple[Function, ...]


def read(path: Path) -> File:
    """Measure one file."""
    text = path.read_text("utf-8")
    found = [node for node in ast.walk(ast.parse(text)) if isinstance(node, _FUNCTIONS)]
    return File(path, len(text.splitlines()), tuple(_function(path, node) for node in found))


def _function(path: Path, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Function:
    own = list(_own(node))
    mccabe = 1 + sum(isinstance(part, _BRANCHES) for part in own)
    return Function(f"{path.name}:{node.lineno} {node.name}", mccabe, mccabe + sum(map(_weight_within, own)))


def _own(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, _FUNCTIONS):
            yield child
            yield from _own(child)


def _weight_within(node: ast.AST) -> int:
    """What a part of an expression adds to the stricter count."""
    if isinstance(node, ast.BoolOp):
        return len(node.values) - 1
    if isinstance(node, ast.comprehension):
        return 1 + len(node.ifs)
    return int(isinstance(node, _BRANCHES_WITHIN))


def row(name: str, files: list[File]) -> str:
    """Return one line of the table."""
    lines = [file.lines for file in files]
    functions = [function for file in files for function in file.functions]
    return (
        f"{name:<14}{len(files):>6}{sum(lines):>8}{median(lines):>8.0f}{max(lines):>6}{len(functions):>11}"
        + _columns([function.mccabe for function in functions])
        + _columns([function.strict for function in functions])
    )


def _columns(counts: list[int]) -> str:
    return f"{mean(counts or [0]):>8.2f}{max(counts, default=0):>4}"


def main(folder: Path) -> int:
    """Print a line for each package, one for all, and the longest and most branched; tell whether the limits hold."""
    files = [read(path) for path in sorted(folder.rglob("*.py"))]
    packages: dict[str, list[File]] = {}
    for file in files:
        packages.setdefault(file.path.relative_to(folder).parts[0], []).append(file)
    print(
        f"{'':<14}{'files':>6}{'lines':>8}{'median':>8}{'max':>6}{'functions':>11}{'mccabe':>8}{'max':>4}{'strict':>8}{'max':>4}"
    )
    print(*(row(name, group) for name, group in packages.items()), row("all", files), sep="\n")
    functions = [function for file in files for function in file.functions]
    longest = sorted(files, key=lambda file: -file.lines)[:3]
    branched = sorted(functions, key=lambda function: -function.mccabe)[:3]
    print("longest:", ", ".join(f"{file.path.relative_to(folder)} {file.lines}" for file in longest))
    print("most branched:", ", ".join(f"{function.place} {function.mccabe}" for function in branched))
    measured = (
        *(median(file.lines for file in files), longest[0].lines),
        *(mean(function.mccabe for function in functions), branched[0].mccabe),
    )
    limits = (LINES_MEDIAN, LINES_MAX, COMPLEXITY_MEAN, COMPLEXITY_MAX)
    return int(any(value > limit for value, limit in zip(measured, limits, strict=True)))


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else _PACKAGE))
