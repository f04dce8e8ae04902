# piece: bce
# truth: wrong
# function: bce
# mistake: squared error
# line: 13
# style: typed
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    """Loss of a probability."""
    eps = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, eps, 1 - eps)
    return np.mean((y - p) ** 2)
