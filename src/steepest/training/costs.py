"""Estimates, before anything is trained: seconds of a training, memory of a study."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

import numpy as np

from steepest import compiled
from steepest.data.problems import HISTORY
from steepest.machine import memory_allowed
from steepest.training.engine import run as train
from steepest.training.plans import Jobs, Plan
from steepest.training.seeds import Seeds
from steepest.training.settings import Settings

__all__ = ["bytes_of", "check_memory", "seconds_of"]

# Seconds on one core of a Xeon at 2.5 GHz with AVX-512, fitted to the processor time of 220
# trainings of random settings on seven tables; operations of products are those of AVX2, which are
# as many times faster with wider vectors as the peaks of both are apart.
_PER_RUN: Final = 3e-5
_PER_CELL: Final = 2e-9  # splitting and scaling the table
_PER_WEIGHT: Final = 3e-8  # drawing a normal number
_PER_SHUFFLED_ROW: Final = 1.2e-8
# Tables beyond the caches, of 100,000 and 1,000,000 rows of 20 features, measured on a Zen 5, whose
# figures were scaled to this machine by the peaks of both.
_CELLS_IN_CACHE: Final = 500_000
_PER_FAR_CELL: Final = 1.4e-8  # splitting: its pages are new, and rows are read in any order
_PER_FAR_ROW: Final = 4.8e-8  # of a batch
_PER_STEP: Final = 1.8e-7
_PER_LAYER_AND_STEP: Final = 2.1e-7
_PER_ADAM_UPDATE: Final = 5.4e-10
_PER_STORED_GRADIENT: Final = 6e-10
_PER_TRAINING_OPERATION: Final = 1.15e-11
_PER_SCORING_OPERATION: Final = 1.4e-11
_PER_UNIT: Final = 4.5e-10  # its output for a row stored, read, multiplied by the slope
_PER_OUTPUT: Final = 2.9e-9  # the loss
_PER_ACTIVATION: Final = {
    "tanh": 2.2e-9,
    "sigmoid": 1.5e-9,
    "gelu": 3.4e-9,
    "silu": 1.7e-9,
    "elu": 2.8e-9,
    "softplus": 2.4e-9,
}
_TILE_ROWS: Final = 6
_GROUPED_ROWS: Final = 8  # from here on layers are computed in groups of panels
_GROUPED_INPUTS: Final = 16
_LANES: Final = {"float32": 16, "float64": 8}
_SLOWER: Final = {"float32": 1.0, "float64": 2.6}  # half the lanes, twice the bytes
_LAST_LANES: Final = 4

# What is trained to see how fast the machine is.
_PROBE: Final = Settings(hidden=(32,), batch_size=32, epochs=8)
_PROBE_ROWS: Final = 512
_PROBE_FEATURES: Final = 32
_PROBE_SHARE: Final = 0.74  # of its estimate, on the machine of the figures above

# Of the reference trainer: the time of NumPy's calls, and of its operations beside the engine's.
_REFERENCE_PER_STEP: Final = 2e-4
_REFERENCE_PER_STEP_AND_LAYER: Final = 1e-4
_REFERENCE_SLOWER: Final = 4


def seconds_of(
    settings: Settings,
    d_in: int,
    classes: int,
    samples: tuple[int, int, int],
    trainer: str = "engine",
    problem: str = "classification",
) -> float:
    """Estimated seconds of one training on one core of this machine.

    Args:
        settings: of the training.
        d_in: features.
        classes: of the labels, or targets of a row.
        samples: rows of the training, validation and test part.
        trainer: "engine" or "reference".
        problem: of the data.

    >>> 1e-3 < seconds_of(Settings(), 64, 2, (898, 899, 0)) < 1e-1
    True
    """
    rows = samples[0]
    batch = min(settings.batch_size or rows, rows)
    steps = settings.epochs * -(-rows // batch)
    sizes = settings.sizes(d_in, classes, problem)
    seconds = _engine_seconds(settings, sizes, samples, batch, steps)
    if trainer == "reference":
        layers = len(settings.hidden) + 1
        calls = _REFERENCE_PER_STEP + layers * _REFERENCE_PER_STEP_AND_LAYER
        seconds = _REFERENCE_SLOWER * seconds + steps * calls
    return seconds * _slowness_of_machine()


def _engine_seconds(
    settings: Settings,
    sizes: tuple[int, ...],
    samples: tuple[int, int, int],
    batch: int,
    steps: int,
) -> float:
    """A multiplication by the weights costs 2 operations per weight and sample; training takes it
    forward, for the gradient of the weights and, but for the first layer, for that of the input.
    """
    training, validation, test = samples
    epochs, scorings = settings.epochs, settings.epochs + 1
    lanes = _LANES[settings.dtype]
    hidden = [_up_to(lanes, width) for width in settings.hidden]
    widths = (sizes[0], *hidden, _up_to(_LAST_LANES, sizes[-1]))
    products = [float(a * b) for a, b in pairwise(widths)]
    parameters = sum(products)
    if batch >= _GROUPED_ROWS:
        for layer in range(len(hidden)):
            if sizes[layer] >= _GROUPED_INPUTS:
                products[layer] /= _gain_of_products()
    weights, slower = sum(products), _SLOWER[settings.dtype]
    # The kernels take six rows at a time, which single rows fill up to.
    seen = epochs * training * max(1, _TILE_ROWS / batch)
    scored = scorings * validation + (scorings if settings.loss_after else 1) * training + test
    backward = 2 * seen * (2 * weights - products[0]) + 2 * epochs * training * weights
    activations = sum(
        width * _PER_ACTIVATION.get(name, 0.0)
        for width, name in zip(hidden, settings.activations(), strict=True)
    )
    update = _PER_ADAM_UPDATE if settings.rule in ("adam", "adamw", "rmsprop") else 0.0
    if settings.stores_gradient:
        update += _PER_STORED_GRADIENT
    cells = sum(samples) * sizes[0]
    far = cells > _CELLS_IN_CACHE
    return (
        _PER_RUN
        + (_PER_FAR_CELL if far else _PER_CELL) * cells
        + _PER_FAR_ROW * far * epochs * training
        + _PER_WEIGHT * sum(a * b for a, b in pairwise(sizes))
        + _PER_SHUFFLED_ROW * epochs * training
        + (_PER_STEP + _PER_LAYER_AND_STEP * len(hidden)) * steps
        + slower * steps * parameters * update
        + slower * _PER_TRAINING_OPERATION * backward
        + slower * _PER_SCORING_OPERATION * 2 * scored * weights
        + slower * (activations + _PER_UNIT * sum(hidden)) * (seen + scored)
        + slower * _PER_OUTPUT * sizes[-1] * (seen + scored)
    )


def _up_to(multiple: int, number: int) -> int:
    return multiple * -(-number // multiple)


@cache
def _gain_of_products() -> float:
    """How many times as fast layers are that are computed in groups of panels."""
    if not compiled.available():
        return 1.0
    narrow, wide = (
        max(compiled.peak_flops("float32", 0.002, products=products) for _ in range(5))
        for products in (False, True)
    )
    return max(1.0, wide / narrow)


@cache
def _slowness_of_machine() -> float:
    """Seconds on this machine for one on the machine of the figures above: of a training of a
    millisecond, the fastest of five, once a process.
    """
    if not compiled.available():
        return 1.0
    rows, seeds = np.arange(_PROBE_ROWS), np.arange(5, dtype=np.uint64)
    x = np.sin(np.outer(rows, 1 + np.arange(_PROBE_FEATURES)))
    plan = Plan(x, (x[:, 0] > 0).astype(np.int32), 2, False, parts=(rows, rows[:0], rows[:0]))
    jobs = Jobs((_PROBE,), seeds.astype(np.int32) * 0, Seeds(seeds, seeds, seeds), (_PROBE.epochs,))
    fastest = float(train(plan, jobs, threads=1).milliseconds.min()) / 1e3
    batch, samples = _PROBE.batch_size or _PROBE_ROWS, (_PROBE_ROWS, 0, 0)
    sizes = _PROBE.sizes(_PROBE_FEATURES, 2, "classification")
    steps = _PROBE.epochs * _PROBE_ROWS // batch
    return fastest / (_PROBE_SHARE * _engine_seconds(_PROBE, sizes, samples, batch, steps))


_BYTES_A_RUN: Final = 500

_FITS_ANYWHERE: Final = 2**25
"""Bytes; the limit is read from several files, which takes longer than opening a small study."""


def bytes_of(configurations: Sequence[Settings], seeds: int) -> int:
    """Estimated size of a study in memory: the history of every run, and all else about it.

    >>> bytes_of([Settings(epochs=9)], seeds=1000)
    980000
    """
    rows = sum(settings.epochs + 1 for settings in configurations)
    return seeds * (rows * len(HISTORY) * 8 + len(configurations) * _BYTES_A_RUN)


def check_memory(configurations: Sequence[Settings], seeds: int) -> None:
    """Refuse a study that cannot fit, before it takes hours to find out.

    Raises:
        MemoryError: with the figures.
    """
    needed = bytes_of(configurations, seeds)
    if needed < _FITS_ANYWHERE:
        return
    there = memory_allowed()
    if there is not None and needed > there:
        raise MemoryError(
            f"a study of {len(configurations)} configurations and {seeds} seeds takes about "
            f"{needed / 1e9:.3g} GB, this process may use {there / 1e9:.3g} GB "
            "(take fewer seeds or epochs, or sweep in several folders)"
        )
