"""A linear layer examined with square and other weights, batches of one, integers, float32.

A layer of one unit, with a vector for its weights, is one too: it is called for each column of W.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from steepest.checks.catalogue.linear import MISTAKES
from steepest.checks.observations import Answer, Call, Numbers, Observation, Probe, observed
from steepest.checks.pieces import Piece
from steepest.checks.signatures import Form
from steepest.nn.layers import linear

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
    single = is_single(call)
    for probe in PROBES:
        answer = by_columns(call, *probe.arguments) if single else call(*probe.arguments)
        yield observed(probe, answer)
    units = "the weights of one unit, (d,)" if single else "those of all units, (d, units)"
    yield Observation("what w holds", answer.shown, units, judged=False)


def is_single(call: Call) -> bool:
    """Whether it is right for the weights of one unit, and gives nothing a layer's for several.

    What gives a matrix of the right shape is meant for several units, though it may be wrong.
    """

    def right(w: Numbers, b: Numbers) -> bool:
        answer, expected = call(X, w, b), linear(X, w, b)
        if answer.failure is not None or answer.parts[0].shape != expected.shape:
            return False
        return bool(np.allclose(answer.parts[0], expected, rtol=1e-4, atol=1e-4))

    several = call(X, SQUARE, B)
    meant = several.failure is None and several.parts[0].shape == (2, 2)
    return not meant and all(right(SQUARE[:, k], B[k]) for k in range(2))


def by_columns(call: Call, x: Numbers, w: Numbers, b: Numbers) -> Answer:
    """The answers for each unit side by side; the first failure, if there is one."""
    answers = [call(x, w[:, k], b[k]) for k in range(w.shape[1])]
    failed = next((each for each in answers if each.failure is not None), None)
    shapes = {each.parts[0].shape for each in answers if each.failure is None}
    if failed is not None or len(shapes) > 1:
        return failed or answers[0]
    return replace(answers[0], parts=(np.stack([each.parts[0] for each in answers], axis=-1),))


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
