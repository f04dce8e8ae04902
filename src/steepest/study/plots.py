"""The pictures of a study; ``Study`` has these functions as its methods.

Each draws on your own axes, given as ``ax``, or makes a figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

__all__ = [
    "plot_costs",
    "plot_curves",
    "plot_heat_map",
    "plot_onset",
    "plot_plateaus",
    "plot_seeds",
    "plot_shares",
]


class Plottable(Protocol):
    """What the pictures need of a study."""

    runs: pl.DataFrame

    @property
    def name(self) -> str:
        """Name of the dataset."""

    @property
    def samples(self) -> tuple[int, int, int]:
        """Rows of the training, validation and test part."""

    @property
    def n_features_and_outputs(self) -> tuple[int, int]:
        """Number of features, and number of outputs of a network."""

    def ranking(self) -> pl.DataFrame:
        """One row a configuration, as ``Study.ranking`` gives it."""


def plot_heat_map(
    study: Plottable,
    measure: str | None = None,
    x: str | None = None,
    y: str | None = None,
    ax: Axes | Sequence[Axes] | None = None,
) -> list[Axes]:
    """A heat map of the mean of a measure over two settings; more settings make panels.

    Args:
        measure: a numeric column of ``runs``; None takes validation accuracy or R².
        x, y: settings for columns and rows; None chooses among those that vary.
        ax: one of your own axes a panel; None makes a figure.

    Raises:
        StudyError: there is no such column.
    """
    from steepest.figures.heat_map import HeatMap

    return HeatMap.of(study.runs, _or_main(study, measure), x, y, about=_about(study)).draw(ax)


def plot_curves(
    study: Plottable,
    configurations: Sequence[dict[str, Any]] | None = None,
    ax: Axes | Sequence[Axes] | None = None,
) -> list[Axes]:
    """Learning curves of validation loss and accuracy, or R², with bands that hold 10 to 90 % of
    the runs.

    Args:
        configurations: settings that select runs, as ``[{"hidden": ()}, {"hidden": (32,)}]``; None
            takes the best configuration for each value of the first setting that varies.
        ax: two of your own axes; None makes a figure.

    Raises:
        StudyError: no run has these settings.
    """
    from steepest.figures.curve_bands import CurveBands

    return CurveBands.of(study.runs, configurations, about=_about(study)).draw(ax)


def plot_seeds(
    study: Plottable,
    configurations: Sequence[dict[str, Any]] | None = None,
    measure: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Every run a dot, a row a configuration, with mean, interval and median.

    Of more than 2,000 runs 2,000 are drawn; mean, interval and median are of all.

    Args:
        configurations: settings that select runs; None takes all, of more than twelve the best.
        measure: a numeric column of ``runs``; None takes validation accuracy or R².
        ax: your own axes; None makes a figure.

    Raises:
        StudyError: no run has these settings, or there is no such column.
    """
    from steepest.figures.seed_plot import SeedPlot

    return SeedPlot.of(study.runs, configurations, _or_main(study, measure), _about(study)).draw(ax)


def plot_onset(study: Plottable, setting: str = "learning_rate", ax: Axes | None = None) -> Axes:
    """The share of runs that diverge or stay untrained over a setting, with intervals.

    Raises:
        StudyError: the setting does not vary, or there are too many lines to distinguish.
    """
    from steepest.figures.onset_plot import OnsetPlot

    return OnsetPlot.of(study.ranking(), setting, _about_data_and_seeds(study)).draw(ax)


def plot_plateaus(
    study: Plottable,
    tolerance: float = 0.005,
    configurations: Sequence[dict[str, Any]] | None = None,
    curve: str | None = None,
    ax: Sequence[Axes] | None = None,
) -> list[Axes]:
    """The epoch after which each run gains no more than a tolerance, on its curve and below it.

    Args:
        tolerance: the smallest gain that counts.
        configurations: settings that select runs; None takes the first four configurations.
        curve: a column of the history; None takes validation accuracy or R².
        ax: two of your own axes; None makes a figure.

    Raises:
        StudyError: no run has these settings.
        StatisticsError: all runs of a configuration diverged, or a tolerance not positive.
    """
    from steepest.figures.plateau_plot import PlateauPlot

    return PlateauPlot.of(
        study.runs, tolerance, configurations, _or_main(study, curve), _about(study)
    ).draw(ax)


def plot_costs(
    study: Plottable,
    costs: str = "milliseconds",
    measure: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """A measure against its cost; the configurations that no other beats are marked.

    Args:
        costs: "milliseconds", "parameters", or another numeric column of ``runs``.
        measure: a numeric column of ``runs``; None takes validation accuracy or R².
        ax: your own axes; None makes a figure.

    Raises:
        StudyError: there is no such column, or no run ended normally.
    """
    from steepest.figures.cost_plot import CostPlot

    return CostPlot.of(
        study.runs, costs, _or_main(study, measure), study.n_features_and_outputs, _about(study)
    ).draw(ax)


def plot_shares(study: Plottable, measure: str | None = None, ax: Axes | None = None) -> Axes:
    """The share of the variance of a measure that each setting accounts for, and the seed's.

    Raises:
        StatisticsError: the grid is not balanced, or a run has no value.
    """
    from steepest.figures.variance_plot import VariancePlot

    return VariancePlot.of(study.runs, _or_main(study, measure), _about_data_and_seeds(study)).draw(
        ax
    )


def _or_main(study: Plottable, given: str | None) -> str:
    """The score that was asked for, else that by which configurations are ranked."""
    from steepest.study.columns import main_score

    return main_score(study.runs) if given is None else given


def _about(study: Plottable) -> str:
    """The data of a study and the rows of its parts."""
    from steepest.figures.captions import describe_data

    return describe_data(study.name, study.samples)


def _about_data_and_seeds(study: Plottable) -> str:
    """The data of a study, and what its seeds changed from run to run."""
    from steepest.figures.captions import describe_study

    return describe_study(study.name, study.samples, study.runs)
