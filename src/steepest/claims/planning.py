"""How many seeds a claim needs, from a pilot or from the spread of its differences."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from steepest import values
from steepest.arguments import check_kind
from steepest.claims.fields import DIRECTIONS
from steepest.errors import ClaimError, Problems
from steepest.statistics import ABOUT, FEWEST_SEEDS
from steepest.statistics.power import one_sided_power
from steepest.study.comparisons import Comparison

__all__ = ["PlannedSeeds", "plan_seeds"]

MOST_SEEDS: Final = 100_000
ONE_SIDED: Final = {"higher": 0.025, "lower": 0.025, "equivalent": 0.05}
"""Level of the one-sided tests that the verdict consists of."""

NUMBERS: Final = {
    "expected": values.number("be a number", math.isfinite),
    "margin": values.number("be a number of at least 0", lambda n: 0 <= n < math.inf),
    "power": values.number("lie between 0 and 1", lambda n: 0 < n < 1, "0.8 is usual"),
    "sd": values.number("be a positive number", lambda n: 0 < n < math.inf),
}

ErrorWith: TypeAlias = Callable[[int], tuple[float, float]]
"""Standard error of the mean difference and its degrees of freedom, for a number of seeds."""


@dataclass(frozen=True, slots=True, repr=False)
class PlannedSeeds:
    """A number of seeds, and where it comes from; its ``repr`` says both.

    Attributes:
        seeds: the smallest number, at least 5, with the power asked for.
        reached: the power with so many.
        reason: a sentence for the claim file and the paper.
        pilot_seeds: seeds that the pilot used; the claim must use others.
    """

    seeds: int
    reached: float
    reason: str
    pilot_seeds: tuple[int, ...] = ()

    def __repr__(self) -> str:
        return f"{self.seeds} seeds ({self.reason})"


def plan_seeds(
    expected: float,
    *,
    margin: float,
    direction: str = "higher",
    sd: float | None = None,
    pilot: Comparison | None = None,
    power: float = 0.8,
) -> PlannedSeeds:
    """The number of seeds with which a claim is supported if a difference is as expected.

    An estimate: it takes the spread of the pilot for the true one. A pilot also says how much of
    the error is due to the rows, which more seeds hardly reduce; its difference should not be taken
    as the expected one, because it is flattered if the pilot suggested the claim.

    Args:
        expected: the true difference a - b that is to be shown; 0 is usual for "equivalent".
        margin, direction: as for ``Claim``.
        sd: standard deviation of the differences over seeds, for a claim about other seeds; or
        pilot: a comparison of both sides on other seeds, about what the claim is about.
        power: chance of the verdict "supported", in (0, 1).

    Returns:
        A number with its reason, which ``Claim(seeds=...)`` takes.

    Raises:
        ClaimError: neither sd nor pilot or both, values out of range, an expected difference that
            does not support the claim, or one that no number of seeds shows.

    >>> plan_seeds(0.03, margin=0.01, sd=0.03)  # doctest: +NORMALIZE_WHITESPACE
    20 seeds (80 % power to support it if the difference is +0.03, from a standard deviation of 0.03
    over seeds)
    """
    problems = Problems()
    values.one_of(DIRECTIONS)("direction", direction, problems)
    given = {"expected": expected, "margin": margin, "power": power}
    for name, value in (given if sd is None else given | {"sd": sd}).items():
        NUMBERS[name](name, value, problems)
    if (sd is None) == (pilot is None):
        problems.add(f"either sd or pilot must be given, got {'neither' if sd is None else 'both'}")
    if pilot is not None:
        check_kind("pilot", pilot, Comparison, "a comparison (as of study.compare)", ClaimError)
        if pilot.paired.n < FEWEST_SEEDS:
            problems.add(f"pilot must have at least {FEWEST_SEEDS} seeds, got {pilot.paired.n}")
    problems.raise_as(ClaimError)
    _check_expected(expected, margin, direction)
    error_with = _error_of_pilot(pilot) if pilot is not None else _error_from_sd(sd or 0.0)
    chance = _chance_of_support(expected, margin, direction, error_with)
    seeds = _smallest(chance, power)
    if seeds is None:
        error = error_with(MOST_SEEDS)[0]
        raise ClaimError(
            f"no number of seeds gives {100 * power:g} % power to show {expected:g} with a margin "
            f"of {margin:g}: with {MOST_SEEDS:,} the standard error is {error:.2g} (claim less, "
            'use more rows, or about="seeds")'
        )
    return _planned(seeds, chance(seeds), expected, power, sd, pilot)


def _planned(
    seeds: int,
    reached: float,
    expected: float,
    power: float,
    sd: float | None,
    pilot: Comparison | None,
) -> PlannedSeeds:
    """The number of seeds with the sentence that explains it."""
    pilot_seeds: tuple[int, ...] = ()
    if pilot is None:
        given = f"a standard deviation of {sd:g} over seeds"
    else:
        given = f"a pilot of {pilot.paired.n} other seeds, for {ABOUT[pilot.about]}"
        pilot_seeds = tuple(pilot.description.seeds) if pilot.description else ()
    reason = (
        f"{100 * power:g} % power to support it if the difference is {expected:+g}, from {given}"
    )
    return PlannedSeeds(seeds, reached, reason, pilot_seeds)


def _check_expected(expected: float, margin: float, direction: str) -> None:
    """Refuse a difference with which the claim would be false."""
    rule = {
        "higher": (expected > margin, f"above the margin of {margin:g}"),
        "lower": (expected < -margin, f"below {-margin:g}, minus the margin"),
        "equivalent": (abs(expected) < margin, f"between {-margin:g} and {margin:g}"),
    }
    holds, words = rule[direction]
    if not holds:
        raise ClaimError(
            f'expected must be {words} for "{direction}", got {expected:g} (a claim is shown only '
            "where it is true by more than the margin)"
            if direction != "equivalent"
            else f'expected must be {words} for "equivalent", got {expected:g} (0 is usual)'
        )


def _error_from_sd(sd: float) -> ErrorWith:
    return lambda seeds: (sd / math.sqrt(seeds), seeds - 1.0)


def _error_of_pilot(pilot: Comparison) -> ErrorWith:
    if pilot.new_rows is not None:
        return pilot.new_rows.error_with
    if not pilot.paired.sd > 0:
        raise ClaimError("pilot must have differences that vary, got equal ones on all seeds")
    return _error_from_sd(pilot.paired.sd)


def _chance_of_support(
    expected: float, margin: float, direction: str, error_with: ErrorWith
) -> Callable[[int], float]:
    """The power as a function of the number of seeds."""
    alpha = ONE_SIDED[direction]

    def chance(seeds: int) -> float:
        error, freedom = error_with(seeds)
        if direction == "equivalent":
            below = one_sided_power(margin - expected, error, freedom, alpha)
            above = one_sided_power(margin + expected, error, freedom, alpha)
            return max(0.0, below + above - 1)
        effect = expected - margin if direction == "higher" else -expected - margin
        return one_sided_power(effect, error, freedom, alpha)

    return chance


def _smallest(chance: Callable[[int], float], power: float) -> int | None:
    """The smallest number of seeds with a power; None if there is none."""
    enough = FEWEST_SEEDS
    while chance(enough) < power:
        enough *= 2
        if enough > MOST_SEEDS:
            return None
    too_few = max(enough // 2, FEWEST_SEEDS - 1)
    while enough - too_few > 1:
        middle = (enough + too_few) // 2
        if chance(middle) < power:
            too_few = middle
        else:
            enough = middle
    return enough
