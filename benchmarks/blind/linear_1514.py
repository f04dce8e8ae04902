# piece: linear
# truth: wrong
# function: linear
# mistake: the pointwise product is not summed, one value a feature comes out
# line: 11
# style: terse
import numpy as np

def linear(x, w, b):
    s = lambda t: 1 / (1 + np.exp(-t))
    return s(np.asarray(x) * w + b)
