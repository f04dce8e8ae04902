# piece: gradients
# truth: right
# function: linear_backward
# style: textbook
import numpy as np

def linear_backward(x, w, upstream):
    """Gradients of the linear layer x w + b as sums of outer products over the samples."""
    dx = np.stack([w @ g for g in upstream])
    dw = sum(np.outer(r, g) for r, g in zip(x, upstream))
    db = sum(upstream)
    return dx, dw, db
