"""One part of the user's gradient beside the numerical derivative, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.differences import TOLERANCE
from steepest.consistency.layouts import SAMPLES
from steepest.gradients.analytic import UserGradient
from steepest.gradients.causes import Diagnosis, diagnose, diagnose_shape
from steepest.gradients.comparison import GradientPair
from steepest.gradients.terms import find_factor, format_factor

__all__ = ["Block", "common_factor", "has_penalty", "is_simple_factor"]

Numbers = NDArray[np.float64]

CLEAR_TERMS = ("lacks the factor", "lacks the term", "has the additional term")
STRICT_CAUSES = ("sign", "constant factor", "transposed", "accidental broadcast")
"""Causes that a wrong gradient does not have by chance."""
FEWEST: Final = 5
"""Elements from which on three terms do not fit by chance."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A part of a returned gradient.

    Attributes:
        name: the user's name for it.
        parameter: the name of the array with respect to which the derivative is taken.
        given: what the user's function returned.
        numeric: the central differences, in the shape of the parameter.
        x: the parameter.
        certain: whether its name says that it is the gradient with respect to the parameter.
        tolerance: the largest error, relative to the largest element.
        path: how to get it from what the function returns; None if it is not returned.
    """

    name: str
    parameter: str
    given: Numbers
    numeric: Numbers
    x: Numbers
    certain: bool
    tolerance: float = TOLERANCE
    path: tuple[Any, ...] | None = None

    @property
    def is_known(self) -> bool:
        """Whether the value depends on the parameter, and is finite around it."""
        return bool(np.isfinite(self.numeric).all() and abs(self.numeric).max() > 1e-7)

    @property
    def same_shape(self) -> Numbers | None:
        """The given gradient in the shape of the parameter; None if it has another shape.

        An axis of length 1 more or less is no mistake.
        """
        if np.squeeze(self.given).shape == np.squeeze(self.numeric).shape:
            return self.given.reshape(self.numeric.shape)
        return None

    @property
    def is_finite(self) -> bool:
        """Whether it has the shape of its parameter, and all of its elements are finite."""
        given = self.same_shape
        return given is not None and bool(np.isfinite(given).all())

    @property
    def agrees(self) -> bool:
        """Whether it equals the central differences."""
        given = self.same_shape
        if given is None or not self.is_finite:
            return False
        size = max(float(abs(self.numeric).max()), 1e-9)
        return bool(abs(given - self.numeric).max() <= self.tolerance * size)

    @property
    def factor(self) -> float | None:
        """The c for which the given gradient is c times the right one; None if there is none."""
        given = self.same_shape
        return None if given is None else find_factor(given, self.numeric, self.tolerance)

    def diagnosis(self) -> Diagnosis | None:
        """The cause of its error, as `check_gradient` names it; None if it is not known."""
        given = self.same_shape
        if given is None:
            found = diagnose_shape(self.given, self.numeric, self.tolerance)
            if found is None and self.given.size == 1 < self.x.size:
                shapes = f"has shape {self.given.shape} for an argument of shape {self.x.shape}"
                found = Diagnosis("accidental broadcast", f"{shapes}: one number for all elements")
            return found
        error = abs(given - self.numeric) / max(float(abs(self.numeric).max()), 1e-300)
        none = np.zeros(error.shape)
        pair = GradientPair(
            self.parameter,
            self.x,
            given,
            self.numeric,
            none,
            np.where(np.isfinite(given), error, np.inf),
            ~(error <= self.tolerance),
            none.astype(bool),
            none + 1,
        )
        found = diagnose([pair], UserGradient((given,), False, (given,), False), self.tolerance)
        clear = any(words in found.description for words in ("is zero", *CLEAR_TERMS))
        vague = found.cause == "missing term" and not clear
        return None if vague or found.cause == "unknown" else found

    @property
    def has_strict_cause(self) -> bool:
        """Whether a single slip explains all of its elements."""
        found = self.diagnosis()
        if found is None or "one number for all" in found.description:
            return False
        if found.cause not in STRICT_CAUSES:
            return self.x.size > 5 and any(t in found.description for t in CLEAR_TERMS)
        if self.given.size > self.x.size and (self.x.size == 1 or SAMPLES not in self.given.shape):
            return False  # a parameter of the wrong shape, which was broadcast
        factor = self.factor
        return factor is None or is_simple_factor(factor)

    @property
    def is_understood(self) -> bool:
        """Whether it is the gradient of its parameter without doubt, beside others that agree."""
        one_number = self.given.size == 1 < self.x.size
        one_per_sample = self.given.shape == (SAMPLES,) and self.x.ndim == 1
        return self.has_strict_cause or (
            self.certain and (one_number or one_per_sample or self.same_shape is not None)
        )

    def worst(self) -> tuple[str, float, float]:
        """The place of the largest error, and there the given and the numerical derivative."""
        given = self.same_shape
        if given is None:
            return self.parameter, float("nan"), float(self.numeric.flat[0])
        error = np.where(np.isfinite(given), abs(given - self.numeric), np.inf)
        index = tuple(int(i) for i in np.unravel_index(int(error.argmax()), error.shape))
        place = f"{self.parameter}[{', '.join(map(str, index))}]" if index else self.parameter
        return place, float(given[index]), float(self.numeric[index])


def common_factor(blocks: Sequence[Block]) -> float | None:
    """The c for which every block is c times the right one; None if there is none.

    >>> b = Block("db", "b", np.array([2.0, 4.0]), np.array([1.0, 2.0]), np.zeros(2), True)
    >>> round(common_factor([b]), 6)
    2.0
    """
    factors = [block.factor for block in blocks if block.is_known]
    known = [each for each in factors if each is not None]
    if not known or len(known) < len(factors):
        return None
    spread = max(known) - min(known)
    most = max(2e-4, *(block.tolerance for block in blocks if block.tolerance > TOLERANCE), 0.0)
    close = spread <= most * max(map(abs, known))
    return sum(known) / len(known) if close else None


def is_simple_factor(c: float) -> bool:
    """Whether a factor is one that a slip makes: -1, an integer, 1/n, a ratio of logarithms.

    >>> [is_simple_factor(c) for c in (5.0, -0.2, 0.7312)]
    [True, True, False]
    """
    text = format_factor(c)
    return "." not in text and "e" not in text


def has_penalty(wrong: Sequence[Block]) -> bool:
    """Whether gradients differ only by a penalty: a multiple of W, of sign(W) or of both.

    The gradient itself may have a factor, as it has beside a decay of the weights in a step.

    >>> w, slope = np.array([1.0, -2.0, 0.5, 3.0, -1.0]), np.array([0.3, 0.1, -0.7, 0.2, 0.4])
    >>> has_penalty([Block("dW", "W", slope + 0.1 * np.sign(w), slope, w, True)])
    True
    >>> has_penalty([Block("dW", "W", 2 * slope, slope, w, True)])
    False
    """
    large = [block for block in wrong if block.x.size >= FEWEST]
    return bool(large) and all(map(_differs_by_penalty, large))


def _differs_by_penalty(block: Block) -> bool:
    given = block.same_shape
    if given is None or given.shape != block.x.shape:
        return False
    terms = np.stack([block.numeric.ravel(), block.x.ravel(), np.sign(block.x).ravel()], axis=1)
    factors = np.linalg.lstsq(terms, given.ravel(), rcond=None)[0]
    least = 1e-5 * float(abs(given).max())
    fits = abs(terms @ factors - given.ravel()).max() <= least
    return bool(fits and abs(terms[:, 1:] @ factors[1:]).max() > 10 * least)
