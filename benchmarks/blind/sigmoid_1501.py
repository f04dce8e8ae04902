# piece: sigmoid
# truth: right
# function: sigmoid
# style: c-like
import numpy as np


def sigmoid(x):
    x = np.array(x, dtype=float)
    x *= -1
    x.clip(-745, 700, out=x)
    np.exp(x, out=x)
    x += 1
    return np.reciprocal(x, out=x)
