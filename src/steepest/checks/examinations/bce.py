"""Probes of binary cross-entropy: ordinary probabilities, 0 and 1, and values next to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.catalogue.bce import MISTAKE_PAIRS, MISTAKES
from steepest.checks.documented_returns import promises_number
from steepest.checks.examinations.further_arrays import (
    further_probes,
    numbers_without_pattern,
)
from steepest.checks.examinations.further_settings import SETTINGS_OF_BCE
from steepest.checks.loss_variants import BCE_VARIANTS
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    Probe,
    make_observation,
    observe_array,
    observe_finding,
)
from steepest.checks.one_hot_losses import ONE_HOT_LOSSES
from steepest.checks.pieces import Leniency, Piece
from steepest.checks.signatures import AcceptedSignature, Binding
from steepest.gradients.safe_calls import call_safely
from steepest.nn.losses import bce_loss

__all__ = ["PIECE", "SIGNATURES"]

LABELS = np.array([0.0, 1.0, 1.0, 1.0, 0.0])
PROBABILITIES = np.array([0.1784, 0.3674, 0.5676, 0.3376, 0.2119])

LARGEST_LOGARITHM = 800.0
"""The logarithm of a positive float64 is never below -745."""

SAMPLES = (
    Probe("one sample of label 1", (np.array([1.0]), np.array([0.8]))),
    Probe("one sample of label 0", (np.array([0.0]), np.array([0.3]))),
    Probe("two samples", (np.array([0.0, 1.0]), np.array([0.25, 0.625]))),
    Probe("the exercise's five", (LABELS, PROBABILITIES)),
    Probe("float32", (LABELS.astype(np.float32), PROBABILITIES.astype(np.float32))),
)
INTEGERS = (LABELS.astype(np.int64), PROBABILITIES)

FURTHER_ARRAYS = further_probes(
    *(
        Probe(
            f"{n} samples",
            (
                (numbers_without_pattern(n, start=3) > 0.4) * 1.0,
                0.02 + 0.96 * numbers_without_pattern(n),
            ),
        )
        for n in (1, 2, 10, 33, 257, 2500)
    ),
    Probe("labels of 1 only", (np.ones(3), np.array([0.9, 0.5, 0.2]))),
    Probe("labels of 0 only", (np.zeros(3), np.array([0.9, 0.5, 0.2]))),
    Probe("exact predictions among others", (np.array([1.0, 0.0, 1.0]), np.array([1.0, 0.0, 0.5]))),
    Probe("other numbers of the same length", (1 - LABELS, 1 - PROBABILITIES / 2)),
    double=1e-5,
)


def examine_further(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of further arrays, and whether 0 and 1 in float32 give numbers."""
    yield from FURTHER_ARRAYS(call)
    labels = np.array([1.0, 0.0, 1.0], np.float32)
    for words, predictions in (("perfect", labels), ("worst", 1 - labels)):
        probe = Probe(f"certain predictions in float32, the {words}", (labels, predictions))
        yield _observe_loss_range(probe, call(labels, predictions), "NaN or infinite", _finiteness)
    yield _observe_large_logit(call)
    flat, columns = call(*SAMPLES[3].arguments), call(LABELS[:, None], PROBABILITIES[:, None])
    one = columns.failure is None and flat.failure is None and columns.arrays[0].shape == ()
    same = not one or np.allclose(columns.arrays[0], flat.arrays[0], rtol=1e-3)
    words = "the same loss" if same else "another loss"
    yield make_observation("both as columns", columns, words, judged=one)
    several = columns.failure is None and columns.arrays[0].ndim > 0
    words = (
        "an array" if several and promises_number(getattr(call, "function", call)) else "a number"
    )
    yield make_observation("the loss of columns", columns, words, judged=several)


def _observe_large_logit(call: ExaminedFunction) -> Observation:
    """Whether a loss of logits is right for label 1 at -100; one of probabilities may clip."""
    y, p = np.array([1.0]), np.exp(np.array([-100.0]))
    result = call(y, p)
    words, binding = "about 100", getattr(call, "binding", None)
    of_logits = binding is not None and "logits" in binding.signature.roles
    if of_logits and call.array_format.dtype == "float64" and result.failure is None:
        words = words if abs(result.arrays[0].max() - 100) < 1e-6 else "another loss"
        overflows = binding is not None and _overflows(call, binding)
        words = "an infinite loss at 1000" if overflows else words
    return make_observation("a logit of -100", result, words, judged=of_logits)


