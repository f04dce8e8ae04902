# piece: relu
# truth: wrong
# function: relu
# mistake: the last column is never visited
# line: 12
# style: loop
import numpy as np

def relu(x):
    x = np.asarray(x)
    out = x.reshape(-1).copy()
    for i in range(out.size - 1):
        out[i] = max(out[i], 0)
    return out.reshape(x.shape)
