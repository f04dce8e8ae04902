"""Batch too small, too large: noise, updates, time and memory, rates that are borne, escapes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.questions.arms import choose_and_judge
from steepest.questions.escapes import SIZES as NOISY
from steepest.questions.escapes import escapes
from steepest.questions.laboratory import Laboratory
from steepest.questions.record import (
    Number,
    Question,
    Verdict,
    all_of,
    at_least,
    numbers_of,
)
from steepest.statistics import paired, share_interval

if TYPE_CHECKING:
    from matplotlib.figure import Figure

COUNTS = 0.01
SIZES: Final = (1, 4, 16, 64, 256)
SMALL, EPOCHS = 4, 20
RATES: Final = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
# A last batch of two rows among batches of 64 would be a small batch at a large batch's rate.
COMMON: dict[str, Any] = {"hidden": (32,), "drop_last": True, "loss_after": False}


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """For each size (rows a batch, the full one last) what equal epochs give, then equal updates.

    ``by_epochs`` and ``by_updates`` are test accuracies (sizes, seeds), NaN where a run diverged;
    the sizes of ``by_updates`` begin at SMALL. ``borne`` has the largest rate that each choosing
    seed bore (sizes, seeds). ``milliseconds`` has the time an epoch of each run, validation
    included (sizes, seeds). ``escaped`` counts descents of ``starts`` that left a local minimum
    under noise, for each of NOISY.
    """

    data: str
    samples: tuple[int, int, int]
    sizes: tuple[int, ...]
    rates: tuple[str, ...]
    by_epochs: NDArray[np.float64]
    by_updates: NDArray[np.float64]
    updates: int
    borne: NDArray[np.float64]
    milliseconds: NDArray[np.float64]
    kilobytes: tuple[float, ...]
    escaped: tuple[int, ...]
    starts: int


def experiment(laboratory: Laboratory) -> Results:
    """Sizes at equal epochs and at equal updates, each with its own rate; descents under noise."""
    n = laboratory.training_rows
    rows = _rows(n)
    sizes = [*rows[:-1], None]
    arms = {_label(size): {"batch_size": size} for size in sizes}
    by_epochs = choose_and_judge(laboratory, "batch-size", arms, RATES, epochs=EPOCHS, **COMMON)
    updates = n // SMALL
    longer = {
        _label(size): {"batch_size": size, "epochs": max(1, round(updates / (n // count)))}
        for size, count in zip(sizes[1:], rows[1:], strict=True)
    }
    by_updates = choose_and_judge(laboratory, "batch-updates", longer, RATES, **COMMON)
    descents = escapes()
    return Results(
        data=laboratory.data.name,
        samples=by_epochs[0].samples,
        sizes=rows,
        rates=tuple(arm.told_rate for arm in by_epochs),
        by_epochs=np.array([arm.scores() for arm in by_epochs]),
        by_updates=np.array([arm.scores() for arm in by_updates]),
        updates=updates,
        borne=np.array([arm.borne() for arm in by_epochs]),
        milliseconds=np.array([arm.runs["milliseconds"].to_numpy() / EPOCHS for arm in by_epochs]),
        kilobytes=tuple(_kilobytes(laboratory, count) for count in rows),
        escaped=descents.escaped,
        starts=descents.starts,
    )


def _label(size: int | None) -> str:
    return "full" if size is None else str(size)


def _rows(n: int) -> tuple[int, ...]:
    """The sizes below n, and n itself: the full batch."""
    return (*(size for size in SIZES if size < n), n)


def _kilobytes(laboratory: Laboratory, rows: int) -> float:
    """What a batch keeps until its gradients are known: inputs, outputs and their gradients."""
    classes = len(laboratory.data.classes)
    widths = laboratory.data.x.shape[1] + 2 * 32 + 2 * (1 if classes == 2 else classes)
    return float(rows * widths * 4 / 1024)


def procedure(results: Results) -> str:
    """The experiment in a sentence."""
    sizes = ", ".join(map(str, results.sizes))
    return (
        f"A network with 32 relu units learns {results.data} ({results.samples[0]} rows) in "
        f"batches of {sizes}: for {EPOCHS} epochs each, and, from {SMALL} on, for about "
        f"{results.updates} updates each; a shorter last batch is left out. Every arm has a "
        "learning rate of its own chosen on validation (at equal epochs: "
        f"{'; '.join(results.rates)}) and runs again on "
        f"{results.by_epochs.shape[1]} fresh seeds. On the exercise's surface "
        f"{results.starts:,} descents start in a local minimum, with a gradient as noisy "
        "as that of a batch."
    )


def varied(results: Results) -> str:
    """What the seeds change."""
    return "The split, the first weights and the order of the rows changed with every seed."


def verdict(results: Results) -> Verdict:
    """Whether small batches lead at equal epochs and lose the lead at equal updates."""
    place = SIZES.index(SMALL)
    small, full = results.sizes[place], results.sizes[-1]
    lead = paired(results.by_epochs[place], results.by_epochs[-1])
    left = paired(results.by_updates[0], results.by_updates[-1])
    more, less = at_least(lead.low, lead.high, COUNTS), at_least(-left.high, -left.low, -COUNTS)
    outcome = all_of([more, less])
    told = {
        "supported": "A small batch leads by its many updates",
        "refuted": "A small batch does not lead by its many updates alone",
        "undecided": "Whether a small batch leads by its many updates is open",
    }[outcome]
    rates = paired(np.log10(results.borne[-1]), np.log10(results.borne[0]))
    leaves = [share_interval(count, results.starts) for count in results.escaped]
    percent = {size: f"{100 * each.share:.0f} %" for size, each in zip(NOISY, leaves, strict=True)}
    fastest, runs = results.milliseconds.min(axis=1), results.milliseconds.shape[1]
    return Verdict(
        outcome,
        f"{told}: after {EPOCHS} epochs batches of {small} are ahead of the full one of {full} by "
        f"{lead} in test accuracy, after equally many updates by {left}. The full batch bears "
        f"learning rates {10**rates.difference:.1f} times as large as single rows do. With the "
        f"noise of batches of 16, 64 and 256 rows {percent[16]}, {percent[64]} and {percent[256]} "
        "of descents leave a local minimum. An epoch of single rows takes "
        f"{fastest[0] / fastest[-1]:.1f} times as long as one of the full batch, which keeps "
        f"{results.kilobytes[-1]:,.0f} KB.",
        (
            Number.from_(f"test accuracy, {small} less {full} at equal epochs", lead),
            Number.from_(f"test accuracy, {small} less {full} at equal updates", left),
            Number.from_("decades of rate that the full batch bears beyond single rows", rates),
            *numbers_of("descents that leave with the noise of {}", NOISY, leaves, "descents"),
            *(
                Number(f"fastest epoch, batches of {size}", float(ms), unit="ms", n=runs)
                for size, ms in zip(results.sizes, fastest, strict=True)
            ),
            *(
                Number(f"memory of a batch of {size}", kb, unit="KB")
                for size, kb in zip(results.sizes, results.kilobytes, strict=True)
            ),
        ),
    )


def figure(results: Results) -> Figure:
    """Accuracy at equal epochs and updates, borne rates, escapes, time and memory, by size."""
    from steepest.questions.drawings.batch_size import draw

    return draw(results, SIZES.index(SMALL), EPOCHS, NOISY)


QUESTION = Question(
    name="batch-size",
    asks="Batch too small, too large: what becomes of noise, time and memory? Does a larger batch "
    "bear a larger learning rate? Do small batches leave local minima?",
    claim="Small batches lead at equal epochs because they make more updates; at equally many "
    "updates the full batch is no worse by a point.",
    matters="It sets how many updates an epoch holds, how noisy each is and how fast the processor "
    "works. Compared at equal epochs, it is mostly the number of updates that is compared.",
    counts=COUNTS,
    unit="test accuracy",
    experiment=experiment,
    procedure=procedure,
    varied=varied,
    verdict=verdict,
    figure=figure,
    order=9,
    seconds=20.0,
)
