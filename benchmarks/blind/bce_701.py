# piece: bce
# truth: wrong
# function: bce
# mistake: eps is taken from the type of the labels, so integer labels raise an error
# line: 10
# style: typed
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    eps: float = np.finfo(y.dtype).eps
    p: np.ndarray = y_hat.clip(eps, 1 - eps)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log1p(-p)))
