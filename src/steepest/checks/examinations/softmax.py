"""Probes of the softmax: rows of few and of many classes, a square, integers, float32, overflow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.catalogue.softmax import MISTAKES, softmax
from steepest.checks.forms import combine, stack
from steepest.checks.observations import (
    ExaminedFunction,
    FloatArray,
    Observation,
    Probe,
    observe_array,
    observe_finding,
)
from steepest.checks.pieces import Leniency, Piece
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.variants import FIRST_VALUE, Variant

__all__ = ["PIECE", "SCORES", "SIGNATURES", "VARIANTS", "examine_rows"]

SCORES = np.array([[0.5, -1.0, 2.0], [1.5, 0.25, -0.75], [-2.0, 1.0, 0.125]])

PROBES = (
    Probe("one row", (np.array([[0.5, -1.0, 2.0]]),)),
    Probe("two rows", (SCORES[:2],)),
    Probe("as many rows as classes", (SCORES,)),
    Probe("more rows than classes", (SCORES[:, :2],)),
    Probe("five classes", (np.array([[0.1, 0.2, -0.3, 4.0, 1.0], [3.0, -2.0, 0.5, 0.7, 1.9]]),)),
    Probe("float32", (SCORES.astype(np.float32),)),
)
INTEGERS = Probe("integers", (np.array([[1, 2, 3], [0, 0, -1]]),))
LARGE = np.array([[1000.0, 0.0, 999.0], [-1000.0, -1001.0, 3.0]])
FAR_APART = np.array([[1000.0, 1001.0], [0.0, 1.0]])


def examine_rows(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of all probes, ordinary scores first."""
    judged = call.array_format.library == "numpy"  # torch has no exponential of integers
    for probe in (*PROBES, replace(INTEGERS, judged=judged)):
        # A small number may be added to the sum.
        yield observe_array(probe, call(*probe.arguments), double=1e-6)
    large = (("scores of 1000", LARGE), ("rows far apart", FAR_APART), ("one far row", LARGE[:1]))
    for name, scores in large:
        probe = Probe(name, (scores,), judged=False)
        yield observe_finding(probe, call(scores), _describe_numbers)


def _describe_numbers(values: FloatArray) -> str:
    return "NaN" if np.isnan(values).any() else "numbers"


def pass_columns(function: Callable[..., Any]) -> Callable[..., Any]:
    """Pass samples as columns."""
    return lambda z: _with_shape(function(z.T).T, z)


def pass_each_row(function: Callable[..., Any]) -> Callable[..., Any]:
    """Pass one row at a time, of shape (classes,)."""
    return lambda z: _with_shape(stack([function(row) for row in z]), z)


def pass_each_row_as_column(function: Callable[..., Any]) -> Callable[..., Any]:
    """Pass one row at a time, as a column of shape (classes, 1)."""
    return lambda z: _with_shape(stack([function(row[:, None])[:, 0] for row in z]), z)


def pass_each_row_as_list(function: Callable[..., Any]) -> Callable[..., Any]:
    """Pass one row at a time, as a list of numbers."""
    return lambda z: np.array([function(row) for row in to_numpy(z).tolist()], dtype=np.float64)


def _with_shape(values: Any, like: Any) -> Any:
    if values.shape != like.shape:
        raise TypeError(f"does not return the shape {tuple(like.shape)}")
    return values


COLUMNS = Variant(
    "for samples as columns",
    "It sums over the first axis: for samples as rows, (samples, classes), use axis=1.",
    pass_columns,
    "transposed",
    shows_own_call=True,
)
ONE_ROW = Variant(
    "for one row of scores at a time",
    "It takes the scores of one sample, (classes,): given several rows it does not normalise each "
    "of them. For that use axis=1 and keepdims=True.",
    pass_each_row,
    "",
    shows_own_call=True,
)
ONE_COLUMN = Variant(
    "for one column of scores at a time",
    "It takes the scores of one sample as a column, (classes, 1).",
    pass_each_row_as_column,
    "",
    shows_own_call=True,
)
LIST = Variant(
    "for a list of scores",
    "It takes the scores of one sample as a list.",
    pass_each_row_as_list,
    "",
    shows_own_call=True,
)
VARIANTS = combine((FIRST_VALUE,), (COLUMNS, ONE_ROW, ONE_COLUMN, LIST))

NAMES_OF_Z = (
    "x", "a", "s", "o", "u", "h", "y", "logits", "logit", "scores", "score", "inputs", "input",
    "values", "vector", "vec", "arr", "array", "matrix", "tensor", "theta", "data",
)  # fmt: skip
SIGNATURES = (
    AcceptedSignature(("z",), synonyms={"z": NAMES_OF_Z}),
    AcceptedSignature(
        ("z", "axis"),
        synonyms={"z": NAMES_OF_Z, "axis": ("dim",)},
        adapt=lambda function: lambda z: function(z, 1),
        by_name_only=True,
    ),
    AcceptedSignature(
        ("z", "temperature"),
        synonyms={"z": NAMES_OF_Z, "temperature": ("temp", "t", "tau")},
        adapt=lambda function: lambda z: function(z, 1.0),
        by_name_only=True,
    ),
)

PIECE = Piece(
    name="softmax",
    title="softmax",
    names=(
        "softmax",
        "soft_max",
        "softmax_forward",
        "softmax_activation",
        "softmax_naive",
        "naive_softmax",
        "safe_softmax",
        "softmax_rows",
        "row_softmax",
        "softmax_batch",
    ),
    signatures=SIGNATURES,
    reference=softmax,
    examine=examine_rows,
    mistakes=MISTAKES,
    leniency=Leniency(
        probes=("float32", "integers"),
        other_functions=("logarithm", "sigmoid", "no exp", "1 at the largest score"),
        specific_names="softmax",
    ),
    variants=VARIANTS,
    variants_first=True,
    numpy_reference=True,
    sample_arguments=(SCORES[:2],),
)
