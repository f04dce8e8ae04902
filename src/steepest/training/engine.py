"""The compiled trainer: same arguments and results as ``reference``, 10 to 100 times faster."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from steepest import compiled
from steepest.data.problems import column_number
from steepest.machine import processors
from steepest.training.memory import describe_failure
from steepest.training.plans import (
    FAILED,
    HALTED,
    Jobs,
    Layers,
    Plan,
    TrainingResults,
    empty_results,
)
from steepest.training.run_metrics import Outputs, fill_metrics
from steepest.training.settings import Settings

__all__ = ["Session", "Ticket", "gains_from_threads", "gradient", "run"]

_POLL_SECONDS: Final = 0.1
_MOST_THREADS: Final = 8  # a processor


def gradient(
    x: NDArray[np.float64],
    y: NDArray[np.generic],
    layers: Layers,
    settings: Settings,
    classes: int,
    weights: NDArray[np.float64] | None = None,
    problem: str = "classification",
) -> tuple[float, list[tuple[NDArray[np.floating], NDArray[np.floating]]]]:
    """Mean loss over all rows and its gradient for every (W, b), by the kernels that train.

    Args:
        x: features (n, d) as the network sees them, float64; computed in ``settings.dtype``.
        y: class codes (n,), or targets (n, outputs) as they are trained on.
        layers: (W, b, activation) of each layer.
        settings: gives activations, loss and dtype.
        classes: how many classes, or outputs.
        weights: how much each row counts, (n,); None: all alike.
        problem: what y is.
    """
    codes, targets = np.zeros(len(y), np.int32), None
    if problem == "classification":
        codes = y.astype(np.int32, copy=False)
    else:
        targets = np.ascontiguousarray(y, np.float64)
    plan = Plan(x, codes, classes if targets is None else 1, False, None, None, None, weights)
    plan = replace(plan, targets=targets, problem=problem, scale_targets=False)
    flat = _flatten_parameters(layers, settings.dtype)
    result = np.empty_like(flat)
    loss = compiled.engine.gradient(
        x=x,
        y=codes,
        targets=targets,
        regression=problem == "regression",
        weights=weights,
        classes=plan.classes,
        config=_make_config(settings, plan),
        parameters=flat,
        result=result,
    )
    shaped = _unflatten_parameters(result, settings, plan)
    return float(loss), [(w, b) for w, b, _ in shaped]


@dataclass(slots=True, eq=False)
class Ticket:
    """Submitted jobs: the columns being filled, and the engine's handle.

    The engine borrows all arrays, so the ticket must live until the workers are done; ``borrowed``
    are those that only the workers read. ``outputs`` are kept where metrics are wanted.
    ``lacked_memory``: a worker got none for one of the jobs.
    """

    jobs: Jobs
    results: TrainingResults
    handle: compiled.engine.Ticket
    weights: NDArray[np.floating] | None
    borrowed: tuple[NDArray[Any] | None, ...]
    outputs: Outputs | None = None
    lacked_memory: bool = False
    marked_weights: NDArray[np.floating] | None = None


class Session:
    """A plan and its worker threads. Several tickets may be queued; they run in order.

    Use it as a context manager: leaving it stops the workers and waits for them.

    Args:
        plan: the data; its arrays are borrowed until the session ends.
        threads: how many workers; None takes one per processor. More than eight a processor are
            not started: they train no faster and take memory that others need.
        folder: where the sessions of several processes with this plan share its splits, as files;
            None shares nothing.
    """

    def __init__(self, plan: Plan, threads: int | None = None, folder: Path | None = None) -> None:
        self._plan = plan
        self._configs: dict[Settings, compiled.engine.Config] = {}
        parts = plan.parts or ()
        if plan.held_back is not None:
            parts = (np.zeros(0, np.int64), np.zeros(0, np.int64), plan.held_back)
        self._session = compiled.engine.Session(
            x=np.ascontiguousarray(plan.x, dtype=np.float64),
            y=np.ascontiguousarray(plan.y, dtype=np.int32),
            targets=plan.given_targets,
            regression=plan.problem == "regression",
            weights=plan.weights,
            classes=plan.classes,
            scale=plan.scale,
            counts=[] if plan.counts is None else plan.counts.ravel().tolist(),
            parts=[np.asarray(part).tolist() for part in parts],
            threads=min(max(1, threads or processors()), _MOST_THREADS * processors()),
            folder="" if folder is None else str(folder),
            roles=plan.roles,
            rare=plan.rare,
            folds=None if plan.folds is None else np.ascontiguousarray(plan.folds),
        )
        self._open: list[Ticket] = []
        self._cancelled = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def submit(self, jobs: Jobs) -> Ticket:
        """Queue jobs; they start as soon as a worker is free."""
        results = empty_results(self._plan, jobs)
        first = jobs.settings[0]
        weights, marked = _weights_to_fill(self._plan, jobs)
        configuration = np.ascontiguousarray(jobs.configuration, dtype=np.int32)
        init_seed, shuffle_seed, split_seed = (
            np.ascontiguousarray(seeds, dtype=np.uint64)
            for seeds in (jobs.seeds.init, jobs.seeds.shuffle, jobs.seeds.split)
        )
        initial = None if jobs.initial is None else _flatten_parameters(jobs.initial, first.dtype)
        outputs = Outputs.empty(self._plan, jobs)
        handle = self._session.submit(
            configs=[self._cached_config(settings) for settings in jobs.settings],
            marks=jobs.marks,
            configuration=configuration,
            init_seed=init_seed,
            shuffle_seed=shuffle_seed,
            split_seed=split_seed,
            initial=initial,
            history=results.history,
            status=results.status,
            epoch_ended=results.epoch_ended,
            best_epoch=results.best_epoch,
            last_finite_loss=results.last_finite_loss,
            test=results.test,
            validation_correct=results.validation_correct,
            test_correct=results.test_correct,
            sha256=results.sha256,
            milliseconds=results.milliseconds,
            weights=weights,
            validation_outputs=None if outputs is None else outputs.validation,
            test_outputs=None if outputs is None else outputs.test,
            marked_weights=marked,
        )
        borrowed = (configuration, init_seed, shuffle_seed, split_seed, initial)
        ticket = Ticket(jobs, results, handle, weights, borrowed, outputs, marked_weights=marked)
        self._open.append(ticket)
        return ticket

    def wait(self, ticket: Ticket, timeout: float = 0.0) -> tuple[int, bool]:
        """Wait up to ``timeout`` seconds: how many jobs have finished, and whether that is all.

        A job that gets no memory ends as failed; the others go on.

        Raises:
            KeyboardInterrupt: within 20 ms of Ctrl-C, in the main thread.
        """
        if not ticket.lacked_memory:
            try:
                done = bool(self._session.wait(ticket.handle, timeout))
                return int(ticket.handle.finished), done
            except MemoryError:
                ticket.lacked_memory = True
        time.sleep(min(timeout, _POLL_SECONDS / 10))  # the engine waits for no such ticket
        return int(ticket.handle.finished), ticket.handle.finished == len(ticket.jobs)

    def collect(self, ticket: Ticket) -> TrainingResults:
        """The results of a finished ticket, or after ``cancel`` of what was finished."""
        if ticket in self._open:
            self._open.remove(ticket)
        if ticket.lacked_memory and not self._cancelled:
            self._note_failures(ticket)
        if ticket.outputs is not None:
            fill_metrics(self._plan, ticket.jobs, ticket.outputs, ticket.results)
            ticket.outputs = None
        if ticket.weights is not None:
            ticket.results.weights = [
                _unflatten_parameters(row, ticket.jobs.settings[c], self._plan)
                for row, c in zip(ticket.weights, ticket.jobs.configuration, strict=True)
            ]
        if ticket.marked_weights is not None:
            ticket.results.marked_weights = [
                [_unflatten_parameters(row, ticket.jobs.settings[c], self._plan) for row in rows]
                for rows, c in zip(ticket.marked_weights, ticket.jobs.configuration, strict=True)
            ]
        return ticket.results

    def _note_failures(self, ticket: Ticket) -> None:
        """Those that did not run, though nobody stopped them, got no memory."""
        for job in np.flatnonzero(ticket.results.status == HALTED).tolist():
            settings = ticket.jobs.settings[ticket.jobs.configuration[job]]
            ticket.results.status[job] = FAILED
            ticket.results.failures[job] = describe_failure(settings, self._plan)

    def cancel(self) -> None:
        """Stop: running jobs end as halted at their next batch, queued ones do not start.

        Returns when every submitted ticket can be collected, also one in which a job failed.
        """
        self._cancelled = True
        self._session.cancel()
        for ticket in self._open:
            while ticket.handle.finished < len(ticket.jobs):
                time.sleep(_POLL_SECONDS / 100)

    def close(self) -> None:
        """Stop and join the workers. Nothing of the session can be used afterwards."""
        self._session.close()
        self._open.clear()

    def _cached_config(self, settings: Settings) -> compiled.engine.Config:
        config = self._configs.get(settings)
        if config is None:
            config = _make_config(settings, self._plan)
            self._configs[settings] = config
        return config


def run(
    plan: Plan,
    jobs: Jobs,
    *,
    threads: int | None = None,
    should_stop: Callable[[], bool] | None = None,
    progress: Callable[[int], None] | None = None,
    folder: Path | None = None,
) -> TrainingResults:
    """Train all jobs and return their results; see ``reference.run`` for the readable counterpart.

    Args:
        plan: the data and its split.
        jobs: which settings with which seeds.
        threads: workers; the bits do not depend on them. None takes one per processor.
        should_stop: called every tenth of a second; if true, the runs end as halted.
        progress: called every tenth of a second with the number of finished jobs.
        folder: as for ``Session``.
    """
    with Session(plan, _useful_threads(plan, jobs, threads or processors()), folder) as session:
        ticket = session.submit(jobs)
        done = False
        while not done:
            finished, done = session.wait(ticket, _POLL_SECONDS)
            if progress is not None:
                progress(finished)
            if should_stop is not None and not done and should_stop():
                session.cancel()
                done = True
        return session.collect(ticket)


def gains_from_threads(settings: Settings, plan: Plan) -> bool:
    """Whether a training is so large that idle threads help with it."""
    batch = min(settings.batch_size or len(plan.y), len(plan.y))
    return bool(compiled.engine.gains_from_threads(_make_config(settings, plan), batch))


def _useful_threads(plan: Plan, jobs: Jobs, most: int) -> int:
    """One for each job, or all if a job is large enough to be shared by several."""
    shared = any(gains_from_threads(settings, plan) for settings in jobs.settings)
    return most if shared else min(len(jobs), most)


def _make_config(settings: Settings, plan: Plan) -> compiled.engine.Config:
    engine = compiled.engine
    return engine.make_config(
        sizes=plan.sizes(settings),
        activations=[engine.Activation[name] for name in settings.activations()],
        loss=engine.Loss[plan.loss(settings)],
        delta=settings.delta,
        quantile=settings.quantile,
        scale_targets=plan.scales_targets(settings),
        initialisation=engine.Initialisation[settings.initialisation],
        rule=engine.Rule[settings.rule],
        momentum=settings.momentum,
        beta1=settings.beta1,
        beta2=settings.beta2,
        epsilon=settings.epsilon,
        rho=settings.rho,
        weight_decay=settings.weight_decay,
        largest_norm=settings.max_gradient_norm or 0.0,
        learning_rate=settings.learning_rate,
        schedule=engine.Schedule[settings.schedule],
        decay=settings.decay,
        schedule_per_step=settings.schedule_unit == "step",
        decay_every=settings.decay_every or 1,
        warmup=settings.warmup or 0.0,
        decay_patience=settings.decay_patience,
        monitored_column=column_number(settings.monitor),
        larger_is_better=not settings.monitor.endswith("loss"),
        min_delta=settings.min_delta,
        label_smoothing=settings.label_smoothing,
        dropout=settings.dropout,
        class_weights=settings.class_weight if isinstance(settings.class_weight, tuple) else (),
        balanced=settings.class_weight == "balanced",
        patience=settings.patience or 0,
        restore_best=settings.restore_best,
        batch_size=settings.batch_size or 0,
        epochs=settings.epochs,
        drop_last=settings.drop_last,
        loss_after=settings.loss_after,
        float64=settings.dtype == "float64",
    )


def _parameter_count(sizes: tuple[int, ...]) -> int:
    return sum((d_in + 1) * d_out for d_in, d_out in itertools.pairwise(sizes))


def _weights_to_fill(
    plan: Plan, jobs: Jobs
) -> tuple[NDArray[np.floating] | None, NDArray[np.floating] | None]:
    """Arrays for the final weights, and for those at several marks, if they are kept."""
    if not jobs.keep_weights:
        return None, None
    first, marks = jobs.settings[0], len(jobs.marks)
    count = _parameter_count(plan.sizes(first))
    weights = np.zeros((len(jobs), count), dtype=first.dtype)
    marked = np.zeros((len(jobs), marks, count), dtype=first.dtype) if marks > 1 else None
    return weights, marked


def _flatten_parameters(layers: Layers, dtype: str) -> NDArray[np.floating]:
    """W in C order, then b, layer after layer."""
    pieces = [np.asarray(part, dtype=dtype).ravel() for w, b, _ in layers for part in (w, b)]
    return np.concatenate(pieces)


def _unflatten_parameters(flat: NDArray[np.floating], settings: Settings, plan: Plan) -> Layers:
    sizes = plan.sizes(settings)
    activations = (*settings.activations(), "identity")
    layers: Layers = []
    at = 0
    for d_in, d_out, activation in zip(sizes[:-1], sizes[1:], activations, strict=True):
        w = flat[at : at + d_in * d_out].reshape(d_in, d_out).copy()
        at += d_in * d_out
        layers.append((w, flat[at : at + d_out].copy(), activation))
        at += d_out
    return layers
