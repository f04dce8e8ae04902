# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the return stands inside the loop, only the first entry is filled
# line: 15
# style: preallocated loop with early return
import numpy as np

def sigmoid(x):
    arr = np.asarray(x, dtype=float)
    out = np.zeros(arr.shape)
    for index in np.ndindex(arr.shape):
        v = max(arr[index], -700.0)
        out[index] = 1 / (1 + np.exp(-v))
        return out
    return out
