# piece: bce
# truth: wrong
# function: bce
# mistake: the second term subtracts from 1 outside the logarithm, 1 - log(p) instead of log(1 - p)
# line: 12
# style: half-renamed copy of lecture code
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.float64(y_hat), 1e-12, 1 - 1e-12)
    first = y * np.log(p)
    second = (1 - y) * (1 - np.log(p))
    return -(first + second).mean()
