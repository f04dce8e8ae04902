# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the caller's array is overwritten by the in-place operations
# line: 10
# style: in-place update
import numpy as np

def sigmoid(x):
    z = np.asarray(x, dtype=float)
    np.clip(z, -700, 700, out=z)
    np.negative(z, out=z)
    np.exp(z, out=z)
    z += 1
    return 1 / z
