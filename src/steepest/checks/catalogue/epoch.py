"""Mistakes in a training epoch, which takes a step for each minibatch in a new random order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from functools import cache
from itertools import product
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np

from steepest.checks.catalogue.epoch_batches import (
    SLICES,
    draw_all_rows_with_replacement,
    draw_batches_independently,
    draw_batches_with_replacement,
    draw_full_batches_with_replacement,
    fill_last_batch,
    one_step_of_all_rows,
    shuffled_batches,
    single_rows,
    slices_of,
    train_remainder_twice,
)
from steepest.checks.catalogue.epoch_data import (
    BATCH,
    EQUAL_RATE,
    EQUAL_ROWS,
    HIDDEN,
    equal_rows,
)
from steepest.checks.catalogue.epoch_gradients import WRONG_GRADIENTS
from steepest.checks.catalogue.epoch_reports import NOTED_REPORTS, WRONG_REPORTS
from steepest.checks.catalogue.epoch_rules import PLAIN, RULES, Rule
from steepest.checks.catalogue.epoch_variants import (
    EpochVariant,
    draw_order,
    only_full_batches,
)
from steepest.checks.observations import ExaminedFunction, FloatArray
from steepest.checks.pieces import Function, Mistake

__all__ = ["MISTAKES", "MISTAKE_PAIRS"]


def one_step_per_epoch(
    layers: Any, x: Any, y: Any, rate: float, size: int, seed: int | None = None, epochs: int = 1
) -> Any:
    """Take one step after the loop, along the sum of the gradients of all batches."""
    count = -(-len(y) // size)
    whole = EpochVariant(
        batches=lambda order, size: iter([order]),
        factor=lambda rows, size, all: float(count),
    )
    return whole(layers, x, y, rate, size, seed, epochs)


def with_rule(rule: Callable[[float], Rule], constant: float) -> EpochVariant:
    """An epoch with this update rule."""
    return EpochVariant(rule=lambda: rule(constant))


def fitted_rule(
    rule: Callable[[float], Rule], constants: tuple[float, ...]
) -> Callable[[ExaminedFunction], Function | None]:
    """Make an epoch with the constant with which it trains on equal rows as the user's does."""

    def fit(user: ExaminedFunction) -> Function | None:
        found = _trained_on_equal_rows(user)
        for constant in constants:
            expected = _expected_on_equal_rows(rule, constant)
            if found.shape == expected.shape and np.allclose(expected, found, rtol=1e-5, atol=1e-6):
                return with_rule(rule, constant)
        return None

    return fit


TRAINED: WeakKeyDictionary[ExaminedFunction, FloatArray] = WeakKeyDictionary()
"""What users' functions return for equal rows: with it every rule is compared."""


def _trained_on_equal_rows(user: ExaminedFunction) -> FloatArray:
    """All parameters after an epoch of the user's on equal rows; none if that fails."""
    if user not in TRAINED:
        result = user(HIDDEN, *equal_rows(EQUAL_ROWS), EQUAL_RATE, BATCH, 0, 1)
        TRAINED[user] = np.concatenate([np.zeros(0), *map(np.ravel, result.arrays)])
    return TRAINED[user]


@cache
def _expected_on_equal_rows(rule: Callable[[float], Rule], constant: float) -> FloatArray:
    epoch = with_rule(rule, constant)
    layers, _, _ = epoch([*HIDDEN], *equal_rows(EQUAL_ROWS), EQUAL_RATE, BATCH)
    return np.concatenate([np.ravel(each) for w, b, _ in layers for each in (w, b)])


def in_both_ways(name: str, epoch: EpochVariant) -> tuple[EpochVariant, ...]:
    """The epoch with a shorter last batch, and the one that leaves it out.

    Mistakes that concern the shorter last batch itself are made in one way.
    """
    return (
        (epoch,)
        if any(each in name for each in OF_REMAINDER)
        else (epoch, replace(epoch, batches=only_full_batches))
    )


