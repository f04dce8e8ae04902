"""The parameters of a function are read where they are known, and replaced where asked."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.parameters import (
    parameters_of,
    required_names,
    single_parameters_of,
    with_parameters,
)


def loss(x: Any, y: Any = 1, *rest: Any, scale: Any, **options: Any) -> Any:
    return x


def test_parameters_that_take_several_values_are_not_single_ones() -> None:
    assert [p.name for p in parameters_of(loss)] == ["x", "y", "rest", "scale", "options"]
    assert [p.name for p in single_parameters_of(loss)] == ["x", "y", "scale"]
    assert required_names(loss) == ["x", "scale"]


def test_a_function_without_a_known_signature_has_no_parameters() -> None:
    assert parameters_of(max) == []


def test_parameters_by_name_are_ordered_with_defaults_last() -> None:
    def anything(**given: Any) -> Any:
        return given

    again = with_parameters(anything, single_parameters_of(loss)[::-1], by_name=True)
    assert again is anything
    assert str(inspect.signature(anything)) == "(*, scale: 'Any', x: 'Any', y: 'Any' = 1)"


def test_a_ufunc_that_does_not_say_its_parameters_has_its_inputs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unknown(function: Callable[..., Any]) -> None:
        raise ValueError("no signature found for builtin <ufunc 'arctan2'>")

    monkeypatch.setattr(inspect, "signature", unknown)
    assert [each.name for each in parameters_of(np.arctan2)] == ["x1", "x2"]
    assert parameters_of(max) == []
