"""What a peer gives back when it has had its turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Outcome(NamedTuple):
    """What is checked, and for steepest's trainings the seconds that its own clock gave to them.

    ``answer`` is the validation accuracy of a training; of descents, the distance from the right
    ends, found when the time has been taken.
    """

    answer: float | Callable[[], float]
    engine: float | None = None


Train = Callable[[int], Outcome]
