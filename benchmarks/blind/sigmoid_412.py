# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result has the type of the input: cut to 0 and 1 for integers
# line: 11
# style: masks
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    out = np.empty_like(x)
    pos = x >= 0
    out[pos] = 1/(1 + np.exp(-x[pos]))
    e = np.exp(x[~pos])
    out[~pos] = e/(1 + e)
    return out
