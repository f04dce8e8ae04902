"""The figures of a study, one method each; the drawing itself is in ``figures/``."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

__all__ = ["StudyFigures"]


class StudyFigures:
    """What ``Study`` can draw; each takes axes of your own as ``ax`` or makes a figure."""

    runs: pl.DataFrame

    @property
    @abstractmethod
    def name(self) -> str:
        """Name of the dataset."""

    @property
    @abstractmethod
    def samples(self) -> tuple[int, int, int]:
        """Rows of the training, validation and test part."""

    @property
    @abstractmethod
    def n_features_and_outputs(self) -> tuple[int, int]:
        """Number of features, and number of outputs of a network."""

    @abstractmethod
    def ranking(self, confidence: float = 0.95) -> pl.DataFrame:
        """One row a configuration."""

    def plot(
        self,
        measure: str = "validation_accuracy",
        x: str | None = None,
        y: str | None = None,
        ax: Axes | Sequence[Axes] | None = None,
    ) -> list[Axes]:
        """A heat map of the mean of a measure over two settings; more settings make panels."""
        from steepest.figures.about import about_study
        from steepest.figures.heat import heat_map
        from steepest.figures.heat_drawing import draw_heat_map

        return draw_heat_map(heat_map(self.runs, measure, x, y, about=about_study(self)), ax)

    def plot_curves(
        self,
        configurations: Sequence[dict[str, Any]] | None = None,
        ax: Axes | Sequence[Axes] | None = None,
    ) -> list[Axes]:
        """Learning curves with bands over the seeds, of chosen configurations or of the best."""
        from steepest.figures.about import about_study
        from steepest.figures.band_drawing import draw_bands
        from steepest.figures.bands import bands

        return draw_bands(bands(self.runs, configurations, about=about_study(self)), ax)

    def plot_seeds(
        self,
        configurations: Sequence[dict[str, Any]] | None = None,
        measure: str = "validation_accuracy",
        ax: Axes | None = None,
    ) -> Axes:
        """Every run a dot, a row a configuration, with mean, interval and median.

        Args:
            configurations: settings that pick runs; None takes all, of more than twelve the best.
            measure: a numeric column of ``runs``.
            ax: axes of your own; None makes a figure.

        Raises:
            StudyError: no run has these settings, or there is no such column.
        """
        from steepest.figures.about import about_study
        from steepest.figures.seed_drawing import draw_seeds
        from steepest.figures.seeds import seeds_of

        return draw_seeds(seeds_of(self.runs, configurations, measure, about_study(self)), ax)

    def plot_onset(self, setting: str = "learning_rate", ax: Axes | None = None) -> Axes:
        """From which value of a setting on runs diverge or stay untrained, with intervals.

        Raises:
            StudyError: the setting does not vary, or there are too many lines to tell apart.
        """
        from steepest.figures.about import about_seeds
        from steepest.figures.onset import draw_onset, onset_of

        return draw_onset(onset_of(self.ranking(), setting, about_seeds(self)), ax)

    def plot_plateaus(
        self,
        tolerance: float = 0.005,
        configurations: Sequence[dict[str, Any]] | None = None,
        curve: str = "validation_accuracy",
        ax: Sequence[Axes] | None = None,
    ) -> list[Axes]:
        """When each run stops gaining more than a tolerance, on the curves and as a distribution.

        Args:
            tolerance: the smallest gain that counts.
            configurations: settings that pick runs; None takes the first four configurations.
            curve: a column of the history.
            ax: two axes of your own; None makes a figure.

        Raises:
            StudyError: no run has these settings.
            StatisticsError: all runs of a configuration diverged, or a tolerance not positive.
        """
        from steepest.figures.about import about_study
        from steepest.figures.plateaus import draw_plateaus, plateaus_of

        return draw_plateaus(
            plateaus_of(self.runs, tolerance, configurations, curve, about_study(self)), ax
        )

    def plot_costs(
        self,
        costs: str = "milliseconds",
        measure: str = "validation_accuracy",
        ax: Axes | None = None,
    ) -> Axes:
        """A measure against what it costs, with the configurations that none beats.

        Args:
            costs: "milliseconds", "parameters", or another numeric column of ``runs``.
            measure: a numeric column of ``runs``.
            ax: axes of your own; None makes a figure.

        Raises:
            StudyError: there is no such column, or no run ended well.
        """
        from steepest.figures.about import about_study
        from steepest.figures.costs import costs_of, draw_costs

        return draw_costs(
            costs_of(self.runs, costs, measure, self.n_features_and_outputs, about_study(self)), ax
        )

    def plot_shares(self, measure: str = "validation_accuracy", ax: Axes | None = None) -> Axes:
        """How much of the variance of a measure each setting accounts for, the seed beside them.

        Raises:
            StatisticsError: the grid is not balanced, or a run has no value.
        """
        from steepest.figures.about import about_seeds
        from steepest.figures.variance_shares import draw_variance_shares, shares_of_study

        return draw_variance_shares(shares_of_study(self.runs, measure, about_seeds(self)), ax)
