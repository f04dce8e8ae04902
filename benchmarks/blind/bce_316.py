# piece: bce
# truth: wrong
# function: bce
# mistake: the term of the zeros is missing
# line: 12
# style: typed
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    eps: float = float(np.finfo(y_hat.dtype).eps)
    p: np.ndarray = y_hat.clip(eps, 1 - eps)
    return -float(np.sum(y * np.log(p))) / len(y)
