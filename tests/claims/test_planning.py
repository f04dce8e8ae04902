"""The number of seeds has the power asked for, and seeds of a pilot do not test a claim."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

import steepest as st
from claim_cases import PLAN
from steepest.statistics import interval


@pytest.fixture(scope="module")
def pilot() -> Any:
    study = st.sweep("wine", hidden=[(), (32,)], epochs=5, batch_size=None, seeds=8)
    return study.compare({"hidden": 32}, {"hidden": ()}, "test_accuracy", about="rows")


@pytest.mark.parametrize(
    ("expected", "direction"), [(0.03, "higher"), (-0.03, "lower"), (0.0, "equivalent")]
)
def test_simulated_claims_are_supported_as_often_as_planned(
    expected: float, direction: str
) -> None:
    margin, sd, repetitions = 0.01, 0.03, 2000
    planned = st.plan_seeds(expected, margin=margin, direction=direction, sd=sd)
    random = np.random.default_rng(7)
    supported = 0
    for _ in range(repetitions):
        values = random.normal(expected, sd, planned.seeds)
        found = interval(values, 0.9 if direction == "equivalent" else 0.95)
        supported += {
            "higher": found.low > margin,
            "lower": found.high < -margin,
            "equivalent": -margin < found.low and found.high < margin,
        }[direction]
    # Four standard errors of a share of 0.8 in 2,000 repetitions.
    assert supported / repetitions == pytest.approx(planned.reached, abs=0.036)
    assert 0.8 <= planned.reached < 0.85


def test_a_pilot_gives_the_error_of_seeds_and_rows(pilot: Any) -> None:
    error, _ = pilot.new_rows.error_with(100_000)
    assert st.plan_seeds(0.01 + 8 * error, margin=0.01, pilot=pilot).seeds >= 5
    with pytest.raises(st.ClaimError) as raised:
        st.plan_seeds(0.01 + error, margin=0.01, pilot=pilot)
    assert str(raised.value).startswith("no number of seeds gives 80 % power to show 0.0")
    assert f"the standard error is {error:.2g} (claim less, use" in str(raised.value)


def test_a_claim_keeps_the_reason_for_its_seeds() -> None:
    planned = st.plan_seeds(0.03, margin=0.01, sd=0.03)
    claim = st.Claim(**PLAN | {"seeds": planned})
    assert (claim.seeds, claim.seeds_reason) == (planned.seeds, planned.reason)
    assert planned.reason == (
        "80 % power to support it if the difference is +0.03, from a standard deviation of 0.03 "
        "over seeds"
    )
    assert f'seeds_reason = "{planned.reason}"' in claim.text


def test_seeds_of_a_pilot_do_not_test_a_claim(pilot: Any) -> None:
    planned = st.plan_seeds(0.5, margin=0.01, pilot=pilot)
    assert st.Claim(**PLAN | {"seeds": planned}).seeds == planned.seeds
    with pytest.raises(st.ClaimError) as raised:
        st.Claim(**PLAN | {"seeds": planned, "first_seed": 7})
    assert str(raised.value) == "first_seed must give other seeds than the pilot's, got 7 in both"


WRONG: list[tuple[dict[str, Any], str]] = [
    ({}, "either sd or pilot must be given, got neither"),
    ({"sd": 0.0}, "sd must be a positive number, got 0.0"),
    ({"sd": 0.1, "power": 80}, "power must lie between 0 and 1, got 80 (0.8 is usual)"),
    (
        {"sd": 0.1, "direction": "better"},
        'direction must be a known name, got "better" (known are higher, lower, equivalent)',
    ),
    (
        {"sd": 0.1, "margin": 0.05},
        'expected must be above the margin of 0.05 for "higher", got 0.03 (a claim is shown only '
        "where it is true by more than the margin)",
    ),
    (
        {"sd": 0.1, "direction": "equivalent"},
        'expected must be between -0.01 and 0.01 for "equivalent", got 0.03 (0 is usual)',
    ),
]


@pytest.mark.parametrize(("changes", "sentence"), WRONG)
def test_a_wrong_plan_is_one_sentence(changes: dict[str, Any], sentence: str) -> None:
    with pytest.raises(st.ClaimError) as raised:
        st.plan_seeds(0.03, **{"margin": 0.01} | changes)
    assert str(raised.value) == sentence


def test_a_pilot_of_few_or_equal_differences_plans_nothing(pilot: Any) -> None:
    few = replace(pilot, paired=replace(pilot.paired, n=4))
    with pytest.raises(st.ClaimError, match="pilot must have at least 5 seeds, got 4"):
        st.plan_seeds(0.03, margin=0.01, pilot=few)
    equal = replace(pilot, new_rows=None, paired=replace(pilot.paired, sd=0.0))
    with pytest.raises(st.ClaimError, match="pilot must have differences that vary, got equal"):
        st.plan_seeds(0.03, margin=0.01, pilot=equal)
