"""``MLPClassifier`` and ``MLPRegressor``: scikit-learn's arguments, the engine's speed."""

from __future__ import annotations

import warnings
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
from sklearn.exceptions import ConvergenceWarning
from sklearn.utils import check_random_state
from sklearn.utils.multiclass import check_classification_targets, type_of_target
from sklearn.utils.validation import check_is_fitted, column_or_1d, validate_data

from steepest.data.datasets import Dataset
from steepest.errors import DivergedWarning, SettingsError, shown
from steepest.sklearn.parameters import settings_from, without_stopping
from steepest.training.networks import Network
from steepest.training.one_run import train
from steepest.training.runs import Run

__all__ = ["MLPClassifier", "MLPRegressor"]


class _MultilayerPerceptron(BaseEstimator):  # type: ignore[misc]  # scikit-learn is not typed
    """What both have in common: arguments, training, and what was learned."""

    network_: Network
    run_: Run

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
    ) -> None:
        self.hidden_layer_sizes = hidden_layer_sizes
        self.activation = activation
        self.solver = solver
        self.alpha = alpha
        self.batch_size = batch_size
        self.learning_rate = learning_rate
        self.learning_rate_init = learning_rate_init
        self.max_iter = max_iter
        self.shuffle = shuffle
        self.random_state = random_state
        self.tol = tol
        self.verbose = verbose
        self.momentum = momentum
        self.nesterovs_momentum = nesterovs_momentum
        self.early_stopping = early_stopping
        self.validation_fraction = validation_fraction
        self.beta_1 = beta_1
        self.beta_2 = beta_2
        self.epsilon = epsilon
        self.n_iter_no_change = n_iter_no_change

    @property
    def coefs_(self) -> list[NDArray[np.floating]]:
        """Weights (inputs, outputs) of every layer."""
        return self.network_.weights

    @property
    def intercepts_(self) -> list[NDArray[np.floating]]:
        """Biases of every layer."""
        return self.network_.biases

    def _train(self, x: NDArray[Any], y: NDArray[Any], problem: str, loss: str) -> None:
        share = self._validation_share()
        training = round(len(x) * (1 - share))
        numbers = 0 if problem != "regression" else (y.shape[1] if y.ndim == 2 else 1)
        settings = settings_from(self.get_params(deep=False), training, loss, numbers)
        seed = int(check_random_state(self.random_state).randint(np.iinfo(np.int32).max))
        data = Dataset(x, y, scaling="none", problem=problem)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DivergedWarning)
            run = train(data, split=(1 - share, share), seed=seed, **settings.as_dict())
            stopped = run.status == "stopped early"
            if settings.patience is not None and not self.early_stopping:
                # The weights of the last epoch, not those before the lowest training loss.
                again = without_stopping(settings, run.epoch_ended)
                run = train(data, split=(1.0, 0.0), seed=seed, **again.as_dict())
        if run.status == "diverged":
            raise SettingsError(
                "training diverged: the loss or the weights are not finite (scale the features, as "
                "StandardScaler does, or take a smaller learning_rate_init)"
            )
        if not stopped and settings.patience is not None:
            warnings.warn(
                f"the training still improved after max_iter={self.max_iter} epochs",
                ConvergenceWarning,
                stacklevel=3,
            )
        self._keep(run, numbers)

    def _validation_share(self) -> float:
        if self.early_stopping is not True:
            return 0.0
        share = self.validation_fraction
        if not isinstance(share, (int, float)) or not 0 < share < 1:
            raise SettingsError(f"validation_fraction must be between 0 and 1, got {shown(share)}")
        return float(share)

    def _keep(self, run: Run, numbers: int) -> None:
        self.run_, self.network_ = run, run.network
        ended = run.epoch_ended
        # scikit-learn's squared error is half of the mean square, summed over the outputs.
        halves = numbers / 2 if run.network.loss == "squared_error" else 1.0
        self.loss_curve_ = (run.history["train_loss"][1 : ended + 1] * halves).tolist()
        best = ended if run.best_epoch is None else max(run.best_epoch, 1)
        self.loss_ = self.loss_curve_[best - 1]
        self.best_loss_ = None if self.early_stopping else min(self.loss_curve_)
        self.validation_scores_ = self.best_validation_score_ = None
        if self.early_stopping:
            measure = "validation_r2" if numbers else "validation_accuracy"
            self.validation_scores_ = run.history[measure][1 : ended + 1].tolist()
            self.best_validation_score_ = float(np.nanmax(self.validation_scores_))
        self.n_iter_ = ended
        self.t_ = ended * run.samples[0]
        self.n_layers_ = len(run.network.layers) + 1
        self.n_outputs_ = len(run.network.biases[-1])
        if self.verbose:
            print(run.headline)

    def _inputs(self, x: Any) -> NDArray[Any]:
        check_is_fitted(self)
        checked: NDArray[Any] = validate_data(self, x, reset=False, dtype=[np.float64, np.float32])
        return checked


