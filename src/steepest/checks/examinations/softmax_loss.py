"""Probes of the cross-entropy of several classes, and of its gradient where one is returned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from steepest.checks.catalogue.softmax import softmax
from steepest.checks.catalogue.softmax_loss import MISTAKES, softmax_loss
from steepest.checks.forms import one_hot
from steepest.checks.loss_forms import read_mean_loss
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
from steepest.checks.pieces import Leniency, Piece
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.softmax_loss_forms import SOFTMAX_LOSS_VARIANTS

__all__ = ["PIECE"]

LOGITS = np.array(
    [
        [0.5, -1.0, 2.0, 0.25],
        [1.5, 0.25, -0.75, -2.0],
        [-2.0, 1.0, 0.125, 0.5],
        [0.3, 0.1, -0.2, 1.75],
    ]
)
LABELS = np.array([2, 1, 0, 1])

PROBES = (
    Probe("one sample", (LOGITS[:1, :3], np.array([0]))),
    Probe("two samples", (LOGITS[:2, :3], np.array([2, 1]))),
    Probe("three samples", (LOGITS[:3], LABELS[:3])),
    Probe("as many samples as classes", (LOGITS, LABELS)),
    Probe("two classes", (LOGITS[:, 1:3], np.array([1, 0, 0, 1]))),
    Probe("equal logits", (np.zeros((3, 2)), np.array([0, 1, 1]))),
    Probe("float32", (LOGITS[:3].astype(np.float32), LABELS[1:])),
)
ONLY_GRADIENT = Probe("four classes", (LOGITS[1:3], np.array([3, 1])))
OTHER_VALUES: tuple[Callable[[FloatArray, Any], FloatArray], ...] = (
    lambda logits, labels: softmax(logits),
    lambda logits, labels: np.log(softmax(logits)),
    lambda logits, labels: logits,
    lambda logits, labels: one_hot(labels, logits),
)
TOLERANCE = 1e-5
"""A small number may be added inside the logarithm."""
LARGE = (np.array([[1000.0, 0.0], [0.0, 800.0]]), np.array([1, 0]))


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the loss of all probes, then the gradient, which a function may leave out.

    One gradient more than losses is compared: a right loss beside an unknown array is then less
    than half of what is judged.
    """
    probes = (*PROBES, ONLY_GRADIENT)
    results = [call(*probe.arguments) for probe in probes]
    for probe, result in zip(PROBES, results, strict=False):
        yield observe_array(replace(probe, name=f"{probe.name}: loss"), result, double=TOLERANCE)
    judged = _returns_gradient(results)
    for probe, result in zip(probes, results, strict=True):
        yield _observe_gradient(replace(probe, judged=judged), result)
    large = Probe("logits of 1000", LARGE, judged=False)
    result = call(*LARGE)
    yield observe_finding(large, replace(result, arrays=result.arrays[:1]), _describe_loss)


def _returns_gradient(results: Sequence[CallResult]) -> bool:
    """Whether an array beside the loss has the shape of the logits, and is no usual other value.

    Probabilities, their logarithms, the logits and one-hot labels are returned beside a loss too.
    """
    found = [
        (result.arrays[1], *probe.arguments)
        for probe, result in zip(PROBES, results, strict=False)
        if result.failure is None and len(result.arrays) > 1
    ]
    if not found or any(each.shape != logits.shape for each, logits, _ in found):
        return False
    return not any(
        all(np.allclose(each, other(logits, labels), atol=1e-4) for each, logits, labels in found)
        for other in OTHER_VALUES
    )


def _observe_gradient(probe: Probe, result: CallResult) -> Observation:
    name = f"{probe.name}: gradient"
    if not probe.judged or result.failure is not None:
        return make_observation(name, result, "no gradient", judged=False)
    found = result.arrays[1] if len(result.arrays) > 1 else np.array(np.nan)
    seen = make_observation(name, result, found, tolerance=1e-4 if result.single else TOLERANCE)
    rounded = np.array2string(found, precision=4, separator=", ").replace("\n", "")
    text = f"the gradient {rounded}" if found.size <= 6 else f"a gradient {found.shape}"
    return replace(seen, shown=text)


def _describe_loss(loss: FloatArray) -> str:
    if not np.isfinite(loss).all():
        return "not finite"
    return "right" if abs(float(loss.max()) - 900) < 1 else "too small"


LABEL_NAMES = (
    "y", "y_true", "ytrue", "target", "targets", "label", "t", "true", "actual", "ground_truth",
    "y_onehot", "y_one_hot", "onehot", "one_hot", "real", "i_y", "reference_answers", "truth",
    "correct", "yb", "y_i", "labels_onehot", "expected",
)  # fmt: skip
LOGIT_NAMES = (
    "x", "z", "scores", "score", "logit", "y_hat", "yhat", "y_pred", "ypred", "pred", "preds",
    "prediction", "predictions", "predicted", "probs", "prob", "p", "probabilities", "output",
    "outputs", "out", "a", "al", "a2", "inputs", "input", "o", "h", "predict_y", "log_probs",
    "softmax_output", "y_prob", "yp", "q", "z2", "z3",
)  # fmt: skip
GROUPS = (
    tuple(f"{probe.name}: loss" for probe in PROBES),
    tuple(f"{probe.name}: gradient" for probe in (*PROBES, ONLY_GRADIENT)),
)

PIECE = Piece(
    name="softmax_loss",
    title="softmax cross-entropy",
    names=(
        "softmax_loss", "softmax_cross_entropy", "softmax_crossentropy",
        "softmax_cross_entropy_loss", "softmax_crossentropy_loss",
        "softmax_cross_entropy_with_logits", "softmax_crossentropy_with_logits",
        "cross_entropy_with_logits", "cross_entropy", "cross_entropy_loss", "cross_entropy_error",
        "cross_entropy_cost", "categorical_cross_entropy", "categorical_crossentropy",
        "categorical_cross_entropy_loss", "categorical_crossentropy_loss",
        "sparse_categorical_crossentropy", "sparse_categorical_cross_entropy",
        "multiclass_cross_entropy", "multiclass_crossentropy", "cross_entropy_loss_and_grad",
        "softmax_loss_and_grad", "softmax_loss_and_gradient", "softmax_with_loss", "ce_loss",
        "cross_entropy_loss_with_gradient", "nll", "nll_loss", "negative_log_likelihood",
        "softmax_log_loss", "loss", "loss_softmax", "cce", "cce_loss", "ce", "xent", "xentropy",
    ),
    signatures=(
        AcceptedSignature(
            ("logits", "labels"), synonyms={"logits": LOGIT_NAMES, "labels": LABEL_NAMES}
        ),
    ),
    reference=softmax_loss,
    examine=examine,
    mistakes=MISTAKES,
    leniency=Leniency(
        probes=("float32",),
        other_functions=("no logarithm", "squared error", "softmax twice"),
    ),
    variants=SOFTMAX_LOSS_VARIANTS,
    variants_first=True,
    numpy_reference=True,
    probe_groups=GROUPS,
    read_result=read_mean_loss,
    may_change_arguments=True,
    sample_arguments=PROBES[2].arguments,
)  # fmt: skip
