# piece: bce
# truth: wrong
# function: bce
# mistake: clipped only from below: a prediction of 1 gives NaN or infinity
# line: 10
# style: vectorised
import numpy as np

def bce(y, y_hat):
    p = np.maximum(y_hat.astype(float), 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
