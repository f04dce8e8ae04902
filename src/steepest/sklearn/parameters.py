"""The arguments of scikit-learn's multilayer perceptrons as settings of a training."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from steepest import values
from steepest.errors import Problems, SettingsError, shown
from steepest.training.settings import Settings

__all__ = ["or_list", "settings_from"]

_ACTIVATIONS: Final = {"logistic": "sigmoid"}
_LARGEST_BATCH: Final = 200
_DECAY: Final = 0.2
"""scikit-learn divides the learning rate by 5."""
_CHOICES: Final = (
    (
        "activation",
        ("relu", "logistic", "tanh", "identity", "leaky_relu", "gelu", "silu", "elu", "softplus"),
        "",
    ),
    ("solver", ("adam", "sgd"), " (scikit-learn's own estimator has lbfgs)"),
    ("learning_rate", ("constant", "adaptive"), " (the number is learning_rate_init)"),
)
_NUMBERS: Final = (
    ("alpha", "at least 0", 0.0),
    ("tol", "a number", -math.inf),
    ("learning_rate_init", "a positive number", 5e-324),
)


def settings_from(
    given: Mapping[str, Any],
    rows: int,
    loss: str,
    outputs: int = 0,
    weight: float = 1.0,
    dtype: str = "float64",
) -> Settings:
    """The settings that arguments of ``MLPClassifier`` or ``MLPRegressor`` mean.

    Args:
        given: the arguments of the estimator.
        rows: of the training part.
        loss: that is trained with.
        outputs: numbers that are predicted of a row; 0 with classes.
        weight: of a row on average.
        dtype: that is trained in.

    Raises:
        SettingsError: an argument that is wrong, or that has no counterpart.
    """
    _check(given)
    # scikit-learn's squared error is half of the mean square, summed over the outputs.
    factor = 2 / outputs if loss == "squared_error" else 1.0
    adam = given["solver"] == "adam"
    batch = _batch_size(given["batch_size"], rows)
    settings: dict[str, Any] = {
        "hidden": _widths(given["hidden_layer_sizes"]),
        "activation": _ACTIVATIONS.get(given["activation"], given["activation"]),
        "loss": loss,
        "initialisation": "glorot_uniform",
        "learning_rate": given["learning_rate_init"] / (1.0 if adam else factor),
        "batch_size": batch,
        "epochs": given["max_iter"],
        "weight_decay": given["alpha"] / (batch * weight) * factor,
        "dtype": dtype,
        "loss_after": False,
    }
    if adam:
        epsilon = given["epsilon"] * factor
        settings |= {"rule": "adam", "beta1": given["beta_1"], "beta2": given["beta_2"]}
        settings["epsilon"] = epsilon
    elif given["momentum"] != 0:
        rule = "nesterov" if given["nesterovs_momentum"] else "momentum"
        settings |= {"rule": rule, "momentum": given["momentum"]}
    return Settings(**settings | _stopping(given, factor, outputs))


def _stopping(given: Mapping[str, Any], factor: float, outputs: int) -> dict[str, Any]:
    """What ends the training, and what lowers the learning rate."""
    stops = given["early_stopping"] or math.isfinite(given["tol"])
    adaptive = given["learning_rate"] == "adaptive" and given["solver"] == "sgd"
    epochs = given["n_iter_no_change"]
    settings: dict[str, Any] = {}
    if adaptive:
        settings |= {"schedule": "plateau", "decay": _DECAY, "decay_patience": epochs}
    if stops:
        settings["patience"] = 3 * epochs if adaptive else epochs
        settings["min_delta"] = max(given["tol"], 0.0) * factor
        settings["restore_best"] = bool(given["early_stopping"])
    if stops or adaptive:
        measure = "validation_loss" if outputs else "validation_accuracy"
        settings["monitor"] = measure if given["early_stopping"] else "train_loss"
    return settings


def _check(given: Mapping[str, Any]) -> None:
    problems = Problems()
    for name, known, hint in _CHOICES:
        if given[name] not in known:
            problems.add(f"{name} must be {or_list(known)}, got {shown(given[name])}{hint}")
    for name in ("max_iter", "n_iter_no_change"):
        values.count(1, "it counts epochs")(name, given[name], problems)
    for name, rule, least in _NUMBERS:
        if not _is_number(given[name]) or given[name] < least:
            problems.add(f"{name} must be {rule}, got {shown(given[name])}")
    for name in ("early_stopping", "shuffle", "nesterovs_momentum", "warm_start"):
        if not isinstance(given[name], bool | np.bool_):
            problems.add(f"{name} must be True or False, got {shown(given[name])}")
    if given["shuffle"] is False:
        problems.add("shuffle must be True: rows have another order in every epoch")
    problems.raise_as(SettingsError)


def or_list(known: tuple[str, ...]) -> str:
    """Names as a sentence has them.

    >>> or_list(("adam", "sgd"))
    'adam or sgd'
    """
    return f"{', '.join(known[:-1])} or {known[-1]}"


def _is_number(value: object) -> bool:
    number = isinstance(value, int | float | np.integer | np.floating)
    return number and not isinstance(value, bool) and value == value


def _batch_size(given: Any, rows: int) -> int:
    if isinstance(given, str) and given == "auto":
        return min(_LARGEST_BATCH, rows)
    if isinstance(given, (int, np.integer)) and not isinstance(given, bool) and given >= 1:
        return min(int(given), rows)
    raise SettingsError(f'batch_size must be "auto" or a whole number from 1, got {shown(given)}')


def _widths(given: Any) -> tuple[int, ...]:
    if isinstance(given, (int, np.integer)):
        return (int(given),)
    try:
        return tuple(int(width) if isinstance(width, np.integer) else width for width in given)
    except TypeError:
        raise SettingsError(
            f"hidden_layer_sizes must be a tuple of whole numbers, got {shown(given)}"
        ) from None
