"""The queue: everything once, seed after seed, in batches of about the right length."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steepest.study import batches
from steepest.study.batches import Batch, Queue
from steepest.study.spaces import Space, space_from_options
from steepest.training.plans import TrainingResults
from steepest.training.seeds import Seeds


def queue_of(
    space: Space, seeds: int, *, cost: float = 0.01, workers: int = 2, **options: Any
) -> Queue:
    column = np.arange(10, 10 + seeds, dtype=np.uint64)
    missing = options.pop("missing", np.ones((seeds, len(space.configurations)), dtype=bool))
    costs = [np.full(len(family.settings), cost) for family in space.families]
    return Queue(space, column, Seeds(None, None, None), missing, costs, workers, **options)


def drained(queue: Queue) -> list[Batch]:
    found = []
    while (batch := queue.next_batch()) is not None:
        found.append(batch)
    return found


def trained(found: list[Batch]) -> list[tuple[int, Any]]:
    return [
        (int(seed), batch.jobs.settings[c])
        for batch in found
        for seed, c in zip(batch.jobs.seeds.init, batch.jobs.configuration, strict=True)
    ]


def results_of(batch: Batch, milliseconds: float) -> TrainingResults:
    nothing: Any = np.zeros(0)
    return TrainingResults(
        *(9 * [nothing]), np.full(len(batch.jobs), milliseconds), metrics=nothing
    )


def test_all_configurations_of_a_seed_come_before_the_next_seed() -> None:
    space = space_from_options({"learning_rate": [0.1, 0.2, 0.3]})
    found = trained(drained(queue_of(space, 40)))
    assert len(found) == len(set(found)) == 120
    assert [seed for seed, _ in found] == sorted(3 * list(range(10, 50)))
    assert [settings.learning_rate for _, settings in found[:3]] == [0.1, 0.2, 0.3]


def test_families_advance_at_the_same_rate() -> None:
    space = space_from_options({"schedule": "cosine", "epochs": [2, 4]})
    order = [batch.jobs.marks for batch in drained(queue_of(space, 200))]
    assert order[:4] == [(2,), (4,), (2,), (4,)]


def test_only_missing_runs_are_trained() -> None:
    space = space_from_options({"learning_rate": [0.1, 0.2], "epochs": [2, 4]})
    missing = np.zeros((3, 4), dtype=bool)
    missing[1, 2] = True  # 0.2 to epoch 2: the training to epoch 4 passes by it
    found = drained(queue_of(space, 3, missing=missing))
    assert [(seed, s.learning_rate, s.epochs) for seed, s in trained(found)] == [(11, 0.2, 4)]
    assert found[0].jobs.marks == (2, 4)


def test_a_batch_lasts_as_long_as_it_should() -> None:
    # 0.01 s each on 2 workers: 50 jobs make a quarter of a second.
    sizes = [len(batch.jobs) for batch in drained(queue_of(space_from_options({}), 120))]
    assert sizes == [50, 50, 20]


def test_a_batch_is_at_least_a_round_of_the_workers() -> None:
    sizes = [len(batch.jobs) for batch in drained(queue_of(space_from_options({}), 5, cost=60.0))]
    assert sizes == [2, 2, 1]


def test_batches_follow_the_time_that_was_taken() -> None:
    queue = queue_of(space_from_options({}), 1000)
    first = queue.next_batch()
    assert first is not None
    queue.correct_estimates(first, results_of(first, milliseconds=100.0))  # ten times the estimate
    second = queue.next_batch()
    assert second is not None
    assert (len(first.jobs), len(second.jobs)) == (50, 5)


def test_a_batch_is_bounded_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "BATCH_BYTES", 48 * 11 * 7)
    sizes = [len(batch.jobs) for batch in drained(queue_of(space_from_options({"epochs": 10}), 16))]
    assert sizes == [7, 7, 2]


def chunks_of(trainings: int, seconds: float) -> list[Batch]:
    space = space_from_options({"hidden": [(2,), (3,)]})
    return drained(queue_of(space, trainings // 2, cost=seconds, workers=1, in_chunks=True))


def test_a_chunk_takes_at_least_half_a_second_of_one_worker() -> None:
    costs = [batch.cost for batch in chunks_of(1000, 0.01)]
    assert len(costs) == 20 and min(costs) == pytest.approx(0.5)
    assert sum(len(batch.jobs) for batch in chunks_of(1000, 0.01)) == 1000


def test_a_sweep_of_seconds_has_eight_chunks_and_a_long_one_about_a_thousand() -> None:
    assert [len(batch.jobs) for batch in chunks_of(80, 0.01)] == [10] * 8
    assert [len(batch.jobs) for batch in chunks_of(12, 9.0)] == [1] * 12
    assert len(chunks_of(20_000, 0.4)) == pytest.approx(1000, rel=0.1)


def test_chunks_follow_the_measured_time() -> None:
    space = space_from_options({"hidden": [(2,), (3,)]})
    queue = queue_of(space, 2000, cost=0.01, workers=1, in_chunks=True)
    first = queue.next_batch()
    assert first is not None and len(first.jobs) == 50
    queue.correct_estimates(first, results_of(first, milliseconds=100.0))
    second = queue.next_batch()
    assert second is not None and len(second.jobs) == 5


def test_the_halves_of_a_batch_are_its_jobs() -> None:
    batch = chunks_of(1000, 0.01)[0]
    first, second = batch.halves()
    assert trained([first, second]) == trained([batch])
    assert first.cost + second.cost == pytest.approx(batch.cost)
    assert [*first.place, *second.place] == [*batch.place]
    assert [*first.training, *second.training] == [*batch.training]
