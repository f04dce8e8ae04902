"""What the learning curves of an arm show: when learning stops, and which loss is higher."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.questions.tuned_arms import TunedArm
from steepest.questions.verdicts import Number, numbers_from_statistics
from steepest.statistics import Interval, Plateau, interval, plateau_epochs

__all__ = [
    "GAIN",
    "describe_learning_curves",
    "epochs_with_higher_validation_loss",
    "find_plateau",
    "loss_curves",
]

GAIN: Final = 0.005
"""A plateau begins where validation accuracy gains no more than this."""


def find_plateau(arm: TunedArm) -> Plateau:
    """From which epoch on the validation accuracy of the test runs gains no more than GAIN."""
    return plateau_epochs(arm.curves("validation_accuracy"), GAIN)


def loss_curves(arm: TunedArm) -> dict[str, NDArray[np.float64]]:
    """Label to training and validation losses of the test runs, (seeds, epochs + 1) each."""
    columns = {
        "training, during the epoch": "train_loss",
        "training, after the epoch": "train_loss_after",
        "validation, after the epoch": "validation_loss",
    }
    return {label: arm.curves(column) for label, column in columns.items()}


def epochs_with_higher_validation_loss(arm: TunedArm, training_loss: str) -> Interval:
    """Share of the epochs with the validation loss above a training loss, over the test runs.

    The t interval of a share near 1 can reach beyond it; it ends at 0 and at 1.

    Args:
        arm: runs that diverged are left out.
        training_loss: "train_loss" (averaged during the epoch) or "train_loss_after".
    """
    training, validation = (arm.curves(name)[:, 1:] for name in (training_loss, "validation_loss"))
    ended = np.isfinite(training).all(axis=1)
    found = interval((validation > training)[ended].mean(axis=1))
    return replace(
        found, low=float(np.clip(found.low, 0, 1)), high=float(np.clip(found.high, 0, 1))
    )


def describe_learning_curves(arm: TunedArm, label: str) -> tuple[tuple[str, str], list[Number]]:
    """The plateau and the comparison of the losses, in words and as numbers.

    Args:
        arm: the arm.
        label: its name in the numbers.

    Returns:
        Two sentences, and the numbers of a verdict.
    """
    plateau = find_plateau(arm).median
    higher = [
        epochs_with_higher_validation_loss(arm, loss) for loss in ("train_loss", "train_loss_after")
    ]
    during, after = (f"{100 * share.mean:.0f} %" for share in higher)
    sentences = (
        f"With {label}, validation accuracy gains at most {GAIN:g} after epoch "
        f"{plateau.median:g} (median).",
        f"Its validation loss is above the training loss in {during} of the epochs if the training "
        f"loss is averaged during the epoch, as training prints it, and in {after} if it is "
        "computed after the epoch, as the validation loss is.",
    )
    template = "epochs with validation above training loss {} the epoch"
    return sentences, [
        Number.from_statistic(f"epoch of the plateau, {label}", plateau, "epochs"),
        *numbers_from_statistics(template, ("during", "after"), higher),
    ]
