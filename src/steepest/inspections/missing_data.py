"""Data in place of files and data sets that are missing, to learn how functions are called.

A table has the columns that the file names or counts, numbers, and labels 0 and 1 in its last
column. Nothing is concluded from the values.
"""

from __future__ import annotations

import argparse
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

__all__ = ["DataServer"]

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


class DataServer:
    """Lets the usual readers give made up data where they fail. The process has to end afterwards.

    Args:
        statements: of the program, which name or count the columns of its table.
        path: of the program.
    """

    def __init__(self, statements: Sequence[Statement], path: Path) -> None:
        self._needed, self._path = _DataNeeded(statements), path
        if len(sys.argv) < 2:
            sys.argv = [str(path), "data.csv", "1", "1"]
        argparse.ArgumentParser.parse_args = _defaults  # type: ignore[assignment]  # until the end
        serve_data_sets(_images)

    def replace_readers(self, scope: dict[str, Any]) -> None:
        """Replace the readers of modules that are imported, also where they have a name alone.

        Args:
            scope: the global names of the program.
        """
        table, frame = partial(_read_table, self._needed), partial(_read_frame, self._needed)
        arrays: Callable[..., Any] = lambda *_, **__: _Arrays(self._needed)  # noqa: E731
        readers: dict[str, dict[str, Callable[..., Any]]] = {
            "numpy": {"loadtxt": table, "genfromtxt": table, "load": arrays},
            "pandas": dict.fromkeys(("read_csv", "read_table", "read_excel"), frame),
            "scipy.io": {"loadmat": arrays},
            "sklearn.datasets": {"fetch_openml": partial(_bunch, self._needed)},
        }
        for name, served in readers.items():
            module = sys.modules.get(name)
            for reader, serve in served.items() if module else ():
                read = getattr(module, reader)
                made = read if hasattr(read, "serves") else _or_else(read, serve)
                setattr(module, reader, made)
                for own in (key for key, value in scope.items() if value is made.serves):
                    scope[own] = made
        scope.setdefault("open", partial(_open_or_make, self._needed))


def _defaults(parser: argparse.ArgumentParser, *_: Any) -> argparse.Namespace:
    """The arguments of a command without options; one that has no default is a file, or 1."""
    found = argparse.Namespace()
    for each in parser._actions:
        value = each.default
        if value is None:
            value = "data.csv" if each.type in (None, str) else 1
        setattr(found, each.dest, value)
    return found


def _or_else(read: Callable[..., Any], serve: Callable[..., Any]) -> Any:
    """A reader that gives made up data if it raises an exception."""

    def reader(*given: Any, **named: Any) -> Any:
        try:
            return read(*given, **named)
        except Exception:  # a missing file, or a URL that may not be opened
            return serve(*given, **named)

    reader.serves = read  # type: ignore[attr-defined]  # read by DataServer
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
        frame = pandas.DataFrame(made)
        frame[made.shape[1] - 1] = made[:, -1].astype(int)
        return frame
    frame = pandas.DataFrame(made, columns=[*(names or [f"x{k}" for k in range(made.shape[1])])])
    for name in frame.columns:
        if str(name).lower() in LABELS or name is frame.columns[-1]:
            frame[name] = made[:, -1].astype(int)
    return frame


def _bunch(needed: _DataNeeded, *_: Any, **named: Any) -> Any:
    """What ``fetch_openml`` gives: images as rows, and labels."""
    (images, labels), _others = _images()
    x, y = images.reshape(len(images), -1).astype(float), labels.astype(str)
    arrays = _Arrays(needed)
    arrays |= {"data": x, "target": y}
    arrays.data, arrays.target = x, y
    return (x, y) if named.get("return_X_y") else arrays


class _Arrays(dict[str, Any]):
    """A file of arrays: samples under names with x, labels under others."""

    def __init__(self, needed: _DataNeeded) -> None:
        super().__init__()
        self._needed = needed
        self.files = ["X", "y"]
        self.data: Any = None
        self.target: Any = None

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
    """What ``open`` gives: the table as text for a missing file, and a file that is not kept."""
    if set("wax+") & set(mode):
        return io.BytesIO() if "b" in mode else io.StringIO()
    try:
        return open(file, mode, *given, **named)
    except FileNotFoundError:
        if "b" in mode:
            raise
        rows = [",".join(f"{each:g}" for each in row) for row in needed.table()]
        return io.StringIO("\n".join(rows) + "\n")
