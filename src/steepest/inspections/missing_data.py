"""Data in place of files and data sets that are missing, to learn how functions are called.

A table has the columns that the file names or counts, numbers, and labels 0 and 1 in its last
column. Nothing is concluded from the values.
"""

from __future__ import annotations

import ast
import io
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.inspections.missing_modules import serve_data_sets
from steepest.inspections.sources import Statement

__all__ = ["serve_missing_data"]

ROWS: Final = 40
COLUMNS: Final = 3
MOST_COLUMNS: Final = 40
IMAGE: Final = 28
CLASSES: Final = 3
LABELS: Final = ("y", "label", "labels", "target", "class", "diagnosis", "quality", "species")


class _DataNeeded:
    """What a program expects of its table, by the constants in its code.

    Attributes:
        columns: names of columns.
        width: the number of columns without names.
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        names: dict[str, None] = {}
        places = [COLUMNS - 1]
        for node in (each for statement in statements for each in ast.walk(statement.node)):
            if isinstance(node, ast.Subscript):
                names |= dict.fromkeys(_texts_in(node.slice))
                places += _columns_in(node.slice)
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "drop":
                names |= dict.fromkeys(text for each in node.args for text in _texts_in(each))
        self.columns = list(names)[:MOST_COLUMNS]
        self.width = min(max(places) + 1, MOST_COLUMNS)

    def table(self, width: int = 0) -> NDArray[np.float64]:
        """Random numbers, and labels of 0 and 1 in the last column."""
        generator = np.random.default_rng(0)
        made = np.round(generator.normal(size=(ROWS, width or self.width)), 2)
        made[:, -1] = generator.permutation(np.arange(ROWS) % 2)
        return made


def _texts_in(node: ast.AST) -> list[str]:
    found = node.elts if isinstance(node, ast.List | ast.Tuple) else [node]
    values = [each.value for each in found if isinstance(each, ast.Constant)]
    return [each for each in values if isinstance(each, str)]


def _columns_in(node: ast.AST) -> list[int]:
    """The last columns that the second index of ``data[:, 0:3]`` reads."""
    if not (isinstance(node, ast.Tuple) and len(node.elts) == 2):
        return []
    second = node.elts[1]
    if isinstance(second, ast.Slice):
        ends = (second.upper, -1), (second.lower, 0)
        return [e.value + add for e, add in ends if e and _is_index(e)]  # type: ignore[attr-defined]  # a constant
    return [second.value] if _is_index(second) else []  # type: ignore[attr-defined]  # a constant


def _is_index(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is int and node.value >= 0


def serve_missing_data(statements: Sequence[Statement], path: Path, scope: dict[str, Any]) -> None:
    """Let the usual readers give made up data where they fail. The process has to end afterwards.

    Args:
        statements: of the program, which name or count the columns of its table.
        path: of the program.
        scope: its global names.
    """
    needed = _DataNeeded(statements)
    if len(sys.argv) < 2:
        sys.argv = [str(path), "data.csv", "1", "1"]
    np.loadtxt = _or_else(np.loadtxt, partial(_read_table, needed))
    np.genfromtxt = _or_else(np.genfromtxt, partial(_read_table, needed))
    np.load = _or_else(np.load, lambda *_, **__: _Arrays(needed))
    pandas: Any
    scipy_io: Any
    pandas, scipy_io = sys.modules.get("pandas"), sys.modules.get("scipy.io")
    for name in ("read_csv", "read_table", "read_excel") if pandas else ():
        setattr(pandas, name, _or_else(getattr(pandas, name), partial(_read_frame, needed)))
    if scipy_io:
        scipy_io.loadmat = _or_else(scipy_io.loadmat, lambda *_, **__: _Arrays(needed))
    scope["open"] = partial(_open_or_make, needed)
    serve_data_sets(_images)


def _or_else(read: Callable[..., Any], serve: Callable[..., Any]) -> Callable[..., Any]:
    """A reader that gives made up data if it raises an exception."""

    def reader(*given: Any, **named: Any) -> Any:
        try:
            return read(*given, **named)
        except Exception:  # a missing file, or a URL that may not be opened
            return serve(*given, **named)

    return reader


def _read_table(needed: _DataNeeded, *_: Any, **named: Any) -> Any:
    columns = named.get("usecols")
    width = len(columns) if isinstance(columns, list | tuple | range) else 0
    made = needed.table(width)
    made = made.astype(int) if named.get("dtype") is int else made
    return tuple(made.T) if named.get("unpack") else made


def _read_frame(needed: _DataNeeded, *_: Any, **named: Any) -> Any:
    names = named.get("names") or needed.columns
    made = needed.table(len(names) if names else needed.width + 1)
    pandas = sys.modules["pandas"]
    if not names and named.get("header", 0) is None:
        return pandas.DataFrame(made)
    frame = pandas.DataFrame(made, columns=[*(names or [f"x{k}" for k in range(made.shape[1])])])
    for name in frame.columns[:-1]:
        if str(name).lower() in LABELS:
            frame[name] = made[:, -1]
    return frame


class _Arrays(dict[str, Any]):
    """A file of arrays: samples under names with x, labels under others."""

    def __init__(self, needed: _DataNeeded) -> None:
        super().__init__()
        self._needed = needed
        self.files = ["X", "y"]

    def __missing__(self, key: str) -> Any:
        table = self._needed.table(COLUMNS + 1)
        if key.lower().startswith(("y", "lab", "tar", "cla")) or "_y" in key.lower():
            return table[:, -1:].astype(int)
        if key.lower().startswith(("im", "train", "test")):
            return np.arange(ROWS * IMAGE * IMAGE).reshape(ROWS, IMAGE, IMAGE) % 255
        return table[:, :-1]

    def __enter__(self) -> _Arrays:
        return self

    def __exit__(self, *raised: object) -> None:
        return None


def _images(*_: Any, **__: Any) -> Any:
    """What ``mnist.load_data()`` gives: images and labels for training and for testing."""
    generator = np.random.default_rng(0)
    images = generator.integers(0, 256, (2, ROWS, IMAGE, IMAGE), dtype=np.uint8)
    labels = (np.arange(2 * ROWS) % 10).reshape(2, ROWS)
    return (images[0], labels[0]), (images[1], labels[1])


def _open_or_make(
    needed: _DataNeeded, file: Any, mode: str = "r", *given: Any, **named: Any
) -> Any:
    """What ``open`` gives; the table as text if a file that is to be read is missing."""
    try:
        return open(file, mode, *given, **named)
    except FileNotFoundError:
        if "r" not in mode or "b" in mode:
            raise
        rows = [",".join(f"{each:g}" for each in row) for row in needed.table()]
        return io.StringIO("\n".join(rows) + "\n")
