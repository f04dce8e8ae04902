"""Input and output of the trainers: data with its split, jobs and results as columns.

The engine and the reference trainer take the same input and return the same output, so that each
can replace the other. Every property of runs is a column, so that ten thousand runs need no Python
objects.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.data.problems import HISTORY, PROBLEMS, Problem
from steepest.data.scaling import mean_and_deviation
from steepest.training.seeds import SeedColumns
from steepest.training.settings import Settings

Layers: TypeAlias = list[tuple[NDArray[np.floating], NDArray[np.floating], str]]
"""(W, b, activation) of each layer: W (d_in, d_out), b (d_out,)."""

DONE, DIVERGED, HALTED, FAILED, STOPPED = 0, 1, 2, 3, 4
STATUS = ("done", "diverged", "halted", "failed", "stopped early")
"""Names of the status codes. A halted run was stopped by the user, a failed one got no memory,
one that stopped early no longer improved and has the weights of its best epoch."""
COMPLETE = ("done", "stopped early")
"""Of runs that ended well."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """A dataset as trainers take it, with ``counts`` (each seed has its split), ``parts`` (all have
    the same) or ``folds`` (each has a part of a division).

    With counts, the same rows may be held back from every seed: they are the test part.

    Attributes:
        x: features (n, d), float64, C-contiguous, finite, any global scaling already applied.
        y: class codes 0…classes-1, (n,), int32; where rows have targets, all 0, so that a split is
            not stratified.
        classes: how many classes; where rows have targets, 1.
        scale: whether each feature is standardised with mean and deviation of the training part.
        counts: rows of each class in each part, (3, classes) int64 for training, validation, test.
        parts: row numbers of training, validation, test, int64; a missing part is empty.
        folds: the part of each row for the split seeds 0, 1, 2, …, (seeds, n) uint8: 0 training, 1
            validation, 2 test, 3 none of them.
        held_back: row numbers of the test part of every seed, int64; ``counts`` are those of the
            other rows.
        weights: how much each row counts in losses and accuracies, (n,) float64, C-contiguous; None
            where all count alike.
        targets: labels 0 and 1, or numbers, (n, outputs) float64, C-contiguous; None where each row
            has a class.
        problem: "classification", "regression" or "multilabel".
        scale_targets: whether targets that are numbers are standardised as features are, but for
            the loss poisson.
        target_scale: mean and deviation of each target, (outputs,), where they were computed from
            other rows or with weights; None computes them on the training part. With them,
            ``scale_targets`` is False and every loss takes standardised targets.
        roles: what each feature holds where some are categories or may be missing, (d,) int32, as
            in ``data/preparation.py``; None where all are numbers.
        rare: categories in fewer training rows are pooled.
    """

    x: NDArray[np.float64]
    y: NDArray[np.int32]
    classes: int
    scale: bool
    counts: NDArray[np.int64] | None = None
    parts: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]] | None = None
    held_back: NDArray[np.int64] | None = None
    weights: NDArray[np.float64] | None = None
    targets: NDArray[np.float64] | None = None
    problem: str = "classification"
    scale_targets: bool = True
    target_scale: tuple[NDArray[np.float64], NDArray[np.float64]] | None = None
    roles: NDArray[np.int32] | None = None
    rare: int = 0
    folds: NDArray[np.uint8] | None = None

    @property
    def kind(self) -> Problem:
        """The problem with its names."""
        return PROBLEMS[self.problem]

    @property
    def width(self) -> int:
        """How many classes, or targets of a row."""
        return self.classes if self.targets is None else self.targets.shape[1]

    def sizes(self, settings: Settings) -> tuple[int, ...]:
        """Widths of all layers, from the features to the outputs."""
        return settings.sizes(self.x.shape[1], self.width, self.problem)

    def loss(self, settings: Settings) -> str:
        """The loss that these settings mean."""
        return settings.loss_for(self.width, self.problem)

    def scales_targets(self, settings: Settings) -> bool:
        """Whether the targets are standardised before they are trained on."""
        scaled = self.problem == "regression" and self.scale_targets
        return scaled and self.loss(settings) != "poisson"

    @property
    def given_targets(self) -> NDArray[np.float64] | None:
        """The targets, standardised if ``target_scale`` is given."""
        if self.targets is None or self.target_scale is None:
            return self.targets
        mean, deviation = self.target_scale
        return np.ascontiguousarray((self.targets - mean) / deviation)

    def target_scaler(
        self, settings: Settings, training: NDArray[np.int64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Mean and deviation of each target on the rows of the training part; else 0 and 1."""
        if self.target_scale is not None:
            return self.target_scale
        if self.targets is not None and self.scales_targets(settings):
            return mean_and_deviation(self.targets[training])
        return np.zeros(self.width), np.ones(self.width)

    @property
    def samples(self) -> tuple[int, int, int]:
        """Rows of the training, validation and test part; of folds each that of the largest."""
        if self.folds is not None:
            training, validation, test = (
                int((self.folds == part).sum(axis=1).max()) for part in range(3)
            )
        elif self.parts is not None:
            training, validation, test = map(len, self.parts)
        else:
            assert self.counts is not None, "a plan has counts or parts"
            training, validation, test = self.counts.sum(axis=1).tolist()
            test += 0 if self.held_back is None else len(self.held_back)
        return training, validation, test


