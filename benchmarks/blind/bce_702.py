# piece: bce
# truth: wrong
# function: bce
# mistake: eps = 1e-16 is lost in 1 - eps even in float64, so a prediction of exactly 1 gives NaN
# line: 9
# style: typed
import numpy as np

EPS: float = 1e-16

def bce(y: np.ndarray, y_hat: np.ndarray) -> np.float64:
    p: np.ndarray = np.clip(y_hat.astype(np.float64), EPS, 1.0 - EPS)
    pos: np.ndarray = np.multiply(y, np.log(p))
    neg: np.ndarray = np.multiply(1 - y, np.log(1.0 - p))
    return -(pos + neg).mean()
