"""What ``MLPClassifier`` and ``MLPRegressor`` have in common."""

from __future__ import annotations

import warnings
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator
from sklearn.exceptions import ConvergenceWarning
from sklearn.utils import check_random_state
from sklearn.utils.validation import _check_sample_weight, check_is_fitted, validate_data

from steepest.data.datasets import Dataset
from steepest.errors import SettingsError, shown
from steepest.sklearn.fits import Fit, Table, train_fits, with_all_classes, with_varying_targets
from steepest.sklearn.parameters import settings_from
from steepest.training.networks import Network
from steepest.training.runs import Run
from steepest.training.settings import Settings

__all__ = ["MultilayerPerceptron"]

_ONE_EPOCH = {"max_iter": 1, "tol": -np.inf, "learning_rate": "constant"}
"""What ``partial_fit`` trains."""


class MultilayerPerceptron(BaseEstimator):  # type: ignore[misc]  # scikit-learn is not typed
    """Arguments, training, and what was learned.

    ``read``, ``fits`` and ``take`` are the three steps of a fit: ``SweepCV`` does the first and the
    last for each of many, and the training for all together.
    """

    network_: Network
    run_: Run
    loss_curve_: list[float]
    n_iter_: int
    t_: int

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
        self.warm_start = warm_start

    @property
    def coefs_(self) -> list[NDArray[np.floating]]:
        """Weights (inputs, outputs) of every layer."""
        return self.network_.weights

    @property
    def intercepts_(self) -> list[NDArray[np.floating]]:
        """Biases of every layer."""
        return self.network_.biases

    def read(self, x: Any, y: Any, sample_weight: Any) -> Table:
        """The rows as the engine takes them; what scikit-learn refuses is refused."""
        raise NotImplementedError

    def fits(self, table: Table, count: int = 1) -> list[Fit]:
        """The training that these arguments ask for, with so many seeds.

        The first seed is the one that ``fit`` takes.

        Raises:
            SettingsError: wrong arguments.
        """
        given, share = self.get_params(deep=False), self._validation_share()
        settings = self._settings(table, given, share)
        random = check_random_state(self.random_state)
        seeds = random.randint(np.iinfo(np.int32).max, size=count).tolist()
        scale = self._scales_targets()
        return [Fit(table, settings, share, seed, seed, scale_targets=scale) for seed in seeds]

    def take(self, run: Run, table: Table) -> None:
        """Keep what was learned.

        Raises:
            SettingsError: the training diverged.
        """
        if run.status == "diverged":
            raise SettingsError(
                "training diverged: the loss or the weights are not finite (scale the features, as "
                "StandardScaler does, or take a smaller learning_rate_init)"
            )
        self._keep(run, table, before=[])

    def _loss(self, data: Dataset) -> str:
        raise NotImplementedError

    def _scales_targets(self) -> bool:
        """Whether a fit standardises its targets."""
        return False

    def _target_scale(
        self, y: NDArray[Any], weights: NDArray[np.float64] | None
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
        """Mean and deviation of each target."""
        return None

    def _class_weight(self, data: Dataset) -> tuple[float, ...] | None:
        return None

    def _settings(self, table: Table, given: dict[str, Any], share: float) -> Settings:
        rows, loss = round(table.rows * (1 - share)), self._loss(table.data)
        settings = settings_from(given, rows, loss, table.numbers, table.weight, table.dtype)
        weight = self._class_weight(table.data)
        return settings if weight is None else settings.replace(class_weight=weight)

    def _table(
        self, x: NDArray[Any], y: NDArray[Any], sample_weight: Any, problem: str, classes: int = 0
    ) -> Table:
        """The table of checked rows; those of weight 0 are left out."""
        weights, mean = None, 1.0
        if sample_weight is not None:
            weights = _check_sample_weight(sample_weight, x, dtype=np.float64)
            if (weights < 0).any():
                least = weights.min()
                raise SettingsError(f"sample_weight must be at least 0, got {least:g}")
            kept = weights > 0
            if not kept.any():
                raise SettingsError("sample_weight must be positive in some row, got 0 in all rows")
            x, y, weights = x[kept], y[kept], weights[kept]
            mean = float(weights.mean())
        rows = len(x)
        if problem == "classification":
            x, y = with_all_classes(x, y, classes)
        else:
            x, y = with_varying_targets(x, y, problem)
        if weights is not None and len(x) > rows:
            weights = np.concatenate([weights, np.ones(len(x) - rows)])
        data = Dataset(x, y, scaling="none", problem=problem, sample_weight=weights)
        numbers = 0 if problem != "regression" else (y.shape[1] if y.ndim == 2 else 1)
        scale = self._target_scale(y[:rows], None if weights is None else weights[:rows])
        return Table(data, rows, numbers, mean, str(x.dtype), scale)

    def _goes_on(self, incremental: bool) -> bool:
        """Whether training starts from the network that there is."""
        return hasattr(self, "network_") and (incremental or bool(self.warm_start))

    def _fit(self, x: Any, y: Any, sample_weight: Any) -> None:
        goes_on = self._goes_on(incremental=False)
        table = self.read(x, y, sample_weight)
        [fit] = self.fits(table)
        if not goes_on:
            [run] = train_fits([fit], None)
            self.take(run, table)
        else:
            run = self._train_on(fit, table)
        if run.status != "stopped early" and run.settings.patience is not None:
            warnings.warn(
                f"the training still improved after max_iter={self.max_iter} epochs",
                ConvergenceWarning,
                stacklevel=3,
            )
        if self.verbose:
            print(run.headline)

    def _fit_partly(self, x: Any, y: Any, sample_weight: Any) -> None:
        if self.early_stopping:
            raise SettingsError(
                "early_stopping must be False with partial_fit, which holds no rows back, got True"
            )
        goes_on = self._goes_on(incremental=True)
        table = self.read(x, y, sample_weight)
        given = self.get_params(deep=False) | _ONE_EPOCH
        settings = self._settings(table, given, 0.0)
        [fit] = self.fits(table)
        fit = replace(fit, settings=settings, share=0.0)
        if goes_on:
            self._train_on(fit, table)
        else:
            [run] = train_fits([fit], None)
            self.take(run, table)

    def _train_on(self, fit: Fit, table: Table) -> Run:
        """Train from the weights that there are; the rows get another order than before."""
        data, layers = table.data, self.network_.layers
        outputs = len(data.classes) or len(data.targets)
        sizes = fit.settings.sizes(data.x.shape[1], outputs, data.problem)
        have = (layers[0][0].shape[0], *(len(b) for _, b, _ in layers))
        if sizes != have:
            raise SettingsError(
                f"training can only go on with a network of the same widths, {_dashed(have)}, got "
                f"{_dashed(sizes)} (take warm_start=False)"
            )
        shuffle = (fit.seed + self.n_iter_) % 2**64
        [run] = train_fits([replace(fit, shuffle_seed=shuffle, initial=layers)], None)
        before, iterations, seen = self.loss_curve_, self.n_iter_, self.t_
        if run.status == "diverged":
            self.take(run, table)
        self._keep(run, table, before)
        self.n_iter_ += iterations
        self.t_ += seen
        return run

    def _validation_share(self) -> float:
        if self.early_stopping is not True:
            return 0.0
        share = self.validation_fraction
        if not isinstance(share, (int, float)) or not 0 < share < 1:
            raise SettingsError(f"validation_fraction must be between 0 and 1, got {shown(share)}")
        return float(share)

    def _keep(self, run: Run, table: Table, before: list[float]) -> None:
        self.run_, self.network_ = run, run.network
        ended, numbers = run.epoch_ended, table.numbers
        # scikit-learn's squared error is half of the mean square, summed over the outputs.
        halves = numbers / 2 if run.network.loss == "squared_error" else 1.0
        curve = (run.history["train_loss"][1 : ended + 1] * halves).tolist()
        self.loss_curve_ = [*before, *curve]
        best = ended if run.best_epoch is None else max(run.best_epoch, 1)
        self.loss_ = curve[best - 1]
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

    def _inputs(self, x: Any) -> NDArray[Any]:
        check_is_fitted(self)
        checked: NDArray[Any] = validate_data(self, x, reset=False, dtype=[np.float64, np.float32])
        return checked


def _dashed(sizes: tuple[int, ...]) -> str:
    return "-".join(map(str, sizes))
