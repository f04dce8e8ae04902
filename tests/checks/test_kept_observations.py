"""Observations of known mistakes are kept whole, though a search ran out of time in one of them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from steepest.checks.kept_observations import KeptObservations
from steepest.checks.observations import Observation
from steepest.gradients.limits import OutOfTime
from steepest.gradients.safe_calls import never_returns


def numbered(count: int) -> list[Observation]:
    return [Observation(f"probe {n}", "f()", np.array(float(n))) for n in range(count)]


def test_observations_are_made_once() -> None:
    makings: list[int] = []

    def make() -> Iterator[Observation]:
        for each in numbered(3):
            makings.append(1)
            yield each

    kept = KeptObservations(make)
    assert next(iter(kept)).probe == "probe 0" and len(makings) == 1
    assert [each.probe for each in kept] == [each.probe for each in kept]
    assert len(makings) == 3


def test_what_an_ended_search_did_not_make_is_made_later() -> None:
    ends = iter([True])

    def make() -> Iterator[Observation]:
        for number, each in enumerate(numbered(4)):
            if number == 2 and next(ends, False):
                raise OutOfTime
            yield each

    kept = KeptObservations(make)
    with pytest.raises(OutOfTime):
        list(kept)
    assert [each.probe for each in kept] == [f"probe {n}" for n in range(4)]


def test_a_call_that_was_stopped_is_made_once_more() -> None:
    stops = iter([True])

    def make() -> Iterator[Observation]:
        for number, each in enumerate(numbered(3)):
            if number == 1 and next(stops, False):
                yield Observation(each.probe, each.call, never_returns(1.0))
            else:
                yield each

    kept = KeptObservations(make)
    first, second = list(kept), list(kept)
    assert [each.probe for each in first] == [f"probe {n}" for n in range(3)]
    assert [each.probe for each in first] == [each.probe for each in second]
    assert isinstance(first[1].value, np.ndarray)
