"""The result of one training: settings, seeds, history, network and scores."""

from __future__ import annotations

import functools
import html
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.errors import escape_controls, shown
from steepest.forks import check_threads_of_polars
from steepest.training.networks import Network
from steepest.training.plans import COMPLETE, HISTORY
from steepest.training.seeds import Seeds
from steepest.training.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    import polars as pl
    from matplotlib.axes import Axes

    from steepest.data.datasets import Dataset
    from steepest.data.splits import Parts

__all__ = ["History", "Run", "Scores"]


@dataclass(frozen=True, slots=True, eq=False)
class History(Mapping[str, NDArray[np.float64]]):
    """Loss and accuracy after every epoch: a mapping from column to array, row 0 untrained.

    The columns, each (epochs + 1,) float64: ``train_loss`` and ``train_accuracy`` (means over the
    epoch as seen, while the weights changed), ``train_loss_after`` and ``train_accuracy_after``
    (the whole training part after the epoch), ``validation_loss`` and ``validation_accuracy``.
    NaN from the epoch in which a run diverged, and where a column does not apply.

    >>> history = History(np.arange(12.0).reshape(2, 6))
    >>> history["validation_loss"].tolist(), history.epochs
    ([4.0, 10.0], 1)
    """

    table: NDArray[np.float64]

    def __getitem__(self, name: str) -> NDArray[np.float64]:
        if not isinstance(name, str) or name not in HISTORY:
            known = ", ".join(HISTORY)
            raise KeyError(f"{shown(name)} is not a column of a history; they are {known}")
        column: NDArray[np.float64] = self.table[:, HISTORY.index(name)]
        return column

    def __iter__(self) -> Iterator[str]:
        return iter(HISTORY)

    def __len__(self) -> int:
        return len(HISTORY)

    def __repr__(self) -> str:
        return f"History of {self.epochs} epochs: {', '.join(HISTORY)}"

    @property
    def epochs(self) -> int:
        """The last epoch; there is one row more than epochs."""
        return len(self.table) - 1

    def frame(self) -> pl.DataFrame:
        """The history as a polars frame, with a column ``epoch``; NaN becomes null.

        >>> History(np.zeros((2, 6))).frame().shape
        (2, 7)
        """
        import polars as pl

        check_threads_of_polars("frame")
        columns = {"epoch": np.arange(len(self.table), dtype=np.int32), **self}
        return pl.DataFrame(columns).fill_nan(None)


@dataclass(frozen=True, slots=True)
class Scores:
    """Loss and accuracy at the end of a run, named as in its history; NaN without such a part."""

    train_loss: float = math.nan
    train_accuracy: float = math.nan
    train_loss_after: float = math.nan
    train_accuracy_after: float = math.nan
    validation_loss: float = math.nan
    validation_accuracy: float = math.nan
    test_loss: float = math.nan
    test_accuracy: float = math.nan

    @classmethod
    def from_history(cls, row: ArrayLike, test: ArrayLike) -> Scores:
        """The scores from the last row of a history and (loss, accuracy) on the test part."""
        return cls(*(float(value) for value in (*np.asarray(row), *np.asarray(test))))


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
        best_epoch: with ``patience``, the epoch that the network and the scores are of. Its
            validation scores are optimistic, since they chose it.
        last_finite_loss: of a batch; NaN before the first.
        history: loss and accuracy after every epoch.
        network: what was learned. Of a diverged run it holds the weights for which that was found:
            those that gave the first loss that is not finite, or that are not finite themselves.
        scores: at the end, on training, validation and test part.
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
    scores: Scores
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
        named = {field.name: getattr(self.scores, field.name) for field in fields(self.scores)}
        after = math.isfinite(self.scores.train_loss_after)
        keys = ("train_{}_after" if after else "train_{}", "validation_{}", "test_{}")
        rows = []
        for name, key, n in zip(
            ("training", "validation", "test"), keys, self.samples, strict=True
        ):
            if n:
                loss, accuracy = named[key.format("loss")], named[key.format("accuracy")]
                note = "; optimistic, it chose the epoch" if self._chose_the_epoch(name) else ""
                rows.append((name, f"accuracy {accuracy:.4f}, loss {loss:.4f} ({n} samples{note})"))
        default = Settings().as_dict()
        changed = {k: v for k, v in self.settings.as_dict().items() if v != default[k]}
        text = ", ".join(f"{name} {value}" for name, value in changed.items())
        return [*rows, ("settings", text or "the defaults")]

    def _chose_the_epoch(self, part: str) -> bool:
        """Whether early stopping looked at the scores on this part."""
        monitored = self.settings.monitor.split("_")[0]
        return self.best_epoch is not None and part.startswith(monitored)

    def plot(self, ax: Sequence[Axes] | None = None) -> list[Axes]:
        """Loss and accuracy over the epochs, on two of your own axes or on new ones."""
        from steepest.figures.run_curves import RunCurves

        return RunCurves.of(self).draw(ax)

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
