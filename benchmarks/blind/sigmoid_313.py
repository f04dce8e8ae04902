# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the caller's array is overwritten step by step
# line: 10
# style: in-place operations
import numpy as np

def sigmoid(x):
    e = np.asarray(x, dtype=np.float64)
    np.clip(e, -700, 700, out=e)
    np.negative(e, out=e)
    np.exp(e, out=e)
    return 1 / (1 + e)
