# piece: bce
# truth: wrong
# function: bce
# mistake: the constant 1e-15 is lost in float32, where 1 - 1e-15 is 1 and the loss infinite
# line: 10
# style: typed
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    tiny = y_hat.dtype.type(1e-15)
    safe: np.ndarray = np.minimum(np.maximum(y_hat, tiny), 1 - tiny)
    return float(-np.mean(y * np.log(safe) + (1 - y) * np.log1p(-safe)))
