# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: two mistakes: the sum is not set back for the next element, and the exponent has the wrong sign
# line: none
# style: loop, two defects
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    out = np.empty(x.shape)
    denominator = 1.0
    for i in np.ndindex(*x.shape):
        denominator += np.exp(np.clip(x[i], -500, 500))
        out[i] = 1 / denominator
    return out
