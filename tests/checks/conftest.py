"""The tests of this folder call code that draws from the global random generators."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def global_generators_are_seeded(global_seeds: None) -> None:
    """Start every test here from the same seeds, and put the generators back afterwards."""
