"""Probes of a split into the rows that are asked for by their numbers, in their order."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from types import FunctionType
from typing import Any, Final

import numpy as np

from steepest.checks.documented_shapes import prose_of
from steepest.checks.examinations.split import SYNONYMS as SPLIT_SYNONYMS
from steepest.checks.examinations.split_parts import read_parts
from steepest.checks.observations import (
    ExaminedFunction,
    FloatArray,
    Observation,
    Probe,
    observe_each_array,
)
from steepest.checks.pieces import Function, Mistake, Piece
from steepest.checks.signatures import AcceptedSignature
from steepest.edits.source import read_function_source
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import parameters_of
from steepest.roles.use_in_code import roles_by_use

__all__ = ["PIECE", "takes_row_numbers"]

RNG: Final = np.random.default_rng(1847)
X: Final = RNG.normal(size=(12, 3))
Y: Final = np.arange(12.0)
"""Labels that are all different, so that each shows its row."""
ROWS, OTHERS = np.array([7, 2, 9, 0, 4]), np.array([11, 3, 8, 1])
PARTS: Final = ("training rows", "validation rows", "training labels", "validation labels")
OF_ROWS: Final = ("rows", "row", "idx", "indices", "index", "ids")
FIRST: Final = ("train", "training", "tr", "first")
SECOND: Final = ("valid", "validation", "val", "va", "test", "second")
SYNONYMS: Final = {
    **SPLIT_SYNONYMS,
    **{
        role: (
            *parts,
            *(f"{part}_{word}" for part in parts for word in OF_ROWS),
            *(f"{word}_{part}" for part in parts for word in (*OF_ROWS, "i")),
        )
        for role, parts in (("rows", FIRST), ("others", SECOND))
    },
}
SIGNATURE: Final = AcceptedSignature(("x", "y", "rows", "others"), ("others",), SYNONYMS)
ASKED_LAST: Final = tuple(
    name for name in SYNONYMS["others"] if {*name.split("_")} & {*OF_ROWS, "i"}
)
"""Names of row numbers of the second part."""


def of_second_part(function: Function) -> Function:
    """A split that is asked for the rows of its second part as one asked for those of the first."""

    def split(x: Any, y: Any, rows: Any, others: Any = None) -> Any:
        first, second, labels, other_labels = read_four_parts(function(x, y, rows))
        return second, first, other_labels, labels

    return split


SECOND_ONLY: Final = AcceptedSignature(
    ("x", "y", "asked"), (), SPLIT_SYNONYMS | {"asked": ASKED_LAST}, of_second_part, True
)


def split_by_rows(x: Any, y: Any, rows: Any, others: Any = None) -> Any:
    """The rows asked for; without ``others`` the second part has all that are left, in order."""
    if others is None:
        others = np.setdiff1d(np.arange(len(x)), np.asarray(rows) % len(x))
    return x[rows], x[others], y[rows], y[others]


def rest_for_others(x: Any, y: Any, rows: Any, others: Any = None) -> Any:
    """Take all that are left, whatever is asked for."""
    return split_by_rows(x, y, rows)


def in_order_of_data(x: Any, y: Any, rows: Any, others: Any = None) -> Any:
    """Return the rows in the order of the data."""
    return split_by_rows(x, y, np.sort(rows), None if others is None else np.sort(others))


def parts_exchanged(x: Any, y: Any, rows: Any, others: Any = None) -> Any:
    """Return the second part first."""
    first, second, labels, other_labels = split_by_rows(x, y, rows, others)
    return second, first, other_labels, labels


def with_labels(change: Function) -> Function:
    """Change the two parts of the labels."""

    def split(x: Any, y: Any, rows: Any, others: Any = None) -> Any:
        first, second, *labels = split_by_rows(x, y, rows, others)
        return first, second, *change(y, *labels)

    return split


RECIPE: Final = "The parts are x[rows], y[rows] and x[others], y[others]."
MISTAKES: Final = tuple(
    Mistake(name, does, RECIPE, function)
    for name, does, function in (
        ("rows asked for ignored", "takes all rows that are left as the second part, not those "
         "asked for", rest_for_others),
        ("order of the rows lost", "returns the rows in the order of the data, not in the order in "
         "which they are asked for", in_order_of_data),
        ("parts exchanged", "returns the second part first", parts_exchanged),
        ("labels exchanged", "exchanges the labels of the two parts",
         with_labels(lambda y, a, b: (b, a))),
        ("labels of other rows", "takes the first labels, not those of the rows asked for",
         with_labels(lambda y, a, b: (y[: len(a)], y[len(a) : len(a) + len(b)]))),
    )
)  # fmt: skip


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield each part for rows that are asked for, and for those that are left."""
    with_others = "others" in call.roles
    for place, others in enumerate((OTHERS, OTHERS[:2]) if with_others else (None, None)):
        probe = Probe(f"rows {place + 1}", (X, Y, ROWS[: len(ROWS) - place], others))
        yield from observe_each_array(probe, call(*probe.arguments), PARTS)
    probe = Probe("rows only", (X, Y, ROWS, None), judged=_may_leave_out_others(call))
    yield from observe_each_array(probe, call(*probe.arguments), PARTS)
    text = " ".join(prose_of(getattr(call, "function", examine)))
    promised = re.search(r"\bnegative\b", text) is not None and not with_others
    probe = Probe("rows counted from the end", (X, Y, np.array([-2, 1]), None), judged=promised)
    yield from observe_each_array(probe, call(*probe.arguments), PARTS)


