"""A function that is wrong as one piece and right as another that its names allow."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from steepest.checks.checking import check
from steepest.checks.registry import pieces_with_function_name
from steepest.errors import CheckError
from steepest.gradients.verdicts import FunctionVerdict

__all__ = ["other_reading"]

OF_CLASSES: Final = re.compile(r"softmax|categor|multi|sparse|cce")
"""Parts of the name of a cross-entropy that is not the binary one."""


def other_reading(
    verdict: FunctionVerdict, function: Callable[..., Any], name: str, names: Mapping[str, Any]
) -> FunctionVerdict | None:
    """The verdict on a function as another piece, if it is right as that; else None.

    Args:
        verdict: wrong as one piece.
        function: found by its name.
        name: its name.
        names: the file's global names, which may give it another name.
    """
    for piece in dict.fromkeys(_other_pieces(verdict, function, name, names)):
        try:
            other = check(function, piece, locate=False, found_by_name=True).verdict
        except CheckError:  # its parameters do not fit
            continue
        if other.ok:
            return other
    return None


def _other_pieces(
    verdict: FunctionVerdict, function: Callable[..., Any], name: str, names: Mapping[str, Any]
) -> Iterator[str]:
    if verdict.piece == "softmax_loss" and not OF_CLASSES.search(name.lower()):
        yield "bce"
    for other in (each for each, value in names.items() if value is function and each != name):
        yield from (p for p in pieces_with_function_name(other) if p != verdict.piece)
