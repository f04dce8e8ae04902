# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: many helpers, two branches
import numpy as np

def _right_half(v):
    return 1 / (1 + np.exp(-v))

def _left_half(v):
    return np.exp(v) * _right_half(-v)

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    out = np.empty(x.shape)
    left = np.less(x, 0)
    out[left] = _left_half(x[left])
    out[~left] = _right_half(x[~left])
    return out
