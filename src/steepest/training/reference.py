"""The reference trainer: the same training as the engine, written in NumPy to be read.

It takes the same plan and jobs as the engine and returns the same results. The formulas are in
``nn/``; this file has only the order of the steps. It is used where the engine cannot run, and the
engine's tests compare with it.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.nn.layers import Layer, Tape, forward, parameters_of, with_parameters
from steepest.nn.networks import backward, batch_rows
from steepest.nn.regularisation import (
    add_weight_decay,
    clip_by_norm,
    dropout_mask,
)
from steepest.nn.rules import make_rule
from steepest.training.memory import describe_failure
from steepest.training.monitors import Monitor
from steepest.training.plans import (
    DIVERGED,
    DONE,
    FAILED,
    HALTED,
    STOPPED,
    Jobs,
    Plan,
    TrainingResults,
    empty_results,
)
from steepest.training.reference_inputs import (
    Part,
    class_weights,
    initial_layers,
    loss_for,
    scaled_parts,
    schedule_for,
)
from steepest.training.run_metrics import Outputs, fill_metrics

__all__ = ["run"]

HIDE_LARGE_INPUTS: Final = ("sigmoid", "tanh", "gelu", "silu", "elu", "softplus")
"""Activations that give a finite number for an input that is not."""


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
    >>> from steepest.data.problems import HISTORY
    >>> from steepest.training.seeds import Seeds
    >>> from steepest.training.settings import Settings
    >>> seed = np.zeros(1, dtype=np.uint64)
    >>> settings = Settings(hidden=(), initialisation="zero", epochs=20)
    >>> jobs = Jobs((settings,), np.zeros(1, dtype=np.int32), Seeds(seed, seed, seed), marks=(20,))
    >>> results = run(Plan(x, y, classes=2, scale=False, parts=rows), jobs)
    >>> results.history[0, [0, 20], HISTORY.index("train_loss_after")].round(3).tolist()
    [0.693, 0.24]
    """
    results = empty_results(plan, jobs)
    results.weights = [[] for _ in range(len(jobs))] if jobs.keep_weights else None
    outputs = Outputs.empty(plan, jobs)
    halted = should_stop or (lambda: False)
    try:
        for job in range(len(jobs)):
            if halted():
                break
            start = time.perf_counter()
            try:
                _Training(plan, jobs, job, results, halted, outputs).train()
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
    finally:
        if outputs is not None:
            fill_metrics(plan, jobs, outputs, results)
    return results


