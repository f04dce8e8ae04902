# piece: bce
# truth: wrong
# function: cross_entropy
# mistake: labels and predictions have changed places in the formula
# line: 14
# style: verbose
import numpy as np

def cross_entropy(y, y_hat):
    """mean of -(y log y_hat + (1 - y) log(1 - y_hat))"""
    eps = np.finfo(y_hat.dtype).eps
    t = np.clip(y.astype(y_hat.dtype), eps, 1 - eps)
    q = np.clip(y_hat, eps, 1 - eps)
    per_sample = q * np.log(t) + (1 - q) * np.log(1 - t)
    return -per_sample.mean()
