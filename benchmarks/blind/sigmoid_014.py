# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: missing brackets: 1 / 1 + e^-x is computed
# line: 14
# style: plain Python loop
import math
import numpy as np

def sigmoid(x):
    flat = np.ravel(np.asarray(x, dtype=float))
    out = []
    for v in flat:
        out.append(1 / 1 + math.exp(-v))
    return np.array(out).reshape(np.shape(x))
