# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the derivative is s (1 + s) instead of s (1 - s)
# line: 15
# style: defensive, freely
import numpy as np

def sigmoid(x, derivative=False):
    x = np.asarray(x, dtype=float)
    assert not np.isnan(x).any(), "NaN in the input"
    s = 1 / (1 + np.exp(np.minimum(-x, 700)))
    assert ((0 <= s) & (s <= 1)).all()
    if derivative:
        return s * (1 + s)
    return s
