"""The statuses of a descent, and the record of its verdict."""

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
    """What happened in a descent.

    Attributes:
        status: one of ``STATUSES``.
        sentence: what happened, and why.
        minimum: the minimum that the descent reached or cycles around, or None.
    """

    status: str
    sentence: str
    minimum: Minimum | None = None
