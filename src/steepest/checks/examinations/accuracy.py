"""The accuracy examined on few samples, away from 0.5; at 0.5 it is only told."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from steepest.checks.catalogue.accuracy import MISTAKES, right
from steepest.checks.examinations.bce import FORMS
from steepest.checks.observations import Call, Observation, Probe, observed
from steepest.checks.pieces import Piece

__all__ = ["PIECE"]


def accuracy(y: object, y_hat: object) -> float:
    """The share of samples whose class is predicted; class 1 iff the probability is above 0.5."""
    return float(right(y, y_hat).mean())


def _probe(name: str, y: list[int], y_hat: list[float], *, judged: bool = True) -> Probe:
    return Probe(name, (np.array(y), np.array(y_hat)), judged)


PROBES = (
    _probe("both right", [1, 0], [0.9, 0.2]),
    _probe("one of two", [1, 0], [0.8, 0.9]),
    _probe("none", [0, 1, 1], [0.7, 0.1, 0.3]),
    _probe("a batch of one", [1], [0.75]),
    _probe("a batch of one, wrong", [0], [0.75]),
    _probe("near 0.5", [1, 0, 0], [0.55, 0.45, 0.48]),
    _probe("certain ones", [1, 0, 1, 0], [1.0, 0.0, 0.0, 0.2]),
    _probe("four of seven", [1, 1, 0, 0, 0, 1, 0], [0.9, 0.65, 0.35, 0.62, 0.8, 0.3, 0.1]),
    Probe("labels as floats", (np.array([1.0, 0.0, 0.0]), np.array([0.9, 0.8, 0.05]))),
    _probe("exactly 0.5", [1, 0, 0], [0.5, 0.5, 0.5], judged=False),
)


def examine(call: Call) -> Iterator[Observation]:
    """All probes."""
    for probe in PROBES:
        # A mean taken in float32 may come back as a Python float.
        yield observed(probe, call(*probe.arguments), double=1e-6)


PIECE = Piece(
    name="accuracy",
    title="accuracy",
    names=("accuracy", "accuracy_score", "acc", "compute_accuracy", "get_accuracy"),
    forms=FORMS,
    reference=accuracy,
    examine=examine,
    mistakes=MISTAKES,
    sample=PROBES[0].arguments,
)