def _overflows(call: ExaminedFunction, binding: Binding) -> bool:
    """Whether a loss of logits is not finite for label 1 at 1000, where it is 0."""
    given: dict[str, Any] = {"y": np.array([1.0, 0.0]), "logits": np.array([1000.0, 0.5])}
    positional = [given[role] for role in binding.positional if role in given]
    named = {n: given[r] for r, n in binding.keywords.items() if r in given}
    named |= dict(binding.constants)
    function = partial(getattr(call, "function", examine), **named)
    returned = call_safely(function, positional, 1.0).returned
    return isinstance(returned, float | np.ndarray) and not np.isfinite(returned).all()


def _finiteness(loss: FloatArray) -> str:
    return "finite" if np.isfinite(loss).all() else "NaN or infinite"


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of all probes, ordinary probabilities first."""
    for probe in SAMPLES:
        # Adding a small number such as 1e-6 to y_hat is not a mistake; the tolerance allows it.
        yield observe_array(probe, call(*probe.arguments), double=1e-5)
    numpy = call.array_format.library == "numpy"
    yield observe_array(Probe("integer labels", INTEGERS, numpy), call(*INTEGERS), double=1e-5)
    for label in (1.0, 0.0):
        yield from _observe_certain_predictions(call, label)
    for label in (1.0, 0.0):
        yield _observe_slope_at_worst(call, label)
    extremes = np.array([0.0, 1.0])
    probe = Probe("not below 0", (extremes, extremes), judged=False)
    yield observe_finding(
        probe, call(extremes, extremes), lambda loss: "below 0" if loss.min() < 0 else "not below"
    )
    single = extremes.astype(np.float32)
    probe = Probe("perfect predictions in float32", (single, single), judged=False)
    yield observe_finding(probe, call(single, single), _describe_loss_range)


def _observe_certain_predictions(call: ExaminedFunction, label: float) -> Iterator[Observation]:
    y = np.array([label])
    for probability in (0.02, 0.002):
        p = np.array([abs(1 - label - probability)])
        probe = Probe(f"label {label:g}, probability {p[0]:g}", (y, p))
        exact = -float(np.log(probability))
        yield observe_finding(probe, call(y, p), partial(_compare_with_exact_loss, exact=exact))
    probe = Probe(f"a perfect prediction of label {label:g}", (y, y))
    yield _observe_loss_range(probe, call(y, y), "NaN")
    probe = Probe(f"the worst prediction of label {label:g}", (y, 1 - y))
    yield _observe_loss_range(probe, call(y, 1 - y), "infinite")


def _observe_loss_range(
    probe: Probe,
    result: CallResult,
    at_zero: str,
    describe: Callable[[FloatArray], str] | None = None,
) -> Observation:
    """The range of a loss. For log(0) ``math`` raises an error where NumPy gives -inf."""
    if result.failure is not None and "math domain error" in result.failure.text:
        text = result.failure.text
        return Observation(probe.name, result.call, at_zero, judged=probe.judged, shown=text)
    return observe_finding(probe, result, describe or _describe_loss_range)


def _observe_slope_at_worst(call: ExaminedFunction, label: float) -> Observation:
    """Whether the loss falls from a probability next to the worst one to the worst one itself."""
    y = np.array([label])
    info = np.finfo(call.array_format.dtype)
    next_to_worst = (
        np.array([1e-300 if info.bits == 64 else 1e-38]) if label else np.array([1 - info.epsneg])
    )
    probe = Probe(f"next to the worst prediction of label {label:g}", (y, next_to_worst))
    near, worst_call = call(y, next_to_worst), call(y, 1 - y)

    def describe_slope(loss: FloatArray) -> str:
        worst = worst_call.arrays[0] if worst_call.arrays else loss
        return (
            "falls" if np.shape(worst) == () and float(loss.max()) > float(worst) + 1 else "rises"
        )

    return observe_finding(probe, near, describe_slope)


def _describe_loss_range(loss: FloatArray) -> str:
    """The range of a loss; its exact value depends on where probabilities are clipped."""
    if np.isnan(loss).any():
        return "NaN"
    if np.isinf(loss).any():
        return "infinite"
    largest = float(abs(loss).max())
    if largest < 1e-6:
        return "about 0"
    if largest > LARGEST_LOGARITHM:
        return "larger than the logarithm of any number"
    return (
        f"{'negative' if loss.max() < 0 else 'positive'}, {'above' if largest > 10 else 'below'} 10"
    )


def _compare_with_exact_loss(loss: FloatArray, exact: float) -> str:
    if not np.isfinite(loss).all():
        return "not finite"
    ratio = float(loss.max()) / exact
    for words, least in (("right", 0.995), ("too small", 0.0)):
        if least < ratio < 1.005:
            return words
    return "too large" if ratio > 1 else f"negative, {'large' if ratio < -0.995 else 'small'}"


def adapt_loss_of_logits(function: Callable[..., Any]) -> Callable[..., Any]:
    """Turn a loss of logits into one of probabilities; 0 and 1 become large finite logits."""

    def bce(y: Any, y_hat: Any) -> Any:
        with np.errstate(divide="ignore"):
            p = to_numpy(y_hat)
            largest = 700.0 if p.dtype.itemsize == 8 else 88.0
            z = np.clip(np.log(p) - np.log1p(-p), -largest, largest)
        return function(y, y_hat.new_tensor(z.tolist()) if is_tensor(y_hat) else z)

    return bce


LABEL = (
    "y_true", "target", "targets", "label", "labels", "t", "truth", "true", "y_real",
    "ground_truth", "actual",
)  # fmt: skip
DATA = (
    "x", "xs", "data", "model", "net", "network", "loader", "dataloader", "data_loader", "dataset",
    "images", "x_train", "x_test", "x_val", "features", "theta", "w", "weights", "params",
    "parameters", "inputs", "data_iter", "layers",
)  # fmt: skip
"""A function with such a parameter computes the predictions itself."""
SIGNATURES = (
    AcceptedSignature(
        ("y", "y_hat"),
        excluded=DATA,
        synonyms={
            "y": LABEL,
            "y_hat": (
                "y_pred", "yhat", "pred", "preds", "prediction", "predictions", "predicted",
                "prob", "probs", "probability", "probabilities", "output", "outputs",
                "input", "y_prob", "y_predicted",
            ),
        },
    ),
    AcceptedSignature(
        ("y", "logits"),
        synonyms={"y": LABEL, "logits": ("logit", "y_logits", "y_logit", "z", "zs")},
        adapt=adapt_loss_of_logits,
        by_name_only=True,
    ),
)  # fmt: skip

PIECE = Piece(
    name="bce",
    title="binary cross-entropy",
    names=(
        "bce", "bce_loss", "binary_cross_entropy", "binary_cross_entropy_loss",
        "binary_crossentropy", "cross_entropy", "cross_entropy_loss", "loss", "log_loss", "logloss",
        "logistic_loss", "logistic_cost", "cost", "cost_logistic", "logistic_regression_cost",
        "logreg_cost", "bce_cost", "bce_with_logits", "bce_with_logits_loss", "bce_logits_loss",
        "binary_cross_entropy_with_logits", "binary_cross_entropy_cost", "binary_log_loss",
        "binary_ce", "binary_loss", "loss_binary_crossentropy", "sigmoid_cross_entropy",
        "cross_entropy_cost", "cross_entropy_error", "nll", "negative_log_likelihood",
        "neg_log_loss", "xent",
    ),
    signatures=SIGNATURES,
    reference=bce_loss,
    examine=examine,
    further=examine_further,
    settings=SETTINGS_OF_BCE,
    mistakes=MISTAKES,
    leniency=Leniency(
        probes=("perfect", "worst", "float32", "integer labels"),
        other_functions=("squared error", "absolute error", "probabilities taken for logits"),
        conventions=("arguments swapped", "halved"),
        variants=ONE_HOT_LOSSES,
    ),
    variants=BCE_VARIANTS,
    mistake_pairs=MISTAKE_PAIRS,
    sample_arguments=(np.array([0.0, 1.0]), np.array([0.25, 0.625])),
)  # fmt: skip
