"""A study: the runs of a sweep, in memory or in a folder, with ranking and comparisons."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.arguments import check_flags
from steepest.data.datasets import Dataset
from steepest.data.problems import Problem
from steepest.errors import StudyError, escape_controls
from steepest.study import best_configurations, exports, outcomes, plots, tuning
from steepest.study.choices import Choice, check_configuration
from steepest.study.columns import (
    SEEDS,
    check_by,
    configuration_frame,
    row_of,
    settings_from_row,
    table_of_scores,
)
from steepest.study.commands import sweep_command
from steepest.study.comparisons import Comparison, compare_configurations
from steepest.study.descriptions import Description
from steepest.study.folders import read_data
from steepest.study.html_tables import table_as_html
from steepest.study.rankings import rank_configurations
from steepest.study.storage import check_one_look
from steepest.training.inputs import dataset_from, make_plan
from steepest.training.networks import Network
from steepest.training.one_run import train
from steepest.training.plans import COMPLETE, Plan
from steepest.training.settings import Settings
from steepest.values import counted

if TYPE_CHECKING:
    import polars as pl

__all__ = ["Study", "data_of_study"]

_SHOWN_ROWS = 10


class Study:
    """The runs of a sweep, returned by ``sweep`` and ``open_study``.

    Attributes:
        runs: a polars frame with one row per configuration and seed: every setting, ``seed``,
            ``init_seed``, ``shuffle_seed``, ``split_seed``, ``status`` (done, diverged, failed),
            ``epoch_ended``, ``last_finite_loss`` (of a diverged run), ``failure`` (why a run
            failed), ``train_loss`` and ``train_accuracy`` (over the last epoch as seen), the same
            with ``_after`` (of the whole training part after it), ``validation_`` and ``test_``
            loss and accuracy, each column of the history as a list (``train_loss_curve``, …),
            ``validation_correct`` and ``test_correct`` (a bit for each row of the part, set where
            the network is right), ``weights_sha256``, ``milliseconds``. All but the last are
            reproduced when the sweep is repeated.
        seconds: duration of the sweep without start-up; NaN for a study that was opened.
        added: number of networks this sweep trained; the others were read from the folder.
        folder: the folder of the study, or None.
        rungs: of a sweep with halving, every candidate of every round; None else, and once opened.
    """

    rungs: pl.DataFrame | None = None

    plot = plots.plot_heat_map
    plot_curves = plots.plot_curves
    plot_seeds = plots.plot_seeds
    plot_onset = plots.plot_onset
    plot_plateaus = plots.plot_plateaus
    plot_costs = plots.plot_costs
    plot_shares = plots.plot_shares
    to_latex = exports.to_latex
    to_pandas = exports.to_pandas
    to_polars = exports.to_polars
    export = exports.export
    methods = exports.methods
    choice = tuning.choice
    best, simplest = best_configurations.best, best_configurations.simplest
    judged_runs = outcomes.judged_runs

    def __init__(
        self,
        description: Description,
        runs: pl.DataFrame,
        configuration: NDArray[np.int64],
        *,
        data: Dataset | None = None,
        folder: Path | None = None,
        seconds: float = float("nan"),
        added: int = 0,
    ) -> None:
        self.runs = runs
        self.seconds = seconds
        self.added = added
        self.folder = folder
        self._description = description
        self._configuration = configuration
        self._data = data

    @property
    def name(self) -> str:
        """Name of the dataset."""
        return str(self._description.data["name"])

    @property
    def description(self) -> Description:
        """What the study consists of, without its runs."""
        return self._description

    @property
    def varying(self) -> tuple[str, ...]:
        """Names of the settings with more than one value."""
        return self._description.space.varying

    @property
    def configurations(self) -> int:
        """Number of combinations of settings."""
        return len(self._description.space.configurations)

    @property
    def configuration_numbers(self) -> NDArray[np.int64]:
        """Number of each run's configuration, (runs,)."""
        return self._configuration

    @property
    def seeds(self) -> Sequence[int]:
        """The seeds of every configuration."""
        return self._description.seeds

    @property
    def samples(self) -> tuple[int, int, int]:
        """Rows of the training, validation and test part."""
        return self._description.samples

    @property
    def majority_share(self) -> float:
        """What a constant prediction scores, such as the share of the most frequent class."""
        return self._description.constant_score

    @property
    def kind(self) -> Problem:
        """The learning problem: which losses fit it, and what its scores are called."""
        return self._description.kind

    @property
    def n_features_and_outputs(self) -> tuple[int, int]:
        """Number of features, and number of outputs of a network."""
        sizes = self._description.sizes(self._description.space.configurations[0])
        return sizes[0], sizes[-1]

    @property
    def trainer(self) -> str:
        """Which trainer made the runs, "engine" or "reference"."""
        return self._description.trainer

    @property
    def trained(self) -> int:
        """Number of trainings; a shorter run may be the beginning of a longer one."""
        last = np.zeros(self.configurations, dtype=bool)
        for family in self._description.space.families:
            last[family.rows[:, -1]] = True
        return int(last[self._configuration[self.runs["failure"].is_null().to_numpy()]].sum())

    @property
    def complete(self) -> bool:
        """Whether every configuration has a run for every seed; of a shard, whether it is whole."""
        return self.runs.height == self._description.runs_in_all

    @property
    def command(self) -> str:
        """The command line that repeats the sweep; "" if no command line expresses it."""
        return sweep_command(self._description)

    def __len__(self) -> int:
        return self.runs.height

    def __repr__(self) -> str:
        note = self._description.constant_sentence
        return f"{self.headline}\n{self._shown_ranking()}\n{note}".rstrip()

    def _repr_html_(self) -> str:
        note, table = self._description.constant_sentence, table_as_html(self._shown_ranking())
        return f"<p>{html.escape(self.headline)}</p>{table}{note}"

    @property
    def headline(self) -> str:
        """Data, runs, trainings, configurations and seeds, in one line."""
        failed = self.runs["failure"].drop_nulls().len()
        failures = counted(failed, "run")
        wanted = self._description.runs_in_all
        runs = counted(len(self), "run") if self.complete else f"{len(self)} of {wanted} runs"
        shard = f", shard {self._description.shard}" if self._description.shard else ""
        return (
            f"Study of {escape_controls(self.name)}{shard}: {runs} from "
            f"{counted(self.trained, 'training')}, "
            f"{self._description.size}, {counted(len(self.seeds), 'seed')}"
            f"{f', {failures} failed' if failed else ''}"
        )

    def _shown_ranking(self) -> pl.DataFrame:
        return self.ranking().drop("configuration", "milliseconds").head(_SHOWN_ROWS)

    def ranking(self, confidence: float = 0.95, by: str | None = None) -> pl.DataFrame:
        """One row per configuration, sorted by mean validation accuracy or R², best first.

        A diverged run counts as a constant prediction, of numbers that of the mean, whose R² is 0.
        Configurations with diverged runs come after those without.

        Args:
            confidence: of the interval, such as 0.95.
            by: another metric that the study was swept with, such as "auc".

        Returns:
            The settings that vary; ``mean``, ``median``, ``low``, ``high`` (t interval of the mean,
            cut to the range of the score); ``n``, the number of runs with a score; ``diverged``;
            ``stuck`` (runs no better than a constant prediction); ``p_value`` of the paired t test
            against the best, with Holm's adjustment; ``like_best``, whether it does not differ
            significantly from the best (level 5 %; false if more runs failed); ``milliseconds`` per
            run; ``test_mean``; ``configuration``.

        Raises:
            StudyError: a metric that the runs do not have.
        """
        space = self._description.space
        return rank_configurations(
            self.judged_runs(),
            self._configuration,
            configuration_frame(space.configurations),
            space.varying,
            self._description.constant_loss,
            confidence,
            check_by(by, self.kind, self._description.metrics),
            self._description.overlap(1),
        )

    def scores(self, score: str | None = None) -> NDArray[np.float64]:
        """A score of every run, (configurations, seeds) float64, seeds rising; NaN if missing.

        Args:
            score: a numeric column of ``runs``; None takes validation accuracy or R².

        Raises:
            StudyError: there is no such column.
        """
        return table_of_scores(self.runs, self._configuration, self.configurations, score)

    def compare(
        self,
        a: Choice,
        b: Choice,
        score: str | None = None,
        margin: float | None = None,
        confidence: float = 0.95,
        about: str | None = None,
        anytime: bool = False,
    ) -> Comparison:
        """Compare a with b on shared seeds: difference, interval, how often a is better.

        The interval of an accuracy is about other seeds and new test rows, with networks trained on
        these data; that of another score, without the data, of rows with weights, or of rows with
        numbers or several labels, about other seeds on the same rows.
        ``about`` asks for one of them, and in the result it says which one it is.

        Settings not named are matched pairwise and averaged within a seed:
        ``compare({"hidden": ()}, {"hidden": (32,)})`` averages, on each seed, the differences over
        all learning rates, batch sizes and so on. A diverged run counts as a constant prediction of
        the most frequent class; it has no loss, and its seed is left out of a difference in loss.

        Args:
            a, b: settings by name, the same in both, or numbers as in ``ranking()``.
            score: a numeric column of ``runs``, such as "validation_auc", or a metric of the study;
                None takes validation accuracy or R².
            margin: the smallest difference that matters; if given, equivalence is tested too.
            confidence: of the intervals, such as 0.95.
            about: "rows", other seeds and new test rows, or "seeds", other seeds on the same rows.
            anytime: make interval, p value and equivalence test hold at any number of looks (from 8
                seeds on, about 1.7 times as wide).

        Raises:
            StudyError: settings that the study does not have, no seed with both scores, an
                ``about`` that these runs do not support, a folder that is being extended.
            StatisticsError: a margin or confidence out of range.
        """
        check_flags(anytime=anytime)
        check_one_look(None if anytime else self.folder)
        if score in self._description.metrics:
            score = f"validation_{score}"
        found = compare_configurations(
            self.judged_runs(),
            self._configuration,
            self._description.space.configurations,
            a,
            b,
            score,
            margin,
            confidence,
            about,
            anytime,
            data=self.name,
            samples=self.samples,
            plan=self._plan,
            kind=self.kind,
            overlap=self._description.overlap,
        )
        return replace(found, description=self._description, folder=self.folder)

    def _plan(self) -> Plan | None:
        """Data and split of the study; None if it does not keep its data."""
        if self._data is None:
            self._data = read_data(self.folder, self._description)
        if self._data is None:
            return None
        return make_plan(self._data, self._description.split_given)

    def options(self, row: int | Mapping[str, Any]) -> dict[str, Any]:
        """The settings and seeds of a run, as arguments of ``train``.

        Args:
            row: its number in ``runs``, or the row itself (``runs.row(3, named=True)``).

        Raises:
            StudyError: there is no such row.
        """
        found = row_of(self.runs, row)
        return settings_from_row(found).as_dict() | {name: found[name] for name in SEEDS}

    def settings(self, configuration: int) -> Settings:
        """The settings of a configuration, by its number as in ``best()`` and ``ranking()``.

        Raises:
            StudyError: no configuration has that number.
        """
        known = self._description.space.configurations
        return known[check_configuration(configuration, len(known))]

    def network(self, row: int | Mapping[str, Any], data: Any = None) -> Network:
        """The network of a run, trained again with the same bits.

        Args:
            row: its number in ``runs``, or the row itself.
            data: the data of the study, if the study does not store it.

        Raises:
            StudyError: the data is missing or differs, or the weights differ from those of the
                study (another machine or version may round differently).

        Warns:
            DivergedWarning: the run diverged; the network has its last weights.
        """
        options = self.options(row)
        wanted = row_of(self.runs, row)["weights_sha256"]
        description = self._description
        run = train(
            self._data_for(data),
            split=description.split_given,
            initial=description.initial,
            trainer=description.trainer,
            **options,
        )
        if run.status in COMPLETE and run.weights_sha256 != wanted:
            raise StudyError(
                "the run could not be repeated to the same bits: its weights have SHA-256 "
                f"{run.weights_sha256[:12]}…, the study says {str(wanted)[:12]}… (it was made by "
                "another version or on another processor)"
            )
        return run.network

    def _data_for(self, given: Any) -> Dataset:
        if given is not None:
            return data_of_study(given, self._description)
        if self._data is None:
            self._data = read_data(self.folder, self._description)
        if self._data is None:
            raise StudyError(f"the study does not keep its data; give data={self.name!r} to train")
        return self._data


def data_of_study(given: Any, description: Description) -> Dataset:
    """The data that a study was made with, as the user gives it again.

    Raises:
        StudyError: it is other data.
    """
    data = dataset_from(given)
    if data.fingerprint != description.data["fingerprint"]:
        name = description.data["name"]
        raise StudyError(f"data must be the data that was swept ({name}), got other data")
    return data
