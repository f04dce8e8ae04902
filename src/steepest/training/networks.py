"""A trained network: its layers with the scaling and the labels, and what it makes of new rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.data.labels import read_codes
from steepest.errors import DataError, Problems
from steepest.training.network_metrics import evaluate_weighted, metrics_of_outputs
from steepest.training.prediction import Trained, Wanted, evaluate, predict
from steepest.training.target_predictions import (
    evaluate_targets,
    predict_targets,
    probabilities_of_labels,
)
from steepest.training.thresholds import check_threshold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import torch
    from matplotlib.axes import Axes

__all__ = ["Network"]


@dataclass(frozen=True, eq=False, repr=False)
class Network(Trained):
    """Trained layers, with the scaling and the labels that they were trained with.

    Attributes:
        layers: (W, b, activation) of each layer; the last returns logits, activation "identity".
        classes: the labels, (classes,).
        mean, deviation: of each feature, (d,), for the scaling of inputs.
        loss: the loss trained with, which determines the meaning of the logits.
        features: names of the columns.
        problem: "classification", "regression" or "multilabel".
        targets: names of the numbers or labels that are predicted; empty with classes.
        target_mean, target_deviation: of each target that is a number, (outputs,): outputs times
            the deviation plus the mean are in the units of y. 0 and 1 where nothing was scaled.
        delta, quantile: of the losses huber and pinball.
        columns: what each column of a table became, where some are not numbers; else None. Its
            ``plan`` can be printed.
        other_columns: of the table, such as that of the labels; they are left out of new rows.
    """

    def __repr__(self) -> str:
        sizes = [len(self.mean), *(w.shape[1] for w, _, _ in self.layers)]
        names = ", ".join(name for _, _, name in self.layers[:-1]) or "no hidden layer"
        return f"Network {'-'.join(map(str, sizes))} ({names}), {self.layers[0][0].dtype}"

    @property
    def weights(self) -> list[NDArray[np.floating]]:
        """W (d_in, d_out) of every layer."""
        return [w for w, _, _ in self.layers]

    @property
    def biases(self) -> list[NDArray[np.floating]]:
        """b (d_out,) of every layer."""
        return [b for _, b, _ in self.layers]

    def logits(self, x: Any) -> NDArray[np.floating]:
        """Outputs before sigmoid or softmax; of numbers before they are scaled back.

        Args:
            x: features as the dataset had them, unscaled, (n, d): an array, or a frame whose
                columns have the names trained with, in any order.

        Returns:
            (n, 1) for two classes with a binary loss, else (n, classes), or (n, outputs) of numbers
            and labels, in the dtype trained with.

        Raises:
            DataError: features that are not finite numbers, or not the columns trained with.
        """
        return self._predict(x, "logits")

    def encode(self, x: Any) -> NDArray[np.float64]:
        """The inputs of rows, (n, d) float64, unscaled: what ``to_torch``, ``to_onnx`` and
        ``to_numpy_code`` take.

        Of a frame with categories, dates or missing values they are numbers, as ``features`` names
        them; a table of numbers stays as it is.

        Args:
            x: an array, or a frame whose columns have the names trained with, in any order.

        Raises:
            DataError: not the columns trained with.
        """
        problems = Problems()
        columns = self._read(x, problems)
        problems.raise_as(DataError)
        return np.array(columns.rows(0, len(columns)), dtype=np.float64)

    def predict_proba(self, x: Any) -> NDArray[np.float64]:
        """Probability of each class, (n, classes), columns in the order of ``classes``; or of each
        of several labels a row, (n, labels).

        They are computed in float64 from the logits, so that ``sklearn.metrics.log_loss`` of them
        is the loss of ``evaluate``.

        Args:
            x: features as the dataset had them, unscaled, (n, d): an array, or a frame whose
                columns have the names trained with, in any order.

        Raises:
            DataError: features that are not finite numbers, or not the columns trained with; a
                network that predicts numbers.
        """
        if self.problem == "classification":
            return self._predict(x, "probabilities")
        return probabilities_of_labels(self, self.logits(x))

    def predict(self, x: Any, threshold: float | None = None) -> NDArray[Any]:
        """The likeliest label of each row, (n,): class 1 iff the logit is positive, else argmax.

        Numbers are predicted in the units of y, (n,), or (n, outputs) of several, float64; several
        labels a row as 0 and 1, (n, labels) int32.

        Args:
            x: features as the dataset had them, unscaled, (n, d): an array, or a frame whose
                columns have the names trained with, in any order.
            threshold: with two classes, the probability of the second above which it is predicted;
                None is 0.5. ``Run.threshold`` chooses one.

        Raises:
            DataError: features that are not finite numbers, or not the columns trained with.
            SettingsError: a threshold outside (0, 1), or with other than two classes.
        """
        if threshold is not None:
            limit = check_threshold(threshold, self)
            chosen: NDArray[Any] = self.classes[(self.predict_proba(x)[:, 1] > limit).astype(int)]
            return chosen
        if self.problem != "classification":
            return predict_targets(self, self.logits(x))
        labels: NDArray[Any] = self.classes[self._predict(x, "classes")]
        return labels

    def evaluate(self, x: Any, y: Any, sample_weight: Any = None) -> tuple[float, float]:
        """Mean loss and accuracy on rows with known labels; of numbers loss and R².

        On the rows of a part of the data, with their weights if they have some, they are the scores
        of the run.

        Args:
            x: features as the dataset had them, unscaled, (n, d): an array, or a frame whose
                columns have the names trained with, in any order.
            y: labels, (n,), among ``classes``; or numbers, (n,) or (n, outputs), or labels 0 and 1.
            sample_weight: how much each row counts, (n,); None counts all alike.

        Returns:
            (loss, accuracy) or (loss, R²); the loss is NaN where an output is not finite.

        Raises:
            DataError: features that are not finite numbers, or not the columns trained with;
                labels that are not among ``classes``, or not one a row; targets of another shape.

        >>> import steepest as st
        >>> run, iris = st.train("iris", epochs=20), st.load("iris")
        >>> rows = run.parts[1]
        >>> loss, accuracy = run.network.evaluate(iris.x[rows], iris.classes[iris.y[rows]])
        >>> accuracy == run.scores.validation_accuracy
        True
        """
        if sample_weight is not None:
            return evaluate_weighted(self, self.logits(x), y, sample_weight)
        if self.problem != "classification":
            return evaluate_targets(self, self.logits(x), y)
        problems = Problems()
        columns = self._read(x, problems)
        codes = read_codes(y, self.classes, problems)
        if codes is not None and not problems.sentences and len(codes) != len(columns):
            problems.add(f"y must have a label for each of {len(columns)} rows, got {len(codes)}")
        problems.raise_as(DataError)
        assert codes is not None  # else there were problems
        result = evaluate(self, columns, codes, problems)
        problems.raise_as(DataError)
        assert result is not None  # likewise
        return result

    def metrics(
        self,
        x: Any,
        y: Any,
        names: str | Sequence[str] | None = None,
        sample_weight: Any = None,
        threshold: float | None = None,
    ) -> dict[str, float]:
        """Metrics of the predictions for rows with known labels or numbers.

        They are those of ``sklearn.metrics``: accuracy (of several labels the share that is right),
        balanced_accuracy, f1 (macro), auc and average_precision (of more than two classes one
        against the rest, macro), log_loss, brier, calibration_error (15 bins of equal width, by the
        probability of what is predicted); r2, mae, rmse, pinball (at the quantile of the network).

        Args:
            x: features as the dataset had them, unscaled, (n, d).
            y: labels, (n,), among ``classes``; or numbers, (n,) or (n, outputs), or labels 0 and 1.
            names: which; None takes all that fit the problem.
            sample_weight: how much each row counts, (n,); None counts all alike.
            threshold: with two classes, the probability of the second above which it is predicted;
                None is 0.5.

        Raises:
            SettingsError: unknown metrics, or metrics that do not fit the problem; a threshold
                outside (0, 1), or with other than two classes.
            DataError: as ``evaluate``; weights other than numbers of at least 0.

        >>> import steepest as st
        >>> iris = st.load("iris")
        >>> found = st.train(iris, epochs=20).network.metrics(iris.x, iris.classes[iris.y])
        >>> found["accuracy"] > 0.9, found["auc"] > 0.98
        (True, True)
        """
        return metrics_of_outputs(self, self.logits(x), y, names, sample_weight, threshold)

    def score(self, x: Any, y: Any) -> float:
        """The accuracy on rows with known labels, or R² of numbers; see ``evaluate``."""
        return self.evaluate(x, y)[1]

    def save(self, file: str | Path, note: str = "") -> Path:
        """Write the network into a file, with all that ``steepest.load_network`` needs.

        The format is safetensors, which other libraries read: weights (inputs, outputs) and biases
        of each layer, mean and deviation of each feature. Nothing in it is run when it is loaded.

        Args:
            file: its path, which ends in .safetensors; written whole or not at all.
            note: text that is kept in it.

        Returns:
            The file.

        Raises:
            ModelError: another ending; weights that are not finite; activations without a name.
        """
        from steepest.models.model_files import save_network

        return save_network(self, file, note)

    def to_torch(self) -> torch.nn.Sequential:
        """The network as a module of PyTorch, which takes features as the dataset had them: of a
        table with categories, dates or missing values what ``encode`` gives.

        It gives logits; a network that predicts numbers gives them in the units of y.

        Returns:
            ``torch.nn.Sequential`` of scaling, Linear layers and activations, in mode eval.

        Raises:
            ModelError: torch is not installed; activations without a name.

        >>> import steepest as st
        >>> st.train("iris", hidden=8, epochs=1).network.to_torch()[1:]
        Sequential(
          (1): Linear(in_features=4, out_features=8, bias=True)
          (2): ReLU()
          (3): Linear(in_features=8, out_features=3, bias=True)
        )
        """
        from steepest.models.torch_models import to_torch

        return to_torch(self)

    def to_onnx(self, file: str | Path) -> Path:
        """Write the network as ONNX, for programs in other languages.

        The input "x" (rows, d) are features as the dataset had them, float64, in the order of the
        names in the metadata: of a table with categories, dates or missing values what ``encode``
        gives. Outputs are "prediction" and, of classes, "probabilities". Layers are
        computed in float32: probabilities are those of ``predict_proba`` to about 1e-6.

        Args:
            file: its path, which ends in .onnx.

        Returns:
            The file.

        Raises:
            ModelError: onnx is not installed; another ending; weights that are not finite.
        """
        from steepest.models.onnx_models import write_onnx

        return write_onnx(self, file)

    def to_numpy_code(self) -> str:
        """Source code in Python of a function predict(x) that needs NumPy alone.

        The weights are in it, bit by bit; features are taken as the dataset had them. Of a table
        with categories, dates or missing values it has a function ``encode(rows)`` too, which makes
        x of rows that are dictionaries: ``predict(encode(rows))``.

        Raises:
            ModelError: weights that are not finite; activations without a name.

        >>> import steepest as st
        >>> iris = st.load("iris")
        >>> network = st.train(iris, epochs=5).network
        >>> exec(network.to_numpy_code(), module := {})
        >>> bool((module["predict"](iris.x) == network.predict(iris.x)).all())
        True
        """
        from steepest.models.numpy_code import numpy_code

        return numpy_code(self)

    def plot_weights(
        self, shape: tuple[int, int] | None = None, ax: Sequence[Axes] | None = None
    ) -> list[Axes]:
        """The first layer's weights as images, one a unit, on one scale of colours.

        Args:
            shape: rows and columns of the input as an image; None takes a square, else one row.
            ax: one of your own axes a unit; None makes a figure.

        Raises:
            ValueError: a shape that has another number of pixels than there are features.
        """
        from steepest.figures.weight_images import WeightImages

        return WeightImages.of(self, shape).draw(ax)

    def _predict(self, x: Any, wanted: Wanted) -> NDArray[Any]:
        problems = Problems()
        columns = self._read(x, problems)
        problems.raise_as(DataError)
        predicted = predict(self, columns, wanted, problems)
        problems.raise_as(DataError)
        assert predicted is not None  # else there were problems
        return predicted
