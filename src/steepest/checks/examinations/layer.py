"""Probes of a layer's initial weights: shapes, biases, standard deviation and mean.

A layer of n weights has a sample deviation with relative standard error 1 / sqrt(2 n) (normal
weights; less for uniform ones) and a mean with standard error sigma / sqrt(n). A right layer is off
by more than 6 standard errors with probability 2e-9, in one of four tests with less than 1e-8. The
layers are so large that the known deviations are at least 12 standard errors apart.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.catalogue.layer import MISTAKES
from steepest.checks.observations import CallResult, ExaminedFunction, FloatArray, Observation
from steepest.checks.pieces import Piece
from steepest.checks.signatures import AcceptedSignature
from steepest.nn.activations import relu
from steepest.nn.layers import make_layer

__all__ = ["PIECE"]

STANDARD_ERRORS: Final = 6.0
SIZES: Final = ((300, 80), (60, 500))

DEVIATIONS: Final[dict[tuple[str, str], Callable[[int, int], float]]] = {
    ("He", "inputs"): lambda d_in, d_out: math.sqrt(2 / d_in),
    ("He", "outputs"): lambda d_in, d_out: math.sqrt(2 / d_out),
    ("the variance", "outputs"): lambda d_in, d_out: 2 / d_out,
    ("the variance", "inputs"): lambda d_in, d_out: 2 / d_in,
    ("the variance", "1 / outputs"): lambda d_in, d_out: 1 / d_out,
    ("the variance", "1 / inputs"): lambda d_in, d_out: 1 / d_in,
    ("Xavier", "both"): lambda d_in, d_out: math.sqrt(2 / (d_in + d_out)),
    ("Xavier", "inputs"): lambda d_in, d_out: math.sqrt(1 / d_in),
    ("Xavier", "outputs"): lambda d_in, d_out: math.sqrt(1 / d_out),
    ("Xavier", "uniform"): lambda d_in, d_out: math.sqrt(1 / (3 * d_in)),
    ("limit", "inputs"): lambda d_in, d_out: math.sqrt(2 / (3 * d_in)),
    ("limit", "outputs"): lambda d_in, d_out: math.sqrt(2 / (3 * d_out)),
    ("always 1", ""): lambda d_in, d_out: 1.0,
    ("always 0.1", ""): lambda d_in, d_out: 0.1,
    ("always 0.01", ""): lambda d_in, d_out: 0.01,
}
"""Known standard deviations: their kind, and the number of units they depend on."""


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield observations of the shapes, then the biases, then the statistics of the weights."""
    seeds = itertools.count()
    yield _observe_shapes(call(3, 2, relu, next(seeds)))
    results = [call(d_in, d_out, relu, next(seeds)) for d_in, d_out in SIZES]
    yield _observe_weights_of_both_layers(
        "biases", results, _describe_biases, lambda w, b: f"biases such as {_first_values(b)}"
    )
    yield _observe_weights_of_both_layers(
        "centre", results, _describe_mean_weight, lambda w, b: f"weights of mean {w.mean():.4g}"
    )
    yield _observe_weights_of_both_layers(
        "size", results, lambda w, b: _classify_deviation(w)[0], _format_deviation
    )
    yield _observe_two_calls(call, next(seeds))
    yield _observe_weights_of_both_layers(
        "fan", results, lambda w, b: _classify_deviation(w)[1], _format_deviation, judged=False
    )
    yield _observe_weights_of_both_layers(
        "distribution", results, _describe_distribution, judged=False
    )


def _observe_weights_of_both_layers(
    probe: str,
    results: list[CallResult],
    describe: Callable[[FloatArray, FloatArray], str],
    show: Callable[[FloatArray, FloatArray], str] | None = None,
    judged: bool = True,
) -> Observation:
    """The finding in both layers; if they differ, both findings."""
    for result in results:
        if result.failure is not None:
            return Observation(probe, result.call, result.failure, judged=judged)
        if sorted(result.arrays[0].shape) not in [sorted(size) for size in SIZES]:
            return Observation(probe, result.call, "a different shape", judged=judged)
    found = [describe(*result.arrays) for result in results]
    words = found[0] if len(set(found)) == 1 else " and ".join(found)
    shown = None if show is None else show(*results[0].arrays)
    return Observation(probe, results[0].call, words, judged=judged, shown=shown)


