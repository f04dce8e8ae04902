# piece: relu
# truth: wrong
# function: relu
# mistake: the default of the threshold is compared with the absolute value, so large negative numbers pass
# line: 13
# style: defensive
import numpy as np

def relu(x, threshold=0.0):
    x = np.asarray(x)
    if threshold < 0:
        raise ValueError("threshold must not be negative")
    keep = abs(x) > threshold
    y = np.where(keep, x, 0)
    assert y.shape == x.shape, "shape changed"
    return y
