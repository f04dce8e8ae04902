# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: matlab
import numpy as np

def relu(x):
    y = np.zeros(np.shape(x), dtype=np.asarray(x).dtype)
    x = np.asarray(x)
    idx = x > 0
    y[idx] = x[idx]
    return y
