# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the branch for negative x uses exp(-x) too and gives the value of -x, far down NaN
# line: 14
# style: step by step
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    out = np.empty_like(x)
    pos = x >= 0
    out[pos] = 1 / (1 + np.exp(-x[pos]))
    e = np.exp(-x[~pos])
    out[~pos] = e / (1 + e)
    return out
