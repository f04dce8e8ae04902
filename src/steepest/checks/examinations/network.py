"""Probes of a network: one to four layers, batches of one, any activation.

The exercise has one output, so several outputs can only lead to a note.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np

from steepest.checks.catalogue.network import MISTAKES
from steepest.checks.catalogue.network_alterations import NETWORK_ALTERATIONS
from steepest.checks.examinations.further_arrays import further_probes
from steepest.checks.examinations.further_settings import settings_of_network
from steepest.checks.network_forms import find_network_forms
from steepest.checks.network_signatures import NETWORK_SIGNATURES
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    Probe,
    make_observation,
    observe_array,
)
from steepest.checks.pieces import Function, Leniency, Piece
from steepest.checks.variants import FIRST_VALUE
from steepest.nn.activations import relu, sigmoid, softmax, tanh
from steepest.nn.networks import network

__all__ = ["PIECE", "make_test_layers"]


def identity(z: Any) -> Any:
    """An activation that is not one of the package's."""
    return z


def deterministic_test_values(shape: Sequence[int], start: int) -> FloatArray:
    """Numbers between -1.2 and 1.2 without a pattern: multiples of the golden ratio modulo 1."""
    steps = np.arange(start, start + int(np.prod(shape)))
    folded = steps.astype(np.float64) * 0.6180339887498949 % 1
    return np.reshape(2.4 * folded - 1.2, shape)


def make_test_layers(
    sizes: Sequence[int], *activations: Function
) -> list[tuple[Any, Any, Function]]:
    """Layers with those widths, and with biases that are not 0.

    >>> [(w.shape, b.shape) for w, b, _ in make_test_layers((2, 3, 1), relu, sigmoid)]
    [((2, 3), (3,)), ((3, 1), (1,))]
    """
    pairs = zip(sizes[:-1], sizes[1:], activations, strict=True)
    return [
        (
            deterministic_test_values((d_in, d_out), 100 * k + 7),
            deterministic_test_values((d_out,), 100 * k + 61),
            h,
        )
        for k, (d_in, d_out, h) in enumerate(pairs)
    ]


def _make_probe(name: str, n: int, layers: list[Any], *, judged: bool = True) -> Probe:
    return Probe(name, (deterministic_test_values((n, len(layers[0][0])), 3), layers), judged)


def _to_float32(argument: Any) -> Any:
    if isinstance(argument, list | tuple):
        return type(argument)(map(_to_float32, argument))
    return argument.astype(np.float32) if isinstance(argument, np.ndarray) else argument


EXERCISE = _make_probe("two layers", 2, make_test_layers((5, 10, 1), relu, sigmoid))
OTHER = [(1.25 * w, b - 0.25, h) for w, b, h in EXERCISE.arguments[1]]
SEVERAL = "several outputs"
PROBES = (
    _make_probe("one layer", 3, make_test_layers((2, 1), sigmoid)),
    _make_probe("one layer, a batch of one", 1, make_test_layers((2, 1), sigmoid)),
    EXERCISE,
    _make_probe("two layers, a batch of one", 1, make_test_layers((5, 10, 1), relu, sigmoid)),
    _make_probe("layers of equal width", 3, make_test_layers((3, 3, 3, 1), tanh, relu, sigmoid)),
    _make_probe(SEVERAL, 4, make_test_layers((3, 5, 2), relu, identity), judged=False),
    _make_probe(
        f"{SEVERAL}, square weights", 2, make_test_layers((3, 3, 3), tanh, identity), judged=False
    ),
    _make_probe(
        "three layers, each its activation", 4, make_test_layers((4, 6, 3, 1), tanh, relu, sigmoid)
    ),
    _make_probe(
        "four layers", 2, make_test_layers((2, 3, 4, 3, 1), relu, identity, tanh, identity)
    ),
    Probe("other numbers of the same shape", (1.5 - EXERCISE.arguments[0], OTHER)),
    Probe("float32", _to_float32(EXERCISE.arguments)),
    Probe(
        "a single sample without batch", (EXERCISE.arguments[0][0], EXERCISE.arguments[1]), False
    ),
)

