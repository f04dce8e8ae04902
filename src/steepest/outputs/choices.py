"""What a function does with the outputs of the last layer to choose a class."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["CHOICES", "LIMITS", "choices_agree", "is_decisive", "is_whole"]

Numbers = NDArray[np.float64]
FEWEST: Final = 3
"""At least so many samples of each of two classes show how a class is chosen."""
CHOICES: Final = {
    "argmax": "argmax",
    "one-hot": "1 for the largest and 0 for the others",
    "half": "1 where it is above 0.5",
    "zero": "1 where it is above 0",
}
LIMITS: Final = {"half": 0.5, "zero": 0.0}
"""Above which output 1 is given, for the choices of which one output decides."""


def choices_agree(got: Numbers, outputs: Numbers, choice: str) -> bool:
    """Whether classes are those that a choice gives; classes may have any numbers.

    Args:
        got: (n,), (n, 1) or (n, outputs).
        outputs: (n, outputs) of the last layer.
        choice: a key of CHOICES.
    """
    if choice == "one-hot":
        several = got.shape == outputs.shape and outputs.shape[1] > 1
        return several and np.array_equal(got, np.eye(outputs.shape[1])[outputs.argmax(axis=1)])
    if choice == "argmax":
        if outputs.shape[1] == 1 or got.size != len(outputs):
            return False
        return _same_partition(got.ravel(), outputs.argmax(axis=1))
    chosen = outputs > LIMITS[choice]
    if got.size != outputs.size:
        return False
    got, chosen = got.reshape(chosen.shape).ravel(), chosen.ravel()
    pairs = {(float(value), bool(each)) for value, each in zip(got, chosen, strict=True)}
    return len(pairs) <= 2 and pairs <= {(1.0, True), (0.0, False), (-1.0, False)}


def is_whole(got: Numbers) -> bool:
    """Whether an output is of whole numbers."""
    return got.size > 0 and np.array_equal(got, np.round(got))


def is_decisive(got: Numbers) -> bool:
    """Whether an output is of classes, and two classes have several samples.

    >>> is_decisive(np.array([0.0, 1, 1, 0, 1, 0])), is_decisive(np.zeros(6))
    (True, False)
    """
    if not is_whole(got):
        return False
    values, counts = np.unique(got, return_counts=True)
    if got.ndim == 2 and got.shape[1] > 1:
        counts = got.astype(bool).sum(axis=0)
    return 1 < len(values) <= 12 and int((counts >= FEWEST).sum()) >= 2


def _same_partition(got: Numbers, chosen: NDArray[np.int64]) -> bool:
    """Whether each chosen output has one class, and no two the same; in the same order.

    The first may be the last, as where the digit 0 is the class 10.
    """
    pairs = sorted({(int(each), float(value)) for each, value in zip(chosen, got, strict=True)})
    classes = [value for _, value in pairs]
    turned = [*classes[1:], *classes[:1]] if pairs and pairs[0][0] == 0 else classes
    ordered = sorted(set(classes))
    return len({place for place, _ in pairs}) == len(pairs) and ordered in (classes, turned)
