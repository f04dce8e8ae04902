"""Whether rounding decides how a run ends, for tests that compare the statuses of both trainers."""

from __future__ import annotations

import dataclasses

import numpy as np
from numpy.typing import NDArray

from steepest.nn.layers import forward
from steepest.training import engine, reference
from steepest.training.plans import DONE, TrainingResults
from training_cases import Case, jobs_of

__all__ = ["compare_trainers", "non_finite_results", "rounding_decides"]

CHANGES = 8


def compare_trainers(case: Case) -> tuple[TrainingResults, TrainingResults]:
    """The results of the engine and of the reference."""
    jobs = jobs_of(case.settings, [case.seed], keep_weights=True)
    return engine.run(case.plan, jobs, threads=1), reference.run(case.plan, jobs)


def non_finite_results(case: Case, results: TrainingResults) -> list[str]:
    """What is not finite in the results of a run called done, probabilities in NumPy included."""
    if results.status[0] != DONE:
        return []
    settings, wrong = case.settings, []
    history = results.history[0]
    columns = [0, 1, 4, 5] + [2, 3] * settings.loss_after
    if not np.isfinite(history[:, columns]).all() or not np.isfinite(results.test).all():
        wrong.append("history")
    assert results.weights is not None
    layers = results.weights[0]
    if not all(np.isfinite(part).all() for w, b, _ in layers for part in (w, b)):
        wrong.append("weights")
    with np.errstate(all="ignore"):
        for part in reference.scaled_parts(case.plan, case.seed, settings):
            z, _ = forward(part.x, layers)
            if case.plan.problem == "regression":
                continue
            powers = np.exp(z - z.max(axis=1, keepdims=True))  # what softmax computes
            if not np.isfinite(powers).all():
                wrong.append("probabilities")
    return wrong


def rounding_decides(case: Case) -> bool:
    """Whether a trainer ends as the other one does once its first weights change by one rounding.

    Such are the batches whose gradients sum to 0: in one order of the sum it is 0, in another
    1e-17, and a learning rate of 1e27 makes either nothing or a divergence of it.
    """
    rng = np.random.default_rng(0)
    ends = [results.status[0] for results in compare_trainers(case)]
    settings = case.settings
    first = reference.initial_layers(case.plan, settings, case.seed, None)
    for _ in range(CHANGES):
        changed = [(_rounded(w, rng), _rounded(b, rng), name) for w, b, name in first]
        jobs = dataclasses.replace(jobs_of(settings, [case.seed]), initial=changed)
        ended = engine.run(case.plan, jobs, threads=1).status[0]
        expected = reference.run(case.plan, jobs).status[0]
        if ended == ends[1] or expected == ends[0]:
            return True
    return False


def _rounded(part: NDArray[np.floating], rng: np.random.Generator) -> NDArray[np.floating]:
    """The numbers, each changed by about one rounding of 1."""
    return part + np.finfo(part.dtype).eps * rng.normal(size=part.shape).astype(part.dtype)
