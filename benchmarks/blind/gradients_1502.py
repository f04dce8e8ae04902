# piece: gradients
# truth: right
# function: linear_gradients
# style: c-like
import numpy as np

def linear_gradients(x, w, b, dz):
    dx = np.zeros_like(x, dtype=float)
    dw = np.zeros_like(w, dtype=float)
    for xi, gi, out in zip(x, dz, dx):
        out[:] = w @ gi
        dw += np.outer(xi, gi)
    return dx, dw, np.ones(len(x)) @ dz
