# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: recursion over the axes
import numpy as np

def relu(x):
    x = np.asarray(x)
    if x.ndim == 0:
        return x if x > 0 else np.zeros_like(x)
    return np.array([relu(row) for row in x], dtype=x.dtype).reshape(x.shape)
