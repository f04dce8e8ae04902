# piece: linear
# truth: right
# function: linear
# style: functional
import numpy as np

def linear(x, w, b):
    # (w^T x^T + b column)^T
    return (np.transpose(w) @ np.transpose(x) + np.reshape(b, (-1, 1))).T
