"""Pieces for the cost of linear and logistic regression, ``(x, y, theta)`` or ``(x, y, w, b)``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from steepest.checks.examinations.regression_signatures import COMMON
from steepest.checks.loss_forms import LossForm, Reduction, loss_variants, read_mean_loss
from steepest.checks.observations import ExaminedFunction, Observation, Probe, observe_array
from steepest.checks.pieces import Mistake, Piece
from steepest.checks.signatures import AcceptedSignature

__all__ = ["cost_piece"]

FEATURES: Final = np.array([0.5, -1.25, 2.0, 0.75, -0.3])
X: Final = np.stack([np.ones(5), FEATURES], axis=1)
SYNONYMS: Final = {
    "x": COMMON["x"],
    "y": COMMON["y"],
    "theta": (
        "w", "weights", "weight", "beta", "params", "parameters", "coefficients", "thetas", "coef",
        "initial_theta", "theta_init", "betas",
    ),
}  # fmt: skip
BIAS: Final = ("b", "bias", "intercept", "c", "theta0", "b0")
SLOPE: Final = ("w", "m", "slope", "weights", "theta", "a", "theta1", "b1")

FORMS: Final = (
    LossForm("", "", lambda x, y, theta: (x, y, theta)),
    LossForm(
        "for columns",
        "It takes targets of shape (n, 1) and parameters of shape (d, 1).",
        lambda x, y, theta: (x, y[:, None], theta[:, None]),
    ),
    LossForm(
        "for targets as a vector and parameters as a column",
        "It takes targets of shape (n,) and parameters of shape (d, 1).",
        lambda x, y, theta: (x, y, theta[:, None]),
    ),
)


def _apart(function: Callable[..., Any]) -> Callable[..., Any]:
    """Pass the bias apart, and the features as a matrix without a column of ones."""
    return lambda x, y, theta: function(x[:, 1:], y, theta[1:], theta.reshape(-1)[0])


def _numbers(function: Callable[..., Any]) -> Callable[..., Any]:
    """Pass one feature as a vector, and slope and bias as numbers."""
    return lambda x, y, theta: function(x[:, 1], y, *theta.reshape(-1)[[1, 0]])


SIGNATURES: Final = (
    AcceptedSignature(("x", "y", "theta"), synonyms=SYNONYMS),
    *(
        AcceptedSignature(
            ("x", "y", "slope", "bias"),
            synonyms={**SYNONYMS, "slope": SLOPE, "bias": BIAS},
            adapt=adapt,
            by_name_only=True,
            note=note,
            described=adapt is _apart,
            shows_own_call=True,
        )
        for adapt, note in (
            (_apart, "It takes the bias apart."),
            (_numbers, "It takes one feature, and slope and bias as numbers."),
        )
    ),
)


def cost_piece(
    name: str,
    title: str,
    reference: Callable[..., Any],
    mistakes: tuple[Mistake, ...],
    reductions: tuple[Reduction, ...],
    targets: Any,
) -> Piece:
    """The piece of a cost.

    Args:
        name: of the piece.
        title: in words, to follow "Your".
        reference: the mean cost, in NumPy.
        mistakes: the catalogue.
        reductions: the right factors, the mean first.
        targets: five of them.
    """
    probes = tuple(
        Probe(label, (X[:n], targets[:n], np.array(theta)))
        for label, n, theta in (
            ("three samples", 3, [0.5, -1.0]),
            ("five samples", 5, [0.5, -1.0]),
            ("other parameters", 5, [-0.75, 0.4]),
            ("parameters of 0", 4, [0.0, 0.0]),
        )
    )

    def examine(call: ExaminedFunction) -> Iterator[Observation]:
        for probe in probes:
            result = call(*probe.arguments)
            yield observe_array(probe, result, double=1e-6)

    variants = loss_variants(FORMS, reductions, lambda x, y, theta: len(y))
    return Piece(
        name=name,
        title=title,
        names=(
            "cost", "compute_cost", "cost_function", "calculate_cost", "compute_loss", "loss",
            "cost_func", "compute_cost_function", name, "cost_fn", f"{name}_function",
            f"compute_{name}", f"cost_{name.split('_')[0]}", f"{name.split('_')[0]}_loss",
            f"cost_function_{name.split('_')[0]}", "objective", "compute_error",
            "mse_cost", "loss_function", "mse", "costs", "computecost",
            f"compute_cost_{name.split('_')[0]}_regression", "costfunction", "mean_squared_error",
        ),
        signatures=SIGNATURES,
        reference=reference,
        examine=examine,
        mistakes=mistakes,
        variants=tuple(variants)[1:],
        variants_first=True,
        numpy_reference=True,
        read_result=read_mean_loss,
        sample_arguments=probes[1].arguments,
    )  # fmt: skip
