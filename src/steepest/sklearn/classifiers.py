"""``MLPClassifier``: scikit-learn's arguments, the engine's speed."""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import ClassifierMixin
from sklearn.utils.class_weight import compute_class_weight
from sklearn.utils.multiclass import check_classification_targets, type_of_target
from sklearn.utils.validation import check_is_fitted, column_or_1d, validate_data

from steepest.data.datasets import Dataset
from steepest.errors import SettingsError, shown
from steepest.sklearn.fits import Table
from steepest.sklearn.multilayer_perceptrons import MultilayerPerceptron

__all__ = ["MLPClassifier"]


class MLPClassifier(ClassifierMixin, MultilayerPerceptron):  # type: ignore[misc]  # scikit-learn is not typed
    """scikit-learn's MLPClassifier, trained by the engine.

    Arguments and attributes have scikit-learn's names and meanings. What differs: the solver lbfgs
    and the learning rate "invscaling" are missing; weights are drawn by Glorot's formula and biases
    begin at 0; the penalty ``alpha`` is of biases too, and is not in ``loss_``; ``warm_start`` and
    ``partial_fit`` go on with the weights, and momentum and Adam's means begin anew.

    Args:
        hidden_layer_sizes: widths of the hidden layers.
        activation: relu, logistic, tanh, identity, leaky_relu, gelu, silu, elu or softplus.
        solver: adam or sgd.
        alpha: L2 penalty; the gradient of a batch of b rows gets alpha / b times the weight.
        batch_size: rows of a step; "auto" is 200, or all rows if there are fewer.
        learning_rate: "constant", or with sgd "adaptive": a fifth whenever the training loss has
            not improved for ``n_iter_no_change`` epochs.
        learning_rate_init: the learning rate.
        max_iter: epochs at most.
        shuffle: True.
        random_state: seed of weights, order of rows and validation part.
        tol: an epoch must be better by this much to count as improvement.
        verbose: print a line about the training.
        momentum, nesterovs_momentum: of sgd.
        early_stopping: whether a part of the rows is held back and its score stops the training.
        validation_fraction: this part.
        beta_1, beta_2, epsilon: of adam.
        n_iter_no_change: epochs without improvement after which training stops.
        warm_start: whether ``fit`` goes on with the network of the fit before.
        class_weight: how much the rows of a class count: "balanced", or {label: weight}, weight 1
            where a label is missing; scikit-learn's own estimator does not have it.

    Attributes:
        classes_: the labels.
        network_, run_: what steepest trained: see ``steepest.Network`` and ``steepest.Run``.

    >>> from sklearn.datasets import load_iris
    >>> x, y = load_iris(return_X_y=True)
    >>> model = MLPClassifier((16,), learning_rate_init=0.01, tol=0.01, random_state=0)
    >>> model.fit(x, y).score(x, y) > 0.9
    True
    """

    classes_: NDArray[Any]
    _classes: NDArray[Any] | None = None  # of partial_fit, while it runs

    def __init__(
        self,
        hidden_layer_sizes: Any = (100,),
        activation: str = "relu",
        *,
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
        class_weight: Any = None,
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
        self.class_weight = class_weight

    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:  # scikit-learn's name
        """Train on features (n, d) and labels (n,), or 0 and 1 (n, labels).

        Args:
            X: features.
            y: labels.
            sample_weight: how much each row counts, (n,), at least 0; None: all alike.

        Raises:
            SettingsError: wrong arguments; a training that diverged.
            ValueError: data that scikit-learn refuses.
        """
        self._fit(X, y, sample_weight)
        return self

    def partial_fit(self, X: Any, y: Any, classes: Any = None, sample_weight: Any = None) -> Self:
        """Train one epoch on these rows, from the weights that there are.

        Args:
            X: features.
            y: labels.
            classes: all labels that may come, needed at the first call.
            sample_weight: as for ``fit``.

        Raises:
            SettingsError: as for ``fit``; labels that are not among the classes.
        """
        self._classes = self._known_classes(classes, y)
        try:
            self._fit_partly(X, y, sample_weight)
        finally:
            self._classes = None
        return self

    def _known_classes(self, classes: Any, y: Any) -> NDArray[Any] | None:
        known = np.asarray(self.classes_) if hasattr(self, "network_") else None
        if type_of_target(y) == "multilabel-indicator":
            return None
        if classes is None and known is None:
            raise SettingsError("classes must be given at the first call of partial_fit, got None")
        given = np.asarray(known if classes is None else np.unique(classes))
        if known is not None and not np.array_equal(known, given):
            raise SettingsError(
                f"classes must be those of the first call, {shown(known.tolist())}, got "
                f"{shown(given.tolist())}"
            )
        return given

    def read(self, x: Any, y: Any, sample_weight: Any) -> Table:
        """The rows as the engine takes them; sets ``classes_``."""
        wanted, goes_on = self._classes, self._goes_on(self._classes is not None)
        x, y = validate_data(
            self,
            x,
            y,
            reset=not goes_on,
            multi_output=True,
            dtype=[np.float64, np.float32],
            ensure_min_samples=2 if wanted is None else 1,
        )
        check_classification_targets(y)
        if type_of_target(y) == "multilabel-indicator":
            if self.class_weight is not None:
                raise SettingsError("class_weight must be None with several labels a row")
            self.classes_ = np.arange(y.shape[1])
            return self._table(x, np.asarray(y, dtype=np.int64), sample_weight, "multilabel")
        y = column_or_1d(y, warn=True)
        classes = np.unique(y)
        if wanted is None and goes_on and not np.array_equal(classes, self.classes_):
            raise SettingsError(
                f"y must have the classes of the fit before with warm_start=True, got "
                f"{shown(classes.tolist())}"
            )
        self.classes_ = classes if wanted is None else wanted
        if len(self.classes_) < 2:
            one = shown(self.classes_[0])
            raise SettingsError(f"y must have at least two classes, got one class: {one}")
        unknown = np.setdiff1d(classes, self.classes_)
        if len(unknown):
            raise SettingsError(f"y must have labels among the classes, got {shown(unknown[0])}")
        codes = np.searchsorted(self.classes_, y).astype(np.int32)
        return self._table(x, codes, sample_weight, "classification", len(self.classes_))

    def _loss(self, data: Dataset) -> str:
        many = data.problem == "classification" and len(self.classes_) > 2
        return "softmax_cross_entropy" if many else "binary_cross_entropy"

    def _class_weight(self, data: Dataset) -> tuple[float, ...] | None:
        if self.class_weight is None:
            return None
        if data.problem != "classification":
            raise SettingsError("class_weight must be None with several labels a row")
        labels = self.classes_[data.y]
        found = compute_class_weight(self.class_weight, classes=self.classes_, y=labels)
        return tuple(found.tolist())

    @property
    def out_activation_(self) -> str:
        """What makes probabilities of the outputs: softmax or logistic."""
        return "softmax" if self.n_outputs_ == len(self.classes_) > 2 else "logistic"

    def predict(self, X: Any) -> NDArray[Any]:
        """The likeliest label of each row, (n,); or 0 and 1, (n, labels)."""
        x = self._inputs(X)
        codes = self.network_.predict(x)
        labels: NDArray[Any] = codes.astype(np.int64) if codes.ndim == 2 else self.classes_[codes]
        return labels

    def score(self, X: Any, y: Any, sample_weight: Any = None) -> float:
        """The share of rows whose label is right; with several labels, of rows without a mistake.

        Args:
            X: features.
            y: labels.
            sample_weight: how much each row counts, (n,).
        """
        if sample_weight is None and self._has_plain_labels(y):
            predicted = self.predict(X)
            if predicted.shape == y.shape:
                return float(np.mean(predicted == y))
        return float(super().score(X, y, sample_weight))

    def _has_plain_labels(self, y: Any) -> bool:
        """Whether these are labels in which scikit-learn's checks, which take longer than the
        prediction of a small table, find nothing."""
        check_is_fitted(self)
        known = self.classes_.dtype
        return type(y) is np.ndarray and y.ndim == 1 and y.dtype == known and known.kind in "iub"

    def decision_function(self, X: Any) -> NDArray[np.float64]:
        """Logits: (n,) of two classes, positive for the second; else (n, classes)."""
        x = self._inputs(X)
        logits: NDArray[np.float64] = self.network_.logits(x).astype(np.float64)
        return logits[:, 0] if len(self.classes_) == 2 and logits.shape[1] == 1 else logits

    def predict_proba(self, X: Any) -> NDArray[np.float64]:
        """The probability of each class, (n, classes)."""
        x = self._inputs(X)
        return self.network_.predict_proba(x)

    def predict_log_proba(self, X: Any) -> NDArray[np.float64]:
        """Logarithms of ``predict_proba``."""
        with np.errstate(divide="ignore"):
            logs: NDArray[np.float64] = np.log(self.predict_proba(X))
        return logs

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.classifier_tags.multi_label = True
        return tags
