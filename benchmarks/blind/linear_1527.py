# piece: linear
# truth: wrong
# function: linear_unit
# mistake: the bias is in the start value and added once more after the loop
# line: 15
# style: c-like
import numpy as np


def linear_unit(b, w, x):
    x = np.asarray(x, dtype=float)
    z = np.full(x.shape[:-1], float(b))
    for j in range(x.shape[-1]):
        z = z + w[j] * x[..., j]
    z = z + b
    return 1 / (1 + np.exp(-z))
