"""Seeds of a sweep: a number or a list, and never more than fit into a study."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steepest.errors import SettingsError
from steepest.study.spaces import space_from_options
from steepest.training.seeds import check_seeds


@pytest.mark.parametrize(
    ("given", "count"),
    [
        (10**9, "1,000,000,000"),
        (range(10**9), "1,000,000,000"),
        (range(0, 2**70, 2), f"{2**69:,}"),
        (range(2**70, 0, -1), f"{2**70:,}"),
    ],
)
def test_too_many_seeds_are_refused_before_they_are_listed(given: Any, count: str) -> None:
    with pytest.raises(SettingsError) as caught:
        check_seeds(given)
    assert str(caught.value) == f"seeds must be at most 10,000,000, got {count} seeds"


def test_an_array_of_seeds_has_one_axis() -> None:
    assert check_seeds(np.array([5, 7])) == (5, 7)
    for given in (np.array(3), np.zeros((2, 2), dtype=int)):
        with pytest.raises(SettingsError, match="seeds must be a number or a list of seeds, got"):
            check_seeds(given)


def test_an_empty_range_has_no_seed() -> None:
    with pytest.raises(SettingsError, match="seeds must hold at least one seed"):
        check_seeds(range(5, 5))


def test_too_many_configurations_are_refused_before_they_are_listed() -> None:
    rates = [0.001 * n for n in range(1, 1_102)]
    with pytest.raises(SettingsError) as caught:
        space_from_options({"learning_rate": rates, "epochs": list(range(1_000))})
    assert str(caught.value) == (
        "a sweep must have at most 1,000,000 configurations, got 1,101,000 (list fewer values, "
        "most are of learning_rate and epochs)"
    )
