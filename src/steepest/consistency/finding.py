"""Functions of a file of which value and gradient can be compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from steepest.consistency.pairs import check_pair, find_pairs
from steepest.consistency.results import returned_names
from steepest.consistency.trials import Conclusion
from steepest.consistency.value_and_gradient import (
    Together,
    check_together,
    returns_value_and_gradient,
)
from steepest.gradients.verdicts import NOT_CHECKED, FunctionVerdict

__all__ = ["ConsistencyCheck", "find_consistency_checks"]

TRIED = (
    "samples as rows and as columns, one sample, and plain numbers; labels as integers, one-hot, "
    "and as 0 and 1"
)


@dataclass(frozen=True, slots=True, eq=False)
class ConsistencyCheck:
    """A function whose gradient can be compared with a value that the file computes too.

    Attributes:
        name: of the function or method, ``Net.backprop``.
        function: it, for its place in the file.
        conclude: calls it and says what was found; None if no call gave a value and a gradient.
    """

    name: str
    function: Callable[..., Any]
    conclude: Callable[[], Conclusion | None]

    def verdict(self) -> FunctionVerdict:
        """The verdict on the function."""
        found = self.conclude()
        if found is not None:
            return found.verdict()
        sentence = (
            f"{self.name} could not be compared with central differences: no call gave both a "
            f"value and its gradient. Tried {TRIED}."
        )
        return FunctionVerdict("gradient", NOT_CHECKED, sentence)


def find_consistency_checks(functions: Mapping[str, Callable[..., Any]]) -> list[ConsistencyCheck]:
    """The checks that the names of functions and of what they return suggest.

    >>> def loss_and_gradient(w, x):
    ...     loss, dw = (w * x) ** 2, 2 * w * x**2
    ...     return loss, dw
    >>> [check] = find_consistency_checks({"loss_and_gradient": loss_and_gradient})
    >>> check.verdict().outcome
    'right'
    """
    found = {
        name: ConsistencyCheck(name, function, _conclude_together(name, function))
        for name, function in functions.items()
        if returns_value_and_gradient(function, name)
    }
    for pair in find_pairs(functions):

        def conclude(pair: Any = pair) -> Conclusion | None:
            return check_pair(pair)

        found.setdefault(pair.name, ConsistencyCheck(pair.name, pair.backward, conclude))
    return [found[name] for name in functions if name in found]


def _conclude_together(name: str, function: Callable[..., Any]) -> Callable[[], Conclusion | None]:
    def conclude() -> Conclusion | None:
        return check_together(Together(function, name, returned_names(function), function))

    return conclude