def _observe_shapes(result: CallResult) -> Observation:
    if result.failure is not None:
        return Observation("shapes", result.call, result.failure)
    w, b = result.arrays
    known = {(3, 2): "W (d_in, d_out)", (2, 3): "W (d_out, d_in)"}
    weights = known.get(w.shape, "W of a different shape")
    biases = {(2,): "b (d_out,)", (1, 2): "b (d_out,)", (3,): "b (d_in,)"}
    words = f"{weights}, {biases.get(b.shape, 'b of a different shape')}"
    return Observation("shapes", result.call, words, shown=f"W {w.shape} and b {b.shape}")


def _describe_biases(w: FloatArray, b: FloatArray) -> str:
    return "zero" if not b.any() else "not zero"


def _first_values(b: FloatArray) -> str:
    return ", ".join(f"{value:.3g}" for value in b.ravel()[:3])


def _format_deviation(w: FloatArray, b: FloatArray) -> str:
    if _classify_deviation(w)[0] == "He":
        by_inputs, by_outputs = (math.sqrt(2 / width) for width in _input_and_output_widths(w))
        return f"the standard deviation sqrt(2 / fan), {by_inputs:.4g} or {by_outputs:.4g}"
    return f"weights of standard deviation {w.std():.4g}"


def _describe_mean_weight(w: FloatArray, b: FloatArray) -> str:
    error = w.std() / math.sqrt(len(np.unique(w)))  # repeated weights add no information
    return "0" if abs(float(w.mean())) <= STANDARD_ERRORS * error or not error else "not 0"


def _classify_deviation(w: FloatArray) -> tuple[str, str]:
    """The kind of the standard deviation, and the number of units it depends on."""
    d_in, d_out = _input_and_output_widths(w)
    deviation = float(w.std())
    if not deviation:
        return "zero" if not w.any() else "all equal", ""
    if _describe_mean_weight(w, np.zeros(0)) == "not 0":
        return "not centred", ""  # then its deviation cannot be compared
    if w.shape[1] > 1 and (w == w[:, :1]).all():
        return "the same for all units", ""
    within = STANDARD_ERRORS / math.sqrt(2 * w.size)
    for (words, fan), known in DEVIATIONS.items():
        if abs(deviation / known(d_in, d_out) - 1) <= within:
            return words, fan
    return "unknown", ""


def _input_and_output_widths(w: FloatArray) -> tuple[int, int]:
    """(d_in, d_out), even if W is transposed."""
    rows, columns = w.shape
    return (rows, columns) if (rows, columns) in SIZES else (columns, rows)


def _describe_distribution(w: FloatArray, b: FloatArray) -> str:
    """Normal or uniform by the kurtosis, which is 3 for normal and 9/5 for uniform weights."""
    centred = w - w.mean()
    spread = float((centred**2).mean())
    kurtosis = float((centred**4).mean()) / spread**2 if spread else 3.0
    return "uniform" if kurtosis < 2.4 else "normal"


def _observe_two_calls(call: ExaminedFunction, seed: int) -> Observation:
    """Whether two calls return the same weights."""
    first, second = call(16, 16, relu, seed), call(16, 16, relu, seed + 1)
    for result in (first, second):
        if result.failure is not None:
            return Observation("two layers", result.call, result.failure)
    random = first.arrays[0].std() > 0
    same = random and np.array_equal(first.arrays[0], second.arrays[0])
    words = "the same weights twice" if same else "different weights each time"
    return Observation("two layers", f"{first.call}, called twice,", words)


