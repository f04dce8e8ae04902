"""What is learned from a table: a class, numbers, or several labels a row.

One place knows which losses fit each problem, and what its scores are called.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

__all__ = [
    "HISTORY",
    "IMBALANCED",
    "PROBLEMS",
    "Problem",
    "column_number",
    "in_words",
    "problem_of_losses",
]

IMBALANCED: Final = 2 / 3
"""From this share of rows of one class on, accuracies are shown with what it alone would score."""

HISTORY: Final = (
    "train_loss",
    "train_accuracy",
    "train_loss_after",
    "train_accuracy_after",
    "validation_loss",
    "validation_accuracy",
)
"""The columns of a history of classification, in order."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A learning problem.

    Attributes:
        name: as ``Dataset.problem`` has it.
        measure: the score beside the loss, as in the names of columns: the larger the better.
        word: the same in sentences.
        least: its lowest value; the highest is 1.
        losses: the names of those that fit; the first is what ``"auto"`` means, but that of
            classification depends on the number of classes.
        needs: what the targets must be, for messages.
        constant: the prediction that a run which diverged counts as.
    """

    name: str
    measure: str
    word: str
    least: float
    losses: tuple[str, ...]
    needs: str
    constant: str

    @property
    def has_rows(self) -> bool:
        """Whether a row is right or wrong."""
        return self.name == "classification"

    @property
    def history(self) -> tuple[str, ...]:
        """The columns of a history, in order.

        >>> PROBLEMS["regression"].history[-2:]
        ('validation_loss', 'validation_r2')
        """
        return tuple(name.replace("accuracy", self.measure) for name in HISTORY)

    @property
    def scores(self) -> tuple[str, ...]:
        """The columns of a history and those of the test part."""
        return (*self.history, "test_loss", f"test_{self.measure}")

    def score(self, part: str) -> str:
        """The name of the score beside the loss on a part.

        >>> PROBLEMS["regression"].score("test")
        'test_r2'
        """
        return f"{part}_{self.measure}"


_BINARY: Final = "binary_cross_entropy"
PROBLEMS: Final = {
    each.name: each
    for each in (
        Problem(
            "classification",
            "accuracy",
            "accuracy",
            0.0,
            (_BINARY, "binary_cross_entropy_from_probabilities", "softmax_cross_entropy"),
            "classes",
            "a constant prediction of the most frequent class",
        ),
        Problem(
            "regression",
            "r2",
            "R²",
            -math.inf,
            ("squared_error", "huber", "poisson", "pinball"),
            "numbers",
            "the constant prediction of the mean, whose R² is 0",
        ),
        Problem(
            "multilabel",
            "accuracy",
            "accuracy",
            0.0,
            (_BINARY,),
            "several labels 0 and 1 a row",
            "a constant prediction of the more frequent value of each label",
        ),
    )
}
"""The problems by name."""


def column_number(name: str) -> int:
    """The place of a column of any problem's history.

    >>> column_number("validation_r2"), column_number("train_accuracy")
    (5, 1)
    """
    return HISTORY.index(name.replace("r2", "accuracy"))


_WORDS: Final = {
    "r2": "R²",
    "auc": "AUC",
    "f1": "macro F1",
    "mae": "MAE",
    "rmse": "RMSE",
    "brier": "Brier score",
    "pinball": "pinball loss",
}


def in_words(score: str) -> str:
    """The name of a score in a sentence.

    >>> in_words("validation_r2"), in_words("test_loss"), in_words("average_precision")
    ('validation R²', 'test loss', 'average precision')
    """
    return " ".join(_WORDS.get(word, word) for word in score.split("_"))


def problem_of_losses(losses: Iterable[str]) -> str | None:
    """The only problem that all these losses fit; None if several or none do.

    >>> problem_of_losses(["poisson"]), problem_of_losses(["auto"])
    ('regression', None)
    """
    named = [loss for loss in losses if loss != "auto"]
    fitting = [
        problem.name
        for problem in PROBLEMS.values()
        if named and all(loss in problem.losses for loss in named)
    ]
    return fitting[0] if len(fitting) == 1 else None
