# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: bias as an extra weight
import numpy as np

def linear(x, w, b):
    x = np.asarray(x, dtype=float)
    w = np.asarray(w, dtype=float)
    ones = np.ones(x.shape[:-1] + (1,))
    bias = np.reshape(np.broadcast_to(b, w.shape[1:]), (1,) + w.shape[1:])
    return np.concatenate([x, ones], axis=-1) @ np.concatenate([w, bias])
