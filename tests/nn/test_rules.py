"""Rules against torch.optim, fifty steps each, on arrays and on tensors."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

from steepest.errors import SettingsError
from steepest.nn.rules import Adam, AdamW, Momentum, Nesterov, RmsProp, Rule, Sgd, make_rule

Optimizer = Callable[[list[torch.Tensor]], torch.optim.Optimizer]

PAIRS: dict[str, tuple[Rule, float, Optimizer]] = {
    "sgd": (Sgd(), 0.05, lambda p: torch.optim.SGD(p, lr=0.05)),
    "momentum": (Momentum(), 0.02, lambda p: torch.optim.SGD(p, lr=0.02, momentum=0.9)),
    "no momentum": (Momentum(0.0), 0.05, lambda p: torch.optim.SGD(p, lr=0.05)),
    "adam": (Adam(), 0.1, lambda p: torch.optim.Adam(p, lr=0.1)),
    "other adam": (
        Adam(0.5, 0.9, 1e-3),
        0.1,
        lambda p: torch.optim.Adam(p, lr=0.1, betas=(0.5, 0.9), eps=1e-3),
    ),
    "nesterov": (
        Nesterov(),
        0.02,
        lambda p: torch.optim.SGD(p, lr=0.02, momentum=0.9, nesterov=True),
    ),
    "rmsprop": (RmsProp(), 0.01, lambda p: torch.optim.RMSprop(p, lr=0.01)),
    "other rmsprop": (
        RmsProp(0.5, 1e-3),
        0.01,
        lambda p: torch.optim.RMSprop(p, lr=0.01, alpha=0.5, eps=1e-3),
    ),
    "adamw": (AdamW(), 0.1, lambda p: torch.optim.AdamW(p, lr=0.1)),
    "other adamw": (
        AdamW(0.5, 0.9, 1e-3, weight_decay=0.3),
        0.1,
        lambda p: torch.optim.AdamW(p, lr=0.1, betas=(0.5, 0.9), eps=1e-3, weight_decay=0.3),
    ),
}


def starts() -> list[np.ndarray]:
    rng = np.random.default_rng(8)
    return [rng.normal(size=(3, 2)), rng.normal(size=2), np.array(0.7)]


def slopes(parameters: list[Any], t: int) -> list[Any]:
    """Gradients of a bowl whose bottom moves, so that no step is like the last."""
    return [0.3 * p * (k + 1) - 0.1 * ((t % 7) - 3) for k, p in enumerate(parameters)]


def expected(make: Optimizer) -> list[np.ndarray]:
    parameters = [torch.tensor(start, requires_grad=True) for start in starts()]
    optimizer = make(parameters)
    for t in range(50):
        for parameter, slope in zip(parameters, slopes(parameters, t), strict=True):
            parameter.grad = slope.detach()
        optimizer.step()
    return [parameter.detach().numpy() for parameter in parameters]


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("kind", [np.array, torch.tensor], ids=["numpy", "torch"])
def test_fifty_steps_agree_with_torch(name: str, kind: Callable[[Any], Any]) -> None:
    rule, rate, make = PAIRS[name]
    parameters = [kind(start) for start in starts()]
    state = rule.init(parameters)
    for t in range(50):
        parameters, state = rule.step(parameters, slopes(parameters, t), state, rate)
    for found, wanted in zip(parameters, expected(make), strict=True):
        assert np.asarray(found) == pytest.approx(wanted, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_nothing_is_changed_in_place_and_the_dtype_is_kept(name: str, dtype: Any) -> None:
    rule, rate, _ = PAIRS[name]
    parameters = [start.astype(dtype) for start in starts()[:2]]
    before = [parameter.copy() for parameter in parameters]
    first = rule.init(parameters)
    once, state = rule.step(parameters, slopes(parameters, 0), first, rate)
    again, _ = rule.step(parameters, slopes(parameters, 0), first, rate)
    twice, _ = rule.step(once, slopes(once, 1), state, rate)
    for old, kept, new, same, later in zip(parameters, before, once, again, twice, strict=True):
        assert np.array_equal(old, kept)
        assert np.array_equal(new, same)
        assert new.dtype == later.dtype == dtype


def test_two_steps_agree_with_an_example_by_hand() -> None:
    # Momentum 0.9, rate 0.1, gradients 1 and 1: v = 1 then 1.9, w = -0.1 then -0.29.
    rule = Momentum(0.9)
    w, state = rule.step([0.0], [1.0], rule.init([0.0]), 0.1)
    w, state = rule.step(w, [1.0], state, 0.1)
    assert w == pytest.approx([-0.29], rel=1e-15)
    # Adam's first step: m/(1 - b1) = g, v/(1 - b2) = g^2, so w = -eta g / (|g| + eps).
    adam = Adam()
    w, _ = adam.step([0.0], [-4.0], adam.init([0.0]), 0.1)
    assert w == pytest.approx([0.1 * 4 / (4 + 1e-8)], rel=1e-14)


def test_a_rule_moves_a_point_on_a_surface() -> None:
    point: list[Any] = [np.array([3.0, 2.0])]
    rule = Adam()
    state = rule.init(point)
    for _ in range(2000):
        gradient = [2 * point[0] * np.array([1.0, 10.0])]  # of x^2 + 10 y^2, least at the origin
        point, state = rule.step(point, gradient, state, 0.05)
    assert np.abs(point[0]).max() < 1e-6


def test_as_many_gradients_as_parameters_are_needed() -> None:
    for rule in (Sgd(), Momentum(), Adam(), Nesterov(), RmsProp(), AdamW()):
        with pytest.raises(ValueError, match="shorter"):
            rule.step([1.0, 2.0], [1.0], rule.init([1.0, 2.0]), 0.1)


def test_rules_are_frozen_records_made_by_name() -> None:
    assert make_rule("sgd") == Sgd()
    assert make_rule("momentum", momentum=0.5) == Momentum(0.5)
    assert make_rule("nesterov", momentum=0.5) == Nesterov(0.5)
    assert make_rule("rmsprop", rho=0.9, epsilon=1e-4) == RmsProp(0.9, 1e-4)
    assert make_rule("adamw", weight_decay=0.1) == AdamW(weight_decay=0.1)
    assert make_rule("adam", beta1=0.8, beta2=0.9, epsilon=1e-4) == Adam(0.8, 0.9, 1e-4)
    with pytest.raises(dataclasses.FrozenInstanceError):
        Momentum().momentum = 0.5  # type: ignore[misc]  # wrong on purpose


@pytest.mark.parametrize(
    ("make", "messages"),
    [
        (
            lambda: make_rule("adamm"),
            ['rule must be a known name, got "adamm" (did you mean "adam"?)'],
        ),
        (
            lambda: Momentum(1.0),
            ["momentum must be a number in [0, 1), got 1.0 (the default is 0.9)"],
        ),
        (
            lambda: Adam(-0.1, 1.0, 0.0),
            [
                "beta1 must be a number in [0, 1), got -0.1 (the default is 0.9)",
                "beta2 must be a number in [0, 1), got 1.0 (the default is 0.999)",
                "epsilon must be a positive number, got 0.0 (the default is 1e-08)",
            ],
        ),
        (
            lambda: RmsProp(rho=1.0),
            ["rho must be a number in [0, 1), got 1.0 (the default is 0.99)"],
        ),
        (
            lambda: AdamW(weight_decay=-0.1),
            ["weight_decay must be a number of at least 0, got -0.1 (the default is 0.0)"],
        ),
    ],
)
def test_one_error_lists_all_invalid_constants(
    make: Callable[[], Any], messages: list[str]
) -> None:
    with pytest.raises(SettingsError) as caught:
        make()
    assert str(caught.value).splitlines() == messages
