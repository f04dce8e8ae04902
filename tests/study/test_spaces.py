"""Spaces: lists are axes, short trainings are read off long ones, nothing is trained twice."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, strategies as some

from steepest.errors import SettingsError
from steepest.study.spaces import space_from_options
from steepest.training.settings import FIELDS, Settings


def problems_of(**options: Any) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        space_from_options(options)
    return str(caught.value).splitlines()


def test_lists_arrays_and_ranges_are_axes() -> None:
    space = space_from_options(
        {"learning_rate": np.array([0.1, 0.3]), "epochs": range(1, 4), "hidden": [(), 8, (4, 2)]}
    )
    assert space.axes["learning_rate"] == (0.1, 0.3)
    assert space.axes["epochs"] == (1, 2, 3)
    assert space.axes["hidden"] == ((), (8,), (4, 2))
    assert space.varying == ("hidden", "learning_rate", "epochs")
    assert len(space.configurations) == 18


def test_a_tuple_is_one_value() -> None:
    space = space_from_options({"hidden": (4, 2), "activation": ("relu", "tanh")})
    assert space.varying == ()
    assert space.configurations == (Settings(hidden=(4, 2), activation=("relu", "tanh")),)


def test_the_longest_is_trained_and_the_others_are_read_off() -> None:
    space = space_from_options({"epochs": [60, 10], "learning_rate": [0.1, 0.2]})
    (family,) = space.families
    assert family.marks == (10, 60)
    assert [settings.epochs for settings in family.settings] == [60, 60]
    for training, rows in zip(family.settings, family.rows, strict=True):
        for row, mark in zip(rows, family.marks, strict=True):
            assert space.configurations[row] == training.replace(epochs=mark)


def test_a_cosine_depends_on_the_length_and_is_trained_for_each() -> None:
    space = space_from_options({"epochs": [5, 10], "schedule": ["constant", "cosine"]})
    assert [family.marks for family in space.families] == [(5, 10), (5,), (10,)]
    assert space.trainings == 3


@given(
    some.fixed_dictionaries(
        {
            "epochs": some.lists(some.integers(0, 20), min_size=1, max_size=3, unique=True),
            "schedule": some.lists(
                some.sampled_from(["constant", "exponential", "cosine"]),
                min_size=1,
                max_size=3,
                unique=True,
            ),
            "rule": some.lists(
                some.sampled_from(["sgd", "momentum", "adam"]), min_size=1, max_size=3, unique=True
            ),
            "batch_size": some.lists(
                some.sampled_from([1, 8, None]), min_size=1, max_size=3, unique=True
            ),
        }
    )
)
def test_every_configuration_is_covered_once(options: dict[str, Any]) -> None:
    space = space_from_options(options)
    rows = np.concatenate([family.rows.ravel() for family in space.families])
    assert sorted(rows) == list(range(len(space.configurations)))
    assert len(set(space.configurations)) == len(space.configurations)
    for family in space.families:
        for training, own in zip(family.settings, family.rows, strict=True):
            assert [
                training.replace(epochs=mark) for mark in family.marks
            ] == [space.configurations[row] for row in own]  # fmt: skip


def test_what_a_rule_does_not_use_makes_no_second_run() -> None:
    space = space_from_options({"rule": ["sgd", "momentum"], "momentum": [0.5, 0.95]})
    assert [(s.rule, s.momentum) for s in space.configurations] == [
        ("sgd", 0.9),
        ("momentum", 0.5),
        ("momentum", 0.95),
    ]


def test_a_union_has_the_values_of_both_spaces() -> None:
    first = space_from_options({"learning_rate": [0.1, 0.3], "epochs": 5})
    second = space_from_options({"learning_rate": 0.2, "epochs": [5, 10]})
    union = first.union(second)
    assert union.axes["learning_rate"] == (0.1, 0.3, 0.2)
    assert union.axes["epochs"] == (5, 10)
    assert len(union.configurations) == 6


def test_axes_survive_json() -> None:
    axes = space_from_options({"learning_rate": [0.1, 1 / 3], "batch_size": [None, 7]}).axes
    again = json.loads(json.dumps(axes))
    assert again["learning_rate"] == [0.1, 1 / 3]
    assert set(again) == set(FIELDS)


def test_all_problems_of_all_axes_are_reported_once() -> None:
    assert problems_of(
        learning_rate=[0.1, -0.3, 0.1], batch_size=[], hiden=[3], hidden=[(4,), (0,)], epochs=[3, 3]
    ) == [
        "learning_rate must be a positive number, got -0.3 "
        "(steepest subtracts the gradient: use 0.3)",
        "learning_rate must list each value once, got 0.1 again",
        "batch_size must have at least one value, got an empty list",
        'unknown option hiden (did you mean "hidden"?)',
        "hidden must have widths of at least 1, got (0,) (() is no hidden layer)",
        "epochs must list each value once, got 3 again",
    ]


def test_a_value_that_no_configuration_uses_is_refused() -> None:
    assert problems_of(momentum=[0.5, 0.8], rule=["sgd", "adam"]) == [
        'momentum 0.5 has no effect with rule "sgd" (use rule="momentum")'
    ]


def test_activations_that_do_not_fit_every_depth_are_refused() -> None:
    assert problems_of(hidden=[(4, 2), (4,)], activation=("relu", "tanh")) == [
        "activation must be a name or a tuple with one name a hidden layer, got 2 names for "
        "1 hidden layers (('relu', 'tanh') for (4,))"
    ]
