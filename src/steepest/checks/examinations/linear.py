"""A linear layer examined with square and other weights, batches of one, integers, float32."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from steepest.checks.catalogue.linear import MISTAKES
from steepest.checks.observations import Call, Observation, Probe, observed
from steepest.checks.pieces import Piece
from steepest.checks.signatures import Form
from steepest.layers import linear

__all__ = ["PIECE"]

X = np.array([[1.0, -2.0], [0.5, 3.0]])
SQUARE = np.array([[0.5, 2.0], [-1.0, 0.25]])
B = np.array([0.75, -0.5])
TALL = np.array([[1.0, 0.5, -1.0], [0.0, 2.0, 1.5]])
WIDE = np.array([[0.5, -1.0, 2.0, 0.25], [1.5, 0.5, -0.75, 1.0], [-2.0, 1.0, 0.5, 3.0]])
FOUR = np.array([0.1, -0.2, 0.3, 0.4])
THREES = WIDE[:, :3]

PROBES = (
    Probe("one sample", (X[:1], SQUARE, B)),
    Probe("square weights", (X, SQUARE, B)),
    Probe("as many samples as outputs", (THREES.T.copy(), THREES, FOUR[:3])),
    Probe("more outputs than inputs", (TALL, WIDE, FOUR)),
    Probe("fewer outputs than inputs", (WIDE, WIDE.T.copy(), FOUR[:3])),
    Probe("integers", (np.array([[1, 2], [3, 4]]), np.array([[1, 0], [2, -1]]), np.array([5, 6]))),
    Probe("float32", tuple(each.astype(np.float32) for each in (TALL, WIDE, FOUR))),
    Probe("a single sample without batch", (X[0], SQUARE, B), judged=False),
    Probe("one output", (X, SQUARE[:, :1], B[:1]), judged=False),
)


def examine(call: Call) -> Iterator[Observation]:
    """All probes."""
    for probe in PROBES:
        yield observed(probe, call(*probe.arguments))


PIECE = Piece(
    name="linear",
    title="linear layer",
    names=("linear", "linear_layer", "affine", "affine_layer", "dense", "linear_forward"),
    forms=(
        Form(
            ("x", "w", "b"),
            synonyms={
                "x": ("inputs", "input", "features", "data"),
                "w": ("weights", "weight", "theta", "ws", "kernel"),
                "b": ("bias", "biases", "bs", "offset", "intercept"),
            },
        ),
    ),
    reference=linear,
    examine=examine,
    mistakes=MISTAKES,
    sample=(X, SQUARE, B),
)
