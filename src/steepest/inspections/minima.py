"""Regressions that an optimiser or Newton's method fits: what they find is the minimum of a loss.

The result is compared with the minimum of logistic and linear regression, with usual penalties, on
data for which it is unique. A fit is right by it or not judged.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.inspections.training_calls import prepare_training
from steepest.inspections.training_data import TrainingData, layouts_of_training
from steepest.inspections.training_functions import Training
from steepest.inspections.training_parameters import arrays
from steepest.parameters import parameters_of, with_parameters

__all__ = ["explain_minimum"]

Numbers = NDArray[np.float64]
OPTIMISERS: Final = r"minimi[sz]e|fmin\w*|\w*newton\w*|\w*hess\w*|leastsq|least_squares|solve|p?inv"
"""Names of which a function that fits by an optimiser or Newton's method uses one."""
METHOD: Final = r"method|solver|algo(rithm)?"
CLASSES_NAMED: Final = r"(n|num|no_of)_?(labels|class(es)?)|k"
FOR_CLASSES: Final = r"vs|ova|ovr|one.*all|one.*rest|multi|class"
"""Parts of the names of fits of one regression for each class."""
ONE_AGAINST_OTHERS: Final = r"one_?(vs?|versus)_?(all|rest)"
"""Fits of several regressions, each of which may be a descent of many steps."""
PENALTIES: Final = (0.7, 1.9)
STEPS: Final = 300
TOLERANCE: Final = 4e-3
"""Of what optimisers find, as a part of the largest parameter."""
ROWS: Final = np.random.default_rng(11).normal(size=(14, 2))
SUMS: Final = ROWS @ np.array([0.9, -0.6]) + 0.3
BINARY: Final = (np.where(np.arange(14) % 4 == 0, -SUMS, SUMS) > 0).astype(int)
"""Labels that no line separates, so that the weights of the least loss are finite."""
SEVERAL: Final = np.arange(14) % 3
ONE_EACH: Final = 3
Minimum = tuple[str, str, str]
"""The model, which intercept it has, and its penalty."""
INTERCEPTS: Final = {"": "", "first": " and the intercept"}
FORMS: Final[Mapping[str, Callable[[float, int], float]]] = {
    "": lambda p, n: 0.0,
    " plus half the penalty times the sum of the squared weights": lambda p, n: p,
    " plus the penalty / (2 n) times the sum of the squared weights": lambda p, n: p / n,
    " plus the penalty times the sum of the squared weights": lambda p, n: 2 * p,
    " plus the penalty / n times the sum of the squared weights": lambda p, n: 2 * p / n,
}
"""For each penalty of the mean loss its derivative is this times the weights."""


def explain_minimum(training: Training) -> tuple[str, TrainingData] | None:
    """What a fit finds, in words, and for which data; None if it finds no usual minimum.

    >>> from scipy.optimize import minimize
    >>> def cost(w, X, y): return np.mean(np.logaddexp(0, X @ w) - y * (X @ w))
    >>> def fit(X, y): return minimize(cost, np.zeros(X.shape[1]), args=(X, y)).x
    >>> explain_minimum(Training("fit", fit))[0]
    'the weights with the least logistic loss'
    """
    several = re.search(FOR_CLASSES, training.name.lower()) is not None
    if not _uses_optimiser(training) and not re.search(ONE_AGAINST_OTHERS, training.name.lower()):
        return None
    for labels, classes in ((SEVERAL, ONE_EACH),) if several else ((BINARY, 2),):
        ready = _with_settings(training, classes)
        wanted = [*_minima(labels, classes)]
        for data in itertools.islice(_data(labels, classes), 6):
            first, second = (_found(ready, data, wanted, place) for place in (0, 1))
            both = [each for each in first if each in second]
            if both:
                return _in_words(*both[0]), data
    return None


def _uses_optimiser(training: Training) -> bool:
    """Whether a function, or one that it calls, uses an optimiser."""
    helpers, waiting, seen = training.helpers or {}, [training.function], set[str]()
    while waiting:
        names = {*_names_in(getattr(waiting.pop(), "__code__", None))} - seen
        if any(re.fullmatch(OPTIMISERS, name.lower()) for name in names):
            return True
        seen |= names
        waiting += [helpers[name] for name in names if name in helpers]
    return False


def _names_in(code: Any) -> Iterator[str]:
    """The names in a code object and in those inside it."""
    yield from (*getattr(code, "co_names", ()), *getattr(code, "co_varnames", ()))
    for each in getattr(code, "co_consts", ()):
        yield from _names_in(each)


