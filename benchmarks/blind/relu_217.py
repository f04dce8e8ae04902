# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: recursion over nested arrays
import numpy as np

def relu(x):
    if np.ndim(x) == 0:
        return x if x > 0 else x * 0
    x = np.asarray(x)
    return np.array([relu(row) for row in x], dtype=x.dtype).reshape(x.shape)
