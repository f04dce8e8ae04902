"""A cache of the figures of answers.

The same code draws the same results in the same way, and where the studies of answers are stored,
drawing takes longer than all else that a page needs.
"""

from __future__ import annotations

import hashlib
import inspect
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl

import steepest
from steepest.figures.svg import only_drawing
from steepest.files import read_regular_file, write_whole_file
from steepest.questions.answers import Answer
from steepest.reports.pages import figure_as_svg

if TYPE_CHECKING:
    from markupsafe import Markup

__all__ = ["digest_of", "figure_of_answer"]

FOLDER = "figures"
MOST_BYTES = 50_000_000


def figure_of_answer(answer: Answer, folder: Path | None) -> tuple[Markup, str]:
    """The figure of an answer as inline SVG, and its caption.

    Args:
        answer: any.
        folder: where the studies of answers are stored, and the figure with them; None stores
            nothing.
    """
    from markupsafe import Markup

    prefix = f"figure-{answer.name}"
    if folder is None:
        return figure_as_svg(answer.plot(), prefix)
    digest = digest_of(_digest_of_sources(), _source_of_question(answer), answer.results)
    file = folder / FOLDER / f"{answer.name}-{digest}.json"
    try:
        stored = json.loads(read_regular_file(file, MOST_BYTES))
        # Anybody may have written the file, so only what draws is taken from it.
        return Markup(only_drawing(stored["svg"])), str(stored["caption"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        svg, caption = figure_as_svg(answer.plot(), prefix)
    _store(file, {"svg": str(svg), "caption": caption})
    return svg, caption


def _store(file: Path, figure: dict[str, str]) -> None:
    """Write the file whole or not at all; a full disk does not prevent the page."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole_file(file, json.dumps(figure).encode())


@cache
def _digest_of_sources() -> str:
    """A digest of the sources of the package and the version of matplotlib."""
    import matplotlib

    found = hashlib.sha256(matplotlib.__version__.encode())
    for folder, _, names in sorted(os.walk(Path(steepest.__file__).parent)):
        for name in sorted(names):
            if name.endswith(".py"):
                with open(os.path.join(folder, name), "rb", buffering=0) as source:
                    found.update(source.read())
    return found.hexdigest()


def _source_of_question(answer: Answer) -> bytes:
    """The file that defines the question, which may be the user's own."""
    try:
        return Path(inspect.getfile(answer.question.figure)).read_bytes()
    except (OSError, TypeError):
        return b""


def digest_of(*values: Any) -> str:
    """16 hexadecimal digits that depend on numbers, texts, arrays, dataclasses and lists of them.

    >>> digest_of(1, [2.0, "a"]) == digest_of(1, [2.0, "a"]), digest_of(1, 2) == digest_of(1, 3)
    (True, False)
    """
    found = hashlib.sha256()
    for value in values:
        for piece in _encode_value(value):
            found.update(len(piece).to_bytes(8, "little") + piece)
    return found.hexdigest()[:16]


def _encode_value(value: Any) -> Iterator[bytes]:
    yield type(value).__name__.encode()
    if isinstance(value, np.ndarray):
        yield f"{value.dtype} {value.shape}".encode()
        yield np.ascontiguousarray(value).tobytes()
    elif isinstance(value, pl.DataFrame):
        yield value.serialize()
    elif is_dataclass(value):
        for field in fields(value):
            yield from _encode_value(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _encode_value(key)
            yield from _encode_value(each)
    elif isinstance(value, list | tuple | range):
        yield str(len(value)).encode()
        for each in value:
            yield from _encode_value(each)
    else:
        yield repr(value).encode()
