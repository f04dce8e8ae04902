# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: half-renamed
import numpy as np

def sigmoid(x):
    x = np.array(x, dtype=float)
    pos = x >= 0
    x[pos] = 1 / (1 + np.exp(-x[pos]))
    e = np.exp(x[~pos])
    x[~pos] = e / (e + 1)
    return x
