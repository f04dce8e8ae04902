"""The settings of a run: everything that determines it besides data and seeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from steepest.data.problems import PROBLEMS
from steepest.errors import Problems, SettingsError
from steepest.training.counterparts import hint_for
from steepest.training.setting_values import (
    ACTIVATIONS,
    BINARY_LOSSES,
    CONSTRAINTS,
    DTYPES,
    INITIALISATIONS,
    LATER,
    LOSSES,
    RULES,
    SCHEDULE_UNITS,
    SCHEDULES,
    check_together,
)
from steepest.values import count, one_of, shown

__all__ = [
    "ACTIVATIONS",
    "BINARY_LOSSES",
    "DTYPES",
    "FIELDS",
    "INITIALISATIONS",
    "LOSSES",
    "RULES",
    "SCHEDULES",
    "SCHEDULE_UNITS",
    "Settings",
    "normalise",
    "settings_from",
]


_CLASSES: Final = count(2, "the classes of the data")
_TARGETS: Final = count(1, "the targets of the data")
_PROBLEM: Final = one_of(PROBLEMS, "be a learning problem")
_FEATURES: Final = count(1, "the features of the data")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a run. Checked and normalised on creation, frozen afterwards.

    Attributes:
        hidden: widths of the hidden layers; ``()`` means none, ``32`` means ``(32,)``.
        activation: of the hidden layers, or a tuple with one name a hidden layer.
        loss: ``"auto"`` is binary cross-entropy for two classes and for several labels a row,
            softmax cross-entropy for more classes, squared error for numbers; see ``Dataset``.
        initialisation: of the weights; biases start at zero.
        rule: how a step is made from a gradient, as torch.optim defines it.
        momentum: of the rules momentum and nesterov, in [0, 1).
        beta1, beta2, epsilon: of the rules adam and adamw; epsilon of rmsprop too.
        learning_rate: positive.
        schedule: of the learning rate.
        decay: of the schedules exponential, step and plateau, in (0, 1].
        schedule_unit: whether the schedule counts epochs or steps.
        batch_size: rows a step; None takes the whole training part.
        epochs: passes over the training part; 0 trains nothing.
        drop_last: whether a last batch shorter than ``batch_size`` is left out.
        dtype: of the weights and of all arithmetic but the sums of losses, which are float64.
        loss_after: whether the training part is evaluated again after every epoch.
        rho: of the rule rmsprop, in [0, 1); torch.optim's alpha.
        weight_decay: of the rule adamw decoupled from the gradient (torch's default is 0.01), of
            the others the factor of the penalty on squared weights and biases, as in torch.optim.
            The losses that are reported never have the penalty.
        max_gradient_norm: a batch's gradient is scaled down to this norm, at least 1e-20; None
            leaves it as it is.
        decay_every: of the schedule step, epochs or steps from one decay to the next.
        warmup: of the schedules warmup_cosine and one_cycle, the share of the training in which
            the learning rate rises.
        decay_patience: of the schedule plateau, epochs in a row without improvement after which
            the learning rate decays.
        monitor: what the schedule plateau and early stopping look at.
        min_delta: by how much an epoch must be better than the best to be an improvement.
        label_smoothing: share of a label that training spreads evenly over all classes.
        class_weight: how much the rows of each class count in the gradient: "balanced" as in
            scikit-learn, so that all classes count alike, or a tuple in the order of the labels.
        dropout: share of the outputs of hidden layers that a training step leaves out.
        patience: training stops after so many epochs in a row without improvement, and the network
            has the weights of the best epoch; None trains to the end.
        restore_best: with ``patience``, whether the network has the weights of the best epoch; if
            not, those of the last.
        delta: of the loss huber: where it becomes a straight line, in units of the targets as they
            are trained on, standardised as a rule.
        quantile: of the loss pinball, in (0, 1): which quantile of the target is predicted.

    Raises:
        SettingsError: with one sentence a problem, all problems at once.

    >>> settings = Settings(hidden=32, learning_rate=0.3)
    >>> settings.hidden, settings.rule, settings.sizes(64, 2)
    ((32,), 'sgd', (64, 32, 1))
    >>> settings.replace(learning_rate=-0.3)
    Traceback (most recent call last):
    ...
    steepest.errors.SettingsError: learning_rate must be a positive number, got -0.3 \
(steepest subtracts the gradient: use 0.3)
    """

    hidden: tuple[int, ...] = (32,)
    activation: str | tuple[str, ...] = "relu"
    loss: str = "auto"
    initialisation: str = "he_fan_in"
    rule: str = "sgd"
    momentum: float = 0.9
    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float = 1e-8
    learning_rate: float = 0.1
    schedule: str = "constant"
    decay: float = 1.0
    schedule_unit: str = "epoch"
    batch_size: int | None = 32
    epochs: int = 50
    drop_last: bool = False
    dtype: str = "float32"
    loss_after: bool = True
    rho: float = 0.99
    weight_decay: float = 0.0
    max_gradient_norm: float | None = None
    decay_every: int | None = None
    warmup: float | None = None
    decay_patience: int = 10
    monitor: str = "validation_loss"
    min_delta: float = 0.0
    label_smoothing: float = 0.0
    class_weight: str | tuple[float, ...] | None = None
    dropout: float = 0.0
    patience: int | None = None
    delta: float = 1.0
    quantile: float = 0.5
    restore_best: bool = True

    def __post_init__(self) -> None:
        problems = Problems()
        for name, constraint in CONSTRAINTS.items():
            given = getattr(self, name)
            kept = constraint(name, given, problems)
            if kept is not given:
                object.__setattr__(self, name, kept)
        if not problems.sentences:
            check_together(self, problems)
        problems.raise_as(SettingsError)

    def replace(self, **changes: Any) -> Settings:
        """A copy with some settings changed, checked like any other.

        >>> Settings().replace(epochs=3).epochs
        3
        """
        _check_options(changes)
        return replace(self, **changes)

    def sizes(self, d_in: int, classes: int, problem: str = "classification") -> tuple[int, ...]:
        """Widths of all layers from the features to the outputs.

        Args:
            d_in: features.
            classes: of the data, or its targets where the problem is not classification.
            problem: of the data.

        >>> Settings(hidden=(16, 8)).sizes(13, 3), Settings().sizes(10, 1, "regression")
        ((13, 16, 8, 3), (10, 32, 1))
        """
        _FEATURES.require("d_in", d_in, SettingsError)
        loss = self.loss_for(classes, problem)
        one_logit = problem == "classification" and loss in BINARY_LOSSES
        return (d_in, *self.hidden, 1 if one_logit else classes)

    def activations(self) -> tuple[str, ...]:
        """One name a hidden layer.

        >>> Settings(hidden=(16, 8), activation="tanh").activations()
        ('tanh', 'tanh')
        """
        if isinstance(self.activation, str):
            return (self.activation,) * len(self.hidden)
        return self.activation

    def loss_for(self, classes: int, problem: str = "classification") -> str:
        """The loss for a number of classes, with ``"auto"`` resolved.

        Args:
            classes: of the data, or its targets where the problem is not classification.
            problem: of the data, which must fit these settings.

        Raises:
            SettingsError: a binary loss with more than two classes, or too few or too many class
                weights.

        >>> Settings().loss_for(2), Settings().loss_for(10), Settings().loss_for(1, "regression")
        ('binary_cross_entropy', 'softmax_cross_entropy', 'squared_error')
        """
        _PROBLEM.require("problem", problem, SettingsError)
        if problem != "classification":
            _TARGETS.require("classes", classes, SettingsError)
            return PROBLEMS[problem].losses[0] if self.loss == "auto" else self.loss
        _CLASSES.require("classes", classes, SettingsError)
        if self.loss in BINARY_LOSSES and classes != 2:
            raise SettingsError(
                f'loss "{self.loss}" needs two classes, the data has {classes} '
                '(use "softmax_cross_entropy" or "auto")'
            )
        if isinstance(self.class_weight, tuple) and len(self.class_weight) != classes:
            raise SettingsError(
                f"class_weight must have a number for each of the {classes} classes, got "
                f"{len(self.class_weight)} ({shown(self.class_weight)})"
            )
        if self.loss == "auto":
            return "binary_cross_entropy" if classes == 2 else "softmax_cross_entropy"
        return self.loss

    @property
    def stores_gradient(self) -> bool:
        """Whether a step needs the whole gradient of a batch first.

        >>> Settings().stores_gradient, Settings(max_gradient_norm=1.0).stores_gradient
        (False, True)
        """
        fused = self.rule in ("sgd", "momentum", "adam")
        return not fused or self.weight_decay > 0 or self.max_gradient_norm is not None

    def as_dict(self) -> dict[str, Any]:
        """All settings by name, in the order of the columns of ``study.runs``.

        >>> Settings(**Settings(epochs=3).as_dict()) == Settings(epochs=3)
        True
        """
        return {name: getattr(self, name) for name in FIELDS}


