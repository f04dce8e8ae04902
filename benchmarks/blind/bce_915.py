# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: type hints
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    with np.errstate(divide="ignore"):
        lp: np.ndarray = np.maximum(np.log(y_hat), -100.0)
        lq: np.ndarray = np.maximum(np.log(1.0 - y_hat), -100.0)
    return float(np.mean(-(y * lp + (1.0 - y) * lq)))
