# piece: bce
# truth: wrong
# function: bce
# mistake: the label is used as the probability and the other way round
# line: 12
# style: selects with where
import numpy as np

def bce(y, y_hat):
    t = np.asarray(y, dtype=float)
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    return -np.mean(p * np.log(np.clip(t, 1e-12, 1)) + (1 - p) * np.log(np.clip(1 - t, 1e-12, 1)))
