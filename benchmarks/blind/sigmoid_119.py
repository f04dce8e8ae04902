# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: frompyfunc with a branch
import math
import numpy as np

def _value(v):
    e = math.exp(-abs(v))
    return (1.0 if v >= 0 else e) / (1.0 + e)

_everywhere = np.frompyfunc(_value, 1, 1)

def sigmoid(x):
    return np.asarray(_everywhere(np.asarray(x, dtype=float)), dtype=float)
