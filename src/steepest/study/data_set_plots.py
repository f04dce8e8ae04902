"""The pictures of studies of several data sets; ``Studies`` has these functions as its methods."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from steepest.study.data_set_rankings import chosen_means, chosen_runs, or_main_score

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["plot_profiles", "plot_ranks"]


def plot_ranks(
    studies: Any,
    score: str | None = None,
    configurations: Sequence[int] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """A critical-difference diagram: mean ranks over the data sets, and what they distinguish.

    Args:
        score: a numeric column of ``runs``, higher is better; None takes validation accuracy or R².
        configurations: numbers as in ``ranking()``; None takes all, of more than ten the best.
        ax: your own axes; None makes a figure.

    Raises:
        StudyError, StatisticsError: fewer than two data sets or configurations, or one with a run
            without a score.
    """
    from steepest.figures.rank_plot import RankPlot

    return RankPlot.of(
        *chosen_means(studies.studies, configurations, score, most=10),
        or_main_score(studies.studies, score),
        studies.names,
        len(studies.studies[0].seeds),
    ).draw(ax)


def plot_profiles(
    studies: Any,
    score: str | None = None,
    configurations: Sequence[int] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Performance profiles: the share of runs on all data sets that score above each threshold.

    Args:
        score: a numeric column of ``runs``, higher is better; None takes validation accuracy or R².
        configurations: numbers as in ``ranking()``; None takes all, of more than four the best.
        ax: your own axes; None makes a figure.

    Raises:
        StudyError: a run without a score.
    """
    from steepest.figures.profile_plot import ProfilePlot

    return ProfilePlot.of(
        *chosen_runs(studies.studies, configurations, score, most=4),
        or_main_score(studies.studies, score),
        studies.names,
    ).draw(ax)
