"""What can be said of a descent: the record of its verdict."""

from __future__ import annotations

from dataclasses import dataclass

from steepest.surfaces import Minimum

STATUSES = (
    "target reached",
    "diverged",
    "cycle",
    "global minimum",
    "local minimum",
    "saddle",
    "stopped short",
    "left the bounds",
    "moving",
)


@dataclass(frozen=True, slots=True)
class DescentVerdict:
    """What happened: one of ``STATUSES``, a sentence, and the minimum concerned, if any."""

    status: str
    sentence: str
    minimum: Minimum | None = None
