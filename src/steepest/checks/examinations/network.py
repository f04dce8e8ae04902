"""A network examined with one to four layers, batches of one, any activation.

The exercise has one output, so several are only told of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from steepest.checks.catalogue.network import MISTAKES
from steepest.checks.observations import Call, Numbers, Observation, Probe, observed
from steepest.checks.pieces import Function, Piece
from steepest.checks.signatures import Form
from steepest.nn.activations import relu, sigmoid, tanh
from steepest.nn.networks import network

__all__ = ["PIECE", "some_layers"]


def identity(z: Any) -> Any:
    """A callable of one's own."""
    return z


def some_numbers(shape: Sequence[int], start: int) -> Numbers:
    """Numbers between -1.2 and 1.2 without any pattern: multiples of the golden ratio, folded."""
    steps = np.arange(start, start + int(np.prod(shape)))
    folded = steps.astype(np.float64) * 0.6180339887498949 % 1
    return np.reshape(2.4 * folded - 1.2, shape)


def some_layers(sizes: Sequence[int], *activations: Function) -> list[tuple[Any, Any, Function]]:
    """Layers of those widths, with biases that are not 0.

    >>> [(w.shape, b.shape) for w, b, _ in some_layers((2, 3, 1), relu, sigmoid)]
    [((2, 3), (3,)), ((3, 1), (1,))]
    """
    pairs = zip(sizes[:-1], sizes[1:], activations, strict=True)
    return [
        (some_numbers((d_in, d_out), 100 * k + 7), some_numbers((d_out,), 100 * k + 61), h)
        for k, (d_in, d_out, h) in enumerate(pairs)
    ]


def _probe(name: str, n: int, layers: list[Any], *, judged: bool = True) -> Probe:
    return Probe(name, (some_numbers((n, len(layers[0][0])), 3), layers), judged)


def _single(argument: Any) -> Any:
    if isinstance(argument, list | tuple):
        return type(argument)(map(_single, argument))
    return argument.astype(np.float32) if isinstance(argument, np.ndarray) else argument


EXERCISE = _probe("two layers", 2, some_layers((5, 10, 1), relu, sigmoid))
PROBES = (
    _probe("one layer", 3, some_layers((2, 1), sigmoid)),
    _probe("one layer, a batch of one", 1, some_layers((2, 1), sigmoid)),
    EXERCISE,
    _probe("two layers, a batch of one", 1, some_layers((5, 10, 1), relu, sigmoid)),
    _probe("layers of equal width", 3, some_layers((3, 3, 3, 1), tanh, relu, sigmoid)),
    _probe("several outputs", 4, some_layers((3, 5, 2), relu, identity), judged=False),
    _probe("three layers, each its activation", 4, some_layers((4, 6, 3, 1), tanh, relu, sigmoid)),
    _probe("four layers", 2, some_layers((2, 3, 4, 3, 1), relu, identity, tanh, identity)),
    Probe("float32", _single(EXERCISE.arguments)),
    Probe(
        "a single sample without batch", (EXERCISE.arguments[0][0], EXERCISE.arguments[1]), False
    ),
)


def examine(call: Call) -> Iterator[Observation]:
    """All probes."""
    for probe in PROBES:
        yield observed(probe, call(*probe.arguments))


PIECE = Piece(
    name="network",
    title="network",
    names=("network", "forward", "forward_pass", "neural_network", "predict", "net", "mlp"),
    forms=(
        Form(
            ("x", "params"),
            synonyms={
                "x": ("inputs", "input", "features", "data", "batch", "x_batch"),
                "params": (
                    "parameters", "layers", "weights", "theta", "net", "network", "model", "param",
                    "ps", "w", "weights_and_biases",
                ),
            },
        ),
    ),
    reference=network,
    examine=examine,
    mistakes=MISTAKES,
    sample=EXERCISE.arguments,
)  # fmt: skip