def _may_leave_out_others(call: ExaminedFunction) -> bool:
    """Whether the user's function takes the rows that are left if none are asked for."""
    defaults = [each.default for each in parameters_of(getattr(call, "function", examine))]
    return defaults[-1:] == [None]


def read_four_parts(returned: Any) -> tuple[FloatArray, ...]:
    """Two arrays of rows and two of labels, for any nesting.

    Raises:
        ValueError: there are others; the message follows "it".
    """
    parts = read_parts(returned)
    if len(parts) != len(PARTS):
        raise ValueError(f"returns {len(parts)} arrays where rows and labels of two are expected")
    return parts


def takes_row_numbers(function: Callable[..., Any]) -> bool:
    """Whether a function given as a split is asked for rows by their numbers.

    Its parameters say so, or are called after the parts, and a call with row numbers comes back.

    >>> takes_row_numbers(lambda x, y, train_idx, val_idx: None)
    True
    >>> takes_row_numbers(lambda train_rows, x, y: None)
    True
    >>> takes_row_numbers(lambda x, y, val_idx: None)
    True
    >>> takes_row_numbers(lambda x, y, fraction: None)
    False
    """
    names = [each.name.lower() for each in parameters_of(function)]
    if len(names) == 3 and _indexes_with_one(function):
        return True
    named = [n for n in names if SIGNATURE.role_of(n) == "rows" and {*n.split("_")} & {*OF_ROWS}]
    if len(names) == 3 and named and {SIGNATURE.role_of(n) for n in names} == {"x", "y", "rows"}:
        return True
    names = names[2:]
    if len(names) == 1 and names[0] in ASKED_LAST:
        return True
    if not 1 <= len(names) <= 2 or SIGNATURE.role_of(names[0]) != "rows":
        return False
    if set(names[0].split("_")) & {*OF_ROWS}:
        return True
    call = call_safely(function, [X, Y, ROWS, OTHERS][: 2 + len(names)], 1.0)
    try:
        return len(read_parts(call.returned)[0]) == len(ROWS)
    except ValueError:
        return False


def _indexes_with_one(function: Callable[..., Any]) -> bool:
    """Whether one of the parameters alone is an index, and no fraction and no number of rows."""
    plain = inspect.unwrap(function)
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    names = [each.name for each in parameters_of(function)]
    roles = {} if source is None else roles_by_use(source.node, names)
    rows = [name for name, role in roles.items() if role == "rows"]
    if len(rows) != 1:
        return False
    others = [name for name in names if name not in rows]
    given = {rows[0]: ROWS, others[0]: X, others[1]: Y}
    return call_safely(lambda: function(**given), [], 1.0).error is None


PIECE = Piece(
    name="split_by_rows",
    title="split by row numbers",
    names=("split_by_rows", "split_by_indices", "split_at"),
    signatures=(SIGNATURE, SECOND_ONLY),
    reference=split_by_rows,
    examine=examine,
    mistakes=MISTAKES,
    numpy_reference=True,
    no_other_convention=True,
    sample_arguments=(X, Y, ROWS, OTHERS),
    read_result=read_four_parts,
)
