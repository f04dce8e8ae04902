# piece: bce
# truth: wrong
# function: bce
# mistake: only the lower end is clipped, y_hat = 1 still gives log 0
# line: 11
# style: type hints
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> np.floating:
    eps = np.finfo(y_hat.dtype).eps
    y_hat = np.maximum(y_hat, eps)
    return -np.average(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