def read_layer(returned: Any) -> tuple[FloatArray, ...]:
    """W and b out of a tuple (W, b, activation) or (W, b), or out of a dictionary.

    Raises:
        ValueError: there are no such arrays; the message follows "it".

    >>> [part.shape for part in read_layer((np.ones((3, 2)), np.zeros(2), "relu"))]
    [(3, 2), (2,)]
    """
    if returned is None:
        raise ValueError("returns None")
    parts = list(returned.values()) if isinstance(returned, dict) else returned
    if not isinstance(parts, tuple | list) or len(parts) < 2:
        raise ValueError(f"returns one {type(returned).__name__}, not (W, b, activation)")
    arrays = [to_numpy(part) for part in parts[:2] if is_tensor(part) or np.ndim(part)]
    if len(arrays) != 2 or any(each.dtype.kind not in "fiub" for each in arrays):
        raise ValueError("returns no arrays W and b in the first two places")
    w, b = (each.astype(np.float64) for each in arrays)
    if w.ndim != 2:
        raise ValueError(f"returns W of shape {w.shape}, not a matrix")
    return w, b


def adapt_layer_with_activation_name(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a layer that takes the activation itself or its name."""

    def layer(d_in: int, d_out: int, activation: Any, *seed: Any) -> Any:
        try:
            return function(d_in, d_out, activation, *seed)
        except Exception:
            return function(d_in, d_out, "relu", *seed)

    return layer


def adapt_layer_with_generator(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a layer that takes a random generator instead of a seed."""
    return lambda d_in, d_out, activation, seed: adapt_layer_with_activation_name(function)(
        d_in, d_out, activation, np.random.default_rng(seed)
    )


def adapt_layer_without_seed(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a layer without a seed."""
    return lambda d_in, d_out, activation, seed: adapt_layer_with_activation_name(function)(
        d_in, d_out, activation
    )


def adapt_maker_of_all_layers(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a function that makes all layers of a network from their widths."""
    return lambda d_in, d_out, activation, seed: next(iter(function([d_in, d_out])))


SYNONYMS: Final = {
    "widths": (
        "sizes", "layer_sizes", "dims", "layer_dims", "layer_widths", "dimensions",
        "architecture", "layers_sizes", "layers_dims",
    ),
    "d_in": (
        "din", "n_in", "nin", "in_dim", "input_dim", "dim_in", "inputs", "n_inputs", "in_size",
        "in_features", "input_size", "fan_in", "size_in", "n_input", "in_", "inp", "n_x", "i",
        "in_units", "input_units", "d_input", "num_inputs", "n_from", "n_prev",
    ),
    "d_out": (
        "dout", "n_out", "nout", "out_dim", "output_dim", "dim_out", "outputs", "n_outputs",
        "out_size", "out_features", "output_size", "fan_out", "size_out", "n_output", "out", "n_y",
        "units", "out_units", "output_units", "d_output", "num_outputs", "n_to", "n_units", "o",
    ),
    "activation": (
        "h", "f", "g", "act", "activation_function", "activation_fn", "act_fn", "nonlinearity",
        "phi", "sigma", "fn", "func", "a",
    ),
    "seed": ("random_seed", "random_state", "rng_seed"),
    "rng": ("generator", "random_generator", "gen"),
}  # fmt: skip
PIECE = Piece(
    name="layer",
    title="layer",
    names=(
        "layer", "init_layer", "make_layer", "create_layer", "init_weights", "initialize_weights",
        "initialise_weights", "init_params", "initialize_layer", "initialise_layer", "he_init",
        "he_initialization", "he_initialisation", "build_layer", "new_layer", "random_layer",
        "linear_layer", "dense_layer", "init_linear", "initialize_parameters",
    ),
    signatures=(
        AcceptedSignature(
            ("d_in", "d_out", "activation", "seed"),
            ("activation", "seed"),
            SYNONYMS,
            adapt_layer_with_activation_name,
        ),
        AcceptedSignature(
            ("d_in", "d_out", "activation", "rng"),
            ("activation",),
            SYNONYMS,
            adapt_layer_with_generator,
        ),
        AcceptedSignature(("d_in", "d_out", "activation"), (), SYNONYMS, adapt_layer_without_seed),
        AcceptedSignature(("widths",), (), SYNONYMS, adapt_maker_of_all_layers, by_name_only=True),
    ),
    reference=lambda d_in, d_out, activation, seed: make_layer(
        d_in, d_out, activation, seed=seed
    ),
    examine=examine,
    mistakes=MISTAKES,
    sample_arguments=(3, 2, relu, 0),
    read_result=read_layer,
    deterministic=False,
    error_rate=1e-8,
)  # fmt: skip
