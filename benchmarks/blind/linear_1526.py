# piece: linear
# truth: wrong
# function: linear
# mistake: the sum runs over the samples (axis 0) instead of the features
# line: 13
# style: verbose
import numpy as np


def linear(x, w, b):
    x = np.asarray(x, dtype=float)
    weighted = x * np.asarray(w)
    score = np.sum(weighted, axis=0) + b
    return 1 / (1 + np.exp(-score))
