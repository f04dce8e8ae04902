# piece: accuracy
# truth: right
# function: accuracy
# style: chatbot
from typing import Sequence
import numpy as np

def accuracy(y: Sequence[int], y_hat: Sequence[float], *, threshold: float = 0.5) -> float:
    """
    Fraction of samples on the correct side of ``threshold``.

    Columns (n, 1) are accepted as well as plain vectors.
    """
    y_true = np.ravel(y).astype(bool)
    y_pred = np.ravel(y_hat) > threshold
    if y_true.shape != y_pred.shape:
        raise ValueError("labels and predictions differ in length")
    return float(np.count_nonzero(y_true == y_pred) / len(y_true))
