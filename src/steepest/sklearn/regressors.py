"""``MLPRegressor``: scikit-learn's arguments, the engine's speed."""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import RegressorMixin
from sklearn.utils.validation import validate_data

from steepest.data.datasets import Dataset
from steepest.data.scaling import is_rounding, mean_and_deviation
from steepest.errors import SettingsError, shown
from steepest.sklearn.fits import Table
from steepest.sklearn.multilayer_perceptrons import MultilayerPerceptron

__all__ = ["MLPRegressor"]


class MLPRegressor(RegressorMixin, MultilayerPerceptron):  # type: ignore[misc]  # scikit-learn is not typed
    """scikit-learn's MLPRegressor, trained by the engine; see ``MLPClassifier``.

    Targets are standardised by default: in units in which they are large, 200 epochs with the
    default learning rate end far from them. ``tol``, ``loss_`` and ``loss_curve_`` are in these
    units; predictions, scores, ``coefs_`` and ``intercepts_`` are in those of y.

    Args:
        loss: "squared_error" or "poisson", whose predictions are exp(outputs); and "huber" and
            "pinball" (the median), which scikit-learn does not have.
        scale_targets: whether targets are standardised, but for "poisson". scikit-learn's own
            estimator does not do so; False trains as it does. ``partial_fit`` and ``warm_start``
            keep the mean and deviation of the first fit.

    >>> from sklearn.datasets import make_regression
    >>> x, y = make_regression(200, 4, random_state=0)
    >>> model = MLPRegressor((16,), learning_rate_init=0.05, tol=0.01, random_state=0)
    >>> model.fit(x, y).score(x, y) > 0.9
    True
    """

    _partial: bool = False  # whether partial_fit runs

    def __init__(
        self,
        hidden_layer_sizes: Any = (100,),
        activation: str = "relu",
        *,
        loss: str = "squared_error",
        solver: str = "adam",
        alpha: float = 0.0001,
        batch_size: Any = "auto",
        learning_rate: str = "constant",
        learning_rate_init: float = 0.001,
        max_iter: int = 200,
        shuffle: bool = True,
        random_state: Any = None,
        tol: float = 1e-4,
        verbose: bool = False,
        momentum: float = 0.9,
        nesterovs_momentum: bool = True,
        early_stopping: bool = False,
        validation_fraction: float = 0.1,
        beta_1: float = 0.9,
        beta_2: float = 0.999,
        epsilon: float = 1e-8,
        n_iter_no_change: int = 10,
        warm_start: bool = False,
        scale_targets: bool = True,
    ) -> None:
        super().__init__(
            hidden_layer_sizes,
            activation,
            solver=solver,
            alpha=alpha,
            batch_size=batch_size,
            learning_rate=learning_rate,
            learning_rate_init=learning_rate_init,
            max_iter=max_iter,
            shuffle=shuffle,
            random_state=random_state,
            tol=tol,
            verbose=verbose,
            momentum=momentum,
            nesterovs_momentum=nesterovs_momentum,
            early_stopping=early_stopping,
            validation_fraction=validation_fraction,
            beta_1=beta_1,
            beta_2=beta_2,
            epsilon=epsilon,
            n_iter_no_change=n_iter_no_change,
            warm_start=warm_start,
        )
        self.loss = loss
        self.scale_targets = scale_targets

    @property
    def coefs_(self) -> list[NDArray[np.floating]]:
        """Weights (inputs, outputs) of every layer; those of the last give the units of y."""
        *before, last = self.network_.weights
        return [*before, last * self.network_.target_deviation.astype(last.dtype)]

    @property
    def intercepts_(self) -> list[NDArray[np.floating]]:
        """Biases of every layer; those of the last give the units of y."""
        *before, last = self.network_.biases
        scaled = last * self.network_.target_deviation + self.network_.target_mean
        return [*before, scaled.astype(last.dtype)]

    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:
        """Train on features (n, d) and numbers (n,) or (n, outputs).

        Args:
            X: features.
            y: numbers.
            sample_weight: how much each row counts, (n,), at least 0; None: all alike.

        Raises:
            SettingsError: wrong arguments; a training that diverged.
            ValueError: data that scikit-learn refuses.
        """
        self._fit(X, y, sample_weight)
        return self

    def partial_fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:
        """Train one epoch on these rows, from the weights that there are.

        Raises:
            SettingsError: as for ``fit``.
        """
        self._partial = True
        try:
            self._fit_partly(X, y, sample_weight)
        finally:
            self._partial = False
        return self

    def read(self, x: Any, y: Any, sample_weight: Any) -> Table:
        """The rows as the engine takes them."""
        x, y = validate_data(
            self,
            x,
            y,
            reset=not self._goes_on(self._partial),
            multi_output=True,
            dtype=[np.float64, np.float32],
            y_numeric=True,
            ensure_min_samples=1 if self._partial else 2,
        )
        return self._table(x, np.asarray(y, dtype=np.float64), sample_weight, "regression")

    def _loss(self, data: Dataset) -> str:
        return str(self.loss)

    def _scales_targets(self) -> bool:
        if not isinstance(self.scale_targets, (bool, np.bool_)):
            raise SettingsError(
                f"scale_targets must be True or False, got {shown(self.scale_targets)}"
            )
        return bool(self.scale_targets) and self.loss != "poisson"

    def _target_scale(
        self, y: NDArray[Any], weights: NDArray[np.float64] | None
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        if self._goes_on(self._partial):
            return self.network_.target_mean, self.network_.target_deviation
        return _mean_and_deviation(y.reshape(len(y), -1), weights)

    @property
    def out_activation_(self) -> str:
        """What makes predictions of the outputs: identity or exp."""
        return "exp" if self.loss == "poisson" else "identity"

    def predict(self, X: Any) -> NDArray[np.float64]:
        """The predicted numbers, (n,) or (n, outputs)."""
        x = self._inputs(X)
        numbers: NDArray[np.float64] = self.network_.predict(x)
        return numbers

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.target_tags.multi_output = True
        return tags


def _mean_and_deviation(
    y: NDArray[np.float64], weights: NDArray[np.float64] | None
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Mean and deviation of each column, 1 for a constant; a row of weight 2 counts as two rows."""
    if weights is None:
        return mean_and_deviation(y)
    mean = np.average(y, axis=0, weights=weights)
    variance = np.average((y - mean) ** 2, axis=0, weights=weights)
    return mean, np.where(is_rounding(variance, mean, len(y)), 1.0, np.sqrt(variance))
