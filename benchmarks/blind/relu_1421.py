# piece: relu
# truth: right
# function: relu
# style: c-like
import numpy as np

def _positive(v):
    return v if v > 0 else 0 * v

def relu(x):
    x = np.asarray(x)
    values = [_positive(v) for v in x.ravel()]
    return np.array(values, dtype=x.dtype).reshape(x.shape)
