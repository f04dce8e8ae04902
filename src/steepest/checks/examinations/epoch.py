"""Probes of a training epoch that work for any order of the rows.

The rows that are used, one step of two layers, steps on equal rows, the loss and accuracy that are
reported, and the order. A function that trains for several epochs is called for one.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.epoch import MISTAKE_PAIRS, MISTAKES
from steepest.checks.catalogue.epoch_data import (
    BATCH,
    DATA,
    EQUAL_RATE,
    EQUAL_ROWS,
    HIDDEN,
    LABELS,
    START,
    STEP_RATE,
    Network,
    equal_rows,
    one_unit_network,
    two_layer_network,
)
from steepest.checks.catalogue.epoch_variants import EpochVariant, mean_over_rows
from steepest.checks.examinations.epoch_helpers import HELPERS
from steepest.checks.examinations.epoch_layouts import LAYOUTS
from steepest.checks.examinations.epoch_orders import (
    observe_fixed_batches,
    observe_order,
    observe_order_within_training,
)
from steepest.checks.examinations.epoch_reports import (
    observe_equal_rows,
    observe_equal_rows_with_remainder,
    observe_full_batch_report,
    observe_report_of_batches,
)
from steepest.checks.examinations.epoch_rows import (
    describe_row_use,
    observe_remainder,
    rows_are_used_evenly,
    updates_as_text,
)
from steepest.checks.examinations.further_epochs import examine_further_epochs
from steepest.checks.examinations.module_loops import TORCH_OBJECTS
from steepest.checks.examinations.settings_of_trainings import settings_of_epoch
from steepest.checks.examinations.training_loops import SIGNATURES, read_parameters
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    make_observation,
)
from steepest.checks.pieces import Leniency, Piece
from steepest.checks.variants import Variant
from steepest.nn.networks import train_epoch

__all__ = ["PIECE"]

ROWS_USED: Final = "how often each row is used"
PROBES_OF_STEPS: Final = 5
"""The first probes, in which what an epoch reports has no part."""
NEEDS_ROWS: Final = (
    "a remainder",
    "the last rows",
    "loss of several batches",
    "accuracy of several batches",
    "accuracy as a share",
    "order",
    "rows of the batches",
    "order within a training",
)
"""Probes that say nothing if some rows are left out or repeated; they are not judged then."""


def examine(call: ExaminedFunction, network: Network = one_unit_network) -> Iterator[Observation]:
    """Yield observations of the rows, the steps, the reported numbers, and the order.

    Args:
        call: the function.
        network: makes the layers for the probes that need only one unit.
    """
    seeds = itertools.count()
    row_use, result = describe_row_use(call, seeds, network)
    rows = make_observation("rows", result, row_use)
    yield rows if result.failure else replace(rows, shown=updates_as_text(row_use))
    evenly = rows_are_used_evenly(row_use)
    use = "every row once" if evenly else "another number of times"
    yield make_observation(ROWS_USED, result, use)
    step = _observe_step("one step of two layers", HIDDEN, call, seeds)
    deep = result.failure is not None or (
        _has_all_layers(step) and not _trains_one_layer(call, step, seeds)
    )
    yield replace(step, judged=deep)
    yield _observe_step("one step of all rows", network(START), call, seeds)
    yield _observe_steps_on_equal_rows(call, next(seeds), network)
    for each in observe_full_batch_report(call, next(seeds), network):
        yield replace(each, judged=each.judged and not isinstance(step.value, str))
    for each in observe_equal_rows(call, next(seeds)):
        yield replace(each, judged=each.judged and deep)
    for each in observe_equal_rows_with_remainder(call, next(seeds)):
        yield replace(each, judged=each.judged and deep)
    if not evenly:
        for probe in NEEDS_ROWS:
            yield make_observation(probe, result, row_use, judged=False)
        return
    yield from observe_remainder(call, next(seeds), row_use, network)
    yield from observe_report_of_batches(call, next(seeds), row_use, network)
    yield observe_order(call, seeds, network)
    yield observe_fixed_batches(call, seeds, network)
    if network is one_unit_network:
        yield observe_order_within_training(call, seeds)
    else:
        yield make_observation(NEEDS_ROWS[-1], result, row_use, judged=False)


def examine_two_layers(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of a function that trains networks of two layers only."""
    return examine(call, two_layer_network)


def _has_all_layers(step: Observation) -> bool:
    """Whether a function that trains one layer also trains both of two.

    One that is written for a single layer is not judged by networks of two.
    """
    count = sum(each.size for layer in HIDDEN for each in layer[:2])
    return isinstance(step.value, str) or getattr(step.value, "size", 0) == count


