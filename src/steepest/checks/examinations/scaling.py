"""Scaling examined by what it subtracts and divides by, found out from its answer.

Scaling is affine: a column c becomes (c - m) / s, so two different numbers of the column give m
and s. These are held against the known ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.catalogue.scaling import MISTAKES, scaled
from steepest.checks.observations import Answer, Call, Numbers, Observation
from steepest.checks.pieces import Piece
from steepest.checks.signatures import Form

__all__ = ["PIECE"]

RNG: Final = np.random.default_rng(1797)
TRAINING: Final = RNG.normal(3.0, 2.0, (12, 3)) * np.array([1.0, 4.0, 0.5])
VALIDATION: Final = RNG.normal(5.0, 3.0, (7, 3)) * np.array([1.0, 4.0, 0.5])
CONSTANT: Final = np.column_stack([TRAINING, np.full(12, 6.0)])
INTEGERS: Final = RNG.integers(0, 17, (12, 3))
SAME: Final = {True: 2e-6, False: 2e-4}


def examine(call: Call) -> Iterator[Observation]:
    """The training rows, then the others, then rows that are unusual."""
    answer = call(TRAINING, VALIDATION)
    first, scope, ddof = _first(answer)
    yield _observation("the rows given", answer, first)
    yield _second(call, answer, first)
    constant = call(CONSTANT, CONSTANT)
    yield _observation("a feature that does not vary", constant, _finite(constant))
    integers, floats = call(INTEGERS, INTEGERS), call(1.0 * INTEGERS, 1.0 * INTEGERS)
    # torch takes no mean of whole numbers, whoever asks for it.
    judged = call.manner.library == "numpy"
    yield _observation("whole numbers", integers, _alike(integers, floats), judged)
    yield _observation("scope", answer, scope, judged=False)
    yield _observation("ddof", answer, ddof, judged=False)


def _observation(probe: str, answer: Answer, value: str, judged: bool = True) -> Observation:
    return Observation(probe, answer.shown, answer.failure or value, judged=judged)


def _first(answer: Answer) -> tuple[str, str, str]:
    """What was done to the first array: in words, over which numbers, and divided by what."""
    if answer.failure is not None:
        return "", "", ""
    x, got, all_rows = TRAINING, answer.parts[0], np.concatenate([TRAINING, VALIDATION])
    if got.shape != x.shape:
        return f"shape {got.shape} for {x.shape}", "", ""
    for rows, of in ((x, ""), (all_rows, " of all rows")):
        for scope, axis in (("all numbers", None), ("each feature", 0)):
            for ddof in (1, 0):
                for words, (centre, spread) in _known(rows, axis, ddof).items():
                    if _equal(got, (x - centre) / spread, answer.single):
                        return f"{words}{of}", scope, "n - 1" if ddof else "n"
    rows = (x - x.mean(axis=1, keepdims=True)) / x.std(axis=1, keepdims=True)
    if _equal(got / got.std(), rows / rows.std(), answer.single):
        return "(row - its mean) / its deviation", "", ""
    return "another scaling", "", ""


def _known(x: Numbers, axis: int | None, ddof: int) -> dict[str, tuple[Any, Any]]:
    """Centre and spread of each known way, the right one first."""
    mean, deviation = x.mean(axis=axis), x.std(axis=axis, ddof=ddof)
    low, high = x.min(axis=axis), x.max(axis=axis)
    return {
        "(x - mean) / deviation": (mean, deviation),
        "(x - mean) / variance": (mean, deviation**2),
        "x / deviation": (0.0, deviation),
        "x - mean": (mean, 1.0),
        "x - mean / deviation": (mean / deviation, 1.0),
        "(x - minimum) / (maximum - minimum)": (low, high - low),
        "x / maximum": (0.0, high),
    }


def _second(call: Call, answer: Answer, first: str) -> Observation:
    """By which rows the second array was scaled, if there is one."""
    words = "scaled as the first"
    if "x_validation" in call.roles and answer.failure is None and first.startswith("(x - mean)"):
        words = _fitted(answer)
    return _observation("the other rows", answer, words)


def _fitted(answer: Answer) -> str:
    if len(answer.parts) < 2 or answer.parts[1].shape != VALIDATION.shape:
        return "not there"
    if _equal(answer.parts[1], VALIDATION, answer.single):
        return "not scaled"
    slope, start = _affine(TRAINING, answer.parts[0])
    if _equal(answer.parts[1], slope * VALIDATION + start, answer.single):
        return "scaled as the first"
    return "scaled by numbers of its own"


def _affine(x: Numbers, got: Numbers) -> tuple[Numbers, Numbers]:
    """Slope and start of each column."""
    slope = (got[1] - got[0]) / (x[1] - x[0])
    return slope, got[0] - slope * x[0]


def _finite(answer: Answer) -> str:
    if answer.failure is not None:
        return ""
    return "finite" if np.isfinite(answer.parts[0]).all() else "NaN or inf"


def _alike(integers: Answer, floats: Answer) -> str:
    if integers.failure is not None or floats.failure is not None:
        return ""
    same = _equal(integers.parts[0], floats.parts[0], integers.single)
    return "scaled as real numbers" if same else "scaled otherwise"


def _equal(a: Numbers, b: Numbers, single: bool) -> bool:
    if not np.isfinite(b).all():
        return False
    return bool((abs(a - b) <= SAME[not single] * max(1.0, float(abs(b).max(initial=0.0)))).all())


def matrices(returned: Any) -> tuple[Numbers, ...]:
    """The scaled arrays: all with rows and columns, whatever else is returned with them.

    Raises:
        ValueError: there are none; the words follow "it".

    >>> [part.shape for part in matrices((np.ones((4, 2)), 0.5, 1.0))]
    [(4, 2)]
    """
    if returned is None:
        raise ValueError("returns None")
    several = list(returned.values()) if isinstance(returned, dict) else returned
    listed = several if isinstance(several, tuple | list) else [several]
    arrays = [to_numpy(e) for e in listed if is_tensor(e) or isinstance(e, np.ndarray)]
    found = tuple(e.astype(np.float64) for e in arrays if e.ndim == 2 and e.dtype.kind in "fiub")
    if not found:
        raise ValueError("returns no array with rows and columns")
    return found


SYNONYMS: Final = {
    "x": ("x_train", "train", "xtrain", "data", "features", "train_x", "images", "x_tr"),
    "x_validation": (
        "x_val", "x_valid", "x_test", "val", "valid", "validation", "test", "xval", "xtest",
        "x_dev", "val_x", "test_x", "x_new",
    ),
    "x_more": ("x_test", "test"),
}  # fmt: skip
PIECE = Piece(
    name="scaling",
    title="scaling",
    names=(
        "scaling", "scale", "standardize", "standardise", "standard_scale", "normalize",
        "normalise", "scale_data", "normalize_data", "normalise_data", "standardize_data",
        "scale_features", "preprocess", "z_score", "zscore", "scaled", "normalization",
        "standardization", "standardisation",
    ),
    forms=(
        Form(("x", "x_validation"), ("x_validation",), SYNONYMS),
        Form(
            ("x", "x_validation", "x_more"), (), SYNONYMS,
            lambda function: lambda x, other: function(x, other, other),
        ),
    ),
    reference=scaled(),
    examine=examine,
    mistakes=MISTAKES,
    sample=(TRAINING, VALIDATION),
    read=matrices,
)  # fmt: skip