def _with_settings(training: Training, classes: int) -> Training:
    """The training, given the name of a method and the number of classes where it asks for them."""
    given: dict[str, Any] = {}
    for each in training.parameters:
        if re.fullmatch(METHOD, each.name.lower()) and each.default is each.empty:
            given[each.name] = "BFGS"
        elif re.fullmatch(CLASSES_NAMED, each.name.lower()):
            given[each.name] = classes
    if not given or training.make is not None:
        return training
    return replace(training, function=_with_given(training.function, given))


def _with_given(function: Callable[..., Any], given: Mapping[str, Any]) -> Callable[..., Any]:
    """A function without the parameters that always get the same value."""

    def call(**others: Any) -> Any:
        return function(**others, **given)

    call.__name__ = function.__name__
    call.__wrapped__ = function  # type: ignore[attr-defined]  # as functools.wraps sets it
    left = [each for each in parameters_of(function) if each.name not in given]
    return with_parameters(call, left, by_name=True)


def _data(labels: Any, classes: int) -> Iterator[TrainingData]:
    """The layouts; classes as whole numbers also from 1 on, as some courses have them."""
    words = f"{len(ROWS)} samples"
    for data in layouts_of_training(ROWS, labels, words, classes):
        if classes == 2 and data.labels.shape[1] == 1:
            yield data
            if "-1 and 1" in data.words:
                yield replace(data, words=f"{data.words} in a column", y=data.labels)
        elif classes > 2 and "whole numbers" in data.words:
            yield data
            yield replace(data, words=f"{data.words} in a column", y=labels[:, None])
            yield replace(data, words=f"{data.words} from 1 on", y=labels + 1)
            yield replace(data, words=f"{data.words} from 1 on in a column", y=labels[:, None] + 1)


def _found(
    training: Training, data: TrainingData, wanted: list[tuple[Minimum, list[Numbers]]], place: int
) -> list[Minimum]:
    """The minima that a fit finds with one strength of the penalty."""
    try:
        ready = prepare_training(training, data, STEPS, 0.1, False, PENALTIES[place])
        with ready.settings():
            returned = ready.call(data)
    except Exception:  # the user's code may raise anything; another layout may be the right one
        return []
    kept = [*arrays(ready.thing).values()] if ready.thing is not None else []
    values = [*kept, *_arrays_in(returned)]
    return [each for each, solved in wanted if _is_among(values, solved[place])]


def _arrays_in(returned: Any) -> Iterator[Numbers]:
    """The arrays in what was returned, also in an optimiser's result."""
    parts = returned if isinstance(returned, tuple | list) else [returned]
    for part in parts:
        value = getattr(part, "x", part)
        if isinstance(value, np.ndarray) and value.dtype.kind in "fiu":
            yield value.astype(np.float64)


def _is_among(values: list[Numbers], solved: Numbers) -> bool:
    """Whether one of the arrays holds the parameters (inputs, outputs)."""
    most = TOLERANCE * float(abs(solved).max())
    return any(
        each.size == solved.size and bool((abs(each.ravel() - form.ravel()) < most).all())
        for each in values
        for form in (solved, solved.T)
    )


def _minima(labels: Any, classes: int) -> Iterator[tuple[Minimum, list[Numbers]]]:
    """Each minimum with its parameters for each strength of the penalty."""
    targets = [(labels == k).astype(float) for k in range(classes)] if classes > 2 else [labels]
    for model, intercept, words in itertools.product(("logistic", "linear"), INTERCEPTS, FORMS):
        x = np.hstack([np.ones((len(ROWS), 1)), ROWS]) if intercept else ROWS
        for kept_out in (True, False) if words else (False,):
            about = f"{words} without the first" if kept_out else words
            free = np.arange(x.shape[1]) == (0 if kept_out else -1)
            solved = []
            for penalty in PENALTIES:
                strength = np.where(free, 0.0, FORMS[words](penalty, len(x)))
                columns = [_minimum(model, x, y, strength) for y in targets]
                solved.append(np.stack(columns, axis=1))
            yield (model, intercept, about), solved


def _minimum(model: str, x: Numbers, y: Numbers, strength: Numbers) -> Numbers:
    """The parameters with the least mean loss, by Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(30 if model == "logistic" else 1):
        p = 1 / (1 + np.exp(-x @ w)) if model == "logistic" else x @ w
        curve = p * (1 - p) if model == "logistic" else np.ones(len(x))
        slope = x.T @ (p - y) / len(x) + strength * w
        w = w - np.linalg.solve(x.T * curve @ x / len(x) + np.diag(strength), slope)
    return np.asarray(w)


def _in_words(model: str, intercept: str, penalty: str) -> str:
    loss = "logistic loss" if model == "logistic" else "squared error"
    return f"the weights{INTERCEPTS[intercept]} with the least {loss}{penalty}"
