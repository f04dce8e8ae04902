"""The reference trainer: the same training as the engine, written in NumPy to be read.

It takes the same plan and jobs as the engine and returns the same results. The formulas are in
``nn/``; this file has only the order of the steps. It is used where the engine cannot run, and the
engine's tests compare with it.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.data.scaling import mean_and_deviation
from steepest.data.splits import split_rows
from steepest.nn.layers import Layer, Tape, forward, parameters_of, with_parameters
from steepest.nn.losses import LOSSES
from steepest.nn.networks import backward, batch_rows, make_network
from steepest.nn.regularisation import add_weight_decay, clip_by_norm
from steepest.nn.rules import make_rule
from steepest.nn.schedules import Schedule, make_schedule
from steepest.training.memory import describe_failure
from steepest.training.monitors import Monitor
from steepest.training.plans import (
    DIVERGED,
    DONE,
    FAILED,
    HALTED,
    Jobs,
    Layers,
    Plan,
    TrainingResults,
    empty_results,
)
from steepest.training.settings import Settings

__all__ = ["run"]

HIDE_LARGE_INPUTS: Final = ("sigmoid", "tanh", "gelu", "silu", "elu", "softplus")
"""Activations that give a finite number for an input that is not."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Samples of one part of the split, scaled and in the dtype of the run."""

    x: NDArray[np.floating]
    y: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.y)


class _Stopped(Exception):
    """Raised to end a run before its last epoch, with its status."""

    def __init__(self, status: int) -> None:
        self.status = status


def run(
    plan: Plan,
    jobs: Jobs,
    *,
    should_stop: Callable[[], bool] | None = None,
    progress: Callable[[int], None] | None = None,
) -> TrainingResults:
    """Train every job, one after the other, and return the results.

    Args:
        plan: the data and its split.
        jobs: which settings with which seeds.
        should_stop: called before every epoch; if true, the current run and all later ones end as
            halted.
        progress: called after every job with the number of finished ones.

    Raises:
        KeyboardInterrupt: after Ctrl-C; its attribute ``results`` has the finished runs.

    >>> rows = np.array([0, 1, 2, 3]), np.array([0, 3]), np.zeros(0, dtype=np.int64)
    >>> x, y = np.array([[-2.0], [-1.0], [1.0], [2.0]]), np.array([0, 0, 1, 1], dtype=np.int32)
    >>> from steepest.training.plans import HISTORY
    >>> from steepest.training.seeds import Seeds
    >>> seed = np.zeros(1, dtype=np.uint64)
    >>> settings = Settings(hidden=(), initialisation="zero", epochs=20)
    >>> jobs = Jobs((settings,), np.zeros(1, dtype=np.int32), Seeds(seed, seed, seed), marks=(20,))
    >>> results = run(Plan(x, y, classes=2, scale=False, parts=rows), jobs)
    >>> results.history[0, [0, 20], HISTORY.index("train_loss_after")].round(3).tolist()
    [0.693, 0.24]
    """
    results = empty_results(plan, jobs)
    results.weights = [[] for _ in range(len(jobs))] if jobs.keep_weights else None
    halted = should_stop or (lambda: False)
    try:
        for job in range(len(jobs)):
            if halted():
                break
            start = time.perf_counter()
            try:
                _Training(plan, jobs, job, results, halted).train()
            except MemoryError:
                settings = jobs.settings[int(jobs.configuration[job])]
                results.status[job] = FAILED
                results.failures[job] = describe_failure(settings, plan)
            results.milliseconds[job] = 1e3 * (time.perf_counter() - start)
            if progress is not None:
                progress(job + 1)
    except KeyboardInterrupt as interrupt:
        interrupt.results = results  # type: ignore[attr-defined]  # documented above
        raise
    return results


