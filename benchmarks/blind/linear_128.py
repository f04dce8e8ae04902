# piece: linear
# truth: wrong
# function: linear
# mistake: the squared distance of inputs and weights is computed instead of their product
# line: none
# style: distances
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
    columns = w.reshape(len(w), -1)
    difference = x[..., :, None] - columns
    z = -0.5 * (difference ** 2).sum(axis=-2)
    return (z[..., 0] if w.ndim == 1 else z) + b
