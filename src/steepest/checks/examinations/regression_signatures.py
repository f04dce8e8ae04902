"""The parameters that functions for linear and logistic regression have, and their usual names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from steepest.checks.examinations.regression_classes import takes_learning_rate
from steepest.checks.examinations.regression_layouts import Start
from steepest.checks.signatures import AcceptedSignature
from steepest.roles.names import RATE_NAMES, STEPS_NAMES

__all__ = [
    "COMMON",
    "LEARNING_RATE",
    "descent_signatures",
    "method_signature",
]

Adapt: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]

X: Final = (
    "tx", "phi", "features", "x_train", "train_x", "xs", "x_b", "xb", "x_data", "training_x",
    "data", "inputs", "design_matrix", "xtrain", "x_bias", "_x",
)  # fmt: skip
Y: Final = (
    "t", "target", "targets", "label", "labels", "y_train", "train_y", "output", "outputs", "ys",
    "y_true", "y_data", "training_y", "ytrain", "_y",
)  # fmt: skip
THETA: Final = (
    "w", "weights", "weight", "beta", "params", "parameters", "coefficients", "coef", "coeffs",
    "betas", "thetas", "wt", "initial_w", "w_init", "w_in", "initial_theta", "theta_start",
    "theta_init", "init_theta", "theta_in", "initial_weights", "w_initial", "w_current", "_theta",
    "start", "theta_initial", "weight_vector", "model_params", "w_vec", "in_theta", "theta0_vec",
)  # fmt: skip
WHOLE: Final = ("w0", "w_0", "theta0", "theta_0", "beta0", "beta_0")
"""Names of a whole start, where no other parameter is the bias."""
SLOPE: Final = (
    "m", "slope", "m_current", "starting_m", "current_m", "m_curr", "initial_m", "theta1",
    "theta_1", "w1", "w_1", "beta1", "beta_1", "a", "m_now", "b1", "initial_slope", "t1",
)  # fmt: skip
BIAS: Final = (
    "b", "bias", "intercept", "c", "b_in", "b_init", "initial_b", "b_current", "starting_b",
    "current_b", "b_curr", "beta0", "beta_0", "theta0", "theta_0", "w0", "w_0", "b0", "offset",
    "bias_init", "initial_bias", "b_initial", "b_now", "initial_intercept", "t0",
)  # fmt: skip
LEARNING_RATE: Final = (*RATE_NAMES, "gamma", "l", "step", "learning_step", "_alpha")
COUNT: Final = ("m", "n_samples", "num_samples", "num_examples", "samples", "n_examples")
PENALTY: Final = (
    "lambda_", "_lambda", "lam", "lamb", "lambd", "lmbda", "reg", "l2", "regularization",
    "reg_lambda", "lambda_param", "mylambda", "reg_strength", "l2_penalty", "l2_penality",
    "regularisation", "c_reg",
)  # fmt: skip
POINTS: Final = ("points", "data", "dataset", "coords", "samples", "xy")
COMMON: Final = {
    "x": X,
    "y": Y,
    "learning_rate": LEARNING_RATE,
    "steps": STEPS_NAMES,
    "count": COUNT,
    "penalty": PENALTY,
}


def descent_signatures(adapt: Callable[[Start, bool], Adapt]) -> tuple[AcceptedSignature, ...]:
    """Signatures of gradient descent: with all steps or a single one, from any start or from 0.

    Args:
        adapt: the adapter of functions with such a start, and whether they take the number of
            steps.
    """
    found = []
    for start in (Start(apart=True), Start(apart=True, points=True), Start(), Start(given=False)):
        for takes_steps in (True, False) if start.given else (True,):
            roles = ("learning_rate", *(("steps",) if takes_steps else ()))
            usual_order = start == Start() and takes_steps
            found.append(_signature(start, roles, adapt(start, takes_steps), not usual_order))
    return tuple(found)


def method_signature(adapt: Adapt) -> AcceptedSignature:
    """The signature of a method such as ``fit(X, y)``, which starts at 0."""
    synonyms = {role: COMMON[role] for role in ("x", "y", "learning_rate", "steps")}
    return AcceptedSignature(
        tuple(synonyms),
        ("learning_rate", "steps"),
        synonyms,
        adapt,
        by_name_only=True,
        shows_own_call=True,
        described=False,
        applies=takes_learning_rate(COMMON),
    )


def _signature(
    start: Start, more: tuple[str, ...], adapt: Adapt, by_name_only: bool = True
) -> AcceptedSignature:
    data = ("points",) if start.points else ("x", "y")
    parameters = (("theta", "bias") if start.apart else ("theta",)) if start.given else ()
    extras = ("penalty",) if start.points else ("count", "penalty")
    theta = (*THETA, *SLOPE) if start.apart else (*THETA, *WHOLE)
    known = {**COMMON, "points": POINTS, "theta": theta, "bias": BIAS}
    roles = (*data, *parameters, *more, *extras)
    synonyms = {role: known[role] for role in roles}
    return AcceptedSignature(
        roles, extras, synonyms, adapt, by_name_only, shows_own_call=True, described=False
    )
