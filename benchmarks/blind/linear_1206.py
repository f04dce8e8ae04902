# piece: linear
# truth: wrong
# function: linear
# mistake: the result is accumulated in the caller's bias
# line: 10
# style: step by step
import numpy as np

def linear(x, w, b):
    z = np.asarray(b, dtype=float)
    if z.shape == np.shape(x @ w):
        z += x @ w
        return z
    return x @ w + z