FIELDS: Final = tuple(field.name for field in fields(Settings))
"""Names of the settings, in order."""


def settings_from(also: tuple[str, ...] = (), /, **options: Any) -> Settings:
    """Settings from a user's options, with all problems of names and values in one error.

    Args:
        also: other known names, as hints for misspelt ones.
        options: the settings.

    Raises:
        SettingsError: an unknown option (the nearest name is given), a list (lists are axes of a
            sweep), an option without effect beside the others, or a wrong value.

    >>> settings_from(epochs=10).epochs
    10
    >>> settings_from(learningrate=0.3)
    Traceback (most recent call last):
    ...
    steepest.errors.SettingsError: unknown option learningrate (did you mean "learning_rate"?)
    """
    _check_options(options, also)
    settings = Settings(**options)
    problems = Problems()
    for name in settings_without_effect(settings):
        problems.add(no_effect_sentence(name, settings))
    if settings.rule == "adamw" and not settings.weight_decay:
        problems.add(ADAMW_WITHOUT_DECAY)
    problems.raise_as(SettingsError)
    return settings


def normalise(name: str, value: object) -> Any:
    """The value of one setting as ``Settings`` keeps it: 32 as (32,), 1 as 1.0.

    Raises:
        SettingsError: the setting cannot have this value.

    >>> normalise("hidden", 32), normalise("learning_rate", 1)
    ((32,), 1.0)
    """
    problems = Problems()
    kept = CONSTRAINTS[name](name, value, problems)
    problems.raise_as(SettingsError)
    return kept


