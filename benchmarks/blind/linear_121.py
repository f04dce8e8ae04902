# piece: linear
# truth: wrong
# function: linear
# mistake: the weights of the first call of a shape are kept
# line: 13
# style: remembered weights
import numpy as np

_seen = {}

def linear(x, w, b):
    key = np.shape(w)
    weights = _seen.setdefault(key, np.array(w, dtype=float))
    return x @ weights + b
