"""Probes of a layer's initial weights: shapes, biases, standard deviation and mean.

A layer of n weights has a sample deviation with relative standard error 1 / sqrt(2 n) (normal
weights; less for uniform ones) and a mean with standard error sigma / sqrt(n). A right layer is off
by more than 6 standard errors with probability 2e-9, in one of four tests with less than 1e-8. The
layers are so large that the known deviations are at least 12 standard errors apart.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.catalogue.layer import MISTAKES
from steepest.checks.examinations.further_draws import examine_fans, examine_further_layers
from steepest.checks.examinations.layer_forms import (
    OF_A_SHAPE,
    OF_WIDTHS,
    SYNONYMS,
    adapt_layer_with_activation_name,
    adapt_layer_with_generator,
    adapt_layer_without_seed,
    adapt_maker_of_two_layers,
    parts_of,
    take_first_of_layers,
    transpose_first_of_layers,
    transpose_layer,
)
from steepest.checks.examinations.layer_patterns import (
    GAINS,
    INDEPENDENT,
    SCALES,
    describe_pattern,
)
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    make_observation,
)
from steepest.checks.pieces import Leniency, Piece
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.variants import Variant
from steepest.nn.activations import relu
from steepest.nn.layers import make_layer

__all__ = ["PIECE"]

STANDARD_ERRORS: Final = 6.0
SIZE_MISTAKES: Final = (
    "wrong shape", "Xavier instead of He", "weights not scaled", "uniform with too small a limit",
    "one seed for all layers",
)  # fmt: skip
"""What is no mistake in a function that makes all layers, which knows no activation."""
NORMAL: Final = "normal"
ROOT_OF_TWO: Final = "sqrt(2) divided by the fan"
TWO_BY_FAN: Final = "2 divided by the fan"
POSITIVE_HE: Final = "between 0 and the deviation of He"
SIZES: Final = ((300, 80), (60, 500))


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
    yield _observe_weights_of_both_layers("pattern", results, describe_pattern)
    kind, fan = _classify_deviations(results)
    yield _observe_weights_of_both_layers("size", results, lambda w, b: kind, _format_deviation)
    yield _observe_two_calls(call, next(seeds))
    yield _observe_symmetry(call, next(seeds))
    yield _observe_seed(call, next(seeds))
    yield _observe_weights_of_both_layers(
        "fan", results, lambda w, b: fan, _format_deviation, judged=False
    )
    yield _observe_weights_of_both_layers(
        "distribution", results, _describe_distribution if kind == "He" else lambda w, b: NORMAL
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
    by_inputs, by_outputs = (math.sqrt(2 / width) for width in _input_and_output_widths(w))
    if any(abs(float(w.std()) / each - 1) <= _tolerance(w) for each in (by_inputs, by_outputs)):
        return f"the standard deviation sqrt(2 / fan), {by_inputs:.4g} or {by_outputs:.4g}"
    return f"weights of standard deviation {w.std():.4g}"


def _tolerance(w: FloatArray) -> float:
    """The largest relative error of the standard deviation of independent weights."""
    return STANDARD_ERRORS / math.sqrt(2 * w.size)


def _describe_mean_weight(w: FloatArray, b: FloatArray) -> str:
    error = w.std() / math.sqrt(len(np.unique(w)))  # repeated weights add no information
    constant = not np.ptp(w)  # its deviation may be rounded to more than 0
    return "0" if abs(float(w.mean())) <= STANDARD_ERRORS * error or constant else "not 0"


def _classify_deviations(results: list[CallResult]) -> tuple[str, str]:
    """The kind of the standard deviations of both layers, and what they are divided by."""
    if any(r.failure is not None or r.arrays[0].size < 100 for r in results):
        return "", ""
    layers = [result.arrays[0] for result in results]
    if all(np.ptp(w) == 0 for w in layers):
        return ("zero" if not any(w.any() for w in layers) else "all equal"), ""
    nothing = np.zeros(0)
    if any(_describe_mean_weight(w, nothing) == "not 0" for w in layers):
        return POSITIVE_HE if _is_positive_he(layers) else "not centred", ""
    if any(describe_pattern(w, nothing) != INDEPENDENT for w in layers):
        return "not independent", ""
    for divisor, scale in SCALES.items():
        gains = [float(w.std()) / scale(*_input_and_output_widths(w)) for w in layers]
        errors = [_tolerance(w) for w in layers]
        if abs(gains[0] / gains[1] - 1) <= sum(errors):
            return _name_deviation(divisor, gains, errors)
    return "unknown", ""


def _is_positive_he(layers: list[FloatArray]) -> bool:
    """Whether the weights are uniform between 0 and sqrt(2 / fan): rand was taken for randn."""
    widths = zip(*map(_input_and_output_widths, layers), strict=True)
    return any(
        all(
            w.min() >= 0 and 0.99 < w.max() / math.sqrt(2 / n) <= 1
            for w, n in zip(layers, fans, strict=True)
        )
        for fans in widths
    )


def _name_deviation(
    divisor: str, gains: Sequence[float], errors: Sequence[float]
) -> tuple[str, str]:
    """The kind of a deviation gain / divisor."""
    fan = divisor.removeprefix("sqrt(").removesuffix(")")
    if divisor == "1":
        return "the same for every width", ""
    if divisor in ("inputs", "outputs"):
        if _all_near(gains, math.sqrt(2), errors):
            return ROOT_OF_TWO, fan
        return TWO_BY_FAN if _all_near(gains, 2, errors) else "divided by the fan", fan
    if divisor == "sqrt(inputs + outputs)" and _all_near(gains, math.sqrt(2), errors):
        return "Xavier", fan
    if divisor in ("sqrt(inputs)", "sqrt(outputs)"):
        known = (name for name, gain in GAINS.items() if _all_near(gains, gain, errors))
        return next(known, "another constant over sqrt(fan)"), fan
    return f"a constant over {divisor}", ""


def _all_near(gains: Sequence[float], known: float, errors: Sequence[float]) -> bool:
    return all(abs(g / known - 1) <= e for g, e in zip(gains, errors, strict=True))


def _observe_symmetry(call: ExaminedFunction, seed: int) -> Observation:
    """Whether a square matrix of weights is symmetric."""
    result = call(40, 40, relu, seed)
    words = "not symmetric"
    if result.failure is None and result.arrays[0].shape == (40, 40):
        w = result.arrays[0]
        words = "symmetric" if w.std() and np.allclose(abs(w), abs(w.T)) else words
        words = "not symmetric" if len(np.unique(w)) < 100 else words
    return make_observation("symmetry", result, words)


def _observe_seed(call: ExaminedFunction, seed: int) -> Observation:
    """Whether two layers of one seed are equal, if the function takes a seed."""
    first, second = call(16, 16, relu, seed), call(16, 16, relu, seed)
    words = "the same weights for the same seed"
    if "seed" in call.roles and not (first.failure or second.failure):
        same = np.array_equal(first.arrays[0], second.arrays[0])
        words = words if same else "other weights for the same seed"
    return make_observation("seed", first, words)


def _input_and_output_widths(w: FloatArray) -> tuple[int, int]:
    """(d_in, d_out), even if W is transposed."""
    rows, columns = w.shape
    return (rows, columns) if (rows, columns) in SIZES else (columns, rows)


def _describe_distribution(w: FloatArray, b: FloatArray) -> str:
    """Normal, uniform or neither, by the kurtosis: 3, 9/5, and more for heavier ends.

    That of n normal numbers has the standard error sqrt(24 / n), 0.03 here.
    """
    centred = w - w.mean()
    spread = float((centred**2).mean())
    kurtosis = float((centred**4).mean()) / spread**2 if spread else 3.0
    return "uniform" if kurtosis < 2.2 else "heavier ends" if kurtosis > 4 else NORMAL


def _observe_two_calls(call: ExaminedFunction, seed: int) -> Observation:
    """Whether two calls return the same weights."""
    first, second = call(16, 12, relu, seed), call(16, 12, relu, seed + 1)
    for result in (first, second):
        if result.failure is not None:
            return Observation("two layers", result.call, result.failure)
    if _shares_memory(first.returned, second.returned):
        return Observation("two layers", f"{first.call}, called twice,", "the same array of biases")
    random = first.arrays[0].std() > 0
    same = random and np.array_equal(first.arrays[0], second.arrays[0])
    words = "the same weights twice" if same else "different weights each time"
    return Observation("two layers", f"{first.call}, called twice,", words)


def _shares_memory(first: Any, second: Any) -> bool:
    """Whether the biases of two layers are the same array, or views of one; not if W is too."""
    pairs = []
    for returned in (first, second):
        pairs.append([to_numpy(part) for part in parts_of(returned)[:2]])
    weights, biases = zip(*pairs, strict=True)
    return bool(np.shares_memory(*biases) and not np.shares_memory(*weights))


def read_layer(returned: Any) -> tuple[FloatArray, ...]:
    """W and b out of a tuple (W, b, activation) or (W, b), or out of a dictionary.

    Raises:
        ValueError: there are no such arrays; the message follows "it".

    >>> [part.shape for part in read_layer((np.ones((3, 2)), np.zeros(2), "relu"))]
    [(3, 2), (2,)]
    """
    if returned is None:
        raise ValueError("returns None")
    own = isinstance(returned, dict | list | tuple) or hasattr(returned, "__dict__")
    parts = parts_of(returned) if own else []
    if len(parts) < 2:
        raise ValueError(f"returns one {type(returned).__name__}, not (W, b, activation)")
    arrays = [to_numpy(part) for part in parts[:2] if is_tensor(part) or np.ndim(part)]
    if len(arrays) != 2 or any(each.dtype.kind not in "fiub" for each in arrays):
        raise ValueError("returns no arrays W and b in the first two places")
    w, b = (each.astype(np.float64) for each in arrays)
    if w.ndim != 2:
        raise ValueError(f"returns W of shape {w.shape}, not a matrix")
    if b.ndim > 1 and b.size > max(b.shape):
        raise ValueError(f"returns b of shape {b.shape}, not one number for each unit")
    return w, b


def examine_first_of_layers(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield observations of the shapes, the biases, and whether the weights are drawn around 0."""
    seeds = itertools.count()
    yield _observe_shapes(call(3, 2, relu, next(seeds)))
    results = [call(d_in, d_out, relu, next(seeds)) for d_in, d_out in SIZES]
    yield _observe_weights_of_both_layers(
        "biases", results, _describe_biases, lambda w, b: f"biases such as {_first_values(b)}"
    )
    yield _observe_weights_of_both_layers(
        "centre", results, _describe_mean_weight, lambda w, b: f"weights of mean {w.mean():.4g}"
    )
    yield _observe_weights_of_both_layers("pattern", results, describe_pattern)
    yield _observe_weights_of_both_layers(
        "weights", results, lambda w, b: "drawn at random" if w.std() else "all equal"
    )
    kind, _ = _classify_deviations(results)
    words = kind if kind in (ROOT_OF_TWO, TWO_BY_FAN) else "no known mistake in their size"
    yield _observe_weights_of_both_layers("size", results, lambda w, b: words, _format_deviation)