def unchecked_settings(values: Iterable[Any]) -> Settings:
    """Settings from values, in the order of the fields, that were checked before.

    A sweep checks the values of its axes once and then makes thousands of these.
    """
    made = object.__new__(Settings)
    for store, value in zip(_STORES, values, strict=True):
        store(made, value)
    return made


# The slots themselves, past the frozen __setattr__, which looks its name up every time.
_STORES: Final = tuple(Settings.__dict__[name].__set__ for name in FIELDS)


def unknown_option_sentence(name: str, also: tuple[str, ...] = ()) -> str:
    """The message about an unknown option; ``also`` are other known names."""
    return f"unknown option {name} ({hint_for(name, (*FIELDS, *also))})"


_RULES_OF_ADAM: Final = ("adam", "adamw")
_OF_PATIENCE: Final = ("monitor", "min_delta", "restore_best")
_USED_BY: Final[dict[str, tuple[str, tuple[Any, ...]]]] = {
    "momentum": ("rule", ("momentum", "nesterov")),
    "beta1": ("rule", _RULES_OF_ADAM),
    "beta2": ("rule", _RULES_OF_ADAM),
    "epsilon": ("rule", (*_RULES_OF_ADAM, "rmsprop")),
    "decay": ("schedule", ("exponential", "step", "plateau")),
    "rho": ("rule", ("rmsprop",)),
    "decay_every": ("schedule", ("step",)),
    "warmup": ("schedule", ("warmup_cosine", "one_cycle")),
    "decay_patience": ("schedule", ("plateau",)),
    "monitor": ("schedule", ("plateau",)),
    "min_delta": ("schedule", ("plateau",)),
    "delta": ("loss", ("huber",)),
    "quantile": ("loss", ("pinball",)),
    "restore_best": ("patience", (10,)),
}
ADAMW_WITHOUT_DECAY: Final = (
    'weight_decay must be positive with rule "adamw", which is adam without it, got 0.0 '
    "(0.01 is torch's default)"
)
MAY_BE_IDLE: Final = tuple(_USED_BY)
"""Settings that only some rules or schedules use."""


def settings_without_effect(settings: Settings) -> list[str]:
    """Names of the settings that differ from their default and have no effect.

    >>> settings_without_effect(Settings(decay=0.9))
    ['decay']
    """
    return [
        name
        for name, (user, users) in _USED_BY.items()
        if getattr(settings, user) not in users
        and getattr(settings, name) != default_of_setting(name)
        and not (name in _OF_PATIENCE and settings.patience is not None)
    ]


def no_effect_sentence(name: str, settings: Settings) -> str:
    """The message about a setting that :func:`settings_without_effect` names."""
    user, users = _USED_BY[name]
    also = " or patience" if name in ("monitor", "min_delta") else ""
    return (
        f"{name} {getattr(settings, name)} has no effect with {user} "
        f"{shown(getattr(settings, user))} (use {user}={shown(users[0])}{also})"
    )


def default_of_setting(name: str) -> Any:
    """The default of a setting."""
    return Settings.__dataclass_fields__[name].default


def without_later_defaults(settings: dict[str, Any]) -> dict[str, Any]:
    """Settings by name, without those of later versions that have their default.

    What is written has no trace of settings that a study does not use, so a study that was written
    before they existed is the same study.

    >>> "rho" in without_later_defaults(Settings().as_dict())
    False
    """
    return {
        name: value
        for name, value in settings.items()
        if name not in LATER or value != default_of_setting(name)
    }


def _check_options(options: Mapping[str, Any], also: tuple[str, ...] = ()) -> None:
    """Report unknown names and lists together with the problems of the other values."""
    unknown = [name for name in options if name not in FIELDS]
    lists = [name for name in options if isinstance(options[name], list) and name not in unknown]
    if not unknown and not lists:
        return
    problems = Problems()
    for name in unknown:
        problems.add(unknown_option_sentence(name, also))
    for name in lists:
        problems.add(
            f"{name} must be one value, got the list {shown(options[name])} "
            "(a list is an axis of a sweep, a tuple is one value)"
        )
    try:
        Settings(**{n: v for n, v in options.items() if n not in unknown and n not in lists})
    except SettingsError as error:
        problems.add(str(error))
    problems.raise_as(SettingsError)
