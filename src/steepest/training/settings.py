"""The settings of a run: everything that determines it besides data and seeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from steepest import values
from steepest.errors import Problems, SettingsError, nearest
from steepest.nn import activations, rules, schedules
from steepest.values import shown

__all__ = [
    "ACTIVATIONS",
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

ACTIVATIONS: Final = tuple(activations.ACTIVATIONS)
BINARY_LOSSES: Final = ("binary_cross_entropy", "binary_cross_entropy_from_probabilities")
LOSSES: Final = ("auto", *BINARY_LOSSES, "softmax_cross_entropy")
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
DTYPES: Final = values.DTYPES

CONSTRAINTS: Final[dict[str, values.Constraint]] = {
    "hidden": values.hidden,
    "activation": values.activation(ACTIVATIONS),
    "loss": values.one_of(LOSSES),
    "initialisation": values.one_of(INITIALISATIONS),
    "rule": values.one_of(RULES),
    **rules.CONSTRAINTS,
    "learning_rate": values.learning_rate,
    "schedule": values.one_of(SCHEDULES),
    "decay": schedules.DECAY,
    "schedule_unit": values.one_of(SCHEDULE_UNITS),
    "batch_size": values.count(1, "None takes all rows in one batch", none=True),
    "epochs": values.count(0, "0 evaluates the untrained network"),
    "drop_last": values.boolean,
    "dtype": values.dtype,
    "loss_after": values.boolean,
}
"""What each setting may be."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a run. Checked and normalised on creation, frozen afterwards.

    Attributes:
        hidden: widths of the hidden layers; ``()`` means none, ``32`` means ``(32,)``.
        activation: of the hidden layers, or a tuple with one name a hidden layer.
        loss: ``"auto"`` is binary cross-entropy for two classes, softmax cross-entropy for more.
        initialisation: of the weights; biases start at zero.
        rule: how a step is made from a gradient, as torch.optim defines it.
        momentum: of the rule momentum, in [0, 1).
        beta1, beta2, epsilon: of the rule adam.
        learning_rate: positive.
        schedule: of the learning rate.
        decay: of the schedule exponential, in (0, 1].
        schedule_unit: whether the schedule counts epochs or steps.
        batch_size: rows a step; None takes the whole training part.
        epochs: passes over the training part; 0 trains nothing.
        drop_last: whether a last batch shorter than ``batch_size`` is left out.
        dtype: of the weights and of all arithmetic but the sums of losses, which are float64.
        loss_after: whether the training part is evaluated again after every epoch.

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

    def __post_init__(self) -> None:
        problems = Problems()
        for name, constraint in CONSTRAINTS.items():
            given = getattr(self, name)
            kept = constraint(name, given, problems)
            if kept is not given:
                object.__setattr__(self, name, kept)
        if not problems.sentences and type(self.activation) is tuple:
            _check_one_activation_a_layer(self, problems)
        if not problems.sentences and self.rule == "adam":
            constants = (self.learning_rate, self.beta1, self.beta2, self.epsilon)
            rules.check_adam(*constants, self.dtype, problems)
        problems.raise_as(SettingsError)

    def replace(self, **changes: Any) -> Settings:
        """A copy with some settings changed, checked like any other.

        >>> Settings().replace(epochs=3).epochs
        3
        """
        _check_options(changes)
        return replace(self, **changes)

    def sizes(self, d_in: int, classes: int) -> tuple[int, ...]:
        """Widths of all layers from the features to the outputs.

        >>> Settings(hidden=(16, 8)).sizes(13, 3)
        (13, 16, 8, 3)
        """
        outputs = classes if self.loss_for(classes) == "softmax_cross_entropy" else 1
        return (d_in, *self.hidden, outputs)

    def activations(self) -> tuple[str, ...]:
        """One name a hidden layer.

        >>> Settings(hidden=(16, 8), activation="tanh").activations()
        ('tanh', 'tanh')
        """
        if isinstance(self.activation, str):
            return (self.activation,) * len(self.hidden)
        return self.activation

    def loss_for(self, classes: int) -> str:
        """The loss for a number of classes, with ``"auto"`` resolved.

        Raises:
            SettingsError: a binary loss with more than two classes.

        >>> Settings().loss_for(2), Settings().loss_for(10)
        ('binary_cross_entropy', 'softmax_cross_entropy')
        """
        if self.loss == "auto":
            return "binary_cross_entropy" if classes == 2 else "softmax_cross_entropy"
        if self.loss in BINARY_LOSSES and classes != 2:
            raise SettingsError(
                f'loss "{self.loss}" needs two classes, the data has {classes} '
                '(use "softmax_cross_entropy" or "auto")'
            )
        return self.loss

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
    return f"unknown option {name} ({nearest(name, (*FIELDS, *also))})"


_USED_BY: Final[dict[str, tuple[str, str]]] = {
    "momentum": ("rule", "momentum"),
    "beta1": ("rule", "adam"),
    "beta2": ("rule", "adam"),
    "epsilon": ("rule", "adam"),
    "decay": ("schedule", "exponential"),
}
MAY_BE_IDLE: Final = tuple(_USED_BY)
"""Settings that only some rules or schedules use."""


def settings_without_effect(settings: Settings) -> list[str]:
    """Names of the settings that differ from their default and have no effect.

    >>> settings_without_effect(Settings(decay=0.9))
    ['decay']
    """
    return [
        name
        for name, (user, value) in _USED_BY.items()
        if getattr(settings, user) != value and getattr(settings, name) != default_of_setting(name)
    ]


def no_effect_sentence(name: str, settings: Settings) -> str:
    """The message about a setting that :func:`settings_without_effect` names."""
    user, value = _USED_BY[name]
    return (
        f'{name} {getattr(settings, name)} has no effect with {user} "{getattr(settings, user)}"'
        f' (use {user}="{value}")'
    )


def names_by_setting() -> dict[str, tuple[str, ...]]:
    """The settings that take one of several names, with those names."""
    return {
        "loss": LOSSES,
        "initialisation": INITIALISATIONS,
        "rule": RULES,
        "schedule": SCHEDULES,
        "schedule_unit": SCHEDULE_UNITS,
        "dtype": DTYPES,
    }


def default_of_setting(name: str) -> Any:
    """The default of a setting."""
    return Settings.__dataclass_fields__[name].default


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


def _check_one_activation_a_layer(settings: Settings, problems: Problems) -> None:
    given, needed = len(settings.activation), len(settings.hidden)
    if given != needed:
        problems.add(
            f"activation must be a name or a tuple with one name a hidden layer, got {given} names "
            f"for {needed} hidden layers ({shown(settings.activation)} for {settings.hidden})"
        )
