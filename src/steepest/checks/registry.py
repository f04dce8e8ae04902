"""All pieces of the exercise by name. A piece is imported when it is first used."""

from __future__ import annotations

from importlib import import_module

from steepest.checks.pieces import Piece
from steepest.errors import CheckError, nearest
from steepest.values import shown

__all__ = ["PIECES", "get_piece", "pieces_with_function_name"]

PIECES = (
    "descent", "sigmoid", "relu", "bce", "linear", "layer", "network", "accuracy", "epoch",
    "scaling", "split", "softmax", "log_softmax", "softmax_loss", "sgd", "momentum", "nesterov",
    "adagrad", "rmsprop", "adam", "linear_regression", "logistic_regression", "softmax_epoch",
    "mini_batch", "one_layer", "split_by_rows",
)  # fmt: skip
SHARED_FILES = dict.fromkeys(
    ("sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"), "optimisers"
)
"""A piece has a file in examinations/ and one with its mistakes in catalogue/, except these."""


def get_piece(name: object) -> Piece:
    """The piece with that name.

    Raises:
        CheckError: no piece has that name.

    >>> get_piece("bce").title
    'binary cross-entropy'
    """
    if not isinstance(name, str) or name not in PIECES:
        raise CheckError(f"piece must be a known name, got {shown(name)} ({nearest(name, PIECES)})")
    module = import_module(f"steepest.checks.examinations.{SHARED_FILES.get(name, name)}")
    piece = module.PIECES[name] if name in SHARED_FILES else module.PIECE
    assert isinstance(piece, Piece)
    return piece


def pieces_with_function_name(name: str) -> tuple[str, ...]:
    """The pieces that usually have a function with that name.

    >>> [pieces_with_function_name(name) for name in ("bce_loss", "linear_layer", "f")]
    [('bce',), ('linear', 'layer'), ()]
    """
    plain = name.lower().strip("_")
    return tuple(each for each in PIECES if plain == each or plain in get_piece(each).names)
