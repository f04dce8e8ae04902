# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the output is kept away from 0 and 1 by 1e-7
# line: 15
# style: defensive
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    assert np.issubdtype(x.dtype, np.number), "numbers expected"
    x = x.astype(np.float64)
    e = np.exp(-np.abs(x))
    y = np.where(x >= 0, 1, e) / (1 + e)
    y = np.clip(y, 1e-7, 1 - 1e-7)
    assert y.shape == x.shape
    return y
