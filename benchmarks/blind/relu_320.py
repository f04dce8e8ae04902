# piece: relu
# truth: wrong
# function: relu
# mistake: the result array holds integers, the fractions are cut off
# line: 11
# style: nested loops, zeros of integers
import numpy as np

def relu(x):
    arr = np.atleast_1d(np.asarray(x))
    res = np.zeros(arr.shape, dtype=int)
    for idx in np.ndindex(arr.shape):
        if arr[idx] > 0:
            res[idx] = arr[idx]
    return res.reshape(np.shape(x))
