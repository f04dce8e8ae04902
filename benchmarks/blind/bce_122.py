# piece: bce
# truth: wrong
# function: bce
# mistake: the predictions are cast to the type of the labels, with whole-number labels they become 0
# line: 12
# style: type hints, same dtype
import numpy as np
from numpy.typing import ArrayLike

def bce(y: ArrayLike, y_hat: ArrayLike) -> float:
    labels: np.ndarray = np.asarray(y)
    probs: np.ndarray = np.asarray(y_hat).astype(labels.dtype)
    probs = np.clip(probs.astype(float), 1e-7, 1 - 1e-7)
    return float(np.mean(-labels * np.log(probs) - (1 - labels) * np.log1p(-probs)))
