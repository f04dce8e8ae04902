"""Searches are limited by counted calls here, as in a check."""

from __future__ import annotations

import pytest

from counted_calls import pytest_runtest_call
from steepest.inspections import inspecting

__all__ = ["pytest_runtest_call", "without_searches"]


@pytest.fixture
def without_searches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have files inspected without searches: for verdicts of which no edit is the evidence."""
    monkeypatch.setattr(inspecting, "SECONDS_OF_SEARCHES", 0.0)
