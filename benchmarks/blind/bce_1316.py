# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: typed, freely
import numpy as np

def bce(y_hat: np.ndarray, y: np.ndarray, eps: float = None) -> float:
    if eps is None:
        eps = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, eps, 1 - eps)
    return float(np.average(-(y * np.log(p) + (1 - y) * np.log(1 - p))))
