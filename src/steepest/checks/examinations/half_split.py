"""The exercise's split(x, y), which takes no size: two halves, in the order x, y, x, y."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from types import FunctionType
from typing import Any, Final

from steepest.checks.documented_shapes import prose_of
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    Observation,
    is_own_function,
    make_observation,
)
from steepest.edits.reachable import names_of_function
from steepest.edits.source import read_function_source
from steepest.parameters import parameters_of

__all__ = ["examine_halves"]

OTHER_SHARE: Final = re.compile(
    r"\d ?%|percent|frac|ratio|share|portion|third|quarter|size|\d ?[/:] ?\d|n_train|n_val|\b0?\.\d"
)
"""Says that a split divides otherwise than in halves."""
IN_NAMES: Final = re.compile(r"frac|ratio|share|percent|portion|size|n_train|n_val", re.IGNORECASE)
OTHER_ORDER: Final = re.compile(r"\bx\w*\s*,\s*\(?x|scikit|sklearn")
SEED: Final = re.compile("seed|rng|random_state|generator")


def examine_halves(call: ExaminedFunction, result: CallResult) -> Iterator[Observation]:
    """Yield whether a split that takes no size makes halves, and in which order they come back.

    Args:
        call: the split.
        result: what it returned for 201 rows.
    """
    function = getattr(call, "function", None)
    asked = function is not None and is_own_function(function) and _is_of_exercise(function)
    text = " ".join(prose_of(inspect.unwrap(function))).lower() if function is not None else ""
    parts = [len(each) for each in result.arrays if each.ndim == 2]
    half = len(parts) != 2 or sorted(parts) == [sum(parts) // 2, (sum(parts) + 1) // 2]
    said = function is not None and (OTHER_SHARE.search(text) or _names_a_share(function))
    words = "halves" if half or said or not asked else "another share than half"
    yield make_observation("share of the first part", result, words)
    axes = [getattr(each, "ndim", 0) for each in _parts_of(result)]
    in_pairs = axes != [2, 2, 1, 1] or OTHER_ORDER.search(text) or not asked
    words = "x, y, x, y" if in_pairs else "x, x, y, y"
    yield make_observation("order of the results", result, words)


def _parts_of(result: CallResult) -> tuple[Any, ...]:
    returned = result.returned
    return tuple(returned) if isinstance(returned, tuple | list) else ()


def _is_of_exercise(function: Callable[..., Any]) -> bool:
    """Whether it has the exercise's name, and takes rows, labels and perhaps a seed."""
    others = parameters_of(function)[2:]
    return "split" in names_of_function(function) and all(SEED.search(p.name) for p in others)


def _names_a_share(function: Callable[..., Any]) -> bool:
    """Whether a constant that its code reads is called a share or a size.

    >>> _names_a_share(lambda x: x[: int(len(x) * TRAIN_FRACTION)])
    True
    """
    plain = inspect.unwrap(function)
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    if source is None:
        return isinstance(plain, FunctionType) and any(
            IN_NAMES.search(name) for name in plain.__code__.co_names
        )
    stored = {e.id for e in ast.walk(source.node) if isinstance(e, ast.Name) and _is_stored(e)}
    read = {each.id for each in ast.walk(source.node) if isinstance(each, ast.Name)} - stored
    return any(IN_NAMES.search(name) for name in read)


def _is_stored(name: ast.Name) -> bool:
    return isinstance(name.ctx, ast.Store)
