"""A layer's first weights examined: shapes, biases, and by statistics their size and centre.

A layer of n weights has a sample deviation with relative standard error 1 / sqrt(2 n) (normal
weights; less for uniform ones) and a mean with standard error sigma / sqrt(n). A right layer lies
more than 6 of these off with probability 2e-9, in one of four tests with less than 1e-8. The
sizes of layers are such that the known deviations lie 12 or more of them apart.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.catalogue.layer import MISTAKES
from steepest.checks.observations import Answer, Call, Numbers, Observation
from steepest.checks.pieces import Piece
from steepest.checks.signatures import Form
from steepest.nn.activations import relu
from steepest.nn.layers import make_layer

__all__ = ["PIECE"]

ERRORS: Final = 6.0
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
"""What the standard deviation may be, and by which number of units."""


def examine(call: Call) -> Iterator[Observation]:
    """Shapes, then biases, then the statistics of the weights."""
    seeds = itertools.count()
    yield _shapes(call(3, 2, relu, next(seeds)))
    answers = [call(d_in, d_out, relu, next(seeds)) for d_in, d_out in SIZES]
    yield _of("biases", answers, _biases, lambda w, b: f"biases such as {_some(b)}")
    yield _of("centre", answers, _centre, lambda w, b: f"weights of mean {w.mean():.4g}")
    yield _of("size", answers, lambda w, b: _size(w)[0], _deviation)
    yield _twice(call, next(seeds))
    yield _of("fan", answers, lambda w, b: _size(w)[1], _deviation, judged=False)
    yield _of("distribution", answers, _distribution, judged=False)


def _of(
    probe: str,
    answers: list[Answer],
    says: Callable[[Numbers, Numbers], str],
    shows: Callable[[Numbers, Numbers], str] | None = None,
    judged: bool = True,
) -> Observation:
    """What is found in both layers; if it is not the same, both."""
    for answer in answers:
        if answer.failure is not None:
            return Observation(probe, answer.shown, answer.failure, judged=judged)
        if sorted(answer.parts[0].shape) not in [sorted(size) for size in SIZES]:
            return Observation(probe, answer.shown, "another shape", judged=judged)
    found = [says(*answer.parts) for answer in answers]
    words = found[0] if len(set(found)) == 1 else " and ".join(found)
    shown = None if shows is None else shows(*answers[0].parts)
    return Observation(probe, answers[0].shown, words, judged=judged, shown=shown)


def _shapes(answer: Answer) -> Observation:
    if answer.failure is not None:
        return Observation("shapes", answer.shown, answer.failure)
    w, b = answer.parts
    known = {(3, 2): "W (d_in, d_out)", (2, 3): "W (d_out, d_in)"}
    weights = known.get(w.shape, "W of another shape")
    biases = {(2,): "b (d_out,)", (1, 2): "b (d_out,)", (3,): "b (d_in,)"}
    words = f"{weights}, {biases.get(b.shape, 'b of another shape')}"
    return Observation("shapes", answer.shown, words, shown=f"W {w.shape} and b {b.shape}")


def _biases(w: Numbers, b: Numbers) -> str:
    return "zero" if not b.any() else "not zero"


def _some(b: Numbers) -> str:
    return ", ".join(f"{value:.3g}" for value in b.ravel()[:3])


def _deviation(w: Numbers, b: Numbers) -> str:
    if _size(w)[0] == "He":
        by_inputs, by_outputs = (math.sqrt(2 / width) for width in _widths(w))
        return f"the standard deviation sqrt(2 / fan), {by_inputs:.4g} or {by_outputs:.4g}"
    return f"weights of standard deviation {w.std():.4g}"


def _centre(w: Numbers, b: Numbers) -> str:
    error = w.std() / math.sqrt(len(np.unique(w)))  # repeated weights say nothing new
    return "0" if abs(float(w.mean())) <= ERRORS * error or not error else "not 0"


def _size(w: Numbers) -> tuple[str, str]:
    """Which of the known deviations it is, and by which units."""
    d_in, d_out = _widths(w)
    deviation = float(w.std())
    if not deviation:
        return "zero" if not w.any() else "all alike", ""
    if _centre(w, np.zeros(0)) == "not 0":
        return "beside the centre", ""  # what its deviation is by chance says nothing
    if w.shape[1] > 1 and (w == w[:, :1]).all():
        return "the same for all units", ""
    within = ERRORS / math.sqrt(2 * w.size)
    for (words, fan), known in DEVIATIONS.items():
        if abs(deviation / known(d_in, d_out) - 1) <= within:
            return words, fan
    return "another", ""


def _widths(w: Numbers) -> tuple[int, int]:
    """(d_in, d_out), also if W is transposed."""
    rows, columns = w.shape
    return (rows, columns) if (rows, columns) in SIZES else (columns, rows)


def _distribution(w: Numbers, b: Numbers) -> str:
    """By the kurtosis, 3 for normal weights and 9/5 for uniform ones."""
    centred = w - w.mean()
    spread = float((centred**2).mean())
    kurtosis = float((centred**4).mean()) / spread**2 if spread else 3.0
    return "uniform" if kurtosis < 2.4 else "normal"


def _twice(call: Call, seed: int) -> Observation:
    """Whether two layers share their weights; with a seed of their own they may."""
    first, second = call(16, 16, relu, seed), call(16, 16, relu, seed + 1)
    for answer in (first, second):
        if answer.failure is not None:
            return Observation("two layers", answer.shown, answer.failure)
    random = first.parts[0].std() > 0
    same = random and np.array_equal(first.parts[0], second.parts[0])
    words = "the same weights twice" if same else "other weights each time"
    return Observation("two layers", f"{first.shown}, called twice,", words)


def layer_of(returned: Any) -> tuple[Numbers, ...]:
    """W and b of a tuple (W, b, activation) or (W, b), or of a dictionary.

    Raises:
        ValueError: it is none; the words follow "it".

    >>> [part.shape for part in layer_of((np.ones((3, 2)), np.zeros(2), "relu"))]
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