VARIANTS: Final = tuple(
    Variant(
        words,
        "The size of the weights was not compared: it depends on the activation.",
        adapt,
        conversion,
        examine=examine_first_of_layers,
        instead_of=SIZE_MISTAKES,
    )
    for words, adapt, conversion in (
        ("as the first of several layers", take_first_of_layers, "its first layer"),
        (
            "as the first of several layers, with weights (outputs, inputs)",
            transpose_first_of_layers,
            "its first layer, transposed",
        ),
    )
)
WEIGHTS_OF_UNITS: Final = Variant(
    "with weights (outputs, inputs)",
    "The size of the weights was not compared: it depends on the activation.",
    transpose_layer,
    "transposed",
    examine=examine_first_of_layers,
    instead_of=(*SIZE_MISTAKES, "bias of the inputs"),
    only_right=True,
)
OF_COLUMNS: Final = replace(
    WEIGHTS_OF_UNITS, note="Its weights are (outputs, inputs), as its text says.", examine=None
)
PIECE = Piece(
    name="layer",
    title="layer",
    names=(
        "layer", "init_layer", "make_layer", "create_layer", "init_weights", "initialize_weights",
        "initialise_weights", "init_params", "initialize_layer", "initialise_layer", "he_init",
        "he_initialization", "he_initialisation", "build_layer", "new_layer", "random_layer",
        "linear_layer", "dense_layer", "init_linear", "initialize_parameters",
        "initialise_parameters", "initialize_parameters_deep", "init_parameters",
        "initialize_weights_and_biases", "init_weights_and_biases", "initialize_network",
        "init_network", "initialize_params", "initialise_params", "random_initialization",
        "initialize_parameters_he", "initialize_parameters_random", "init_model",
    ),
    signatures=(
        AcceptedSignature(
            ("d_in", "d_out", "activation", "seed"),
            ("activation", "seed"),
            SYNONYMS,
            adapt_layer_with_activation_name,
        ),
        AcceptedSignature(
            ("n_x", "n_h", "n_y"), (), SYNONYMS, adapt_maker_of_two_layers, by_name_only=True
        ),
        AcceptedSignature(
            ("d_in", "d_out", "activation", "rng"),
            ("activation",),
            SYNONYMS,
            adapt_layer_with_generator,
        ),
        AcceptedSignature(("d_in", "d_out", "activation"), (), SYNONYMS, adapt_layer_without_seed),
        *OF_A_SHAPE,
        *OF_WIDTHS,
    ),
    reference=lambda d_in, d_out, activation, seed: make_layer(
        d_in, d_out, activation, seed=seed
    ),
    examine=examine,
    further=examine_further_layers,
    settings=examine_fans,
    mistakes=MISTAKES,
    leniency=Leniency(
        probes=("biases", "centre", "size", "two layers", "distribution"),
        agreement=1.0,  # shapes and sizes alone say little of another course's layers
        conventions=("wrong shape",),
        variants=(WEIGHTS_OF_UNITS,),
        demands=("uniform",),
        mistakes=("variance for deviation", "root of 2 alone", "rand for randn"),
    ),
    variants=VARIANTS,
    of_columns=OF_COLUMNS,
    sample_arguments=(3, 2, relu, 0),
    read_result=read_layer,
    deterministic=False,
    error_rate=1e-8,
)  # fmt: skip