SUM = "a sum over the batch instead of its mean"
CLEARED = (
    "never clears the gradients, so every step adds those of all previous batches",
    "Clear them after each step: w.grad.zero_(), optimizer.zero_grad(), or dw = 0 in the loop.",
)
REPLACED = (
    "rows drawn with replacement",
    "draws rows at random instead of shuffling them, so some are never used and others several "
    "times",
    "Shuffle once per epoch, order = permutation(n), and take slices of it.",
)
REMAINDER_TWICE = (
    "remainder trained twice",
    "trains some rows twice when the batch size does not divide the number of rows",
    "Use a shorter last batch, or leave it out: range(n // batch_size) full batches.",
)
OF_REMAINDER = (
    "shorter last batch",
    "loss divided by the number of full batches",
)
SAME_ORDER = "the same permutation each epoch"
STEPS: tuple[tuple[str, str, str, EpochVariant], ...] = (
    ("gradients never cleared", *CLEARED, EpochVariant(clears_gradients=False)),
    (
        "sum for mean",
        f"uses {SUM}, so the step grows with the batch size",
        "Divide the gradient by the number of rows in the batch (or take the mean of the loss).",
        EpochVariant(factor=lambda rows, size, all: rows),
    ),
    (
        "gradients never cleared and sum for mean",
        f"{CLEARED[0]}, and each gradient is {SUM}",
        CLEARED[1],
        EpochVariant(factor=lambda rows, size, all: rows, clears_gradients=False),
    ),
    (
        "mean over all rows",
        "divides the gradient of a batch by the number of all rows, so its steps are too short",
        "Divide by the number of rows in the batch.",
        EpochVariant(factor=lambda rows, size, all: rows / all),
    ),
    (
        "shorter last batch divided by the batch size",
        "divides the gradient of a shorter last batch by the full batch size",
        "Divide by the number of rows in the batch, len(batch).",
        EpochVariant(factor=lambda rows, size, all: rows / size),
    ),
    (
        "ascent",
        "goes uphill: it adds the gradient instead of subtracting it",
        "Subtract: w = w - learning_rate * gradient.",
        EpochVariant(factor=lambda rows, size, all: -1.0),
    ),
    (
        "ascent and sum for mean",
        f"goes uphill, and its gradient is {SUM}",
        "Subtract: w = w - learning_rate * gradient, with the mean over the batch.",
        EpochVariant(factor=lambda rows, size, all: -rows),
    ),
    (
        "divided by the batch size twice",
        "divides the gradient of a mean by the batch size again, so its steps are too short",
        "Divide once: the mean of the loss already contains the division.",
        EpochVariant(factor=lambda rows, size, all: 1 / rows),
    ),
    (
        "step doubled",
        "takes each step twice, or with twice the gradient",
        "One step for each batch: w = w - learning_rate * gradient.",
        EpochVariant(factor=lambda rows, size, all: 2.0),
    ),
    (
        "step halved",
        "takes half of each step",
        "w = w - learning_rate * gradient, with the gradient of the mean loss.",
        EpochVariant(factor=lambda rows, size, all: 0.5),
    ),
    (
        "learning rate divided by the number of batches",
        "divides its steps by the number of batches",
        "Each batch takes a whole step: w = w - learning_rate * gradient.",
        EpochVariant(factor=lambda rows, size, all: 1 / -(-all // size)),
    ),
    *((name, does, hint, EpochVariant(gradients=g)) for name, does, hint, g in WRONG_GRADIENTS),
)
ORDERS: tuple[tuple[str, str, str, EpochVariant], ...] = (
    (
        "no shuffle",
        "takes the rows in the given order",
        "Draw a new order in each epoch: order = permutation(n), then x[order], y[order].",
        EpochVariant(order=np.arange),
    ),
    (
        SAME_ORDER,
        "uses the same order in every epoch",
        "Draw a new order in each epoch; set a seed once, outside the function.",
        EpochVariant(order=lambda n: np.random.default_rng(0).permutation(n)),
    ),
    (
        SAME_ORDER,
        "shuffles once, and uses this order in every epoch",
        "Draw the order inside the loop over the epochs.",
        EpochVariant(shuffles_once=True),
    ),
    (
        "batches shuffled, not rows",
        "shuffles the order of the batches, but each batch always has the same rows",
        "Shuffle the rows, order = permutation(n), and take slices of the order.",
        EpochVariant(order=np.arange, batches=shuffled_batches),
    ),
)


REPORTS = tuple((n, does, hint, EpochVariant(report=r)) for n, does, hint, r in WRONG_REPORTS)
NOTES = tuple((n, does, hint, EpochVariant(report=r)) for n, does, hint, r in NOTED_REPORTS)
MISTAKES: tuple[Mistake, ...] = (
    *(Mistake(n, does, hint, e) for n, does, hint, v in STEPS for e in in_both_ways(n, v)),
    Mistake(
        "the parameters do not move",
        "returns the parameters unchanged: the trained ones are lost",
        "Return the new parameters, or change the given ones in place (w -= ..., not w = w - ...); "
        "with an optimizer, clear the gradients before backward(), not between it and step().",
        EpochVariant(returns_new_parameters=False),
    ),
    Mistake(
        "one step an epoch",
        "takes one step per epoch, along the sum of the gradients of all batches",
        "Take a step, and clear the gradients, inside the loop over the batches.",
        one_step_per_epoch,
    ),
    Mistake(
        "batch size ignored",
        "takes one step of all rows, and ignores the batch size",
        "Take a step for each slice order[k * batch_size:(k + 1) * batch_size].",
        EpochVariant(batches=one_step_of_all_rows),
    ),
    Mistake(
        "batch size ignored",
        "takes a step for each single row, and ignores the batch size",
        "Take a step for each slice order[k * batch_size:(k + 1) * batch_size].",
        EpochVariant(batches=single_rows),
    ),
    *(Mistake(n, does, hint, EpochVariant(batches=slices_of(s))) for n, does, hint, s in SLICES),
    *(Mistake(n, does, hint, variant) for n, does, hint, variant in ORDERS),
    Mistake(
        "labels shuffled apart",
        "trains rows with the labels of other rows: x and y are shuffled differently",
        "Draw one order and use it for both: x[order], y[order].",
        EpochVariant(labels=draw_order),
    ),
    Mistake(*REMAINDER_TWICE, EpochVariant(batches=train_remainder_twice)),
    Mistake(*REMAINDER_TWICE, EpochVariant(batches=fill_last_batch)),
    Mistake(*REPLACED, EpochVariant(batches=draw_batches_with_replacement)),
    Mistake(*REPLACED, EpochVariant(batches=draw_batches_independently)),
    Mistake(*REPLACED, EpochVariant(batches=draw_full_batches_with_replacement)),
    Mistake(*REPLACED, EpochVariant(batches=draw_all_rows_with_replacement)),
    *(Mistake(n, does, hint, e) for n, does, hint, v in REPORTS for e in in_both_ways(n, v)),
    *(
        Mistake(
            name,
            does,
            PLAIN,
            with_rule(rule, constants[0]),
            fit=fitted_rule(rule, constants),
        )
        for name, does, rule, constants in RULES
    ),
    Mistake(
        "last batch left out",
        "leaves out a shorter last batch",
        "The exercise does so too; different rows are left out in every epoch.",
        EpochVariant(batches=only_full_batches),
        judged=False,
    ),
    *(Mistake(n, does, hint, v, judged=False) for n, does, hint, v in NOTES),
)


def _merge(one: EpochVariant, other: EpochVariant) -> EpochVariant:
    """The epoch with the changed parts of both."""
    plain = EpochVariant()
    changed = {
        field.name: getattr(other, field.name)
        for field in fields(EpochVariant)
        if getattr(other, field.name) is not getattr(plain, field.name)
    }
    return replace(one, **changed)


MISTAKE_PAIRS: tuple[tuple[tuple[Mistake, ...], Function], ...] = tuple(
    ((Mistake(*one[:3], one[3]), Mistake(*other[:3], other[3])), epoch)
    for first, second in ((STEPS, REPORTS), (STEPS, ORDERS[:1]), (ORDERS[:1], REPORTS))
    for one, other in product(first, second)
    for epoch in in_both_ways(f"{one[0]} {other[0]}", _merge(one[3], other[3]))
)
"""Two mistakes in different parts of an epoch."""
