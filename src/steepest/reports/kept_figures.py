"""Figures of answers, kept: the same code draws the same results in the same way.

Drawing takes longer than everything else in a page whose studies are kept.
"""

from __future__ import annotations

import hashlib
import inspect
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl

import steepest
from steepest.files import write_whole_file
from steepest.questions.answers import Answer
from steepest.reports.pages import picture

if TYPE_CHECKING:
    from markupsafe import Markup

__all__ = ["digest_of", "figure_of_answer"]

FOLDER = "figures"


def figure_of_answer(answer: Answer, folder: Path | None) -> tuple[Markup, str]:
    """The figure of an answer as inline SVG, and its caption.

    Args:
        answer: any.
        folder: where the studies of answers are kept, and its figure with them; None keeps none.
    """
    from markupsafe import Markup

    prefix = f"figure-{answer.name}"
    if folder is None:
        return picture(answer.plot(), prefix)
    file = (
        folder / FOLDER / f"{answer.name}-{digest_of(_code(), _own(answer), answer.results)}.json"
    )
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        # Only this function writes there, so what it reads is markup, as it was.
        return Markup(kept["svg"]), str(kept["caption"])
    except (OSError, ValueError, KeyError):
        svg, caption = picture(answer.plot(), prefix)
    _keep(file, {"svg": str(svg), "caption": caption})
    return svg, caption


def _keep(file: Path, figure: dict[str, str]) -> None:
    """Write it whole or not at all; a page does not fail for want of room for what it can draw."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole_file(file, json.dumps(figure).encode())


@cache
def _code() -> str:
    """A digest of all that draws: the sources of the package, and the library's version."""
    import matplotlib

    found = hashlib.sha256(matplotlib.__version__.encode())
    for source in sorted(Path(steepest.__file__).parent.rglob("*.py")):
        found.update(source.read_bytes())
    return found.hexdigest()


def _own(answer: Answer) -> bytes:
    """The source of the question, which may be the user's own file."""
    try:
        return Path(inspect.getfile(answer.question.figure)).read_bytes()
    except (OSError, TypeError):
        return b""


def digest_of(*values: Any) -> str:
    """Sixteen hexadecimal digits of plain numbers, texts, arrays, and records and rows of them.

    >>> digest_of(1, [2.0, "a"]) == digest_of(1, [2.0, "a"]), digest_of(1, 2) == digest_of(1, 3)
    (True, False)
    """
    found = hashlib.sha256()
    for value in values:
        for piece in _pieces(value):
            found.update(len(piece).to_bytes(8, "little") + piece)
    return found.hexdigest()[:16]


def _pieces(value: Any) -> Iterator[bytes]:
    yield type(value).__name__.encode()
    if isinstance(value, np.ndarray):
        yield f"{value.dtype} {value.shape}".encode()
        yield np.ascontiguousarray(value).tobytes()
    elif isinstance(value, pl.DataFrame):
        yield value.serialize()
    elif is_dataclass(value):
        for field in fields(value):
            yield from _pieces(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _pieces(key)
            yield from _pieces(each)
    elif isinstance(value, list | tuple | range):
        yield str(len(value)).encode()
        for each in value:
            yield from _pieces(each)
    else:
        yield repr(value).encode()
