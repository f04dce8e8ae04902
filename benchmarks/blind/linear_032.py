# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: broadcasting sum
import numpy as np

def linear(x, w, b):
    """x . w + b through a pointwise product and a sum over the inputs."""
    x, w = np.asarray(x), np.asarray(w)
    if w.ndim == 1:
        return (x * w).sum(-1) + b
    return (x[..., :, None] * w).sum(-2) + b