class _Training:
    """One job: its data, its network, and its rows of the results."""

    def __init__(
        self, plan: Plan, jobs: Jobs, job: int, results: TrainingResults, halted: Callable[[], bool]
    ) -> None:
        self.jobs, self.job, self.results, self.halted = jobs, job, results, halted
        self.settings = settings = jobs.settings[int(jobs.configuration[job])]
        self.training, self.validation, self.test = scaled_parts(
            plan, int(jobs.seeds.split[job]), settings.dtype
        )
        self.loss = LOSSES[settings.loss_for(plan.classes)]
        self.layers = initial_layers(plan, settings, int(jobs.seeds.init[job]), jobs.initial)
        self.rule = make_rule(
            settings.rule,
            momentum=settings.momentum,
            beta1=settings.beta1,
            beta2=settings.beta2,
            epsilon=settings.epsilon,
            rho=settings.rho,
            weight_decay=settings.weight_decay,
        )
        self.state = self.rule.init(parameters_of(self.layers))
        self.schedule = schedule_for(settings, len(self.training))
        self.steps = 0
        self.plateau = Monitor.of(settings)
        self.reductions = 0

    def train(self) -> None:
        """Train until the last epoch, or until a number is not finite."""
        results, job, status = self.results, self.job, DONE
        # A diverging run overflows; its status reports that, so NumPy's warnings are not needed.
        with np.errstate(all="ignore"):
            try:
                for epoch in range(self.settings.epochs + 1):
                    results.epoch_ended[job] = epoch
                    results.history[job, epoch] = self.run_epoch(epoch)
                    self.record_mark(epoch)
                    self.look_for_plateau(epoch)
            except _Stopped as stopped:
                status = stopped.status
                results.history[job, results.epoch_ended[job] :] = np.nan
        results.status[job] = status
        if results.weights is not None:
            results.weights[job] = [(w, b, str(activation)) for w, b, activation in self.layers]

    def run_epoch(self, epoch: int) -> tuple[float, ...]:
        """Train an epoch and return its history row; epoch 0 scores the untrained network."""
        if self.halted():
            raise _Stopped(HALTED)
        seen = self.run_steps(epoch) if epoch else self.evaluate(self.training)
        after = (np.nan, np.nan)
        if self.settings.loss_after:
            after = self.evaluate(self.training) if epoch else seen
        validation = self.evaluate(self.validation)
        if not all(has_finite_square(parameter) for parameter in parameters_of(self.layers)):
            raise _Stopped(DIVERGED)
        return (*seen, *after, *validation)

    def run_steps(self, epoch: int) -> tuple[float, float]:
        """One step per batch; mean loss and accuracy, each sample scored before its step."""
        settings, (x, y) = self.settings, (self.training.x, self.training.y)
        seed = int(self.jobs.seeds.shuffle[self.job])
        total, right, seen = 0.0, 0, 0
        for rows in batch_rows(len(y), settings.batch_size, settings.drop_last, seed, epoch):
            z, losses, tape = self.forward(x[rows], y[rows])
            self.results.last_finite_loss[self.job] = float(losses.mean())
            gradients = backward(self.layers, tape, self.loss.gradient(y[rows], z))
            self.take_step(self.changed(gradients), epoch)
            total, seen = total + float(losses.sum()), seen + len(rows)
            right += int((self.loss.classes(z) == y[rows]).sum())
        return total / seen, right / seen

    def changed(self, gradients: list[NDArray[np.floating]]) -> list[NDArray[np.floating]]:
        """The gradients clipped, and with the decay that is not decoupled: as PyTorch, in turn."""
        settings = self.settings
        if settings.max_gradient_norm is not None:
            gradients = clip_by_norm(gradients, settings.max_gradient_norm)
        if settings.weight_decay and settings.rule != "adamw":
            gradients = add_weight_decay(
                gradients, parameters_of(self.layers), settings.weight_decay
            )
        return gradients

    def take_step(self, gradients: list[NDArray[np.floating]], epoch: int) -> None:
        """The rule's step at the schedule's learning rate."""
        t = self.steps if self.settings.schedule_unit == "step" else epoch - 1
        if self.settings.schedule == "plateau":
            t = self.reductions
        parameters, self.state = self.rule.step(
            parameters_of(self.layers), gradients, self.state, self.schedule.rate(t)
        )
        self.layers = with_parameters(self.layers, parameters)
        self.steps += 1

    def look_for_plateau(self, epoch: int) -> None:
        """Count a reduction of the learning rate after so many epochs without improvement."""
        self.plateau.see(self.results.history[self.job, epoch], epoch)
        if self.plateau.waited == self.settings.decay_patience:
            self.reductions, self.plateau.waited = self.reductions + 1, 0

    def evaluate(self, part: Part) -> tuple[float, float]:
        """Mean loss and accuracy on a part; NaN if the split has no such part."""
        if not len(part):
            return np.nan, np.nan
        z, losses, _ = self.forward(part.x, part.y)
        return float(losses.mean()), float((self.loss.classes(z) == part.y).mean())

    def forward(
        self, x: NDArray[np.floating], y: NDArray[np.int32]
    ) -> tuple[NDArray[np.floating], NDArray[np.float64], Tape]:
        """The outputs, the loss of each sample, and the tape; too large a number ends the run.

        Most activations would hide such an input, softmax such an output.
        """
        z, tape = forward(x, self.layers)
        losses = self.loss.each(y, z).astype(np.float64)
        inputs = [
            before
            for (_, before), (_, _, activation) in zip(tape[:-1], self.layers, strict=False)
            if activation in HIDE_LARGE_INPUTS
        ]
        mean = np.asarray(losses.mean(), dtype=self.settings.dtype)
        if not all(has_finite_square(numbers) for numbers in (*inputs, z, mean)):
            raise _Stopped(DIVERGED)
        return z, losses, tape

    def record_mark(self, epoch: int) -> None:
        """At a mark, record the test score, the rows that are right, and the weights' hash."""
        if epoch in self.jobs.marks:
            results, place = self.results, (self.job, self.jobs.marks.index(epoch))
            results.test[place] = self.evaluate(self.test)
            results.validation_correct[place] = self.correct_rows(self.validation)
            results.test_correct[place] = self.correct_rows(self.test)
            results.sha256[place] = sha256_of_layers(self.layers)

    def correct_rows(self, part: Part) -> NDArray[np.uint8]:
        """A bit for each row of a part, set where the network is right."""
        z, _ = forward(part.x, self.layers)
        return np.packbits(self.loss.classes(z) == part.y, bitorder="little")


