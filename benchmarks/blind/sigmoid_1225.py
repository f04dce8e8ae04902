# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: loop
import numpy as np

def sigmoid(x):
    arr = np.asarray(x)
    out = np.empty(arr.shape, dtype=float)
    for idx in np.ndindex(*arr.shape):
        v = float(arr[idx])
        if v < 0:
            t = np.exp(v)
            out[idx] = t / (1 + t)
        else:
            out[idx] = 1 / (1 + np.exp(-v))
    return out