def forgiving(function: Callable[..., Any]) -> Callable[..., Any]:
    """A layer to which activations may be names."""

    def layer(d_in: int, d_out: int, activation: Any, *seed: Any) -> Any:
        try:
            return function(d_in, d_out, activation, *seed)
        except Exception:
            return function(d_in, d_out, "relu", *seed)

    return layer


def with_generator(function: Callable[..., Any]) -> Callable[..., Any]:
    """A layer that takes a random generator, as one that takes a seed."""
    return lambda d_in, d_out, activation, seed: forgiving(function)(
        d_in, d_out, activation, np.random.default_rng(seed)
    )


def without_seed(function: Callable[..., Any]) -> Callable[..., Any]:
    """A layer of three arguments, as one that takes a seed and ignores it."""
    return lambda d_in, d_out, activation, seed: forgiving(function)(d_in, d_out, activation)


def of_widths(function: Callable[..., Any]) -> Callable[..., Any]:
    """A maker of all layers of a network, as one of a single layer."""
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
    forms=(
        Form(
            ("d_in", "d_out", "activation", "seed"), ("activation", "seed"), SYNONYMS, forgiving
        ),
        Form(("d_in", "d_out", "activation", "rng"), ("activation",), SYNONYMS, with_generator),
        Form(("d_in", "d_out", "activation"), (), SYNONYMS, without_seed),
        Form(("widths",), (), SYNONYMS, of_widths, named=True),
    ),
    reference=lambda d_in, d_out, activation, seed: make_layer(
        d_in, d_out, activation, seed=seed
    ),
    examine=examine,
    mistakes=MISTAKES,
    sample=(3, 2, relu, 0),
    read=layer_of,
    deterministic=False,
    error_rate=1e-8,
)  # fmt: skip
