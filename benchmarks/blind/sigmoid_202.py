# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result is clipped to [0.1, 0.9] where the argument should have been
# line: 11
# style: clipping
import numpy as np

def sigmoid(x):
    s = 1 / (1 + np.exp(-np.clip(np.asarray(x, dtype=float), -708, 708)))
    return np.clip(s, 0.1, 0.9)
