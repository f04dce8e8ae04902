# piece: bce
# truth: wrong
# function: binary_cross_entropy
# mistake: the default returns the loss of each sample, not the mean
# line: 9
# style: step by step, reduction parameter
import numpy as np

def binary_cross_entropy(y, y_hat, reduction="none"):
    p = np.clip(np.float64(y_hat), 1e-12, 1 - 1e-12)
    l = -np.where(np.asarray(y) > 0.5, np.log(p), np.log(1 - p))
    if reduction == "mean":
        return l.mean()
    if reduction == "sum":
        return l.sum()
    return l
