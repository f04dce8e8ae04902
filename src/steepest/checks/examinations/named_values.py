"""What a function returns beside its result, and calls by the name of a usual quantity.

A value is wrong only if it is that of another quantity, such as the right samples for the wrong
ones: what else a name may mean, nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.exercise_function import exact_slopes, exercise_function
from steepest.nn.networks import network

__all__ = [
    "COUNTED",
    "UNKNOWN",
    "Quantity",
    "describe_beside_accuracy",
    "describe_beside_descent",
    "describe_beside_network",
]

ANOTHER: Final = "those of another quantity than its text says"
LACKING: Final = "no value of the last point"
UNKNOWN: Final = "none of the quantities that its text may mean"
COUNTED: Final = (
    np.array([1, 1, 1, 1, 1, 0, 0, 0, 0, 0]) * 1.0,
    np.array([0.9, 0.8, 0.2, 0.7, 0.6, 0.1, 0.3, 0.85, 0.65, 0.25]),
)
"""Labels and probabilities: 4 true positives, 3 true negatives, 2 false positives, 1 negative."""
INPUT_FIRST: Final = re.compile(r"[\[(]\s*(x|a_?0|z_?0|inputs?)\s*,|\bthe inputs? (first|included)")
"""Says that the input is the first of listed outputs."""


@dataclass(frozen=True, slots=True, eq=False)
class Quantity:
    """A quantity that a name may mean.

    Attributes:
        names: a pattern of words in its name or in the text about it.
        right: its values, in every usual form.
        wrong: values of other quantities.
    """

    names: str
    right: tuple[Any, ...]
    wrong: tuple[Any, ...]


def _describe(named: Sequence[tuple[str, Any]], quantities: Sequence[Quantity]) -> str:
    """That one of the named values is that of another quantity, or none of those known, or ""."""
    unknown = False
    for key, value in named:
        words = key.replace("_", " ")
        meant = next((q for q in quantities if re.search(q.names, words)), None)
        if meant is None or any(_same(value, each) for each in meant.right):
            continue
        if any(_same(value, each) for each in meant.wrong):
            return ANOTHER
        unknown = True
    return UNKNOWN if unknown else ""


def _same(value: Any, other: Any) -> bool:
    try:
        array = np.asarray(value, np.float64)
    except (TypeError, ValueError):
        return False
    return array.shape == np.shape(other) and np.allclose(array, other, rtol=1e-4, atol=1e-6)


def describe_beside_accuracy(named: Sequence[tuple[str, Any]], y: Any, p: Any) -> str:
    """What is wrong with samples, counts and shares beside an accuracy.

    >>> y, p = COUNTED
    >>> hits = np.flatnonzero((p > 0.5) == y)
    >>> describe_beside_accuracy([("accuracy", 0.7), ("indices of misclassified", hits)], y, p)
    'those of another quantity than its text says'
    """
    if not any(_same(named[0][1], each) for each in (0.7, 70.0, 7)):
        return ""
    predicted = p > 0.5
    hits, misses = (
        (mask, np.flatnonzero(mask), np.sum(mask), np.mean(mask), 100 * np.mean(mask))
        for mask in (predicted == y, predicted != y)
    )
    counts = {"true pos": 4, "true neg": 3, "false pos": 2, "false neg": 1}
    shares = {"precision": 4 / 6, "recall|sensitivity": 4 / 5, "specificity": 3 / 5, r"f1": 8 / 11}
    quantities = [
        Quantity(rf"^{a[0]}{b[0]}s?$|\b{a} {b}", (counts[each], counts[each] / 10),
                 tuple(v for v in counts.values() if v != counts[each]))
        for each in counts for a, b in (each.split(),)
    ]  # fmt: skip
    quantities += [
        Quantity(rf"^(the )?({each})( score)?$", (value,), (*(set(shares.values()) - {value}), 0.7))
        for each, value in shares.items()
    ]
    quantities += [
        Quantity(r"\b(mis\w+|(n|num)? ?wrong\w*|errors?|incorrect\w*)\b", misses, hits),
        Quantity(r"\b(correct\w*|hits?|right)\b", hits, misses),
        Quantity(r"\b(predicted|predictions?|preds?|classes)\b", (predicted, p),
                 (~predicted, y, 1 - y, predicted == y)),
    ]  # fmt: skip
    return _describe(named[1:], quantities)


def describe_beside_descent(
    named: Sequence[tuple[str, Any]], x: float, y: float, rate: float, steps: int, decay: float
) -> str:
    """What is wrong with the best or last point beside a path."""
    points = [np.array([x, y])]
    for t in range(steps):
        slopes = np.array(exact_slopes(*points[-1]))
        points.append(points[-1] - rate * decay**t * slopes)
    values = [float(exercise_function(*each)) for each in points]
    best = int(np.argmin(values))
    shapes = [np.shape(value) for _, value in named]
    if (steps + 1, 2) in shapes and any(_same(value, values[:-1]) for _, value in named):
        return LACKING
    listed = {(steps,), (steps + 1,)} & {*shapes}
    unknown = bool(listed) and not any(_same(value, values) for _, value in named)

    def quantity(names: str, place: int) -> Quantity:
        given = [(p, v, np.array([*p, v])) for p, v in zip(points, values, strict=True)]
        others = tuple(each for k, parts in enumerate(given) if k != place for each in parts)
        return Quantity(names, (*given[place], place), others)

    found = _describe(
        named,
        (
            quantity(r"\b(best|lowest|smallest|argmin|minimum|min)\b(?!.*\bpath)", best),
            quantity(r"\b(last|final|end)\b (point|position|value|f)\b", len(points) - 1),
        ),
    )
    return found or (UNKNOWN if unknown else "")


def describe_beside_network(named: Sequence[tuple[str, Any]], x: Any, layers: Any) -> str:
    """What is wrong with a list of the outputs of layers beside the output."""
    first = network(x, layers[:1])
    lists = ((key, each) for key, each in named[1:] if isinstance(each, list | tuple))
    promised = (v for k, v in lists if len(v) == len(layers) and INPUT_FIRST.search(k))
    return ANOTHER if any(_same(each[0], first) for each in promised) else ""
