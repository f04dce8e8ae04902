# piece: relu
# truth: wrong
# function: relu
# mistake: the inner loop stops before the last column
# line: 15
# style: c-like
import numpy as np

def relu(x):
    a = np.array(x)
    if a.ndim == 0:
        return a if a > 0 else a * 0
    m = a.reshape(-1, a.shape[-1])
    for i in range(m.shape[0]):
        for j in range(m.shape[1] - 1):
            if m[i, j] < 0:
                m[i, j] = 0
    return m.reshape(a.shape)
