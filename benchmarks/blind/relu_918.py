# piece: relu
# truth: wrong
# function: relu
# mistake: assigning into a copy by a mask fails for a plain number, because a float cannot be indexed
# line: 11
# style: defensive
import numpy as np

def relu(x):
    assert x is not None
    y = x.copy() if isinstance(x, np.ndarray) else x
    y[y < 0] = 0
    assert np.all(y >= 0)
    return y
