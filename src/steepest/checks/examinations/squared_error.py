"""Probes of the squared error, and of its gradient where one is returned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.catalogue.squared_error import MISTAKES, squared_error
from steepest.checks.loss_forms import (
    MEAN,
    PER_SAMPLE,
    SUM,
    LossForm,
    Reduction,
    loss_variants,
    read_mean_loss,
)
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    Observation,
    Probe,
    make_observation,
    observe_array,
    value_as_text,
)
from steepest.checks.pieces import Leniency, Piece
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.variants import Variant

__all__ = ["HALF_MEAN", "HALF_SUM", "PIECE"]

TARGETS = np.array([1.0, -0.5, 2.0, 0.25, 3.0])
PREDICTIONS = np.array([0.5, 0.75, 1.25, -1.0, 3.5])

PROBES = (
    Probe("two samples", (TARGETS[:2], PREDICTIONS[:2])),
    Probe("three samples", (TARGETS[:3], PREDICTIONS[:3])),
    Probe("five samples", (TARGETS, PREDICTIONS)),
    Probe("exact predictions", (TARGETS[:4], TARGETS[:4])),
    Probe("large differences", (10 * TARGETS[:3], PREDICTIONS[1:4])),
    Probe("float32", (TARGETS[:4].astype(np.float32), PREDICTIONS[1:].astype(np.float32))),
)
ONLY_GRADIENT = Probe("other samples", (TARGETS[1:4], PREDICTIONS[2:]))


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the loss of all probes, then the gradient, which a function may leave out."""
    probes = (*PROBES, ONLY_GRADIENT)
    results = [call(*probe.arguments) for probe in probes]
    for probe, result in zip(PROBES, results, strict=False):
        yield observe_array(replace(probe, name=f"{probe.name}: loss"), result)
    judged = _returns_gradient(probes, results)
    for probe, result in zip(probes, results, strict=True):
        name = f"{probe.name}: gradient"
        if not judged or result.failure is not None or len(result.arrays) < 2:
            yield make_observation(name, result, "no gradient", judged=False)
            continue
        tolerance = 1e-4 if result.single else 1e-9
        seen = make_observation(name, result, result.arrays[1], tolerance=tolerance)
        yield replace(seen, shown=f"the gradient {value_as_text(seen)}")


def _returns_gradient(probes: Sequence[Probe], results: Sequence[CallResult]) -> bool:
    """Whether an array of this shape is returned beside the loss, other than usual values."""
    found = [
        (result.arrays[1], *probe.arguments)
        for probe, result in zip(probes, results, strict=True)
        if result.failure is None and len(result.arrays) > 1
    ]
    if not found or any(each.shape != y.shape for each, y, _ in found):
        return False
    predictions = all(np.allclose(each, y_hat, atol=1e-4) for each, _, y_hat in found)
    squares = all(np.allclose(each, (y_hat - y) ** 2, atol=1e-4) for each, y, y_hat in found)
    return not predictions and not squares


def _with_shape(gradient: Any, y: Any, y_hat: Any) -> Any:
    return gradient.reshape(-1) if gradient.size == len(y) else gradient


FORMS = (
    LossForm("", "", lambda y, y_hat: (y, y_hat)),
    LossForm(
        "for columns",
        "It takes arrays of shape (n, 1).",
        lambda y, y_hat: (y[:, None], y_hat[:, None]),
        _with_shape,
    ),
    LossForm(
        "for lists",
        "It takes lists of numbers.",
        lambda y, y_hat: (to_numpy(y).tolist(), to_numpy(y_hat).tolist()),
    ),
)
COLUMNS = LossForm(
    "for samples as columns",
    "It takes arrays of shape (1, n).",
    lambda y, y_hat: (y[None, :], y_hat[None, :]),
    _with_shape,
)
HALF_MEAN = Reduction(
    "as half the mean",
    "Others take the mean without the factor 1/2, which cancels the 2 of the gradient.",
    lambda n, k: 2.0,
    conversion="doubled",
)
HALF_SUM = Reduction(
    "as half the sum over the samples",
    "Others take the mean over the samples; a sum grows with their number, and so does its "
    "gradient.",
    lambda n, k: 2 / n,
    conversion="doubled and divided by the number of samples",
)
HALF_PER_SAMPLE = Reduction(
    "for each sample, halved",
    "The caller has to take the mean over the samples; the factor 1/2 cancels the 2 of the "
    "gradient.",
    lambda n, k: 2 / n,
    per_sample=True,
    conversion="doubled and averaged over the samples",
)


def one_number_at_a_time(factor: float) -> Any:
    """Call a squared error of two numbers for each sample."""

    def adapt(function: Any) -> Any:
        def mean(y: Any, y_hat: Any) -> Any:
            pairs = zip(to_numpy(y).tolist(), to_numpy(y_hat).tolist(), strict=True)
            found = [function(*pair) for pair in pairs]
            if any(np.size(each) != 1 for each in found):
                raise TypeError("does not return one number")
            return factor * float(np.mean([float(each) for each in found]))

        return mean

    return adapt


VARIANTS = (
    *loss_variants(
        FORMS,
        (MEAN, HALF_MEAN, SUM, HALF_SUM, PER_SAMPLE, HALF_PER_SAMPLE),
        lambda y, y_hat: len(y),
    ),
    *(
        replace(each, only_if_call_fails=True)
        for each in loss_variants((COLUMNS,), (MEAN, HALF_MEAN), lambda y, y_hat: len(y))
    ),
    *(
        Variant(
            words,
            "It takes two numbers, and the caller has to take the mean over the samples.",
            one_number_at_a_time(factor),
            "averaged over the samples",
            shows_own_call=True,
        )
        for words, factor in (
            ("for one sample at a time", 1.0),
            ("for one sample at a time, halved", 2.0),
        )
    ),
)[1:]
GROUPS = (
    tuple(f"{probe.name}: loss" for probe in PROBES),
    tuple(f"{probe.name}: gradient" for probe in (*PROBES, ONLY_GRADIENT)),
)
PIECE = Piece(
    name="squared_error",
    title="squared error",
    names=(
        "squared_error", "mse", "mse_loss", "mean_squared_error", "mean_square_error",
        "mean_squared_error_loss", "squared_loss", "square_loss", "square_error", "quadratic_loss",
        "quadratic_cost", "l2_loss", "sum_squared_error", "sum_squares_error",
        "sum_of_squares_error", "sum_of_squared_errors", "sse", "sum_of_squares_loss", "mse_cost",
        "mean_squared_loss", "squared_error_loss", "mse_error", "loss", "loss_mse", "half_mse",
    ),
    signatures=(
        AcceptedSignature(
            ("y", "y_hat"),
            synonyms={
                "y": (
                    "y_true", "ytrue", "target", "targets", "label", "labels", "t", "true",
                    "actual", "y_real", "ground_truth", "truth", "expected", "d",
                ),
                "y_hat": (
                    "y_pred", "yhat", "pred", "preds", "prediction", "predictions", "predicted",
                    "output", "outputs", "a", "al", "h", "p", "y_predicted", "out", "input",
                    "logits", "y_p", "o",
                ),
            },
        ),
    ),
    reference=squared_error,
    examine=examine,
    mistakes=MISTAKES,
    leniency=Leniency(probes=("float32",), other_functions=("absolute error", "root", "norm")),
    variants=VARIANTS,
    variants_first=True,
    numpy_reference=True,
    probe_groups=GROUPS,
    read_result=read_mean_loss,
    sample_arguments=PROBES[2].arguments,
)  # fmt: skip
