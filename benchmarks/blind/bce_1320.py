# piece: bce
# truth: wrong
# function: bce
# mistake: the clipping at 0.01 changes ordinary probabilities near 0 and 1
# line: 10
# style: typed
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    lo, hi = 0.01, 0.99
    q = np.clip(y_hat, lo, hi)
    return float(-np.mean(y * np.log(q) + (1 - y) * np.log(1 - q)))