class _Training:
    """One job: its data, its network, and its rows of the results."""

    def __init__(
        self,
        plan: Plan,
        jobs: Jobs,
        job: int,
        results: TrainingResults,
        halted: Callable[[], bool],
        outputs: Outputs | None,
    ) -> None:
        self.outputs = outputs
        self.jobs, self.job, self.results, self.halted = jobs, job, results, halted
        self.settings = settings = jobs.settings[int(jobs.configuration[job])]
        self.training, self.validation, self.test = scaled_parts(
            plan, int(jobs.seeds.split[job]), settings
        )
        self.loss = loss_for(plan, settings)
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
        self.class_weights = None
        if settings.class_weight is not None:
            self.class_weights = class_weights(settings, plan.classes, self.training)
        changes = settings.class_weight, settings.label_smoothing or None
        self.alike = plan.weights is None and changes == (None, None)
        self.plateau, self.early, self.best = (
            Monitor.of(settings),
            Monitor.of(settings),
            self.layers,
        )
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
                    if self.settings.patience is None or epoch < self.settings.epochs:
                        self.record_mark(epoch)
                    self.look_for_plateau(epoch)
                    if self.no_longer_improves(epoch):
                        status = STOPPED
                        break
                if self.settings.patience is not None:
                    self.restore_best()
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
        total, right, seen = 0.0, 0.0, 0.0
        for rows in batch_rows(len(y), settings.batch_size, settings.drop_last, seed, epoch):
            weights, counted = self.training.weights[rows], self.counted(rows)
            self.steps += 1
            if not counted.any():
                continue
            masks = self.masks(len(rows))
            batch = Part(x[rows], y[rows], weights, self.training.precision)
            z, losses, tape = self.forward(batch, masks)
            self.results.last_finite_loss[self.job] = float(np.average(losses, weights=weights))
            upstream = self.gradient_at(z, y[rows], counted)
            self.take_step(self.changed(backward(self.layers, tape, upstream, masks)), epoch)
            total, seen = total + float((losses * weights).sum()), seen + float(weights.sum())
            right += float((weights * self.row_scores(z, batch)).sum())
        return self.finite_scores(total / seen, right / seen)

    def counted(self, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """How much each row of a batch counts in the gradient."""
        weights = self.training.weights[rows]
        if self.class_weights is None:
            return weights
        counted: NDArray[np.float64] = self.class_weights[self.training.y[rows]]
        return weights * counted

    def gradient_at(
        self, z: NDArray[np.floating], y: NDArray[np.int32], counted: NDArray[np.float64]
    ) -> NDArray[np.floating]:
        """The gradient of the mean loss, of smoothed labels and weighted rows, at the outputs z."""
        if self.alike:
            plain: NDArray[np.floating] = self.loss.gradient(y, z)
            return plain
        share = (counted / counted.sum()).astype(z.dtype)
        each: NDArray[np.floating] = self.loss.smoothed(y, z, self.settings.label_smoothing)
        upstream: NDArray[np.floating] = each * share[:, None]
        return upstream

    def masks(self, rows: int) -> list[NDArray[np.floating]]:
        """What dropout multiplies the outputs of each hidden layer by in this step."""
        settings, seed = self.settings, int(self.jobs.seeds.shuffle[self.job])
        if not settings.dropout:
            return []
        return [
            dropout_mask(rows, width, settings.dropout, seed, self.steps - 1, layer).astype(
                settings.dtype
            )
            for layer, width in enumerate(settings.hidden)
        ]

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
        t = self.steps - 1 if self.settings.schedule_unit == "step" else epoch - 1
        if self.settings.schedule == "plateau":
            t = self.reductions
        parameters, self.state = self.rule.step(
            parameters_of(self.layers), gradients, self.state, self.schedule.rate(t)
        )
        self.layers = with_parameters(self.layers, parameters)

    def look_for_plateau(self, epoch: int) -> None:
        """Count a reduction of the learning rate after so many epochs without improvement."""
        self.plateau.see(self.results.history[self.job, epoch], epoch)
        if self.plateau.waited == self.settings.decay_patience:
            self.reductions, self.plateau.waited = self.reductions + 1, 0

    def no_longer_improves(self, epoch: int) -> bool:
        """Whether training stops after this epoch; the weights of the best one are kept."""
        if self.settings.patience is None:
            return False
        self.early.see(self.results.history[self.job, epoch], epoch)
        if not self.early.waited or not self.settings.restore_best:
            self.best = self.layers
        return self.early.waited == self.settings.patience

    def restore_best(self) -> None:
        """Take the weights of the best epoch, or of the last, as those of the end."""
        self.layers, best = self.best, self.early.best_epoch
        if not self.settings.restore_best:
            best = int(self.results.epoch_ended[self.job])
        self.results.best_epoch[self.job] = best
        self.record_mark(self.settings.epochs)

    def evaluate(self, part: Part) -> tuple[float, float]:
        """Mean loss and accuracy on a part; NaN if the split has no such part."""
        if not part.weights.any():
            return np.nan, np.nan
        z, losses, _ = self.forward(part)
        loss = np.average(losses, weights=part.weights)
        score = np.average(self.row_scores(z, part), weights=part.weights)
        return self.finite_scores(float(loss), float(score))

    def finite_scores(self, loss: float, score: float) -> tuple[float, float]:
        """Both; the run ends where squares of errors overflow in float64, and R² is infinite."""
        if np.isinf(score):
            raise _Stopped(DIVERGED)
        return loss, score

    def row_scores(self, z: NDArray[np.floating], part: Part) -> NDArray[np.float64]:
        """What accuracy or R² is the mean of, (n,): whether a row is right, or the share of its
        labels, or 1 - the squared errors over the variance."""
        predicted = self.loss.predicted(z)
        if part.precision is None:
            right = predicted == part.y
            return np.asarray(right if right.ndim == 1 else right.mean(axis=1), dtype=np.float64)
        errors = predicted.astype(np.float64) - part.y
        return np.asarray(1 - errors**2 @ part.precision, dtype=np.float64)

    def forward(
        self, part: Part, masks: Sequence[NDArray[np.floating]] = ()
    ) -> tuple[NDArray[np.floating], NDArray[np.float64], Tape]:
        """The outputs, the loss of each sample, and the tape; too large a number ends the run.

        Most activations would hide such an input, softmax such an output.
        """
        z, tape = forward(part.x, self.layers, masks)
        losses = self.loss.each(part.y, z).astype(np.float64)
        inputs = [
            before
            for (_, before), (_, _, activation) in zip(tape[:-1], self.layers, strict=False)
            if activation in HIDE_LARGE_INPUTS
        ]
        mean = np.asarray(np.average(losses, weights=part.weights), dtype=self.settings.dtype)
        outputs = [z, self.loss.predicted(z), mean] if part.precision is not None else [z, mean]
        if not all(has_finite_square(numbers) for numbers in (*inputs, *outputs)):
            raise _Stopped(DIVERGED)
        return z, losses, tape

    def record_mark(self, epoch: int) -> None:
        """At a mark, record the test score, the rows that are right, and the weights' hash."""
        if epoch in self.jobs.marks:
            results, place = self.results, (self.job, self.jobs.marks.index(epoch))
            results.test[place] = self.evaluate(self.test)
            if self.validation.y.ndim == 1:
                for part, bits in (
                    (self.validation, results.validation_correct),
                    (self.test, results.test_correct),
                ):
                    right = self.correct_rows(part)
                    bits[place][: len(right)] = right  # of folds others may have more rows
            if self.outputs is not None:
                for part, kept in (
                    (self.validation, self.outputs.validation),
                    (self.test, self.outputs.test),
                ):
                    z, _ = forward(part.x, self.layers)
                    kept[place][: len(z), : z.shape[1]] = z
            results.sha256[place] = sha256_of_layers(self.layers)

    def correct_rows(self, part: Part) -> NDArray[np.uint8]:
        """A bit for each row of a part, set where the network is right."""
        z, _ = forward(part.x, self.layers)
        return np.packbits(self.loss.predicted(z) == part.y, bitorder="little")


def has_finite_square(numbers: NDArray[np.floating]) -> bool:
    """Whether the square of every number is finite in its dtype.

    Beyond, products in the gradient overflow in one order of the sums and not in another, and what
    a training does is decided by rounding.
    """
    return bool(np.isfinite(numbers * numbers).all())


def sha256_of_layers(layers: list[Layer]) -> NDArray[np.uint8]:
    """Of each layer W in C order, then b, little-endian; (32,) uint8."""
    digest = hashlib.sha256()
    for parameter in parameters_of(layers):
        digest.update(parameter.astype(parameter.dtype.newbyteorder("<")).tobytes())
    return np.frombuffer(digest.digest(), dtype=np.uint8)
