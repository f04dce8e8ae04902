"""What tuning by a study chooses: how often each configuration, and what the procedure scores."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl

from steepest import values
from steepest.errors import StudyError
from steepest.random import check_seed
from steepest.statistics import Score
from steepest.study.best_scores import Best
from steepest.study.choices import describe_settings
from steepest.study.columns import check_by
from steepest.study.row_choices import chosen_on_seeds, row_choices
from steepest.values import format_share

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from steepest.training.runs import Run

__all__ = ["Tuning", "choice"]

SHOWN = 8


@dataclass(frozen=True, slots=True, eq=False)
class Tuning:
    """What tuning by a study chooses.

    Attributes:
        table: a polars frame with one row a configuration, the most often chosen first: the
            settings that vary, ``share`` of the resamples in which it is chosen,
            ``configuration``.
        best: what the study chooses.
        resamples: how often rows and seeds were drawn again, with replacement.
        seeds: seeds of the study.
        data: name of the data.
        samples: rows of the training, validation and test part.
    """

    table: pl.DataFrame
    best: Best
    resamples: int
    seeds: int
    data: str
    samples: tuple[int, int, int]

    @property
    def score(self) -> Score | None:
        """Accuracy of the whole procedure on new rows, the choice included, with its interval:
        each test row is judged by what the other rows choose. None without a test part, and where
        no row is right or wrong."""
        return self.best.test if isinstance(self.best.test, Score) else None

    def train(self, seed: int | None = None, data: Any = None) -> Run:
        """Train a network with the settings that the study chooses; see ``Best.train``."""
        return self.best.train(seed, data)

    @property
    def drawn(self) -> str:
        """What is drawn again: rows and seeds, or seeds where no row is right or wrong."""
        return "rows and seeds" if self.best.by_rows else "seeds"

    @property
    def options(self) -> list[dict[str, Any]]:
        """The settings that vary, one configuration after the other as in ``table``."""
        rows = self.table.drop("share", "configuration").rows(named=True)
        return [{name: _as_setting(value) for name, value in row.items()} for row in rows]

    @property
    def share_of_best(self) -> float:
        """How often the configuration is chosen that the study chooses."""
        rows = self.table.filter(pl.col("configuration") == self.best.configuration)
        return float(rows["share"][0])

    @property
    def sentence(self) -> str:
        """How often the best is chosen again, and what the procedure scores, in one sentence."""
        chosen = describe_settings(self.best.chosen)
        text = (
            f"{chosen} is chosen in {format_share(self.share_of_best)} "
            f"of {self.resamples:,} resamples of {self.drawn}"
        )
        if self.score is None:
            return text
        return f"{text}; on new rows, tuning like this scores {self.score}"

    def describe(self, most: int = SHOWN) -> str:
        """The sentence, and the configurations that are chosen most often.

        Args:
            most: how many are listed; the share of the others is summed.
        """
        lines, chosen = [self.sentence], self.table.filter(pl.col("share") > 0)
        for settings, share in zip(self.options[:most], chosen["share"], strict=False):
            lines.append(f"  {format_share(share):>5}  {describe_settings(settings)}")
        if chosen.height > most:
            rest = format_share(float(chosen["share"][most:].sum()))
            lines.append(f"  {rest:>5}  {chosen.height - most} others")
        lines += [f"  {sentence}" for sentence in self.best.at_edge]
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.describe()

    __repr__ = __str__

    def _repr_html_(self) -> str:
        chosen = self.table.filter(pl.col("share") > 0)
        rows = "".join(
            f"<tr><td>{html.escape(describe_settings(settings))}</td><td>{html.escape(format_share(share))}"
            "</td></tr>"
            for settings, share in zip(self.options[:SHOWN], chosen["share"], strict=False)
        )
        head = "<tr><th>configuration</th><th>chosen</th></tr>"
        edges = "".join(f"<p>{html.escape(sentence)}</p>" for sentence in self.best.at_edge)
        return f"<p>{html.escape(self.sentence)}</p><table>{head}{rows}</table>{edges}"

    def plot(self, ax: Axes | None = None) -> Axes:
        """Plot how often each configuration is chosen."""
        from steepest.figures.captions import describe_data
        from steepest.figures.choice_plot import ChoicePlot
        from steepest.figures.labels import settings_label

        return ChoicePlot.of(
            [settings_label(settings) for settings in self.options],
            self.table["share"].to_list(),
            best=self.table["configuration"].to_list().index(self.best.configuration),
            resamples=self.resamples,
            seeds=self.seeds,
            about=describe_data(self.data, self.samples),
            kind=self.best.kind,
        ).draw(ax)


def _as_setting(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def choice(study: Any, resamples: int = 1000, seed: int = 0, by: str | None = None) -> Tuning:
    """How often each configuration would be chosen, and what tuning like this scores.

    Rows and seeds are drawn again with replacement, and the best validation accuracy chooses anew.
    The score is that of the whole procedure on new rows, the choice included. Where targets are
    numbers or several labels, or another metric chooses, seeds alone are drawn again, and there is
    no such score.

    Args:
        resamples: how often to draw.
        seed: of the draws.
        by: another metric that the study was swept with, such as "auc".

    Raises:
        StudyError: fewer than two configurations or seeds, no resample, a metric that the runs do
            not have, or it is not known which
            rows each run gets right.

    >>> import steepest as st
    >>> study = st.sweep("wine", learning_rate=[0.001, 0.1], epochs=5, seeds=4)
    >>> study.choice().table["share"].to_list()
    [1.0, 0.0]
    """
    ranking, seeds = study.ranking(by=by), study.runs["seed"].n_unique()
    if ranking.height < 2:
        raise StudyError(
            f"a choice needs two configurations or more, got {ranking.height} (sweep a list of "
            "values)"
        )
    if seeds < 2:
        raise StudyError(
            "how often each is chosen needs two seeds or more, got 1 (sweep with seeds=32)"
        )
    resamples = values.count(1, "1000 is usual").require("resamples", resamples, StudyError)
    seed = check_seed("seed", seed)
    shares = dict.fromkeys(ranking["configuration"], 0.0)
    shares |= _shares_chosen(study, ranking, resamples, seed, by)
    table = ranking.select(study.varying).with_columns(
        pl.Series("share", list(shares.values())), ranking["configuration"]
    )
    return Tuning(
        table.sort("share", descending=True, maintain_order=True),
        study.best(by),
        resamples,
        seeds,
        study.name,
        study.samples,
    )


def _shares_chosen(
    study: Any, ranking: pl.DataFrame, resamples: int, seed: int, by: str | None
) -> dict[int, float]:
    """How often each candidate is chosen, by the number of its configuration."""
    plan, runs = study._plan(), study.judged_runs()
    metric = check_by(by, study.kind, study.description.metrics)
    if study.kind.has_rows and metric.name == study.kind.measure:
        found = None
        if plan is not None:
            found = row_choices(runs, study._configuration, ranking, plan)
        if found is None:
            raise StudyError(
                "how often each is chosen needs to know which rows each run gets right, and this "
                "study does not (it does not keep its data, an earlier version wrote it, or no "
                "configuration has a score on every seed; repeat the sweep)"
            )
        shares = found.resampled(resamples, seed) / resamples
        return dict(zip(found.candidates.tolist(), shares.tolist(), strict=True))
    counts = chosen_on_seeds(runs, study._configuration, ranking, resamples, seed, metric)
    return dict(enumerate((counts / resamples).tolist()))
