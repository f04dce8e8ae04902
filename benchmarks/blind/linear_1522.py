# piece: linear
# truth: right
# function: linear
# style: terse
import numpy as np

def linear(x, w, b):
    x2 = np.atleast_2d(x)
    z = (x2 @ np.reshape(w, (-1, 1)))[:, 0] + b
    p = 1 / (1 + np.exp(-z))
    return p if np.ndim(x) > 1 else p[0]
