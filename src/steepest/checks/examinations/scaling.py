"""Probes of scaling: what it subtracts and divides by, computed from its result.

Scaling is affine: a column c becomes (c - m) / s, so two different numbers of the column determine
m and s, which are compared with those of known scalings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.scaling import MISTAKES, make_scaling
from steepest.checks.catalogue.scaling_alterations import SCALING_ALTERATIONS
from steepest.checks.examinations.further_settings import settings_of_scaling
from steepest.checks.examinations.scaling_signatures import SIGNATURES, read_matrices
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    make_observation,
)
from steepest.checks.pieces import Leniency, Piece
from steepest.checks.variants import Variant, call_with_list_of_all_numbers, take_first_value

__all__ = ["PIECE"]

RNG: Final = np.random.default_rng(1797)
TRAINING: Final = RNG.normal(3.0, 2.0, (12, 3)) * np.array([1.0, 4.0, 0.5])
VALIDATION: Final = RNG.normal(5.0, 3.0, (7, 3)) * np.array([1.0, 4.0, 0.5])
CONSTANT: Final = np.column_stack([TRAINING, np.full(12, 6.0)])
OTHER: Final = np.where(RNG.random((9, 3)) < 0.2, 0.0, RNG.normal(-1.0, 4.0, (9, 3)))
INTEGERS: Final = RNG.integers(0, 17, (12, 3))
FURTHER: Final = {
    "150 rows": RNG.normal(2.0, 3.0, (150, 2)),
    "three rows": np.array([[1.0, -4.0, 7.0], [2.5, 1.0, -3.0], [0.3, 2.0, 2.4]]),
    "numbers below 0": -1.0 - abs(OTHER),
    "one feature": RNG.normal(-3.0, 2.0, (9, 1)),
    "equal rows": np.repeat(OTHER[:4], 3, axis=0),
}
SHAPES: Final = {"one row of numbers": OTHER[:, 1], "images": TRAINING.reshape(3, 4, 3)}
"""Of functions that scale all numbers alike; only the shape of their results is observed."""
PIXELS: Final = RNG.integers(0, 256, (12, 3)).astype(np.uint8)
FAR: Final = "numbers far from 0"
NOTED: Final = ("scope", "ddof", FAR)
AIM: Final = "a linear scaling to mean 0 or deviation 1"
UNKNOWN: Final = "a different scaling"
DIFFERENTLY: Final = "scaled differently"
TOLERANCE: Final = {True: 5e-8, False: 2e-4}


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield observations of the training rows, of the validation rows, then of unusual rows."""
    result = call(TRAINING, VALIDATION)
    first, scope, ddof = _describe_training_scaling(result)
    yield make_observation("training rows", result, first)
    yield _observe_unknown_values("training values", result, 0, first)
    aims = result.failure is None and _standardises(result.arrays[0])
    yield make_observation(AIM, result, "yes" if aims else "no")
    other = call(OTHER, VALIDATION)
    place = 1 if "x_validation" in call.roles else 0
    if first.startswith(UNKNOWN) and not aims:  # nothing about other rows can be said
        yield _observe_unknown_values("values of other rows", other, 0, UNKNOWN)
        yield _observe_unknown_values("validation values", result, place, UNKNOWN)
        for probe in ("other rows", "validation rows", "a constant feature", "integers"):
            yield make_observation(probe, result, first)
        yield from (make_observation(probe, result, "", judged=False) for probe in NOTED)
        return
    words, _, _ = _describe_training_scaling(other, OTHER)
    yield _observe_unknown_values("values of other rows", other, 0, words)
    second = _describe_validation(call, result, first)
    yield _observe_unknown_values("validation values", result, place, second)
    yield make_observation("other rows", other, words)
    yield make_observation("validation rows", result, second)
    constant = call(CONSTANT, CONSTANT)
    yield make_observation("a constant feature", constant, _describe_finiteness(constant))
    integers, floats = call(INTEGERS, INTEGERS), call(1.0 * INTEGERS, 1.0 * INTEGERS)
    words = _compare_with_float_input(integers, floats)
    # torch refuses the mean of integers, unless the function converts them.
    judged = call.array_format.library == "numpy" or words == DIFFERENTLY
    yield make_observation("integers", integers, words, judged=judged)
    yield make_observation("scope", result, scope, judged=False)
    yield make_observation("ddof", result, ddof, judged=False)
    far = call(1e8 + OTHER, 1e8 + OTHER)
    words = "scaled like floats" if far.single else _compare_with_float_input(far, other, 1e-3)
    # E[x^2] - E[x]^2 is right on paper: that it loses digits far from 0 is a remark.
    yield make_observation(FAR, far, words, judged=False)


