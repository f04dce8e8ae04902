# piece: linear
# truth: wrong
# function: linear
# mistake: the loop over the features starts at 1 and leaves the first one out
# line: 13
# style: c-like
import numpy as np


def linear(x, w, b):
    x = np.asarray(x, dtype=float)
    z = np.zeros(x.shape[:-1]) + b
    for j in range(1, len(w)):
        z = z + x[..., j] * w[j]
    return 1 / (1 + np.exp(-z))
