"""The clock of a submission: it does not count the time in which others use the processors."""

from __future__ import annotations

import time

import pytest

from steepest.grading.clock import Clock


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A list whose only element is the time of ``time.monotonic()``."""
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def test_waiting_for_a_processor_does_not_count(seconds: list[float]) -> None:
    clock = Clock()
    began = clock.now()
    seconds[0] += 10.0
    clock.update({7: 6.0})
    assert clock.now() - began == 4.0
    seconds[0] += 10.0
    clock.update({7: 9.0, 8: 2.0})  # the process that waited longest, not the sum
    assert clock.now() - began == 11.0


def test_sleeping_counts(seconds: list[float]) -> None:
    clock = Clock()
    began = clock.now()
    seconds[0] += 10.0
    clock.update({7: 0.0})
    assert clock.now() - began == 10.0


def test_nothing_that_a_process_does_stops_the_clock(seconds: list[float]) -> None:
    clock = Clock()
    began = clock.now()
    seconds[0] += 10.0
    clock.update({7: 1e9})
    assert clock.now() - began == 2.5
