"""The tests of this folder draw: their figures are closed afterwards."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def figures_are_closed(close_figures: None) -> None:
    """Close the figures of every test here."""
