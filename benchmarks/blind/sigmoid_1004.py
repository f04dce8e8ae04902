# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: C-like
import numpy as np

def sigmoid(x):
    a = np.array(x, dtype=np.float64)
    flat = a.reshape(-1)
    for i in range(flat.size):
        v = flat[i]
        if v >= 0:
            flat[i] = 1.0 / (1.0 + np.exp(-v))
        else:
            e = np.exp(v)
            flat[i] = e / (1.0 + e)
    return flat.reshape(a.shape)