@dataclass(frozen=True, slots=True, eq=False)
class Jobs:
    """The settings and seeds to train with; every array has one entry per job.

    Attributes:
        settings: the distinct configurations; all share ``epochs``.
        configuration: index into ``settings``, int32.
        seeds: of every job, uint64.
        marks: epochs at which a job is scored as if it had ended there, ascending, the last one
            equal to ``epochs``.
        initial: weights that training starts from, the same for all jobs; None draws them.
        keep_weights: whether the final layers of every job are returned; by the engine also those
            at every mark, if there are several.
        metrics: names of further scores that are computed from the predictions of validation and
            test part.
    """

    settings: tuple[Settings, ...]
    configuration: NDArray[np.int32]
    seeds: SeedColumns
    marks: tuple[int, ...]
    initial: Layers | None = None
    keep_weights: bool = False
    metrics: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.configuration)


@dataclass(slots=True, eq=False)
class TrainingResults:
    """The results of jobs; the first axis of every array is the job.

    Attributes:
        history: (jobs, epochs + 1, 6) float64, columns as in ``Problem.history``; NaN from the
            epoch in which a run diverged, and in columns that do not apply (no validation part).
        status: int8, an index into ``STATUS``; a job that was never started is halted.
        epoch_ended: int32, the epochs trained, or the epoch in which the run diverged.
        best_epoch: int32, the epoch whose weights, scores and hash the job has at its end, with
            ``patience``: the best, or the last without ``restore_best``; else -1.
        last_finite_loss: float64, the last finite loss of a batch; NaN before the first.
        test: (jobs, marks, 2) float64, loss and accuracy or R² on the test part at each mark; NaN
            where there is no test part or the run diverged before.
        validation_correct, test_correct: (jobs, marks, bytes) uint8, a bit for each row of the part
            in the order of the split, set where the network is right at that mark; the lowest bit
            of a byte is its first row, as in ``np.unpackbits(..., bitorder="little")``. No bytes
            where rows have targets.
        sha256: (jobs, marks, 32) uint8, of the weights at each mark: for each layer W (C order)
            then b, little-endian, in the run's dtype; zeros where the run ended before.
        milliseconds: float64, the time a worker spent on the job.
        metrics: (jobs, marks, 2, metrics) float64, of the validation and the test part; NaN where
            there is no such part, no such score, or the run ended before.
        weights: the final layers of each job, if ``keep_weights``. Of a diverged job the layers for
            which that was found: those that gave the first loss that is not finite (of a batch,
            before its step, or of an evaluation), or whose weights are not finite.
        marked_weights: the layers of each job at each mark, zeros at marks that it did not reach.
        failures: why each failed job failed, by its number.
    """

    history: NDArray[np.float64]
    status: NDArray[np.int8]
    epoch_ended: NDArray[np.int32]
    best_epoch: NDArray[np.int32]
    last_finite_loss: NDArray[np.float64]
    test: NDArray[np.float64]
    validation_correct: NDArray[np.uint8]
    test_correct: NDArray[np.uint8]
    sha256: NDArray[np.uint8]
    milliseconds: NDArray[np.float64]
    metrics: NDArray[np.float64]
    weights: list[Layers] | None = None
    marked_weights: list[list[Layers]] | None = None
    failures: dict[int, str] = field(default_factory=dict)


def empty_results(plan: Plan, jobs: Jobs) -> TrainingResults:
    """Results of jobs of which none has started: every status is halted, every number NaN or 0."""
    n, marks, epochs = len(jobs), len(jobs.marks), jobs.settings[0].epochs
    _, *scored = plan.samples
    validation, test = scored if plan.kind.has_rows else (0, 0)
    return TrainingResults(
        history=np.full((n, epochs + 1, len(HISTORY)), np.nan),
        status=np.full(n, HALTED, dtype=np.int8),
        epoch_ended=np.zeros(n, dtype=np.int32),
        best_epoch=np.full(n, -1, dtype=np.int32),
        last_finite_loss=np.full(n, np.nan),
        test=np.full((n, marks, 2), np.nan),
        validation_correct=np.zeros((n, marks, -(-validation // 8)), dtype=np.uint8),
        test_correct=np.zeros((n, marks, -(-test // 8)), dtype=np.uint8),
        sha256=np.zeros((n, marks, 32), dtype=np.uint8),
        milliseconds=np.zeros(n),
        metrics=np.full((n, marks, 2, len(jobs.metrics)), np.nan),
    )
