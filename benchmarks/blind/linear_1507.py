# piece: linear
# truth: wrong
# function: linear
# mistake: the mean over the features is taken instead of the sum
# line: 14
# style: verbose
import numpy as np


def linear(x, params):
    w, b = params["w"], params["b"]
    x = np.asarray(x, dtype=float)
    w = np.asarray(w, dtype=float)
    z = np.mean(x * w, axis=-1) + b
    return np.reciprocal(1 + np.exp(-z))
