"""What stands beside a gradient: a loss before it, and labels that it takes as a column."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from steepest.checks.documented_shapes import prose_of
from steepest.gradients.verdicts import WRONG, FunctionVerdict

__all__ = ["says_labels_are_a_column", "verdict_on_flat_labels", "verdict_on_loss", "without_loss"]

COLUMN: Final = re.compile(r"column|, ?1\)")
NEAR: Final = 1e-6
LARGE: Final = 10.0


def without_loss(returned: Any, shape: tuple[int, ...], count: int) -> Any:
    """The gradients of a tuple that has a loss before them.

    Args:
        returned: by the gradient.
        shape: of its first parameter.
        count: the number of gradients.

    >>> without_loss((0.7, np.ones(3), 0.2), (3,), 2)
    (array([1., 1., 1.]), 0.2)
    """
    if not isinstance(returned, tuple) or len(returned) != count + 1 or shape == ():
        return returned
    before = np.shape(returned[0]) == () and np.shape(returned[1]) == shape
    return returned[1:] if before else returned


def verdict_on_loss(
    name: str, of: str, pairs: Sequence[tuple[float, float]]
) -> FunctionVerdict | None:
    """The verdict on a loss that is the negative of that whose gradient is right beside it.

    Args:
        name: of the gradient.
        of: the loss in words.
        pairs: the returned and the right loss in each scene.
    """
    pairs = [(a, b) for a, b in pairs if NEAR < abs(b) < LARGE]  # others may be limited
    negative = [abs(a + b) <= NEAR * abs(b) for a, b in pairs]
    if not negative or not all(negative):
        return None
    got, right = pairs[0]
    sentence = (
        f"{name} returns the negative of its loss beside the right gradients: {got:.6g}, where "
        f"{of} is {right:.6g}."
    )
    return FunctionVerdict("gradient", WRONG, sentence, mistake="sign of the loss")


def verdict_on_flat_labels(name: str) -> FunctionVerdict:
    """The verdict on a gradient that takes flat weights, and is right for a column of labels only.

    >>> verdict_on_flat_labels("gradients").mistake
    'each compared with each'
    """
    sentence = (
        f"{name} takes and returns flat weights, but is right only for labels as a column (n, 1): "
        "a column of predictions and labels (n,) broadcast to (n, n), so that every prediction is "
        "compared with every label."
    )
    hint = "Keep both in one shape, such as y.reshape(-1, 1)."
    return FunctionVerdict(
        "gradient", WRONG, sentence, mistake="each compared with each", hint=hint
    )


def says_labels_are_a_column(gradient: Callable[..., Any]) -> bool:
    """Whether docstring or comments speak of a column."""
    return COLUMN.search(" ".join(prose_of(gradient)).lower()) is not None
