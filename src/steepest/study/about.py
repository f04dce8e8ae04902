"""What a comparison may be about, and whether the runs of a study support it."""

from __future__ import annotations

from steepest.data.problems import Problem
from steepest.errors import StatisticsError, StudyError
from steepest.statistics.new_rows import NewRows
from steepest.study.outcomes import CORRECT_ROWS
from steepest.training.plans import Plan
from steepest.values import one_of, real, shown

__all__ = ["check_about", "check_folds", "check_has_rows", "check_known", "check_unweighted"]


def check_about(about: str | None) -> None:
    """Whether it names what a comparison on one data set may be about."""
    if isinstance(about, str) and about == "datasets":
        raise StudyError(
            'about="datasets" needs runs on several data sets, and a study has one '
            "(sweep over a list of data sets, then compare there)"
        )
    if about is not None:
        one_of(("rows", "seeds"), 'be "rows" or "seeds"', "").require("about", about, StudyError)


def check_has_rows(kind: Problem, about: str | None) -> None:
    """Whether a claim about rows is possible: numbers and several labels are not right or wrong."""
    if about == "rows" and not kind.has_rows:
        raise StudyError(
            f'about="rows" needs rows that are right or wrong, and a row of {kind.name} is not '
            '(use about="seeds")'
        )


def check_folds(overlap: float, about: str | None, *, anytime: bool) -> None:
    """Whether a comparison of scores on folds can be about what is asked: it is about new rows."""
    if not overlap:
        return
    if about == "seeds":
        raise StudyError(
            'about must be "rows" for a study with folds, got "seeds" (its intervals are for new '
            "rows; a sweep with a test_seed and without folds varies the seeds alone)"
        )
    if anytime:
        raise StudyError(
            "anytime=True needs runs that are added one by one, and a study with folds adds whole "
            "repeats (sweep without folds, or leave it out)"
        )


def check_unweighted(known: Plan | None, about: str | None) -> None:
    """Whether a claim about rows is possible: weights say that rows do not count alike."""
    if about == "rows" and known is not None and known.weights is not None:
        raise StudyError(
            'about="rows" needs rows that count alike, and these data have a sample_weight '
            '(use about="seeds")'
        )


def check_known(
    about: str | None, score: str, seeds: int, found: NewRows | None, margin: object = None
) -> None:
    """Whether there are two seeds or more, for a claim about rows two rows or more, and a margin
    that two shares of rows can differ by."""
    if score in CORRECT_ROWS and (real(margin) or 0.0) >= 1:
        raise StatisticsError(
            f"margin must be below 1, a difference in accuracy, got {shown(margin)} (write 2 "
            "percentage points as 0.02)"
        )
    if about is not None and seeds < 2:
        raise StudyError(
            f'about="{about}" is about other seeds too and needs two of them or more, got '
            f"{seeds} with a {score} on both sides (sweep with seeds=32)"
        )
    if about != "rows":
        return
    if score not in CORRECT_ROWS:
        raise StudyError(
            f'about="rows" needs a score that is a share of rows ({", ".join(CORRECT_ROWS)}), got '
            f'score="{score}" (use about="seeds")'
        )
    if found is None:
        raise StudyError(
            'about="rows" needs to know which rows each run gets right, and this study does not '
            "(it does not keep its data, or an earlier version wrote it; repeat the sweep, or use "
            'about="seeds")'
        )
    if found.rows < 2:
        raise StudyError(
            f'about="rows" needs two rows or more, got {found.rows} '
            "(give that part of the split a larger fraction)"
        )
