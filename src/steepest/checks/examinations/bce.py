"""Binary cross-entropy examined at ordinary probabilities, at 0 and 1, and next to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.catalogue.bce import MISTAKES
from steepest.checks.observations import Call, Numbers, Observation, Probe, found, observed
from steepest.checks.pieces import Piece
from steepest.checks.signatures import Form
from steepest.nn.losses import bce_loss

__all__ = ["FORMS", "PIECE"]

LABELS = np.array([0.0, 1.0, 1.0, 1.0, 0.0])
PROBABILITIES = np.array([0.1784, 0.3674, 0.5676, 0.3376, 0.2119])

MOST = 800.0
"""No positive number of float64 has a logarithm below -745."""

SAMPLES = (
    Probe("one sample of label 1", (np.array([1.0]), np.array([0.8]))),
    Probe("one sample of label 0", (np.array([0.0]), np.array([0.3]))),
    Probe("two samples", (np.array([0.0, 1.0]), np.array([0.25, 0.625]))),
    Probe("the exercise's five", (LABELS, PROBABILITIES)),
    Probe("float32", (LABELS.astype(np.float32), PROBABILITIES.astype(np.float32))),
)
INTEGERS = (LABELS.astype(np.int64), PROBABILITIES)


def examine(call: Call) -> Iterator[Observation]:
    """All probes, ordinary probabilities first."""
    for probe in SAMPLES:
        # A small number added to y_hat is no mistake, so the tolerance lets 1e-6 pass.
        yield observed(probe, call(*probe.arguments), double=1e-5)
    numpy = call.manner.library == "numpy"
    yield observed(Probe("integer labels", INTEGERS, numpy), call(*INTEGERS), double=1e-5)
    for label in (1.0, 0.0):
        yield from _ends(call, label)
    for label in (1.0, 0.0):
        yield _next_to_the_end(call, label)
    ends = np.array([0.0, 1.0])
    probe = Probe("not below 0", (ends, ends), judged=False)
    yield found(probe, call(ends, ends), lambda loss: "below 0" if loss.min() < 0 else "not below")
    single = ends.astype(np.float32)
    probe = Probe("perfect predictions in float32", (single, single), judged=False)
    yield found(probe, call(single, single), _size)


def _ends(call: Call, label: float) -> Iterator[Observation]:
    y = np.array([label])
    for probability in (0.02, 0.002):
        p = np.array([abs(1 - label - probability)])
        probe = Probe(f"label {label:g}, probability {p[0]:g}", (y, p))
        right = -float(np.log(probability))
        yield found(probe, call(y, p), partial(_beside, right=right))
    probe = Probe(f"a perfect prediction of label {label:g}", (y, y))
    yield found(probe, call(y, y), _size)
    probe = Probe(f"the worst prediction of label {label:g}", (y, 1 - y))
    yield found(probe, call(y, 1 - y), _size)


def _next_to_the_end(call: Call, label: float) -> Observation:
    """Whether the loss falls from a probability next to the end to the end itself."""
    y = np.array([label])
    info = np.finfo(call.manner.dtype)
    beside = (
        np.array([1e-300 if info.bits == 64 else 1e-38]) if label else np.array([1 - info.epsneg])
    )
    probe = Probe(f"next to the worst prediction of label {label:g}", (y, beside))
    near, end = call(y, beside), call(y, 1 - y)

    def says(loss: Numbers) -> str:
        worst = end.parts[0] if end.parts else loss
        return (
            "falls" if np.shape(worst) == () and float(loss.max()) > float(worst) + 1 else "rises"
        )

    return found(probe, near, says)


def _size(loss: Numbers) -> str:
    """Where a loss lies; findings, for any small number serves to clip with."""
    if np.isnan(loss).any():
        return "NaN"
    if np.isinf(loss).any():
        return "infinite"
    most = float(abs(loss).max())
    if most < 1e-6:
        return "about 0"
    if most > MOST:
        return "larger than any logarithm of a number"
    return f"{'negative' if loss.max() < 0 else 'positive'}, {'above' if most > 10 else 'below'} 10"


def _beside(loss: Numbers, right: float) -> str:
    if not np.isfinite(loss).all():
        return "not finite"
    ratio = float(loss.max()) / right
    for words, least in (("right", 0.995), ("too small", 0.0)):
        if least < ratio < 1.005:
            return words
    return "too large" if ratio > 1 else f"negative, {'large' if ratio < -0.995 else 'small'}"


def of_logits(function: Callable[..., Any]) -> Callable[..., Any]:
    """A loss of logits as one of probabilities; 0 and 1 are as far out as their dtype bears."""

    def bce(y: Any, y_hat: Any) -> Any:
        with np.errstate(divide="ignore"):
            p = to_numpy(y_hat)
            most = 700.0 if p.dtype.itemsize == 8 else 88.0
            z = np.clip(np.log(p) - np.log1p(-p), -most, most)
        return function(y, y_hat.new_tensor(z.tolist()) if is_tensor(y_hat) else z)

    return bce


LABEL = (
    "y_true", "target", "targets", "label", "labels", "t", "truth", "true", "y_real",
    "ground_truth", "actual",
)  # fmt: skip
FORMS = (
    Form(
        ("y", "y_hat"),
        synonyms={
            "y": LABEL,
            "y_hat": (
                "y_pred", "yhat", "pred", "preds", "prediction", "predictions", "predicted",
                "prob", "probs", "probability", "probabilities", "output", "outputs",
                "input", "y_prob", "y_predicted",
            ),
        },
    ),
    Form(
        ("y", "logits"),
        synonyms={"y": LABEL, "logits": ("logit", "y_logits", "y_logit")},
        adapt=of_logits,
        named=True,
    ),
)  # fmt: skip

PIECE = Piece(
    name="bce",
    title="binary cross-entropy",
    names=(
        "bce",
        "bce_loss",
        "binary_cross_entropy",
        "binary_cross_entropy_loss",
        "binary_crossentropy",
        "cross_entropy",
        "cross_entropy_loss",
        "loss",
    ),
    forms=FORMS,
    reference=bce_loss,
    examine=examine,
    mistakes=MISTAKES,
    sample=(np.array([0.0, 1.0]), np.array([0.25, 0.625])),
)
