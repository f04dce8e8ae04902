"""What every test runs under: no window for figures, the same random examples every time."""

from __future__ import annotations

import os

os.environ.setdefault("MPLBACKEND", "Agg")

import pytest
from hypothesis import settings

settings.register_profile("steepest", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("steepest")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the deep tests to `make deep`, which asks for them by name."""
    if "deep" in config.getoption("markexpr"):
        return
    deep = [item for item in items if item.get_closest_marker("deep")]
    config.hook.pytest_deselected(items=deep)
    items[:] = [item for item in items if item not in set(deep)]
