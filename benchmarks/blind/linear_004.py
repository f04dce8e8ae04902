# piece: linear
# truth: wrong
# function: linear
# mistake: the column of ones stands first but the bias last, they do not meet
# line: 13
# style: bias as an extra weight
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
    ones = np.ones(x.shape[:-1] + (1,))
    bias = np.broadcast_to(b, w.shape[1:])[None]
    return np.concatenate([ones, x], axis=-1) @ np.concatenate([w, bias])