def has_finite_square(numbers: NDArray[np.floating]) -> bool:
    """Whether the square of every number is finite in its dtype.

    Beyond, products in the gradient overflow in one order of the sums and not in another, and what
    a training does is decided by rounding.
    """
    return bool(np.isfinite(numbers * numbers).all())


def scaled_parts(plan: Plan, split_seed: int, dtype: str) -> tuple[Part, Part, Part]:
    """Training, validation and test part, scaled by the training part if the plan asks for it.

    Computed in float64 and then rounded, so that float32 loses nothing before training.
    """
    rows = plan.parts
    if rows is None:
        assert plan.counts is not None, "a plan has counts or parts"
        rows = split_rows(plan.y, plan.counts, split_seed, plan.held_back)
    mean, deviation = np.zeros(plan.x.shape[1]), np.ones(plan.x.shape[1])
    if plan.scale:
        mean, deviation = mean_and_deviation(plan.x[rows[0]])
    training, validation, test = (
        Part(((plan.x[part] - mean) / deviation).astype(dtype), plan.y[part]) for part in rows
    )
    return training, validation, test


def initial_layers(
    plan: Plan, settings: Settings, seed: int, initial: Layers | None
) -> list[Layer]:
    """The given weights, or random ones, in the run's dtype; the last layer returns logits."""
    if initial is not None:
        return [(w.astype(settings.dtype), b.astype(settings.dtype), a) for w, b, a in initial]
    return make_network(
        settings.sizes(plan.x.shape[1], plan.classes),
        settings.activations(),
        "identity",
        settings.initialisation.removeprefix("he_"),
        seed,
        like=np.zeros(0, dtype=settings.dtype),
    )


def schedule_for(settings: Settings, n: int) -> Schedule:
    """The schedule over all epochs, or over all steps with n training samples."""
    size = min(settings.batch_size or n, n)
    steps = n // size if settings.drop_last else -(-n // size)
    total = settings.epochs * (steps if settings.schedule_unit == "step" else 1)
    return make_schedule(
        settings.schedule,
        settings.learning_rate,
        decay=settings.decay,
        total=max(1, total),
        every=settings.decay_every or 1,
        warmup=settings.warmup or 0.3,
    )


def sha256_of_layers(layers: list[Layer]) -> NDArray[np.uint8]:
    """Of each layer W in C order, then b, little-endian; (32,) uint8."""
    digest = hashlib.sha256()
    for parameter in parameters_of(layers):
        digest.update(parameter.astype(parameter.dtype.newbyteorder("<")).tobytes())
    return np.frombuffer(digest.digest(), dtype=np.uint8)
