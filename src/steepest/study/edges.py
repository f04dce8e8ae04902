"""Whether the best of a study lies at the edge of what was tried."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from steepest.training.settings import Settings

__all__ = ["at_edge"]

_FEWEST: Final = 3
"""Of two values one is always at an edge."""
_NO_SMALLER: Final = (0, 1)
"""Numbers below which most settings have none."""


def at_edge(tried: Mapping[str, Sequence[Any]], best: Settings) -> tuple[str, ...]:
    """A sentence for each setting whose value is the smallest or the largest number tried.

    Args:
        tried: the values of each setting that varied.
        best: the configuration that was chosen.

    >>> tried = {"learning_rate": [0.01, 0.1, 1.0], "epochs": [1, 10, 100]}
    >>> at_edge(tried, Settings(learning_rate=0.1, epochs=100))
    ('epochs 100 is the largest number tried: the best may lie beyond (try larger ones)',)
    """
    sentences = []
    for name, values in tried.items():
        numbers = sorted({value for value in values if _is_number(value)})
        value = getattr(best, name)
        if len(numbers) < _FEWEST or not _is_number(value):
            continue
        if value == numbers[-1] or (value == numbers[0] and value not in _NO_SMALLER):
            largest = value == numbers[-1]
            which, others = ("largest", "larger") if largest else ("smallest", "smaller")
            sentences.append(
                f"{name} {value:g} is the {which} number tried: the best may lie beyond "
                f"(try {others} ones)"
            )
    return tuple(sentences)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