class MLPClassifier(ClassifierMixin, _MultilayerPerceptron):  # type: ignore[misc]  # as above
    """scikit-learn's MLPClassifier, trained by the engine.

    Arguments and attributes have scikit-learn's names and meanings. What differs: the solver lbfgs,
    the learning rate "invscaling", warm_start and partial_fit are missing; weights are drawn by
    Glorot's formula and biases begin at 0; the penalty ``alpha`` is of biases too, and is not in
    ``loss_``; with ``early_stopping`` it has
    the weights of its best epoch.

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

    def fit(self, X: Any, y: Any) -> Self:  # scikit-learn's name
        """Train on features (n, d) and labels (n,), or 0 and 1 (n, labels).

        Raises:
            SettingsError: wrong arguments; a training that diverged.
            ValueError: data that scikit-learn refuses.
        """
        x, y = validate_data(
            self, X, y, multi_output=True, dtype=[np.float64, np.float32], ensure_min_samples=2
        )
        check_classification_targets(y)
        if type_of_target(y) == "multilabel-indicator":
            self.classes_ = np.arange(y.shape[1])
            self._train(x, np.asarray(y, dtype=np.int64), "multilabel", "binary_cross_entropy")
        else:
            y = column_or_1d(y, warn=True)
            self.classes_, codes = np.unique(y, return_inverse=True)
            if len(self.classes_) < 2:
                one = shown(self.classes_[0])
                raise SettingsError(f"y must have at least two classes, got one class: {one}")
            loss = "binary_cross_entropy" if len(self.classes_) == 2 else "softmax_cross_entropy"
            self._train(x, codes, "classification", loss)
        self.out_activation_ = (
            "softmax" if self.n_outputs_ == len(self.classes_) > 2 else "logistic"
        )
        return self

    def predict(self, X: Any) -> NDArray[Any]:
        """The likeliest label of each row, (n,); or 0 and 1, (n, labels)."""
        x = self._inputs(X)
        codes = self.network_.predict(x)
        labels: NDArray[Any] = codes.astype(np.int64) if codes.ndim == 2 else self.classes_[codes]
        return labels

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


class MLPRegressor(RegressorMixin, _MultilayerPerceptron):  # type: ignore[misc]  # as above
    """scikit-learn's MLPRegressor, trained by the engine; see ``MLPClassifier``.

    Args:
        loss: "squared_error" or "poisson", whose predictions are exp(outputs); and "huber" and
            "pinball" (the median), which scikit-learn does not have.

    >>> from sklearn.datasets import make_regression
    >>> x, y = make_regression(200, 4, random_state=0)
    >>> model = MLPRegressor((16,), learning_rate_init=0.05, tol=10, random_state=0)
    >>> model.fit(x, y).score(x, y) > 0.9
    True
    """

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
        )
        self.loss = loss

    def fit(self, X: Any, y: Any) -> Self:
        """Train on features (n, d) and numbers (n,) or (n, outputs).

        Raises:
            SettingsError: wrong arguments; a training that diverged.
            ValueError: data that scikit-learn refuses.
        """
        x, y = validate_data(
            self,
            X,
            y,
            multi_output=True,
            dtype=[np.float64, np.float32],
            y_numeric=True,
            ensure_min_samples=2,
        )
        self._train(x, np.asarray(y, dtype=np.float64), "regression", self.loss)
        self.out_activation_ = "exp" if self.loss == "poisson" else "identity"
        return self

    def predict(self, X: Any) -> NDArray[np.float64]:
        """The predicted numbers, (n,) or (n, outputs)."""
        x = self._inputs(X)
        numbers: NDArray[np.float64] = self.network_.predict(x)
        return numbers

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.target_tags.multi_output = True
        return tags
