# piece: gradients
# truth: wrong
# function: linear_gradients
# mistake: dx multiplies by x where the weights belong
# line: 16
# style: typed
import numpy as np

def linear_gradients(x: np.ndarray, w: np.ndarray, upstream: np.ndarray):
    """
    Backward pass of z = x @ w + b, with upstream = dL/dz (n,).
    Returns dL/dw (d,), dL/db and dL/dx (n, d).
    """
    dw = x.T @ upstream
    db = upstream.sum()
    dx = upstream[:, None] * x
    return dw, db, dx
