"""Movements of parameters compared with the gradients of usual losses."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.inspections.updates.rules import usual_rules

__all__ = ["Window", "fit_movement"]

Numbers = NDArray[np.float64]
Arrays = Mapping[str, Numbers]
TOLERANCE: Final = 2e-5
"""Of a number of a movement, relative to the largest of its array."""
TOLERANCE_OF_RULES: Final = 1e-3
"""Rules differ in the small number that they add to a root."""
SMALLEST: Final = 1e-4
"""Of the gradients with which an adaptive rule is compared: that number hardly matters."""
FEWEST: Final = 8
FEWEST_ERRORS: Final = 4
"""With so many errors of outputs one step shows whether each of them is right."""


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """The parameters before a step, by how much they move against the axis, and their gradients.

    All arrays are flat, by the labels of the parameters; ``labels`` holds those of the samples.
    """

    before: Arrays
    moved: Arrays
    gradients: Arrays
    labels: Numbers = field(default_factory=lambda: np.eye(2))


def fit_movement(windows: Sequence[Window]) -> str | None:
    """By which rule the parameters move along minus their gradients; None if by none.

    >>> w, g = {"w": np.array([1.0, -2.0, 3.0])}, {"w": np.array([0.5, 2.0, -1.0])}
    >>> fit_movement([Window(w, {"w": 0.1 * g["w"]}, g)])
    ''
    """
    if len(np.unique(np.concatenate([each.labels.ravel() for each in windows]))) < 2:
        return None  # one label may be added to any other error
    if min(each.labels.size for each in windows) < FEWEST_ERRORS:
        return "" if len(windows) > 1 and _is_steady(windows) else None
    for words, rule in RULES.items():
        if rule(windows):
            return words
    return None


def _is_plain(windows: Sequence[Window]) -> bool:
    """Whether each step is a positive factor times the gradient, the same for all arrays."""
    return all(
        _solves(each, [each.gradients], lambda found: found[0] > 0) is not None for each in windows
    )


def _is_steady(windows: Sequence[Window]) -> bool:
    """Whether the factor is also the same in all steps.

    With one error in a step any other error would only change the factor.
    """
    found = [_solves(each, [each.gradients], lambda found: found[0] > 0) for each in windows]
    factors = [float(each[0]) for each in found if each is not None]
    return len(factors) == len(windows) and max(factors) - min(factors) < 1e-4 * max(factors)


def _is_with_penalty(windows: Sequence[Window]) -> bool:
    """Whether each step also makes the weights smaller, as a squared penalty does."""
    for each in windows:
        for with_biases in (False, True):
            shrinking = {
                name: value if with_biases or _is_matrix(value, each) else 0 * value
                for name, value in each.before.items()
            }
            if _solves(each, [each.gradients, shrinking], lambda found: min(found) > 0) is not None:
                break
        else:
            return False
    return True


def _is_matrix(value: Numbers, window: Window) -> bool:
    """Whether an array is larger than the smallest: weights, and no biases."""
    return value.size > min(each.size for each in window.before.values())


def _has_momentum(windows: Sequence[Window]) -> bool:
    """Whether each step is a share of the step before and a positive factor times the gradient."""
    first, *others = windows
    if not others or not _is_plain([first]):
        return False
    found = []
    before = first
    for each in others:
        terms = _solves(each, [each.gradients, before.moved], lambda found: min(found) > 0)
        if terms is None or terms[1] >= 1:
            return False
        found.append(terms[1])
        before = each
    return bool(max(found) - min(found) < 1e-3)


def _follows_rule(windows: Sequence[Window], family: str) -> bool:
    """Whether the steps are those of an adaptive rule, up to the learning rate."""
    if len(windows) < 2:
        return False
    names = [*windows[0].moved]
    gradients = [np.concatenate([each.gradients[k] for k in names]) for each in windows]
    moved = np.concatenate([each.moved[k] for each in windows for k in names])
    usable = np.all([abs(each) > SMALLEST for each in gradients], axis=0)
    if usable.sum() < FEWEST or not np.isfinite(moved).all():
        return False
    every = np.tile(usable, len(windows))
    for rule in usual_rules([1.0], ()):
        if rule.family != family or "weight decay" in rule.words:
            continue
        path = [np.zeros_like(gradients[0]), *rule.path(np.zeros_like(gradients[0]), gradients)]
        wanted = np.concatenate([a - b for a, b in itertools.pairwise(path)])
        rate = float(moved[every] @ wanted[every] / (wanted[every] @ wanted[every]))
        error = abs(moved - rate * wanted)[every].max()
        if rate > 0 and error < TOLERANCE_OF_RULES * abs(moved[every]).max():
            return True
    return False


def _solves(
    window: Window, terms: Sequence[Arrays], allowed: Callable[[Numbers], bool]
) -> Numbers | None:
    """The factors with which terms add up to a movement in every array; None if there are none."""
    moved = np.concatenate(list(window.moved.values()))
    matrix = np.stack([np.concatenate([t[k] for k in window.moved]) for t in terms], axis=1)
    if not np.isfinite(matrix).all() or not np.isfinite(moved).all() or not moved.any():
        return None
    factors = np.linalg.lstsq(matrix, moved, rcond=None)[0]
    if not allowed(factors):
        return None
    for name, value in window.moved.items():
        wanted = sum(f * t[name] for f, t in zip(factors, terms, strict=True))
        size = max(abs(value).max(initial=0.0), TOLERANCE * abs(moved).max())
        if abs(value - wanted).max(initial=0.0) > TOLERANCE * size:
            return None
    return np.asarray(factors)


RULES: Final[Mapping[str, Callable[[Sequence[Window]], bool]]] = {
    "": _is_plain,
    "with a squared penalty on the weights": _is_with_penalty,
    "with momentum": _has_momentum,
    "by the rule of Adam": partial(_follows_rule, family="adam"),
    "by the rule of RMSprop": partial(_follows_rule, family="rmsprop"),
    "by the rule of AdaGrad": partial(_follows_rule, family="adagrad"),
}
