"""Tests that call searches of checks in their own process count its time as `check` does.

Measured time would end a search sooner on a busy machine, and a mistake would not be found.
"""

from __future__ import annotations

from collections.abc import Generator

import pytest

from steepest.gradients.limits import limit_by_count

__all__ = ["pytest_runtest_call"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, None, None]:
    """Run the test as the worker of a check runs its searches."""
    with limit_by_count():
        yield
