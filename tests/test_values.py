"""Constraints: every setting's knows a value that it refuses, and says so in its own words."""

from __future__ import annotations

from typing import Any

import pytest

from steepest import values
from steepest.errors import Problems, SettingsError, shown
from steepest.training.settings import CONSTRAINTS, FIELDS, Settings, default_of_setting, normalise


def test_every_setting_has_a_constraint() -> None:
    assert tuple(CONSTRAINTS) == FIELDS


def test_the_wrong_example_of_every_setting_is_refused_in_the_words_of_its_constraint() -> None:
    for name, constraint in CONSTRAINTS.items():
        for refuse in (lambda name, value: Settings(**{name: value}), normalise):
            with pytest.raises(SettingsError) as caught:
                refuse(name, constraint.wrong)
            start = f"{name} must {constraint.words}, got {shown(constraint.wrong)}"
            assert str(caught.value).startswith(start)


def test_the_default_of_every_setting_is_kept_as_it_is() -> None:
    for name in FIELDS:
        assert normalise(name, default_of_setting(name)) is default_of_setting(name)


@pytest.mark.parametrize(
    ("width", "decimals"),
    [
        (12.0, 1),
        (1.0, 1),
        (0.99, 2),
        (0.1, 2),
        (0.0041, 4),
        (1e-12, 8),
        (0.0, 4),
        (float("nan"), 4),
    ],
)
def test_two_digits_of_a_half_width_are_shown(width: float, decimals: int) -> None:
    assert values.decimals(width) == decimals


@pytest.mark.parametrize("given", [float("-inf"), float("nan")])
def test_a_learning_rate_without_a_fix_has_no_hint(given: Any) -> None:
    problems = Problems()
    values.learning_rate("learning_rate", given, problems)
    assert "(" not in problems.sentences[0]
