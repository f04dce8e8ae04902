# piece: bce
# truth: wrong
# function: bce
# mistake: the logarithm to base 2 is used instead of the natural one
# line: 13
# style: typed
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    lo: float = float(np.finfo(np.float64).eps)
    p_true: np.ndarray = np.where(y == 1, y_hat, 1.0 - y_hat).astype(np.float64)
    p_true = np.maximum(p_true, lo)
    losses: np.ndarray = -np.log2(p_true)
    return float(losses.mean())
