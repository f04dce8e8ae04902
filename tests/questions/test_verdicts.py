"""How verdicts put numbers into words."""

from __future__ import annotations

from steepest.questions.verdicts import describe_points
from steepest.statistics import NewRows


def points(low: float, high: float) -> str:
    """A difference with these limits, in percentage points."""
    mean = (low + high) / 2
    return describe_points(NewRows(mean, low, high, 64, 569, 0.95, 0.005, 60.0, 0.5, 0.0))


def test_a_limit_close_to_the_margin_shows_on_which_side_of_it_it_lies() -> None:
    assert points(0.00998, 0.0287) == "+1.934 (+0.998 to +2.870)"
    assert points(-0.01003, 0.002) == "-0.402 (-1.003 to +0.200)"


def test_other_limits_have_the_decimals_of_their_width() -> None:
    assert points(0.0078, 0.0287) == "+1.8 (+0.8 to +2.9)"
    assert points(0.01, 0.0287) == "+1.9350 (+1.0000 to +2.8700)"
