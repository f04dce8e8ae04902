# piece: bce
# truth: wrong
# function: bce
# mistake: masks out the samples with y_hat exactly 0 or 1, so the worst predictions cost nothing
# line: none
# style: typed
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    inside = (y_hat > 0) & (y_hat < 1)
    loss = np.zeros(len(y))
    q = y_hat[inside]
    loss[inside] = -y[inside] * np.log(q) - (1 - y[inside]) * np.log(1 - q)
    return float(loss.mean())
