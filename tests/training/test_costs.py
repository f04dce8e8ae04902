"""Estimates: in the right proportions, and memory refused with its figures."""

from __future__ import annotations

import pytest

import steepest as st
from steepest import compiled
from steepest.study.sweeps import estimate
from steepest.training import costs, engine
from steepest.training.costs import bytes_of, seconds_of
from steepest.training.plans import Jobs, Plan, TrainingResults
from steepest.training.settings import Settings

SAMPLES = (898, 899, 0)


def estimated(**settings: object) -> float:
    return seconds_of(Settings(**settings), 64, 2, SAMPLES)  # type: ignore[arg-type]


def test_time_grows_with_epochs_width_and_steps() -> None:
    start, base = estimated(epochs=0), estimated(epochs=10)
    assert estimated(epochs=20) - start == pytest.approx(2 * (base - start))
    assert estimated(epochs=10, hidden=(64,)) > 1.5 * base
    assert estimated(epochs=10, batch_size=4) > base
    assert estimated(epochs=10, loss_after=False) < base
    assert estimated(epochs=10, dtype="float64") > 1.5 * base
    assert estimated(epochs=10, rule="adam", batch_size=4) > estimated(epochs=10, batch_size=4)
    assert estimated(epochs=10, activation="tanh") > base
    relu, tanh, mixed = (
        estimated(epochs=10, hidden=(16, 16), activation=names)
        for names in ("relu", "tanh", ("relu", "tanh"))
    )
    assert mixed == pytest.approx((relu + tanh) / 2)
    assert 0 < start < base / 5


def test_every_estimate_is_scaled_by_the_speed_of_this_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(costs, "_slowness_of_machine", lambda: 1.0)
    base = estimated()
    monkeypatch.setattr(costs, "_slowness_of_machine", lambda: 2.5)
    assert estimated() == pytest.approx(2.5 * base)
    assert seconds_of(Settings(), 64, 2, SAMPLES, "reference") > estimated()


@pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())
def test_the_speed_of_this_machine_is_that_of_the_fastest_of_five_trainings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    trained = []

    def run(plan: Plan, jobs: Jobs, *, threads: int) -> TrainingResults:
        results = engine.run(plan, jobs, threads=threads)
        results.milliseconds[:] = [9.0, 4.0, 8.0, 8.0, 5.0]
        trained.append((len(plan.x), threads, results.status.tolist()))
        return results

    monkeypatch.setattr(costs, "train", run)
    monkeypatch.setattr(costs, "_gain_of_products", lambda: 1.0)
    slowness = costs._slowness_of_machine.__wrapped__()
    assert trained == [(512, 1, [0] * 5)]
    monkeypatch.setattr(costs, "_gain_of_products", lambda: 2.0)
    assert costs._slowness_of_machine.__wrapped__() > slowness


def test_rows_of_a_table_beyond_the_caches_take_longer() -> None:
    def a_row(rows: int) -> float:
        return seconds_of(Settings(epochs=1), 20, 2, (rows, 0, 0)) / rows

    assert a_row(1_000_000) > 2 * a_row(20_000)
    assert a_row(1_000_000) == pytest.approx(a_row(500_000), rel=0.01)


@pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())
def test_the_estimate_knows_that_idle_threads_help_with_a_large_network() -> None:
    def seconds(width: int, threads: int) -> float:
        options = {"hidden": width, "batch_size": 512, "seeds": 1, "epochs": 1}
        return estimate("digits", threads=threads, **options).seconds

    assert seconds(512, 2) == pytest.approx(seconds(512, 1) / 1.7)
    assert seconds(8, 2) == seconds(8, 1)


def test_a_study_that_cannot_fit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(costs, "memory_allowed", lambda: 8 * 10**9)
    assert bytes_of([Settings(epochs=99)], 10**6) == 10**6 * (100 * 48 + 500)
    with pytest.raises(MemoryError) as caught:
        st.sweep("iris", epochs=999, seeds=10**6, hidden=[(), 8])
    assert str(caught.value) == (
        "a study of 2 configurations and 1000000 seeds takes about 97 GB, this process may "
        "use 8 GB (take fewer seeds or epochs, or sweep in several folders)"
    )