FURTHER = further_probes(
    _make_probe("as many samples as inputs", 5, make_test_layers((5, 10, 1), relu, sigmoid)),
    _make_probe("as many samples as hidden units", 4, make_test_layers((3, 4, 1), tanh, sigmoid)),
    _make_probe("60 samples", 60, make_test_layers((3, 4, 1), relu, sigmoid)),
    _make_probe("one input", 3, make_test_layers((1, 4, 1), relu, sigmoid)),
    _make_probe("one hidden unit", 3, make_test_layers((4, 1, 1), tanh, sigmoid)),
    _make_probe("no activation at the end", 3, make_test_layers((3, 4, 1), relu, identity)),
    Probe(
        "whole-number samples",
        (np.array([[1, -2, 0], [3, 1, -1]]), make_test_layers((3, 4, 1), relu, sigmoid)),
    ),
)


def examine_further(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of further networks, and whether several outputs are returned."""
    yield from FURTHER(call)
    for n in (1, 3):
        x, layers = _make_probe("", n, make_test_layers((3, 5, 2), relu, identity)).arguments
        result, expected = call(x, layers), network(x, layers)
        words = "all of them"
        if result.failure is None and "activations" in _parameters_of(call):
            got = result.arrays[0]
            first = got.shape == (n,) and np.allclose(got, expected[:, 0], rtol=1e-3, atol=1e-3)
            flat = got.size == expected.size and np.allclose(got.ravel(), expected.ravel())
            words = "only the first of them" if first else words
            words = "another shape" if flat and got.shape != expected.shape else words
        judged = result.failure is None
        yield make_observation(f"two outputs of samples: {n}", result, words, judged=judged)
    yield _observe_activation_of_rows(call)


def _observe_activation_of_rows(call: ExaminedFunction) -> Observation:
    """Whether an activation gets whole rows, as softmax needs them."""
    x, layers = _make_probe("", 3, make_test_layers((3, 4, 2), relu, softmax)).arguments
    result, expected = call(x, layers), network(x, layers)
    given = "activations" in _parameters_of(call) and result.failure is None
    got = result.arrays[0] if given else expected
    same = got.shape != expected.shape or np.allclose(got, expected, rtol=1e-3, atol=1e-3)
    words = "given whole rows" if same else "given parts of rows"
    return make_observation("an activation of rows", result, words, judged=result.failure is None)


def _parameters_of(call: ExaminedFunction) -> tuple[str, ...]:
    """What the parameters of the user's function hold: networks of the exercise's layout."""
    binding = getattr(call, "binding", None)
    return () if binding is None else (*binding.signature.roles,)


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of all probes."""
    for probe in PROBES:
        result = call(*probe.arguments)
        if probe.name.startswith(SEVERAL):
            probe = replace(probe, judged=_judges_outputs(result, network(*probe.arguments)))
        yield observe_array(probe, result)


def _judges_outputs(result: CallResult, expected: FloatArray) -> bool:
    """Whether several outputs are judged: all are returned, or they are mixed.

    The exercise has one output, so a function may return the first only.
    """
    if result.failure is not None or result.arrays[0].shape not in (
        expected.shape,
        (len(expected),),
    ):
        return False
    got = result.arrays[0]
    return got.ndim == 2 or not np.allclose(got, expected[:, 0], rtol=1e-3, atol=1e-3)


PIECE = Piece(
    name="network",
    title="network",
    names=(
        "network", "forward", "forward_pass", "neural_network", "predict", "net", "mlp",
        "feedforward", "feed_forward", "forward_propagation", "forward_prop", "forward_propagate",
        "model_forward", "l_model_forward", "nn_forward", "neural_net", "nn", "inference",
        "predict_proba", "mlp_forward", "network_forward", "forward_network",
    ),
    signatures=NETWORK_SIGNATURES,
    reference=network,
    no_other_convention=True,
    examine=examine,
    further=examine_further,
    settings=settings_of_network(EXERCISE.arguments),
    mistakes=MISTAKES,
    alterations=NETWORK_ALTERATIONS,
    leniency=Leniency(
        probes=("a batch of one", "float32"),
        find_variants=partial(find_network_forms, any_activations=True),
    ),
    variants=(FIRST_VALUE,),
    find_variants=find_network_forms,
    sample_arguments=EXERCISE.arguments,
)  # fmt: skip
