"""The settings of a sweep: its axes, their combinations, and the trainings that cover them.

If the learning rate does not depend on the number of epochs, a run of 10 epochs is the beginning of
a run of 60. Then only the longest is trained, and the shorter ones are recorded on the way, at its
marks.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.errors import Problems, SettingsError
from steepest.study.distributions import Distribution, draw
from steepest.training.setting_values import LATER
from steepest.training.settings import (
    ADAMW_WITHOUT_DECAY,
    FIELDS,
    MAY_BE_IDLE,
    Settings,
    default_of_setting,
    no_effect_sentence,
    normalise,
    settings_without_effect,
    unchecked_settings,
    unknown_option_sentence,
)
from steepest.values import shown

__all__ = [
    "PREFIX_SCHEDULES",
    "Family",
    "Space",
    "drawable_options",
    "settings_of_draw",
    "space_from_axes",
    "space_from_options",
    "space_of_draws",
    "space_of_settings",
]

MOST_CONFIGURATIONS: Final = 1_000_000
_USUAL_RATE: Final = 1e10  # which adam can use in float32 with any beta1
PREFIX_SCHEDULES: Final = ("constant", "exponential", "step", "plateau")
"""With these, a training is the beginning of one with more epochs."""


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """Trainings with the same number of epochs.

    Attributes:
        settings: of each training, all with the same ``epochs``.
        marks: epochs at which each training is recorded, ascending, the last equal to ``epochs``.
        rows: number of the configuration at each mark, (trainings, marks) int64.
    """

    settings: tuple[Settings, ...]
    marks: tuple[int, ...]
    rows: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Space:
    """All settings of a sweep.

    Attributes:
        axes: the values of every setting, in the order given; most have one.
        configurations: all combinations, ``epochs`` varying fastest and ascending, or those that
            were listed.
        families: the trainings that cover all configurations.
        listed: whether the configurations were listed, and are not all combinations.
    """

    axes: dict[str, tuple[Any, ...]]
    configurations: tuple[Settings, ...]
    families: tuple[Family, ...]
    listed: bool = False

    @property
    def varying(self) -> tuple[str, ...]:
        """Names of the settings with more than one value."""
        return tuple(name for name, values in self.axes.items() if len(values) > 1)

    @property
    def written_axes(self) -> dict[str, tuple[Any, ...]]:
        """The axes without settings of later versions that have only their default."""
        return {
            name: values
            for name, values in self.axes.items()
            if name not in LATER or values != (default_of_setting(name),)
        }

    @property
    def trainings(self) -> int:
        """Number of trainings per seed."""
        return sum(len(family.settings) for family in self.families)

    def union(self, other: Space) -> Space:
        """The space over the values of both spaces, those of this one first.

        >>> first = space_from_options({"epochs": [5, 10]})
        >>> first.union(space_from_options({"epochs": 20})).axes["epochs"]
        (5, 10, 20)
        """
        if self.listed or other.listed:
            both = dict.fromkeys((*self.configurations, *other.configurations))
            return space_of_settings(tuple(both))
        axes = {name: (*self.axes[name], *other.axes[name]) for name in FIELDS}
        return space_from_axes({name: tuple(_distinct(values)) for name, values in axes.items()})


def space_from_options(options: Mapping[str, Any], also: tuple[str, ...] = ()) -> Space:
    """The space of a user's options: a list (or array, or range) is an axis, anything else a value.

    Args:
        options: the settings.
        also: other known names, as hints for misspelt ones.

    Raises:
        SettingsError: unknown options, empty lists, repeated or wrong values; all at once.

    >>> space = space_from_options({"hidden": [(), 32], "epochs": [10, 60], "learning_rate": 0.3})
    >>> space.varying, len(space.configurations), space.trainings
    (('hidden', 'epochs'), 4, 2)
    """
    problems = Problems()
    axes: dict[str, tuple[Any, ...]] = {name: (default_of_setting(name),) for name in FIELDS}
    for name, given in options.items():
        if name not in FIELDS:
            problems.add(unknown_option_sentence(name, also))
            continue
        axes[name] = _check_axis(name, _axis_values(given), problems)
    problems.raise_as(SettingsError)
    return space_from_axes(axes)


def _axis_values(given: Any) -> list[Any]:
    """The values of a list, an array or a range; anything else is one value."""
    if isinstance(given, np.ndarray):
        return list(given.ravel())
    return list(given) if isinstance(given, (list, range)) else [given]


def _check_axis(name: str, given: list[Any], problems: Problems) -> tuple[Any, ...]:
    """Values as settings keep them; wrong ones become sentences in ``problems``."""
    if not given:
        problems.add(f"{name} must have at least one value, got an empty list")
    kept = []
    for value in given:
        try:
            kept.append(normalise(name, value))
        except SettingsError as error:
            problems.add(str(error))
    repeated = [value for value, times in Counter(kept).items() if times > 1]
    if repeated:
        problems.add(f"{name} must list each value once, got {shown(repeated[0])} again")
    return tuple(kept)


def space_from_axes(axes: dict[str, tuple[Any, ...]]) -> Space:
    """The space over axes whose values were checked before.

    Raises:
        SettingsError: combinations that are not valid or too many, values that have no effect.
    """
    count = math.prod(len(values) for values in axes.values())
    if count > MOST_CONFIGURATIONS:
        longest = sorted(axes, key=lambda name: -len(axes[name]))[:2]
        raise SettingsError(
            f"a sweep must have at most {MOST_CONFIGURATIONS:,} configurations, got {count:,} "
            f"(list fewer values, most are of {' and '.join(longest)})"
        )
    marks = tuple(sorted(axes["epochs"]))
    lengths = {**axes, "epochs": marks[-1:]}
    bases = [unchecked_settings(values) for values in itertools.product(*lengths.values())]
    tuples = any(isinstance(activation, tuple) for activation in axes["activation"])
    unusual = (
        any(epsilon != default_of_setting("epsilon") for epsilon in axes["epsilon"])
        or max(axes["learning_rate"]) > _USUAL_RATE
    )
    later = any(axes[name] != (default_of_setting(name),) for name in LATER) or not (
        set(axes["schedule"]) <= {"constant", "exponential", "cosine"}
        and set(axes["rule"]) <= {"sgd", "momentum", "adam"}
    )
    if "adamw" in axes["rule"] and not any(axes["weight_decay"]):
        raise SettingsError(ADAMW_WITHOUT_DECAY)
    if tuples or unusual or later:
        for base in bases:
            base.replace()  # checks settings that must fit each other
    if any(
        values != (default_of_setting(name),)
        for name, values in axes.items()
        if name in MAY_BE_IDLE
    ):
        bases = _without_idle_values(bases)
    configurations = tuple(
        base if epochs == base.epochs else _with_epochs(base, epochs)
        for base in bases
        for epochs in marks
    )
    return Space(dict(axes), configurations, _make_families(bases, configurations, marks))


def space_of_settings(configurations: Sequence[Settings]) -> Space:
    """The space of listed configurations and no other combination of their values.

    Args:
        configurations: distinct ones; their numbers are their places.

    >>> space = space_of_settings([Settings(hidden=(), epochs=5), Settings(learning_rate=0.3)])
    >>> space.varying, len(space.configurations), space.trainings
    (('hidden', 'learning_rate', 'epochs'), 2, 2)
    """
    axes = {
        name: tuple(_distinct(getattr(settings, name) for settings in configurations))
        for name in FIELDS
    }
    families = []
    for epochs in axes["epochs"]:
        rows = [row for row, settings in enumerate(configurations) if settings.epochs == epochs]
        alike = tuple(configurations[row] for row in rows)
        families.append(Family(alike, (epochs,), np.array(rows, dtype=np.int64)[:, None]))
    return Space(axes, tuple(configurations), tuple(families), listed=True)


def space_of_draws(options: Mapping[str, Any], count: int, also: tuple[str, ...] = ()) -> Space:
    """The space of so many different configurations, drawn from lists and distributions.

    Args:
        options: the settings.
        count: how many.
        also: other known names, as hints for misspelt ones.

    Raises:
        SettingsError: unknown options, wrong values; fewer combinations than ``count``.

    >>> space = space_of_draws({"momentum": [0.5, 0.9], "rule": ["sgd", "momentum"]}, 3)
    >>> sorted((one.rule, one.momentum) for one in space.configurations)
    [('momentum', 0.5), ('momentum', 0.9), ('sgd', 0.9)]
    """
    plain = drawable_options(options, also)
    found: dict[Settings, None] = {}
    for size in (count, 4 * count, 16 * count):
        found = dict.fromkeys(settings_of_draw(each) for each in draw(plain, size))
        if len(found) >= count:
            return space_of_settings(tuple(found)[:count])
    raise SettingsError(
        f"trials must be at most the number of configurations to draw from, got {count} trials and "
        f"found {len(found)} different configurations"
    )


def drawable_options(options: Mapping[str, Any], also: tuple[str, ...] = ()) -> dict[str, Any]:
    """The options as distributions, lists of checked values, and single values.

    Args:
        options: the settings.
        also: other known names, as hints for misspelt ones.

    Raises:
        SettingsError: unknown options, wrong values; all at once.

    >>> drawable_options({"hidden": [8, (16, 8)], "epochs": [5]})
    {'hidden': [(8,), (16, 8)], 'epochs': 5}
    """
    problems, plain = Problems(), dict[str, Any]()
    for name, given in options.items():
        if name not in FIELDS:
            problems.add(unknown_option_sentence(name, also))
        elif isinstance(given, Distribution):
            plain[name] = given
        else:
            values = _check_axis(name, _axis_values(given), problems)
            plain[name] = list(values) if len(values) != 1 else values[0]
    problems.raise_as(SettingsError)
    return plain


def settings_of_draw(options: Mapping[str, Any]) -> Settings:
    """Drawn settings, those without effect beside the others at their default."""
    settings = Settings(**options)
    idle = settings_without_effect(settings)
    return settings.replace(**{name: default_of_setting(name) for name in idle})


def _with_epochs(base: Settings, epochs: int) -> Settings:
    return unchecked_settings({**base.as_dict(), "epochs": epochs}.values())


def _without_idle_values(bases: list[Settings]) -> list[Settings]:
    """The settings with unused ones set to their default, so that no run is trained twice.

    With rule=["sgd", "momentum"] and momentum=[0.5, 0.9] there is one sgd, not two.
    """
    idle = [settings_without_effect(base) for base in bases]
    if not any(idle):
        return bases
    problems = Problems()
    for name in sorted({name for names in idle for name in names}, key=FIELDS.index):
        at_fault = [base for base, names in zip(bases, idle, strict=True) if name in names]
        used = any(
            getattr(base, name) != default_of_setting(name) and name not in names
            for base, names in zip(bases, idle, strict=True)
        )
        if not used:
            problems.add(no_effect_sentence(name, at_fault[0]))
    problems.raise_as(SettingsError)
    plain = (
        base.replace(**{name: default_of_setting(name) for name in names}) if names else base
        for base, names in zip(bases, idle, strict=True)
    )
    return list(dict.fromkeys(plain))


def _make_families(
    bases: list[Settings], configurations: tuple[Settings, ...], marks: tuple[int, ...]
) -> tuple[Family, ...]:
    rows = np.arange(len(configurations), dtype=np.int64).reshape(len(bases), len(marks))
    prefix = np.array(
        [base.schedule in PREFIX_SCHEDULES and base.patience is None for base in bases], dtype=bool
    )
    families = []
    if prefix.any():
        longest = tuple(base for base, yes in zip(bases, prefix, strict=True) if yes)
        families.append(Family(longest, marks, rows[prefix]))
    own = rows[~prefix]
    for place, epochs in enumerate(marks if own.size else ()):
        column = own[:, place : place + 1]
        settings = tuple(configurations[row] for row in column[:, 0])
        families.append(Family(settings, (epochs,), column))
    return tuple(families)


def _distinct(values: Iterable[Any]) -> list[Any]:
    return list(dict.fromkeys(values))
