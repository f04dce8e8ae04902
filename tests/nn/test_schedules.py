"""Schedules against torch's, and the mistake of decaying in place."""

from __future__ import annotations

import dataclasses
import warnings
from collections.abc import Callable
from typing import Any

import pytest
import torch
from hypothesis import given, strategies as st

from steepest.errors import SettingsError
from steepest.nn.schedules import (
    Constant,
    Cosine,
    Exponential,
    OneCycle,
    Schedule,
    StepDecay,
    WarmupCosine,
    make_schedule,
)

RATES = st.floats(1e-4, 10)


def torchs(learning_rate: float, make: Callable[[Any], Any], times: int) -> list[float]:
    """The rates a scheduler of torch gives at t = 0, 1, ..."""
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=learning_rate)
    scheduler, rates = make(optimizer), []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch warns that optimizer.step() was not called
        for _ in range(times):
            rates.append(float(optimizer.param_groups[0]["lr"]))
            scheduler.step()
    return rates


def rates_of(schedule: Schedule, times: int) -> list[float]:
    return [schedule.rate(t) for t in range(times)]


@given(RATES, st.floats(0.1, 1))
def test_exponential_agrees_with_torch(learning_rate: float, decay: float) -> None:
    expected = torchs(learning_rate, lambda o: torch.optim.lr_scheduler.ExponentialLR(o, decay), 20)
    found = rates_of(Exponential(learning_rate, decay), 20)
    assert found == pytest.approx(expected, rel=1e-12)


@given(RATES, st.integers(1, 50))
def test_cosine_agrees_with_torch(learning_rate: float, total: int) -> None:
    expected = torchs(
        learning_rate, lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, total), total + 1
    )
    found = rates_of(Cosine(learning_rate, total), total + 1)
    assert found == pytest.approx(expected, rel=1e-11, abs=1e-15 * learning_rate)


@given(RATES, st.floats(0.1, 1), st.integers(1, 9))
def test_step_decay_agrees_with_torch(learning_rate: float, decay: float, every: int) -> None:
    expected = torchs(learning_rate, lambda o: torch.optim.lr_scheduler.StepLR(o, every, decay), 20)
    assert rates_of(StepDecay(learning_rate, decay, every), 20) == pytest.approx(
        expected, rel=1e-12
    )


@given(RATES, st.integers(4, 60), st.sampled_from([0.26, 0.3, 0.5, 0.9]))
def test_one_cycle_agrees_with_torch(learning_rate: float, total: int, warmup: float) -> None:
    def make(optimizer: Any) -> Any:
        return torch.optim.lr_scheduler.OneCycleLR(
            optimizer, learning_rate, total_steps=total, pct_start=warmup, cycle_momentum=False
        )

    expected = torchs(learning_rate, make, total - 1)
    found = rates_of(OneCycle(learning_rate, warmup, total), total - 1)
    assert found == pytest.approx(expected, rel=1e-11, abs=1e-14 * learning_rate)


@given(RATES, st.integers(2, 60), st.sampled_from([0.1, 0.25, 0.5]))
def test_warm_up_and_cosine_agree_with_two_schedulers_of_torch(
    learning_rate: float, total: int, warmup: float
) -> None:
    top = round(warmup * total)

    def make(optimizer: Any) -> Any:
        schedulers = torch.optim.lr_scheduler
        cosine = schedulers.CosineAnnealingLR(optimizer, total - top)
        if not top:
            return cosine
        rise = schedulers.LinearLR(optimizer, 1 / (top + 1), total_iters=top)
        return schedulers.SequentialLR(optimizer, [rise, cosine], milestones=[top])

    expected = torchs(learning_rate, make, total)
    found = rates_of(WarmupCosine(learning_rate, warmup, total), total)
    assert found == pytest.approx(expected, rel=1e-10, abs=1e-13 * learning_rate)


@pytest.mark.parametrize("total", [1, 2, 3])
def test_short_trainings_have_positive_rates(total: int) -> None:
    for make in (OneCycle, WarmupCosine):
        for warmup in (0.01, 0.3, 0.5, 0.99):
            rates = rates_of(make(0.3, warmup, total), total)
            assert all(0 < rate <= 0.3 * (1 + 1e-15) for rate in rates), (make, warmup, rates)


@given(RATES, st.integers(0, 10**9))
def test_the_constant_schedule_does_not_depend_on_t(learning_rate: float, t: int) -> None:
    assert Constant(learning_rate).rate(t) == learning_rate


def test_decay_does_not_compound() -> None:
    # In place, the factors would be d, d^3, d^6, ...: by hand 0.9^3 = 0.729 at t = 2, not 0.81.
    assert rates_of(Exponential(1.0, 0.9), 4) == pytest.approx([1, 0.9, 0.81, 0.729], rel=1e-15)


def test_a_decay_of_one_is_constant_and_the_cosine_is_half_way_down_in_the_middle() -> None:
    assert rates_of(Exponential(0.3, 1.0), 9) == [0.3] * 9
    assert Cosine(0.3, 10).rate(5) == pytest.approx(0.15, rel=1e-15)


def test_schedules_are_frozen_records_made_by_name() -> None:
    assert make_schedule("constant", 0.1) == Constant(0.1)
    assert make_schedule("exponential", 0.1, decay=0.5) == Exponential(0.1, 0.5)
    assert make_schedule("cosine", 0.1, total=7) == Cosine(0.1, 7)
    assert make_schedule("step", 0.1, decay=0.5, every=3) == StepDecay(0.1, 0.5, 3)
    assert make_schedule("one_cycle", 0.1, warmup=0.2, total=7) == OneCycle(0.1, 0.2, 7)
    assert make_schedule("warmup_cosine", 0.1, warmup=0.2, total=7) == WarmupCosine(0.1, 0.2, 7)
    with pytest.raises(dataclasses.FrozenInstanceError):
        Constant(0.1).learning_rate = 1.0  # type: ignore[misc]  # wrong on purpose


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: make_schedule("cosin", 0.1),
            'schedule must be a known name, got "cosin" (did you mean "cosine"?)',
        ),
        (
            lambda: Constant(-0.3),
            "learning_rate must be a positive number, got -0.3 "
            "(steepest subtracts the gradient: use 0.3)",
        ),
        (
            lambda: Exponential(0.1, 1.5),
            "decay must be a number in (0, 1], got 1.5 (the default is 1.0)",
        ),
        (
            lambda: Cosine(0.1, 0),
            "total must be a whole number of at least 1, got 0 "
            "(how many epochs or steps there are)",
        ),
    ],
)
def test_invalid_values_raise_settings_errors(make: Callable[[], Any], message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        make()
    assert str(caught.value) == message


def test_one_error_lists_all_problems() -> None:
    with pytest.raises(SettingsError) as caught:
        Exponential(float("nan"), 0.0)
    assert str(caught.value).splitlines() == [
        "learning_rate must be a positive, finite number, got nan",
        "decay must be a number in (0, 1], got 0.0 (the default is 1.0)",
    ]
