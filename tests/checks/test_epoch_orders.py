"""Whether an epoch takes its rows in a new order: by the weights to which it leads."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import numpy as np
import pytest

from steepest.checks.array_formats import ArrayFormat
from steepest.checks.calling import SafeFunction
from steepest.checks.catalogue.epoch_data import one_unit_network
from steepest.checks.catalogue.epoch_rules import Rule, plain_rule, sign
from steepest.checks.catalogue.epoch_variants import EpochVariant, Rows
from steepest.checks.examinations.epoch_orders import observe_order
from steepest.checks.registry import get_piece


def order_of(epoch: EpochVariant) -> object:
    function = SafeFunction(epoch, get_piece("epoch"), ArrayFormat())
    return observe_order(function, itertools.count(), one_unit_network).value


def test_steps_along_signs_are_never_taken_for_steps_in_one_order() -> None:
    # Two orders lead to the same weights in about one case of six: 40 cases find it.
    assert {order_of(EpochVariant(rule=lambda: sign(0.0))) for _ in range(40)} == {
        "a new order in every epoch"
    }


def fixed_order(n: int) -> Rows:
    return np.random.default_rng(0).permutation(n)


@pytest.mark.parametrize("rule", [plain_rule, lambda: sign(0.0)])
def test_one_order_for_all_epochs_is_seen_for_any_rule(rule: Callable[[], Rule]) -> None:
    assert order_of(EpochVariant(order=fixed_order, rule=rule)) == "the same order in every epoch"
