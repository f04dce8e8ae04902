# piece: linear
# truth: wrong
# function: linear
# mistake: z is overwritten in the loop, only the last feature remains
# line: 14
# style: c-like
import numpy as np


def linear(x, w, b):
    x = np.asarray(x, dtype=float)
    z = 0.0
    for j, weight in enumerate(w):
        z = weight * x[..., j]
    z = z + b
    return 1 / (1 + np.exp(-z))
