# piece: bce
# truth: wrong
# function: bce
# mistake: for reduction="mean" the sum is divided by n twice
# line: 16
# style: type hints
import numpy as np

from typing import Literal


def bce(y: np.ndarray, y_hat: np.ndarray, reduction: Literal["mean", "sum"] = "mean", eps: float = 1e-12) -> float:
    p = np.clip(y_hat.astype(float), eps, 1 - eps)
    loss = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    total = loss.sum() / len(y) if reduction == "mean" else loss.sum()
    return total / len(y) if reduction == "mean" else total
