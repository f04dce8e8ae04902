"""A run has the same bits on any number of threads, in any chunk size, alone or among others."""

from __future__ import annotations

import hashlib
import itertools

import numpy as np
import pytest

from steepest import compiled
from steepest.training import engine
from steepest.training.plans import Jobs, Plan, TrainingResults
from training_cases import cases, jobs_of

pytestmark = pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())
SETTINGS = 200


def digest(results: TrainingResults) -> str:
    """SHA-256 of the weights' hashes, history, status and scores of all jobs."""
    total = hashlib.sha256()
    for column in (
        results.sha256,
        results.history,
        results.status,
        results.epoch_ended,
        results.best_epoch,
        results.test,
        results.validation_correct,
        results.test_correct,
    ):
        total.update(np.ascontiguousarray(column).tobytes())
    return total.hexdigest()


def slice_jobs(jobs: Jobs, start: int, stop: int) -> Jobs:
    return Jobs(
        jobs.settings,
        jobs.configuration[start:stop],
        jobs.seeds.map(lambda seed: seed[start:stop]),
        jobs.marks,
    )


def batches() -> list[tuple[Plan, Jobs]]:
    """Two hundred random settings, in batches that share data and epochs, three seeds each."""
    found: list[tuple[Plan, Jobs]] = []
    stream = cases(99, "float32")
    for _ in range(SETTINGS // 20):
        group = list(itertools.islice(stream, 20))
        plan = group[0].plan
        dtypes = itertools.cycle(["float32", "float64"])
        settings = tuple(
            case.settings.replace(
                epochs=3,
                loss="auto",
                class_weight=case.settings.class_weight and "balanced",
                dtype=next(dtypes),
                learning_rate=1e6 if i == 7 else case.settings.learning_rate,
            )
            for i, case in enumerate(group)
        )
        found.append((plan, jobs_of(settings, [3, 1, 2**63], marks=(1, 3))))
    return found


def test_same_bits_on_1_2_3_and_8_threads_in_any_chunks_and_alone() -> None:
    for plan, jobs in batches():
        expected = digest(engine.run(plan, jobs, threads=1))
        for threads in (2, 3, 8):
            assert digest(engine.run(plan, jobs, threads=threads)) == expected
        for chunk in (1, 7):
            columns: list[TrainingResults] = []
            with engine.Session(plan, 3) as session:
                tickets = [
                    session.submit(slice_jobs(jobs, start, start + chunk))
                    for start in range(0, len(jobs), chunk)
                ]
                for ticket in tickets:
                    while not session.wait(ticket, 0.1)[1]:
                        pass
                    columns.append(session.collect(ticket))
            joined = TrainingResults(
                *(
                    np.concatenate([getattr(part, name) for part in columns])
                    for name in (
                        "history",
                        "status",
                        "epoch_ended",
                        "best_epoch",
                        "last_finite_loss",
                        "test",
                        "validation_correct",
                        "test_correct",
                        "sha256",
                    )
                ),
                milliseconds=np.zeros(len(jobs)),
                metrics=np.zeros((len(jobs), len(jobs.marks), 2, 0)),
            )
            assert digest(joined) == expected


def test_a_mark_is_the_run_that_ends_there() -> None:
    for case in itertools.islice(cases(5, "float32"), 30):
        if case.settings.schedule in ("cosine", "warmup_cosine", "one_cycle"):
            continue
        if case.settings.patience is not None:
            continue
        long = engine.run(case.plan, jobs_of(case.settings.replace(epochs=4), [1], marks=(2, 4)))
        short = engine.run(case.plan, jobs_of(case.settings.replace(epochs=2), [1]))
        assert (long.sha256[0, 0] == short.sha256[0, 0]).all()
        assert np.array_equal(long.history[0, :3], short.history[0], equal_nan=True)
        assert np.array_equal(long.test[0, 0], short.test[0, 0], equal_nan=True)
