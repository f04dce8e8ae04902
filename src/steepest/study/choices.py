"""Two choices among the configurations of a study, and the pairs of configurations to compare."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from steepest.arguments import check_table, listed
from steepest.errors import Problems, SettingsError, StudyError, nearest
from steepest.training.settings import FIELDS, Settings, normalise
from steepest.values import shown, whole

__all__ = [
    "Choice",
    "check_choices",
    "check_configuration",
    "check_configurations",
    "describe_settings",
    "matching_pairs",
]

Choice: TypeAlias = int | Mapping[str, Any]
"""A configuration by its number, or some settings by name."""


def describe_settings(settings: Mapping[str, Any]) -> str:
    """Settings in one line of text.

    >>> describe_settings({"hidden": (), "learning_rate": 0.3})
    'hidden (), learning_rate 0.3'
    """
    return ", ".join(f"{name} {value}" for name, value in settings.items())


def check_choices(
    configurations: Sequence[Settings], a: Choice, b: Choice
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Both choices as settings, checked.

    Raises:
        StudyError: settings or configurations that the study does not have; equal choices, or
            choices that name different settings.
    """
    problems = Problems()
    first = _check_choice("a", configurations, a, problems)
    second = _check_choice("b", configurations, b, problems)
    problems.raise_as(StudyError)
    if first.keys() != second.keys():
        if isinstance(a, Mapping) != isinstance(b, Mapping):
            raise StudyError("a and b must both be settings, or both numbers of configurations")
        only = sorted(first.keys() ^ second.keys())
        raise StudyError(
            f"a and b must name the same settings, got {', '.join(only)} in one alone "
            "(settings named in neither are matched pairwise)"
        )
    if len(configurations) == 1:
        raise StudyError(
            "a comparison needs two configurations or more, got 1 (sweep a list of values, such as "
            "learning_rate=[0.1, 0.3])"
        )
    if first == second:
        raise StudyError(f"a and b must differ, got {describe_settings(first) or 'nothing'} twice")
    return first, second


def check_configuration(given: object, count: int) -> int:
    """The number of a configuration out of so many, checked.

    Raises:
        StudyError: no configuration has that number.
    """
    try:
        number = whole(given)
    except TypeError:
        number = -1
    if not 0 <= number < count:
        raise StudyError(
            f"a configuration must be a number below {count}, got {shown(given)} "
            "(ranking() lists them)"
        )
    return number


def check_configurations(given: object, count: int) -> list[int]:
    """Numbers of configurations out of so many, checked.

    Raises:
        StudyError: none, one twice, or one that no configuration has.
    """
    numbers = [check_configuration(each, count) for each in listed(given)]
    if not numbers or len({*numbers}) < len(numbers):
        raise StudyError(f"configurations must be different numbers, got {shown(given)}")
    return numbers


def _check_choice(
    side: str, configurations: Sequence[Settings], choice: Choice, problems: Problems
) -> dict[str, Any]:
    if not isinstance(choice, Mapping):
        try:
            settings = configurations[check_configuration(choice, len(configurations))].as_dict()
        except StudyError as error:
            problems.add(str(error))
            return {}
        return {
            name: value
            for name, value in settings.items()
            if any(getattr(each, name) != value for each in configurations)
        }
    kept: dict[str, Any] = {}
    for name, value in check_table(side, choice, StudyError).items():
        if name not in FIELDS:
            problems.add(f"{name} must be a setting of the study, {nearest(name, FIELDS)}")
            continue
        known = list(dict.fromkeys(getattr(each, name) for each in configurations))
        try:
            kept[name] = normalise(name, value)
            is_known = kept[name] in known
        except SettingsError:
            is_known = False
        if not is_known:
            problems.add(
                f"{name} must be a value of the study ({', '.join(map(shown, known))}), got "
                f"{shown(value)}"
            )
    return kept


def matching_pairs(
    configurations: Sequence[Settings], a: dict[str, Any], b: dict[str, Any]
) -> list[tuple[int, int]]:
    """Pairs of configurations, one with a and one with b, that agree in all other settings.

    Raises:
        StudyError: there is no such pair.
    """
    open_names = [name for name in FIELDS if name not in a]
    sides: list[dict[tuple[Any, ...], int]] = [
        {
            tuple(getattr(settings, name) for name in open_names): number
            for number, settings in enumerate(configurations)
            if all(getattr(settings, name) == value for name, value in chosen.items())
        }
        for chosen in (a, b)
    ]
    pairs = [(number, sides[1][key]) for key, number in sides[0].items() if key in sides[1]]
    if not pairs:
        raise StudyError(
            f"a and b must meet in configurations that are alike in all else, got none for "
            f"{describe_settings(a)} and {describe_settings(b)} "
            "(name the other settings that differ as well)"
        )
    return pairs
