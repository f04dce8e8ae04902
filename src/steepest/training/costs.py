"""How long trainings take and how much memory their record, roughly, before any of them begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from steepest.machine import memory_of_machine
from steepest.training.plans import HISTORY
from steepest.training.settings import Settings

__all__ = ["bytes_of", "check_memory", "seconds_of"]

# Measured on one core of a Zen 3 with AVX2; a run corrects them by its own first trainings.
_FLOPS: Final = {"float32": 1.1e11, "float64": 5.5e10}
_LANES: Final = 16  # hidden widths are filled up to whole vectors
_LAST_LANES: Final = 4
_SECONDS_A_STEP: Final = 2e-7
_SECONDS_A_RUN: Final = 2e-5


def seconds_of(settings: Settings, d_in: int, classes: int, samples: tuple[int, int, int]) -> float:
    """Estimated seconds of one training on one core.

    A multiplication by the weights costs 2 operations a weight and sample; training takes it
    forward, for the gradient of the weights and, but for the first layer, for that of the input.

    >>> 1e-3 < seconds_of(Settings(), 64, 2, (898, 899, 0)) < 1e-1
    True
    """
    sizes = settings.sizes(d_in, classes)
    padded = [_LANES * -(-size // _LANES) for size in settings.hidden]
    padded.append(_LAST_LANES * -(-sizes[-1] // _LAST_LANES))
    weights = [a * b for a, b in zip((d_in, *padded[:-1]), padded, strict=True)]
    training, validation, _ = samples
    seen = training * (6 * sum(weights) - 2 * weights[0])
    scored = (validation + training * settings.loss_after) * 2 * sum(weights)
    steps = -(-training // min(settings.batch_size or training, training))
    an_epoch = (seen + scored) / _FLOPS[settings.dtype] + steps * len(weights) * _SECONDS_A_STEP
    return _SECONDS_A_RUN + settings.epochs * an_epoch


_BYTES_A_RUN: Final = 500


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
    needed, there = bytes_of(configurations, seeds), memory_of_machine()
    if there is not None and needed > there:
        raise MemoryError(
            f"a study of {len(configurations)} configurations and {seeds} seeds takes about "
            f"{needed / 1e9:.3g} GB, this machine has {there / 1e9:.3g} GB "
            "(take fewer seeds or epochs, or sweep in several folders)"
        )
