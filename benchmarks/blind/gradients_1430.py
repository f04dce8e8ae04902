# piece: gradients
# truth: wrong
# function: gradients
# mistake: the mean is taken over the features (axis 1): one number per sample instead of per weight
# line: 15
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    e = p - y
    # contribution of every sample to every weight
    parts = e[:, np.newaxis] * x
    # average
    dw = parts.mean(axis=1)
    db = e.mean()
    return dw, db
