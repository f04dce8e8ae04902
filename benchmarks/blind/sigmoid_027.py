# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: results are cached under the rounded argument, near arguments share one value
# line: 13
# style: cached helper
import math
import numpy as np

_store = {}

def _one(v):
    key = round(float(v), 1)
    if key not in _store:
        _store[key] = 1 / (1 + math.exp(-v)) if v > -700 else 0.0
    return _store[key]

def sigmoid(x):
    if np.ndim(x) == 0:
        return _one(x)
    return np.array([_one(v) for v in np.ravel(x)]).reshape(np.shape(x))
