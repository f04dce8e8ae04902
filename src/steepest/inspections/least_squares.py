"""Regressions that are solved at once, such as by the normal equation, instead of by steps."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.inspections.training_calls import prepare_training
from steepest.inspections.training_data import CLASSES, FEATURES, TrainingData, training_data
from steepest.inspections.training_functions import Training
from steepest.inspections.training_parameters import arrays

__all__ = ["explain_least_squares"]

Numbers = NDArray[np.float64]
SOLVERS: Final = frozenset(("inv", "pinv", "lstsq", "solve", "mean", "I"))
"""Functions of which one stands in every solution in closed form."""
SETTINGS: Final = ((0.1, 0.7), (0.3, 1.9))
"""Learning rates and penalties; the strength of a penalty may be called alpha as well."""
INTERCEPTS: Final = {
    "": "",
    "first": " and the intercept",
    "penalised": " and the intercept, which is penalised too,",
}
Solution = tuple[str, str, str]
"""Which intercept, which setting is the strength of the penalty, and what it is multiplied by."""


def explain_least_squares(training: Training) -> tuple[str, TrainingData] | None:
    """What a training solves, in words, and for which data; None if it is no least squares.

    >>> def fit(X, y): return np.linalg.solve(X.T @ X, X.T @ y)
    >>> explain_least_squares(Training("fit", fit))[0]
    'the weights with the least squared error'
    """
    names = _names_in(training.function)
    called = (each for name, each in (training.helpers or {}).items() if name in names)
    if not SOLVERS & names.union(*map(_names_in, called)):
        return None
    layouts = training_data(FEATURES, CLASSES, shifted=True)
    for data in itertools.islice(layouts, 8):
        first, second = (_solutions(training, data, *each) for each in SETTINGS)
        both = [each for each in first if each in second]
        if both:
            intercept, setting, factor = both[0]
            words = f"the weights{INTERCEPTS[intercept]} with the least squared error"
            penalty = f" plus {factor}{setting} times the sum of the squared weights"
            return words + (penalty if setting else ""), data
    return None


def _names_in(function: Any) -> set[str]:
    return {*getattr(getattr(function, "__code__", None), "co_names", ())}


def _solutions(
    training: Training, data: TrainingData, rate: float, penalty: float
) -> list[Solution]:
    """The least squares problems that a training solves for these data."""
    try:
        ready = prepare_training(training, data, 1, rate, False, penalty)
        with ready.settings():
            returned = ready.call(data)
    except Exception:  # the user's code may raise anything; another layout may be the right one
        return []
    kept = arrays(ready.thing) if ready.thing is not None else {}
    values = [*kept.values(), *_arrays_in(returned)]
    found = []
    for intercept, (setting, strength) in itertools.product(
        INTERCEPTS, (("", 0.0), ("the penalty", penalty), ("alpha", rate))
    ):
        factors = {"": 1.0, "n times ": float(len(data.rows)), "half of ": 0.5}
        for words, factor in factors.items() if setting else [("", 0.0)]:
            solved = _solve(data, intercept, factor * strength)
            if _are_among(values, solved, bool(intercept)):
                found.append((intercept, setting, words))
    return found


def _arrays_in(returned: Any) -> Iterator[Numbers]:
    """The arrays and numbers in what was returned."""
    for each in returned if isinstance(returned, tuple | list) else [returned]:
        if isinstance(each, np.ndarray | float) and np.asarray(each).dtype.kind in "fiu":
            yield np.asarray(each, dtype=np.float64)


def _solve(data: TrainingData, intercept: str, strength: float) -> Numbers:
    """The solution (inputs, outputs); that for the intercept comes first, if there is one."""
    x = data.rows
    if intercept:
        x = np.hstack([np.ones((len(x), 1)), x])
    penalty = strength * np.eye(x.shape[1])
    if intercept == "first":
        penalty[0, 0] = 0.0
    return np.asarray(np.linalg.solve(x.T @ x + penalty, x.T @ data.labels))


def _are_among(values: list[Numbers], solved: Numbers, intercept: bool) -> bool:
    """Whether arrays hold a solution: as one array, or the intercept in another one."""

    def holds(wanted: Numbers) -> bool:
        forms = [wanted.ravel(), wanted.T.ravel()]
        return any(
            each.size == wanted.size and np.allclose(each.ravel(), form, rtol=1e-6, atol=1e-9)
            for each in values
            for form in forms
        )

    if not intercept:
        return holds(solved)
    last = np.vstack([solved[1:], solved[:1]])
    return holds(solved) or holds(last) or (holds(solved[1:]) and holds(solved[:1]))
