"""What outputs mean where rows have numbers or several labels, and how well they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.data.problems import PROBLEMS
from steepest.data.targets import check_new_targets
from steepest.errors import DataError
from steepest.nn.activations import sigmoid
from steepest.nn.regression_losses import multilabel_loss, regression_loss
from steepest.training.reference_inputs import precision_of

if TYPE_CHECKING:
    from steepest.training.prediction import Trained

__all__ = ["evaluate_targets", "predict_targets", "probabilities_of_labels"]


def predict_targets(network: Trained, outputs: NDArray[np.floating]) -> NDArray[Any]:
    """Numbers in the units of y, (n,) or (n, outputs) float64, or labels 0 and 1, (n, labels)."""
    if network.problem == "multilabel":
        return (outputs > 0).astype(np.int32)
    numbers = outputs.astype(np.float64)
    with np.errstate(over="ignore", invalid="ignore"):
        numbers = np.exp(numbers) if network.loss == "poisson" else numbers
        numbers = numbers * network.target_deviation + network.target_mean
    return numbers[:, 0] if numbers.shape[1] == 1 else numbers


def probabilities_of_labels(network: Trained, outputs: NDArray[np.floating]) -> NDArray[np.float64]:
    """The probability of each label, (n, labels).

    Raises:
        DataError: a network that predicts numbers.
    """
    if network.problem == "regression":
        raise DataError("a network that predicts numbers has no probabilities (use predict)")
    return np.asarray(sigmoid(outputs.astype(np.float64)))


def evaluate_targets(
    network: Trained, outputs: NDArray[np.floating], y: object
) -> tuple[float, float]:
    """Mean loss, and R² or the share of labels that are right, of rows with known targets.

    Raises:
        DataError: targets that are not those of the outputs, or not one for each row.
    """
    targets = check_new_targets(y, PROBLEMS[network.problem], outputs.shape)
    if network.problem == "multilabel":
        loss = multilabel_loss()
        wanted = targets.astype(outputs.dtype)
        right = float((loss.predicted(outputs) == wanted).mean())
        return float(loss.each(wanted, outputs).astype(np.float64).mean()), right
    loss = regression_loss(network.loss, network.delta, network.quantile)
    scaled = (targets - network.target_mean) / network.target_deviation
    with np.errstate(over="ignore", invalid="ignore"):
        losses = loss.each(scaled.astype(outputs.dtype), outputs).astype(np.float64)
        errors = loss.predicted(outputs).astype(np.float64) - scaled
        explained = 1 - errors**2 @ precision_of(scaled, np.ones(len(scaled)))
    return float(losses.mean()), float(explained.mean())
