# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: C-like
import numpy as np

def relu(x):
    x = np.asarray(x)
    y = np.zeros(x.shape)
    src = x.flatten()
    dst = y.reshape(-1)
    for i in range(src.size):
        v = src[i]
        dst[i] = v if v > 0 else 0
    return y
