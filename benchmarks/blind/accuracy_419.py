# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the last, smaller batch weighs as much as a full one
# line: 14
# style: in batches
import numpy as np

def accuracy(y, y_hat, chunk=64):
    parts = []
    for s in range(0, len(y), chunk):
        t, p = y[s:s + chunk], y_hat[s:s + chunk]
        parts.append(((p > 0.5) == t).mean())
    return np.mean(parts)
