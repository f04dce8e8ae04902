# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: defensive
import numpy as np

def relu(x):
    x = np.asarray(x)
    assert x.dtype.kind in "iufb", "numbers only"
    y = -np.minimum(-x.astype(np.result_type(x, np.float32)), 0)
    assert y.shape == x.shape
    return np.abs(y)
