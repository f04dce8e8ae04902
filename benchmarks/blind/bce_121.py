# piece: bce
# truth: wrong
# function: bce
# mistake: after the first mask has been filled the second one tests the losses instead of the labels
# line: none
# style: masks in sequence
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    out = np.array(y, dtype=float)
    out[out == 1] = -np.log(p[out == 1])
    out[out < 0.5] = -np.log(1 - p[out < 0.5])
    return out.mean()
