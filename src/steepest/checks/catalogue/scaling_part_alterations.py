"""What a scaling can do otherwise to its second array, and to the order of both."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

__all__ = ["PARTS", "SECONDS"]

Entry = tuple[str, str, Any]
SECONDS: Final[tuple[Entry, ...]] = (
    ("second part by its own deviation", "scales the second part by the training mean, but by its "
     "own deviation", lambda y, m, s, m2, s2: (y - m) / s2),
    ("second part by its own mean", "scales the second part by its own mean, and by the deviation "
     "of the training rows", lambda y, m, s, m2, s2: (y - m2) / s),
    ("second part only centred", "subtracts the mean from the second part, and does not divide it",
     lambda y, m, s, m2, s2: y - m),
    ("second part only divided", "divides the second part, and does not subtract the mean",
     lambda y, m, s, m2, s2: y / s),
    ("second part scaled twice", "scales the second part twice",
     lambda y, m, s, m2, s2: ((y - m) / s - m) / s),
    ("second part scaled twice", "scales the second part by its own figures and then by those of "
     "the training rows", lambda y, m, s, m2, s2: ((y - m2) / s2 - m) / s),
    ("second part multiplied", "multiplies the second part by the deviation",
     lambda y, m, s, m2, s2: (y - m) * s),
    ("figures of the scaled rows", "takes the figures for the second part from the training rows "
     "that are scaled already", lambda y, m, s, m2, s2: y + 0.0),
    ("second part with the mean added", "adds the mean to the second part",
     lambda y, m, s, m2, s2: (y + m) / s),
    ("brackets missing in the second part", "divides only the mean by the deviation in the second "
     "part", lambda y, m, s, m2, s2: y - m / s),
    ("second part by the variance", "divides the second part by the variance",
     lambda y, m, s, m2, s2: (y - m) / s**2),
    ("second part by minimum and maximum", "scales the second part by its minimum and maximum",
     lambda y, m, s, m2, s2: (y - y.min()) / np.ptp(y)),
    ("second part rounded", "rounds the second part",
     lambda y, m, s, m2, s2: np.round((y - m) / s, 1)),
)  # fmt: skip


def cut_elsewhere(first: Any, second: Any) -> Any:
    """Both together, cut at the number of validation rows."""
    both = np.r_[first, second]
    return both[: len(second)], both[len(second) :]


PARTS: Final[tuple[Entry, ...]] = (
    ("parts exchanged", "returns the second part first", lambda one, two: (two, one)),
    ("parts cut elsewhere", "cuts the scaled rows at the number of validation rows, not of "
     "training rows", cut_elsewhere),
    ("first part twice", "returns the training rows twice", lambda one, two: (one, one)),
    ("second part twice", "returns the validation rows twice", lambda one, two: (two, two)),
    ("both parts together", "returns both parts as one array", lambda one, two: np.r_[one, two]),
)  # fmt: skip
