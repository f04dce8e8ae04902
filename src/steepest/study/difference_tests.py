"""What is judged about a difference on shared seeds: equivalence, any look, the seeds it needs."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from steepest.errors import StatisticsError, StudyError
from steepest.statistics import (
    FEWEST_SEEDS,
    FIRST_LOOK,
    AnytimeMean,
    Equivalence,
    NewRows,
    Paired,
    SeedsNeeded,
    anytime_interval,
    anytime_interval_on_new_rows,
    equivalent,
    equivalent_at_any_look,
    equivalent_on_new,
    seeds_needed,
)
from steepest.study.outcomes import CORRECT_ROWS

__all__ = ["interval_at_any_look", "judge_equivalence", "seeds_to_show_difference"]

POWER: Final = 0.8


def judge_equivalence(
    found: Paired, new_rows: NewRows | None, always: AnytimeMean | None, margin: float
) -> Equivalence:
    """The equivalence test of a difference, about new rows and for any look where these are known.

    On fewer than five seeds, and from an interval of no width, nothing is shown.
    """
    if always is not None:
        test = equivalent_at_any_look(always, margin=margin)
    elif new_rows is not None:
        test = equivalent_on_new(new_rows, margin=margin)
    else:
        test = equivalent(found.differences, margin=margin, overlap=found.overlap)
        test = replace(test, left_out=found.left_out)
    decides = found.n >= FEWEST_SEEDS and test.low < test.high
    return test if decides else replace(test, verdict="not shown")


def interval_at_any_look(
    found: Paired, new_rows: NewRows | None, score: str, samples: tuple[int, int, int]
) -> AnytimeMean:
    """The interval that holds at any number of looks.

    Raises:
        StudyError: fewer seeds than the first look.
    """
    if found.n < FIRST_LOOK:
        raise StudyError(
            f"anytime=True needs at least {FIRST_LOOK} seeds with a {score} on both sides, got "
            f"{found.n} (extend the study: its interval begins at {FIRST_LOOK} seeds)"
        )
    if new_rows is not None:
        return anytime_interval_on_new_rows(new_rows, found.confidence)
    part = list(CORRECT_ROWS).index(score) + 1 if score in CORRECT_ROWS else None
    step = 0.0 if part is None else 1 / samples[part]
    return anytime_interval(found.differences, found.confidence, step=step)


def seeds_to_show_difference(found: Paired) -> SeedsNeeded | None:
    """How many seeds would show a difference; None if that cannot be estimated, and of folds."""
    if not found.low < found.high or found.difference == 0 or found.overlap:
        return None
    try:
        return seeds_needed(found.difference, found.sd, POWER)
    except StatisticsError:  # a difference that no number of seeds would show
        return None
