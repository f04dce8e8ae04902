"""Losses that a step of training may descend on, and its gradient compared with each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.differences import TOLERANCE_FLOAT32, has_rounding_errors
from steepest.consistency.drivers import SAMPLES
from steepest.consistency.hypotheses import LOSSES, usual_factors
from steepest.consistency.states import find_places
from steepest.consistency.steps import Step
from steepest.consistency.value_and_gradient import VALUE_NAMES
from steepest.roles.reading import roles_of

__all__ = ["Hypothesis", "Slopes", "hypotheses"]

Numbers = NDArray[np.float64]

STEP: Final = 1e-5
STEPS_FLOAT32: Final = (1e-2, 3e-3)
TOLERANCE: Final = 2e-4
MOST_ELEMENTS, FEW_ELEMENTS, LARGE = 40, 12, 500
"""Of a larger array so many elements are compared, drawn at random."""


@dataclass(frozen=True, slots=True, eq=False)
class Hypothesis:
    """A number that the gradient may belong to.

    Attributes:
        words: what it is.
        output: the key of the output.
        values: the labels in the shape of the output, or the upstream gradient.
        loss: the name of one of the usual losses; "" for the output itself, "upstream" for its sum
            with the given weights.
        samples, outputs: the numbers of samples and of outputs for each.
    """

    words: str
    output: str
    values: Numbers
    loss: str
    samples: int
    outputs: int

    def value(self, out: Numbers) -> float:
        """The number."""
        if not self.loss:
            return float(out.sum())
        if self.loss == "upstream":
            return float((self.values * out).sum())
        with np.errstate(all="ignore"):
            return LOSSES[self.loss](out, self.values)

    @property
    def usual_factors(self) -> dict[float, str]:
        """What a right gradient may be times the derivative of the sum, with words for it."""
        if not self.loss:
            return {1.0: ""}
        return usual_factors(self.loss, self.samples, self.outputs)


class Slopes:
    """The outputs with every parameter moved a little, from which any loss can be differentiated.

    Attributes:
        indices: for each parameter the flat indices of the elements that are compared.
        tolerance: the error, relative to the largest element, up to which a gradient agrees.
    """

    def __init__(self, step: Step) -> None:
        self.step, self.base = step, step.outputs({})
        self.indices = {label: _chosen(x) for label, x in step.points.items()}
        self._moved: dict[
            tuple[str, float], list[tuple[dict[str, Numbers], dict[str, Numbers]]]
        ] = {}
        self._is_float32 = any(self._is_rounded(label) for label in step.points)
        self.tolerance = TOLERANCE_FLOAT32 if self._is_float32 else TOLERANCE

    def of(self, hypothesis: Hypothesis, label: str) -> Numbers:
        """The derivatives with respect to the chosen elements of a parameter.

        NaN where those of values in float32 depend on the size of the step.
        """
        if not self._is_float32:
            return self._with_step(hypothesis, label, STEP)
        first, second = (self._with_step(hypothesis, label, size) for size in STEPS_FLOAT32)
        same = abs(first - second) <= self.tolerance / 2 * abs(first).max(initial=0.0)
        return np.where(same, second, np.nan)

    def _with_step(self, hypothesis: Hypothesis, label: str, size: float) -> Numbers:
        if (label, size) not in self._moved:
            self._moved[label, size] = [self._move(label, k, size) for k in self.indices[label]]
        key = hypothesis.output
        differences = [
            hypothesis.value(more[key]) - hypothesis.value(less[key])
            for more, less in self._moved[label, size]
        ]
        return np.array(differences) / (2 * size)

    def _is_rounded(self, label: str) -> bool:
        def total(x: Numbers) -> float:
            outputs = self.step.outputs({label: x}).values()
            return float(sum(out.sum() for out in outputs))

        return has_rounding_errors(total, self.step.points[label])

    def _move(
        self, label: str, index: int, size: float
    ) -> tuple[dict[str, Numbers], dict[str, Numbers]]:
        found = []
        for change in (size, -size):
            x = self.step.points[label].copy()
            x.flat[index] += change
            found.append(self.step.outputs({label: x}))
        return found[0], found[1]


def _chosen(x: Numbers) -> NDArray[np.int64]:
    if x.size <= MOST_ELEMENTS:
        return np.arange(x.size)
    count = MOST_ELEMENTS if x.size < LARGE else FEW_ELEMENTS
    return np.sort(np.random.default_rng(1).choice(x.size, count, replace=False))


def hypotheses(step: Step, base: Mapping[str, Numbers]) -> Iterator[Hypothesis]:
    """The numbers that the gradient may belong to, the most certain first."""
    outputs = {k: v for k, v in base.items() if v.size and np.isfinite(v).all()}
    for key, out in outputs.items():
        named = step.own_loss or re.fullmatch(VALUE_NAMES, key.rpartition(" ")[2].lower())
        if key.startswith("returned") and out.size == 1 and named:
            yield Hypothesis("the loss that the file computes", key, out, "", 1, 1)
    labels = list(_labels(step))
    for key, out in reversed(outputs.items()):
        samples = SAMPLES if SAMPLES in out.shape else 1
        count = out.size // samples
        fitting = list(_in_shape_of(out, labels, samples))
        for y in fitting:
            for words in LOSSES:
                if "softmax" not in words or count > 1:
                    yield Hypothesis(words, key, y, words, samples, count)
        for name, upstream in () if fitting else _upstream(step, out, outputs):
            words = f"sum({name} * output)"
            yield Hypothesis(words, key, upstream, "upstream", samples, count)


def _labels(step: Step) -> Iterator[NDArray[Any]]:
    """The labels among the arguments of backward and its objects."""
    seen: list[NDArray[Any]] = []
    known = np.unique(step.data.y)
    for name, value in _named_arrays(step.state["backward"], 0):
        labelled = "labels" in roles_of(name)
        fits = value.size and np.isin(value, known).all() and (value.any() or labelled)
        is_new = all(e.shape != value.shape or not np.array_equal(e, value) for e in seen)
        if fits and is_new and (labelled or SAMPLES in value.shape):
            seen.append(value)
            yield value


def _named_arrays(value: Any, depth: int) -> Iterator[tuple[str, NDArray[Any]]]:
    parts = value if isinstance(value, dict) else getattr(value, "__dict__", {})
    for name, each in list(parts.items()):
        if isinstance(each, np.ndarray | int | float | np.number | list):
            try:
                array = np.asarray(each)
            except ValueError:  # lists of several lengths
                continue
            if array.dtype.kind in "fiub":
                yield str(name), array.astype(np.float64)
        elif depth < 2 and (isinstance(each, dict) or hasattr(each, "__dict__")):
            yield from _named_arrays(each, depth + 1)


def _in_shape_of(out: Numbers, labels: Sequence[NDArray[Any]], samples: int) -> Iterator[Numbers]:
    """Labels in the shape of an output: as they are, in another shape, or one-hot."""
    for y in labels:
        if y.size == out.size:
            yield y.reshape(out.shape) if np.squeeze(y).shape == np.squeeze(out).shape else y.T
        elif y.size == samples and out.size > samples and out.ndim <= 2:
            classes = y.ravel().astype(int)
            count = out.size // samples
            if not 0 <= classes.min() <= classes.max() < count:
                continue
            one_hot = np.eye(count)[classes]
            turned = one_hot.T if out.ndim == 2 and out.shape[-1] == samples != count else one_hot
            if turned.size == out.size:
                yield turned.reshape(out.shape)


def _upstream(
    step: Step, out: Numbers, outputs: Mapping[str, Numbers]
) -> Iterator[tuple[str, Numbers]]:
    """The arguments of backward that may be the derivative of the loss by an output."""
    for place in find_places(dict(step.state["backward"])).values():
        other = all(not np.array_equal(place.value, each) for each in outputs.values())
        if len(place.path) == 1 and place.value.shape == out.shape and other and place.value.any():
            yield place.name, place.value
