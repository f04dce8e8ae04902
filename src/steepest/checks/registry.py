"""All pieces by name. An examination is loaded when it is first asked for."""

from __future__ import annotations

from importlib import import_module

from steepest.checks.pieces import Piece
from steepest.errors import CheckError, nearest
from steepest.values import shown

__all__ = ["PIECES", "piece_named", "pieces_of_function"]

PIECES = (
    "descent",
    "sigmoid",
    "relu",
    "bce",
    "linear",
    "layer",
    "network",
    "accuracy",
    "epoch",
    "scaling",
    "split",
)
"""Each has a file in examinations/, and its mistakes one in catalogue/."""


def piece_named(name: object) -> Piece:
    """The piece of that name.

    Raises:
        CheckError: there is none.

    >>> piece_named("bce").title
    'binary cross-entropy'
    """
    if not isinstance(name, str) or name not in PIECES:
        raise CheckError(f"piece must be a known name, got {shown(name)} ({nearest(name, PIECES)})")
    piece = import_module(f"steepest.checks.examinations.{name}").PIECE
    assert isinstance(piece, Piece)
    return piece


def pieces_of_function(name: str) -> tuple[str, ...]:
    """The pieces that a function of that name may be meant to be.

    >>> pieces_of_function("bce_loss"), pieces_of_function("linear_layer"), pieces_of_function("f")
    (('bce',), ('linear', 'layer'), ())
    """
    plain = name.lower().strip("_")
    return tuple(each for each in PIECES if plain == each or plain in piece_named(each).names)
