# piece: bce
# truth: wrong
# function: bce
# mistake: only the lower end is clipped, y_hat = 1 gives log(0)
# line: 10
# style: terse
import numpy as np

def bce(y, y_hat):
    p = np.maximum(y_hat, 1e-12)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
