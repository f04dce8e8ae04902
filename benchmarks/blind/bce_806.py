# piece: bce
# truth: wrong
# function: bce
# mistake: eps of 1e-8 vanishes in 1 - eps for float32, so a perfect prediction gives NaN
# line: 10
# style: terse
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat, 1e-8, 1 - 1e-8)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
