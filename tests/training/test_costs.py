"""Estimates: in the right proportions, and memory refused with its figures."""

from __future__ import annotations

import pytest

import steepest as st
from steepest.training import costs
from steepest.training.costs import bytes_of, seconds_of
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


def test_a_study_that_cannot_fit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(costs, "memory_allowed", lambda: 8 * 10**9)
    assert bytes_of([Settings(epochs=99)], 10**6) == 10**6 * (100 * 48 + 500)
    with pytest.raises(MemoryError) as caught:
        st.sweep("iris", epochs=999, seeds=10**6, hidden=[(), 8])
    assert str(caught.value) == (
        "a study of 2 configurations and 1000000 seeds takes about 97 GB, this process may "
        "use 8 GB (take fewer seeds or epochs, or sweep in several folders)"
    )
