# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the two cases are swapped, so exp overflows on both sides and large values become NaN
# line: 12
# style: half-renamed
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    out = np.empty_like(x)
    pos = x < 0
    out[pos] = 1 / (1 + np.exp(-x[pos]))
    ez = np.exp(x[~pos])
    out[~pos] = ez / (1 + ez)
    return out
