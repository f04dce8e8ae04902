"""The outcome of one timed run of a library."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Outcome(NamedTuple):
    """The answer to check, and the times that steepest itself reports.

    Attributes:
        answer: the validation accuracy of a training; of descents, the distance from the correct
            ends, computed outside the timed part.
        engine: seconds of training by the clock of steepest.
        estimate: seconds that the dry run of the same call estimates.
    """

    answer: float | Callable[[], float]
    engine: float | None = None
    estimate: float | None = None


Train = Callable[[int], Outcome]
