"""What each setting of a run may be, by itself and beside the others."""

from __future__ import annotations

import math
from typing import Any, Final

from steepest import values
from steepest.data.problems import PROBLEMS
from steepest.errors import Problems
from steepest.nn import activations, regression_losses, rules, schedules
from steepest.values import shown

__all__ = ["CONSTRAINTS", "LATER", "check_together", "names_by_setting"]

ACTIVATIONS: Final = tuple(activations.ACTIVATIONS)
BINARY_LOSSES: Final = ("binary_cross_entropy", "binary_cross_entropy_from_probabilities")
LOSSES: Final = (
    "auto",
    *dict.fromkeys(loss for problem in PROBLEMS.values() for loss in problem.losses),
)
INITIALISATIONS: Final = (
    "he_fan_in",
    "he_fan_out",
    "zero",
    "glorot_uniform",
    "glorot_normal",
    "lecun_uniform",
    "lecun_normal",
)
RULES: Final = rules.RULES
SCHEDULES: Final = schedules.SCHEDULES
SCHEDULE_UNITS: Final = ("epoch", "step")
MONITORS: Final = (
    "validation_loss",
    "validation_accuracy",
    "train_loss",
    "train_accuracy",
    "validation_r2",
    "train_r2",
)
DTYPES: Final = values.DTYPES


def _keep_class_weight(given: object) -> object:
    if given is None or (type(given) is str and given == "balanced"):
        return given
    if isinstance(given, dict):
        numbers = ", ".join(shown(each) for each in given.values())
        raise values.Refused(f"use ({numbers}), one for each class in the order of the labels")
    kept = [values.real(each) for each in given] if isinstance(given, tuple) else []
    if not kept or not all(each is not None and 0 < each < math.inf for each in kept):
        raise values.Refused
    return tuple(kept)


def _of_rules(*names: str) -> dict[str, values.Constraint]:
    return {name: rules.CONSTRAINTS[name] for name in names}


CONSTRAINTS: Final[dict[str, values.Constraint]] = {
    "hidden": values.hidden,
    "activation": values.activation(ACTIVATIONS),
    "loss": values.one_of(LOSSES),
    "initialisation": values.one_of(INITIALISATIONS),
    "rule": values.one_of(RULES),
    **_of_rules("momentum", "beta1", "beta2", "epsilon"),
    "learning_rate": values.learning_rate,
    "schedule": values.one_of(SCHEDULES),
    "decay": schedules.DECAY,
    "schedule_unit": values.one_of(SCHEDULE_UNITS),
    "batch_size": values.count(1, "None takes all rows in one batch", none=True),
    "epochs": values.count(0, "0 evaluates the untrained network"),
    "drop_last": values.boolean,
    "dtype": values.dtype,
    "loss_after": values.boolean,
    **_of_rules("rho", "weight_decay"),
    "max_gradient_norm": values.between(
        "a number of at least 1e-20", lambda value: 1e-20 <= value < math.inf, None, none=True
    ),
    "decay_every": schedules.EVERY,
    "warmup": schedules.WARMUP,
    "decay_patience": values.count(1, "epochs without improvement before the rate decays"),
    "monitor": values.one_of(MONITORS),
    "min_delta": values.between("a number of at least 0", lambda value: 0 <= value < math.inf, 0.0),
    "label_smoothing": values.between("a number in [0, 1)", lambda value: 0 <= value < 1, 0.0),
    "class_weight": values.Constraint(
        'be "balanced", a tuple with a positive number for each class, or None',
        _keep_class_weight,
        wrong=-1,
    ),
    "dropout": values.between("a number in [0, 1)", lambda value: 0 <= value < 1, 0.0),
    "patience": values.count(
        1, "epochs without improvement before training stops; None trains to the end", none=True
    ),
    "delta": regression_losses.DELTA,
    "quantile": regression_losses.QUANTILE,
    "restore_best": values.boolean,
}
"""What each setting may be, in the order of the fields of `Settings`."""


def names_by_setting() -> dict[str, tuple[str, ...]]:
    """The settings that take one of several names, with those names."""
    return {
        "loss": LOSSES,
        "initialisation": INITIALISATIONS,
        "rule": RULES,
        "schedule": SCHEDULES,
        "schedule_unit": SCHEDULE_UNITS,
        "dtype": DTYPES,
        "monitor": MONITORS,
    }


def check_together(settings: Any, problems: Problems) -> None:
    """Add a sentence for all that is wrong in a setting only because of the others."""
    if type(settings.activation) is tuple:
        _check_one_activation_a_layer(settings, problems)
    if settings.rule in ("adam", "adamw"):
        constants = (settings.learning_rate, settings.beta1, settings.beta2, settings.epsilon)
        rules.check_adam(*constants, settings.dtype, problems)
    if settings.rule == "rmsprop":
        rules.check_epsilon(settings.epsilon, "rho", settings.rho, settings.dtype, problems)
    _check_schedule(settings, problems)


def _check_schedule(settings: Any, problems: Problems) -> None:
    name = settings.schedule
    if name in ("step", "plateau") and settings.decay == 1:
        problems.add(f'decay must be below 1 with schedule "{name}", got 1.0 (0.1 is usual)')
    if name == "step" and settings.decay_every is None:
        problems.add(
            'decay_every must be given with schedule "step": after how many '
            f"{settings.schedule_unit}s the learning rate decays (for example 10)"
        )
    if name in ("warmup_cosine", "one_cycle") and settings.warmup is None:
        usual = 0.3 if name == "one_cycle" else 0.1
        problems.add(
            f'warmup must be given with schedule "{name}": the share of the training in which the '
            f"learning rate rises ({usual} is usual)"
        )
    if name == "plateau" and settings.schedule_unit == "step":
        problems.add(
            'schedule_unit must be "epoch" with schedule "plateau", which looks at the scores of '
            'epochs, got "step"'
        )


def _check_one_activation_a_layer(settings: Any, problems: Problems) -> None:
    given, needed = len(settings.activation), len(settings.hidden)
    if given != needed:
        problems.add(
            f"activation must be a name or a tuple with one name a hidden layer, got {given} names "
            f"for {needed} hidden layers ({shown(settings.activation)} for {settings.hidden})"
        )


LATER: Final = (
    "rho",
    "weight_decay",
    "max_gradient_norm",
    "decay_every",
    "warmup",
    "decay_patience",
    "monitor",
    "min_delta",
    "label_smoothing",
    "class_weight",
    "dropout",
    "patience",
    "delta",
    "quantile",
    "restore_best",
)
"""Settings that studies of steepest 0.2 do not have."""