def examine_further(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield how other numbers of rows and columns are scaled, and whether columns are kept."""
    _, scope, _ = _describe_training_scaling(call(TRAINING, VALIDATION))
    constant = call(CONSTANT, CONSTANT)
    shape = "kept" if constant.failure or constant.arrays[0].shape == CONSTANT.shape else "lost"
    yield make_observation("columns that do not vary", constant, shape)
    for name, x in FURTHER.items():
        result = call(x, VALIDATION[:, : x.shape[1]])
        words, _, _ = _describe_training_scaling(result, x, VALIDATION[:, : x.shape[1]])
        judged = result.failure is None or name not in ("one feature", "equal rows")
        yield make_observation(name, result, words, judged=judged)
    for name, x in SHAPES.items():
        result = call(x, x)
        # An array of two axes is not the shape of either, and others are not read.
        lost = scope == "all numbers" and not result.failure
        words = "another shape" if lost else "the same shape"
        # To np.vstack two rows are a table.
        judged = x.ndim > 1 or "x_validation" not in call.roles
        yield Observation(name, result.call, words, judged=judged)
    usual, small = call(OTHER, OTHER), call(1e-4 * OTHER, 1e-4 * OTHER)
    words = _compare_with_float_input(small, usual, 1e-3).replace("floats", "other numbers")
    yield make_observation("small numbers", small, words, judged=not small.failure)
    bits, floats = call(PIXELS, PIXELS), call(1.0 * PIXELS, 1.0 * PIXELS)
    words = _compare_with_float_input(bits, floats)
    judged = call.array_format.library == "numpy" or words == DIFFERENTLY
    yield make_observation("pixels of eight bits", bits, words, judged=judged)


def _observe_unknown_values(probe: str, result: CallResult, place: int, words: str) -> Observation:
    """The values of an unknown scaling; no values of a known one."""
    unknown = words.startswith((UNKNOWN, DIFFERENTLY))
    if result.failure is not None or not unknown or len(result.arrays) <= place:
        return Observation(probe, result.call, np.zeros(0))
    tolerance = 1e-3 if result.single else 1e-6
    return Observation(probe, result.call, result.arrays[place], tolerance, shown=words)


def _describe_training_scaling(
    result: CallResult, x: FloatArray = TRAINING, other_rows: FloatArray = VALIDATION
) -> tuple[str, str, str]:
    """The scaling of the training rows: in words, over which numbers, and divided by what."""
    if result.failure is not None:
        return "", "", ""
    got, all_rows = result.arrays[0], np.concatenate([x, other_rows])
    if got.shape != x.shape:
        return f"shape {got.shape} for {x.shape}", "", ""
    other = result.arrays[1:2]
    known = [each for each in other if each.shape == VALIDATION.shape]
    same = any(np.allclose(each, VALIDATION) for each in known)
    if _nearly_equal(got, x, result.single) and other and not same:
        return "not scaled", "", ""
    for rows, of in ((x, ""), (all_rows, " of all rows"), (other_rows, " of the other rows")):
        for scope, axis in (("all numbers", None), ("each feature", 0)):
            for ddof in (1, 0):
                for words, (centre, spread) in _known_scalings(rows, axis, ddof).items():
                    if _nearly_equal(got, (x - centre) / spread, result.single):
                        return f"{words}{of}", scope, "n - 1" if ddof else "n"
    if not np.isfinite(got).all() or not got.std():
        return f"{UNKNOWN}: {x[0, 0]:.4g} becomes {got[0, 0]:.4g}", "", ""
    mixed = (x - x.mean(axis=0)) / x.std()
    if _nearly_equal(got / got.std(), mixed / mixed.std(), result.single):
        return "(x - mean of each feature) / deviation of all numbers", "", ""
    rows = (x - x.mean(axis=1, keepdims=True)) / x.std(axis=1, keepdims=True)
    if _nearly_equal(got / got.std(), rows / rows.std(), result.single):
        return "(row - its mean) / its deviation", "", ""
    return f"{UNKNOWN}: {x[0, 0]:.4g} becomes {got[0, 0]:.4g}", "", ""


def _known_scalings(x: FloatArray, axis: int | None, ddof: int) -> dict[str, tuple[Any, Any]]:
    """Centre and spread of each known scaling, the right one first."""
    mean, deviation = x.mean(axis=axis), x.std(axis=axis, ddof=ddof)
    low, high = x.min(axis=axis), x.max(axis=axis)
    return {
        "(x - mean) / deviation": (mean, deviation),
        "(x - mean) / variance": (mean, deviation**2),
        "x / deviation": (0.0, deviation),
        "x - mean": (mean, 1.0),
        "x - mean / deviation": (mean / deviation, 1.0),
        "(x - minimum) / (maximum - minimum)": (low, high - low),
        "x / maximum": (0.0, high),
        "(x - mean) / (maximum - minimum)": (mean, high - low),
        "(x - minimum) / deviation": (low, deviation),
        "(x - median) / deviation": (np.median(x, axis=axis), deviation),
        "(x - mean) / mean absolute deviation": (mean, abs(x - mean).mean(axis=axis)),
        "(x - mean) * deviation": (mean, 1 / deviation),
        "x + mean": (-mean, 1.0),
        "(x + mean) / deviation": (-mean, deviation),
        "(x - mean) / standard error": (mean, deviation / len(x) ** 0.5),
    }


def _describe_validation(call: ExaminedFunction, result: CallResult, first: str) -> str:
    """How the validation rows were scaled, if the function takes them."""
    known = first.startswith(("(x - mean)", UNKNOWN)) and not first.endswith("rows")
    if "x_validation" in call.roles and result.failure is None and known:
        return _describe_validation_scaling(result)
    return "scaled like the training rows"


def _describe_validation_scaling(result: CallResult) -> str:
    if len(result.arrays) < 2 or result.arrays[1].shape != VALIDATION.shape:
        return "missing"
    if _nearly_equal(result.arrays[1], VALIDATION, result.single):
        return "not scaled"
    slope, intercept = _slopes_and_intercepts(TRAINING, result.arrays[0])
    if _nearly_equal(result.arrays[1], slope * VALIDATION + intercept, result.single):
        return "scaled like the training rows"
    other = result.arrays[1]
    spreads = other.std(), other.std(axis=0)
    for mean, spread in ((other.mean(), spreads[0]), (other.mean(axis=0), spreads[1])):
        if np.all(abs(mean) < 1e-5) and np.all((spread > 0.92) & (spread < 1.001)):
            return "scaled by its own mean and deviation"
    return f"{DIFFERENTLY} from the training rows"


def _standardises(got: FloatArray) -> bool:
    """Whether each column is a x + b with a > 0, and the mean is 0 or the deviation 1.

    A division by 255 is a scaling too, but no attempt at this one.
    """
    if got.shape != TRAINING.shape or not np.isfinite(got).all():
        return False
    spread, spreads = max(float(got.std()), 1e-300), got.std(axis=0)
    centred = abs(got.mean()) < 0.02 * spread or (abs(got.mean(axis=0)) < 0.02 * spreads).all()
    if not centred and abs(spread - 1) > 0.05 and (abs(spreads - 1) > 0.05).any():
        return False
    slope, intercept = _slopes_and_intercepts(TRAINING, got)
    return bool((slope > 0).all()) and bool(
        np.allclose(slope * TRAINING + intercept, got, rtol=1e-3, atol=1e-3 * abs(got).max())
    )


def _slopes_and_intercepts(x: FloatArray, got: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Slope and intercept of each column."""
    slope = (got[1] - got[0]) / (x[1] - x[0])
    return slope, got[0] - slope * x[0]


def _describe_finiteness(result: CallResult) -> str:
    if result.failure is not None:
        return ""
    return "finite" if np.isfinite(result.arrays[0]).all() else "NaN or inf"


def _compare_with_float_input(
    integers: CallResult, floats: CallResult, tolerance: float = 0.0
) -> str:
    if integers.failure is not None or floats.failure is not None:
        return ""
    one, two = integers.arrays[0], floats.arrays[0]
    close = one.shape == two.shape and np.allclose(one, two, rtol=tolerance, atol=tolerance)
    same = close if tolerance else _nearly_equal(one, two, integers.single)
    return "scaled like floats" if same else DIFFERENTLY


def _nearly_equal(a: FloatArray, b: FloatArray, single: bool) -> bool:
    if not np.isfinite(b).all():
        return False
    return bool(
        (abs(a - b) <= TOLERANCE[not single] * max(1.0, float(abs(b).max(initial=0.0)))).all()
    )


def _range_of(x: FloatArray, axis: int | None) -> tuple[FloatArray, FloatArray]:
    """The smallest and the largest number of each column, or of all; NaN counts as 0."""
    finite = np.where(np.isfinite(x), x, 0.0)
    return np.atleast_1d(finite.min(axis=axis)), np.atleast_1d(finite.max(axis=axis))


def standardize_result(function: Callable[..., Any]) -> Callable[..., Any]:
    """Standardise the result of a function that scales to the range from 0 to 1.

    Both are affine, so the result is that of standardising the given rows.
    """

    def scaling(*parts: Any) -> Any:
        scaled = read_matrices(function(*parts))
        for axis in (0, None):
            low, high = _range_of(scaled[0], axis)
            if np.allclose(low[high > low], 0) and np.allclose(high[high > low], 1):
                centre, spread = scaled[0].mean(axis=axis), scaled[0].std(axis=axis)
                return tuple((each - centre) / np.where(spread == 0, 1, spread) for each in scaled)
        raise TypeError("does not scale to the range from 0 to 1")

    return scaling


VARIANTS: Final = (
    Variant(
        "to the range from 0 to 1",
        "The exercise asks for mean 0 and standard deviation 1.",
        standardize_result,
        accepted=("a feature that does not vary",),
        instead_of=("minimum and maximum", "a feature that does not vary"),
        only_for_names=r"normali[sz]\w*|\w+_normali[sz]\w*|min_?max\w*|rescale\w*",
    ),
    Variant(
        "whose first result is scaled",
        "Only its first result was compared, not the mean or deviation that it returns too.",
        take_first_value,
        "the first of its values",
        accepted=("a feature that does not vary",),
        instead_of=("a feature that does not vary",),
    ),
    Variant(
        "for a list of numbers",
        "It takes no array with rows and columns.",
        call_with_list_of_all_numbers,
        only_if_call_fails=True,
    ),
)
OTHER_SCALINGS: Final = (
    "not centred", "not divided", "minimum and maximum", "divided by the range",
    "divided by the maximum", "divided by the length", "divided by the sum", "rows of length 1",
    "median for mean", "mean absolute deviation", "quartiles", "percentiles",
    "median of the distances",
)  # fmt: skip
"""Mistakes of a function that standardises; a function of another name may be meant to do them."""
PIECE = Piece(
    name="scaling",
    title="scaling",
    names=(
        "scaling", "scale", "standardize", "standardise", "standard_scale", "normalize",
        "normalise", "scale_data", "normalize_data", "normalise_data", "standardize_data",
        "scale_features", "preprocess", "z_score", "zscore", "scaled", "normalization",
        "standardization", "standardisation", "feature_normalize", "feature_normalise",
        "feature_normalization", "normalize_features", "normalise_features", "standardize_features",
        "feature_scaling", "feature_scale", "feature_standardize", "zscore_normalize",
        "zscore_normalize_features", "z_score_normalize", "z_score_normalization",
        "mean_normalization", "mean_normalize", "min_max_scale", "min_max_scaling", "minmax_scale",
        "minmax_scaling", "min_max_normalize", "min_max_normalization", "minmax_normalize",
        "minmax_norm", "rescale", "norm_data", "standard_scaler", "scaler", "normalizer",
        "min_max_scaler",
    ),
    signatures=SIGNATURES,
    reference=make_scaling(),
    examine=examine,
    further=examine_further,
    settings=settings_of_scaling(TRAINING, VALIDATION),
    mistakes=MISTAKES,
    alterations=SCALING_ALTERATIONS,
    leniency=Leniency(
        probes=("a constant feature", "integers"),
        conventions=(
            "per row", "fitted on the other rows", "number added to the deviation",
            "minimum and maximum",
        ),
        other_functions=OTHER_SCALINGS,
        specific_names=r"standardi[sz]\w*|z_?score\w*",
        agreement=1.0,
    ),
    identified_by=AIM,
    compares_values=False,
    variants=VARIANTS,
    sample_arguments=(TRAINING, VALIDATION),
    read_result=read_matrices,
)  # fmt: skip
