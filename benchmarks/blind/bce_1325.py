# piece: bce
# truth: wrong
# function: bce
# mistake: the eps 1e-12 vanishes beside 1 in float32, so a float32 prediction of 1 gives NaN or inf
# line: 10
# style: terse
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat, np.float32(1e-12), np.float32(1 - 1e-12)).astype(y_hat.dtype)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
