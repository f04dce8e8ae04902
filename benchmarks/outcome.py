"""What a peer gives back when it has had its turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Outcome(NamedTuple):
    """What is checked, and what steepest says about its own trainings.

    Attributes:
        answer: the validation accuracy of a training; of descents, the distance from the right
            ends, found when the time has been taken.
        engine: seconds that steepest's own clock gave to its trainings.
        estimate: seconds that the dry run of the same call says it takes.
    """

    answer: float | Callable[[], float]
    engine: float | None = None
    estimate: float | None = None


Train = Callable[[int], Outcome]