def _trains_one_layer(call: ExaminedFunction, step: Observation, seeds: Iterator[int]) -> bool:
    """Whether a function trains the first of two layers and does not even read the second."""
    first, last = ([np.ravel(each) for each in layer[:2]] for layer in HIDDEN)
    size = sum(map(len, first))
    value = step.value
    if not isinstance(value, np.ndarray) or not np.array_equal(value[size:], np.concatenate(last)):
        return False
    if np.array_equal(value[:size], np.concatenate(first)):  # nothing moves: it trains no layer
        return False
    w, b, activation = HIDDEN[1]
    other = [HIDDEN[0], (w + 1, b - 1, activation)]
    result = call(other, DATA[:6], LABELS[:6], STEP_RATE, 6, next(seeds), 1)
    numbers = _all_numbers(result)
    return bool(np.allclose(numbers[:size], value[:size], atol=1e-5))


def _observe_step(
    probe: str, layers: Any, call: ExaminedFunction, seeds: Iterator[int]
) -> Observation:
    """The parameters after one step of all rows, if chance has no part in it.

    With a single batch the order of the rows does not matter. An epoch that leaves out one of the
    six rows has the same result in all calls with a probability of 6**-6 = 2e-5.
    """
    results = (call(layers, DATA[:6], LABELS[:6], STEP_RATE, 6, next(seeds), 1) for _ in range(7))
    first = next(results)
    numbers = _all_numbers(first)
    value: FloatArray | str = numbers
    for other in map(_all_numbers, results):
        if other.shape == numbers.shape and not np.allclose(other, numbers, atol=1e-5):
            value = "another result in each call"
            break
    return make_observation(probe, first, value, tolerance=1e-5)


def _all_numbers(result: CallResult) -> FloatArray:
    return np.concatenate([np.zeros(0), *map(np.ravel, result.arrays)])


def _observe_steps_on_equal_rows(
    call: ExaminedFunction, seed: int, network: Network
) -> Observation:
    """The parameters after three steps, each from the weights of the one before."""
    result = call(network(START), *equal_rows(EQUAL_ROWS), EQUAL_RATE, BATCH, seed, 1)
    return make_observation("three steps of one unit", result, _all_numbers(result), tolerance=1e-5)


def _train_epochs(
    layers: Any,
    x: Any,
    y: Any,
    learning_rate: float,
    batch_size: int,
    seed: int,
    epochs: int = 1,
) -> tuple[Any, float, float]:
    """Train for some epochs from one seed, each with its own order; the numbers of the last one."""
    loss, share = float("nan"), float("nan")
    for epoch in range(1, epochs + 1):
        layers, loss, share = train_epoch(
            layers, x, y, learning_rate, batch_size, seed, epoch=epoch
        )
    return layers, loss, share


def _without_report(function: Callable[..., Any]) -> tuple[Callable[..., Any], int]:
    """The epoch with the same steps and the right report, and how many probes see only steps."""
    if not isinstance(function, EpochVariant):
        return function, 0
    return replace(function, report=mean_over_rows), PROBES_OF_STEPS


NAMES: Final = (
    "epoch", "train_epoch", "one_epoch", "train_one_epoch", "run_epoch", "do_epoch",
    "training_epoch", "epoch_step", "sgd_epoch", "minibatch_epoch", "fit_epoch", "epoch_train",
)  # fmt: skip
ONE_ROW_EACH: Final = (np.eye(2), np.array([0.0, 1.0]), 0.1, 1, 0, 1)
TWO_LAYERS: Final = Variant(
    "for networks of two layers",
    "",
    lambda function: function,
    only_if_call_fails=True,
    examine=examine_two_layers,
    sample_arguments=(two_layer_network(np.zeros(2)), *ONE_ROW_EACH),
)
PIECE = Piece(
    name="epoch",
    title="training epoch",
    names=NAMES,
    signatures=(*SIGNATURES, *TORCH_OBJECTS, *LAYOUTS, *HELPERS),
    reference=_train_epochs,
    examine=examine,
    further=examine_further_epochs,
    settings=settings_of_epoch(),
    mistakes=MISTAKES,
    leniency=Leniency(
        probes=("loss", "accuracy", "remainder"),
        agreement=1.0,  # what the model of a loop returns, and its own loss, are not known
    ),
    mistake_pairs=MISTAKE_PAIRS,
    begins_like=_without_report,
    roles_asked=frozenset({"epochs"}),
    numpy_reference=True,
    identified_by=ROWS_USED,
    sample_arguments=(one_unit_network(np.zeros(2)), *ONE_ROW_EACH),
    variants=(TWO_LAYERS,),
    read_result=read_parameters,
    deterministic=False,
    may_change_arguments=True,
    error_rate=1e-11,
)
