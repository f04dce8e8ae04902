# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: defensive
import numpy as np

def bce(y, y_hat):
    y_hat = np.asarray(y_hat)
    if not np.issubdtype(y_hat.dtype, np.floating):
        y_hat = y_hat.astype(float)
    if np.any((y_hat < 0) | (y_hat > 1)):
        raise ValueError("probabilities expected")
    y = np.asarray(y)
    assert len(y) == len(y_hat)
    eps = np.finfo(y_hat.dtype).eps
    clipped = np.clip(y_hat, eps, 1 - eps)
    return np.mean(-y * np.log(clipped) - (1 - y) * np.log(1 - clipped))
