# piece: bce
# truth: wrong
# function: bce
# mistake: clipped at 0 only, a certain and right 1 gives 0 times minus infinity
# line: 10
# style: clipping in the wrong place
import numpy as np

def bce(y, y_hat):
    p = np.maximum(np.asarray(y_hat, dtype=float), 1e-10)
    return -np.mean(y * np.log(p) + (1 - np.asarray(y)) * np.log(1 - p))
