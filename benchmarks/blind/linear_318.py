# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: broadcast product
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
    if w.ndim == 1:
        return (x * w).sum(-1) + b
    return (x[..., None, :] * w.T).sum(-1) + b
