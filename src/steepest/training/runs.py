"""The result of one training: settings, seeds, history, network and scores."""

from __future__ import annotations

import functools
import html
import math
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest import values
from steepest.data.problems import IMBALANCED
from steepest.data.splits import PARTS
from steepest.errors import DataError, escape_controls, shown
from steepest.training.network_metrics import known_and_predicted
from steepest.training.networks import Network
from steepest.training.plans import COMPLETE
from steepest.training.prediction_errors import (
    mean_absolute,
    root_mean_square,
    rows_with_numbers,
)
from steepest.training.scores import History
from steepest.training.seeds import Seeds
from steepest.training.settings import Settings
from steepest.training.thresholds import Threshold, choose_threshold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from steepest.data.datasets import Dataset
    from steepest.data.splits import Parts

__all__ = ["Run"]


@dataclass(frozen=True, eq=False, repr=False)
class Run:
    """One training, from ``train``.

    Attributes:
        data: name of the dataset.
        settings: with which it was trained.
        seed: the seed that all seeds are equal to unless fixed.
        seeds: of initialisation, order of the rows and split.
        status: "done", "stopped early" (see ``patience``), "diverged" or "halted".
        epoch_ended: the epochs trained, or the epoch in which it diverged.
        best_epoch: with ``patience``, the epoch that the network and the scores are of: the best,
            whose validation scores are optimistic, since they chose it, or without
            ``restore_best`` the last.
        last_finite_loss: of a batch; NaN before the first.
        history: loss and accuracy after every epoch.
        network: what was learned. Of a diverged run it holds the weights for which that was found:
            those that gave the first loss that is not finite, or that are not finite themselves.
        scores: at the end, on training, validation and test part: ``Scores``, or
            ``RegressionScores`` where targets are numbers.
        samples: rows of the three parts.
        milliseconds: time spent on the training itself.
        weights_sha256: of the final weights, in hexadecimal.
        trainer: "engine" or "reference".
        dataset: the data trained on; not copied.
        parts: row numbers that train, validate and test.
    """

    data: str
    settings: Settings
    seed: int
    seeds: Seeds[int]
    status: str
    epoch_ended: int
    best_epoch: int | None
    last_finite_loss: float
    history: History
    network: Network
    scores: Any
    samples: tuple[int, int, int]
    milliseconds: float
    weights_sha256: str
    trainer: str
    dataset: Dataset
    parts: Parts

    def __repr__(self) -> str:
        return "\n".join(
            [self.headline, *(f"  {name:<11}{text}" for name, text in self._summary_rows())]
        )

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><th>{html.escape(name)}</th><td>{html.escape(text)}</td></tr>"
            for name, text in self._summary_rows()
        )
        return f"<p>{html.escape(self.headline)}</p><table>{rows}</table>"

    @functools.cached_property
    def headline(self) -> str:
        """Network, data, seed, status and time, in one line."""
        sizes = [len(self.network.mean), *(len(b) for b in self.network.biases)]
        ended = f"{self.epoch_ended} epochs in {self.milliseconds:.3g} ms"
        if self.status not in COMPLETE:
            ended = f"{self.status} in epoch {self.epoch_ended}"
        elif self.best_epoch is not None:
            how = "stopped early after" if self.status == "stopped early" else "trained"
            ended = f"{how} {ended}, weights of epoch {self.best_epoch}"
        data = escape_controls(self.data)
        return f"{'-'.join(map(str, sizes))} on {data}, seed {self.seed}: {ended}"

    def _summary_rows(self) -> list[tuple[str, str]]:
        kind = self.dataset.kind
        named = {field.name: getattr(self.scores, field.name) for field in fields(self.scores)}
        after = math.isfinite(self.scores.train_loss_after)
        keys = ("train_{}_after" if after else "train_{}", "validation_{}", "test_{}")
        rows = []
        for name, key, n in zip(
            ("training", "validation", "test"), keys, self.samples, strict=True
        ):
            if n:
                loss, score = named[key.format("loss")], named[key.format(kind.measure)]
                note = "; optimistic, it chose the epoch" if self._chose_the_epoch(name) else ""
                words = f"{kind.word} {score:.4f}{self._errors_in_words(name)}, loss {loss:.4f}"
                note += self._absent_in_words(name) or self._constant_in_words(name)
                rows.append((name, f"{words} ({n} samples{note})"))
        default = Settings().as_dict()
        changed = {k: v for k, v in self.settings.as_dict().items() if v != default[k]}
        text = ", ".join(f"{name} {value}" for name, value in changed.items())
        if not kind.has_rows:
            rows.append(("loss", self._loss_in_words()))
        return [*rows, ("settings", text or "the defaults")]

    def _constant_in_words(self, part: str) -> str:
        """What always the most frequent class of the training part scores, where classes are
        imbalanced."""
        data, rows = self.dataset, self.parts[PARTS.index(part)]
        if not data.kind.has_rows:
            return ""
        trained = np.bincount(data.y[self.parts[0]], minlength=len(data.classes))
        most = int(trained.argmax())
        if trained[most] < IMBALANCED * trained.sum():
            return ""
        weights = None if data.sample_weight is None else data.sample_weight[rows]
        share = float(np.average(data.y[rows] == most, weights=weights))
        return f"; always {shown(data.classes[most].item())} has accuracy {share:.4f}"

    def _absent_in_words(self, part: str) -> str:
        """The classes that have no row in a part."""
        data, rows = self.dataset, self.parts[PARTS.index(part)]
        absent = (
            np.setdiff1d(np.arange(len(data.classes)), data.y[rows]) if data.kind.has_rows else ()
        )
        names = ", ".join(shown(data.classes[code].item()) for code in absent[:3])
        more = f" and {len(absent) - 3} more" if len(absent) > 3 else ""
        return f"; no row of class {names}{more}" if len(absent) else ""

    def _loss_in_words(self) -> str:
        """Which loss the scores have, and of what."""
        name = self.network.loss
        if self.network.problem == "multilabel":
            return f"{name}; accuracy is the share of labels that are right"
        if name == "poisson":
            return "poisson, of y itself"
        if self.dataset.scaling != "none":
            return f"{name}, of y standardised on the training part"
        plain = np.all(self.network.target_deviation == 1) and not np.any(self.network.target_mean)
        return f"{name}, of y {'as it is' if plain else 'standardised'}"

    def _errors_in_words(self, part: str) -> str:
        """RMSE and MAE of a part where it has one target that is a number."""
        if self.dataset.kind.name != "regression" or len(self.network.targets) != 1:
            return ""
        return f", RMSE {self.rmse(part):.4g}, MAE {self.mae(part):.4g}"

    def metrics(
        self,
        part: str = "validation",
        names: str | Sequence[str] | None = None,
        threshold: float | str | None = None,
    ) -> dict[str, float]:
        """Metrics of the predictions in a part; see ``Network.metrics``. Rows count with their
        weights.

        Args:
            part: "training", "validation" or "test".
            names: which; None takes all that fit the problem.
            threshold: with two classes, the probability of the second above which it is predicted,
                or the metric by which ``Run.threshold`` chooses one on the validation part.

        Raises:
            DataError: there is no such part.
            SettingsError: unknown metrics, or a threshold that does not fit.

        >>> import steepest as st
        >>> run = st.train("breast-cancer", epochs=10)
        >>> run.metrics("test", ["accuracy", "auc"])["accuracy"] == run.scores.test_accuracy
        True
        """
        value = self.threshold(threshold).value if isinstance(threshold, str) else threshold
        x, y, weights = self._rows_of(part)
        return self.network.metrics(x, y, names, weights, value)

    def threshold(self, metric: str = "f1", part: str = "validation") -> Threshold:
        """The threshold of two classes with the best metric on a part of the data.

        Args:
            metric: "accuracy", "balanced_accuracy" or "f1".
            part: "training", "validation" or "test"; scores on it are then optimistic.

        Raises:
            SettingsError: another metric, or other than two classes.
            DataError: there is no such part.

        >>> import steepest as st
        >>> 0 < st.train("breast-cancer", epochs=10).threshold("f1").value < 1
        True
        """
        x, y, weights = self._rows_of(part)
        rows = known_and_predicted(self.network, self.network.logits(x), y, weights)
        return choose_threshold(rows, metric, part, self.network.classes)

    def _rows_of(self, part: str) -> tuple[Any, Any, NDArray[np.float64] | None]:
        """Features, labels or numbers, and weights of a part.

        Raises:
            DataError: there is no such part.
        """
        known = [name for name, rows in zip(PARTS, self.parts, strict=True) if len(rows)]
        values.one_of(known, f"be {' or '.join(known)}", "").require("part", part, DataError)
        data, rows = self.dataset, self.parts[PARTS.index(part)]
        y = data.classes[data.y[rows]] if data.kind.has_rows else data.y[rows]
        weights = None if data.sample_weight is None else data.sample_weight[rows]
        return data.x[rows], y, weights

    def rmse(self, part: str = "validation") -> float | NDArray[np.float64]:
        """Root of the mean squared error of the predictions in a part, in the units of y.

        Args:
            part: "training", "validation" or "test".

        Returns:
            A number, or (targets,) float64 where several are predicted. Rows count with their
            weights.

        Raises:
            DataError: there is no such part, or the targets are not numbers.
        """
        return root_mean_square(*self._errors(part))

    def mae(self, part: str = "validation") -> float | NDArray[np.float64]:
        """Mean absolute error of the predictions in a part, in the units of y.

        Args:
            part: "training", "validation" or "test".

        Returns:
            A number, or (targets,) float64 where several are predicted. Rows count with their
            weights.

        Raises:
            DataError: there is no such part, or the targets are not numbers.
        """
        return mean_absolute(*self._errors(part))

    def _errors(self, part: str) -> tuple[NDArray[np.float64], NDArray[np.float64] | None]:
        """Prediction minus y of the rows of a part, and their weights."""
        data = self.dataset
        rows = rows_with_numbers(data, self.parts, part)
        weights = None if data.sample_weight is None else data.sample_weight[rows]
        with np.errstate(over="ignore", invalid="ignore"):
            return self.network.predict(data.x[rows]) - data.y[rows], weights

    def _chose_the_epoch(self, part: str) -> bool:
        """Whether early stopping looked at the scores on this part."""
        monitored = self.settings.monitor.split("_")[0]
        chosen = self.best_epoch is not None and self.settings.restore_best
        return chosen and part.startswith(monitored)

    def plot(self, ax: Sequence[Axes] | None = None) -> list[Axes]:
        """Loss and accuracy over the epochs, on two of your own axes or on new ones."""
        from steepest.figures.run_curves import RunCurves

        return RunCurves.of(self).draw(ax)

    def plot_predictions(
        self, part: str = "validation", target: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """Predicted numbers against those of the data, one dot a row.

        Args:
            part: "training", "validation" or "test".
            target: name of one of several targets; None takes the first.
            ax: axes of your own; None makes a figure.

        Raises:
            DataError: there is no such part or target, or the targets are not numbers.
        """
        from steepest.figures.prediction_plot import PredictionPlot

        return PredictionPlot.of(self, part, target).draw(ax)

    def plot_confusion(self, part: str = "validation", ax: Axes | None = None) -> Axes:
        """Which class the network takes for which, in a part of the data.

        Args:
            part: "training", "validation" or "test".
            ax: axes of your own; None makes a figure.

        Raises:
            DataError: there is no such part.
        """
        from steepest.figures.confusion_matrix import ConfusionMatrix

        return ConfusionMatrix.of(self, part).draw(ax)

    def plot_misclassified(
        self,
        part: str = "validation",
        most: int = 20,
        shape: tuple[int, int] | None = None,
        ax: Sequence[Axes] | None = None,
    ) -> list[Axes]:
        """The images that the network takes for another class, the surest mistakes first.

        Args:
            part: "training", "validation" or "test".
            most: how many to show.
            shape: rows and columns of an image; None takes a square.
            ax: one of your own axes an image; None makes a figure.

        Raises:
            DataError: there is no such part.
            ValueError: features that make no such image.
        """
        from steepest.figures.image_grid import ImageGrid

        return ImageGrid.of_mistakes(self, part, most, shape).draw(ax)

    def plot_decision(
        self, features: tuple[str, str] | None = None, ax: Axes | None = None
    ) -> Axes:
        """What the network answers in a plane through the data, with the points of its parts.

        Args:
            features: names of two columns, the others held at their mean; None takes the only two
                or, of more, the plane of the first two principal components.
            ax: axes of your own; None makes a figure.

        Raises:
            DataError: features that the data does not have.
        """
        from steepest.figures.decision_surface import DecisionSurface

        return DecisionSurface.of(self, features).draw(ax)
