# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added inside the sum, once for every feature
# line: 11
# style: c-like
import numpy as np

def linear(x, w, b):
    x = np.asarray(x)
    z = np.sum(x * w + b, axis=-1)
    return 1 / (1 + np.exp(-z))
