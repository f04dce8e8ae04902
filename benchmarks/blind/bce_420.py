# piece: bce
# truth: wrong
# function: bce
# mistake: 1 - 1e-12 is 1 in float32: NaN for float32 predictions
# line: 10
# style: clip constant of float64
import numpy as np

def bce(y, y_hat):
    eps = 1e-12
    y_hat = np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
