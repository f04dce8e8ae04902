# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the second loop starts at 1: the first row stays zero
# line: 15
# style: loop
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    if x.dtype.kind != "f":
        x = x.astype(float)
    flat = x.ravel()
    out = np.zeros_like(flat)
    for i in range(1, len(flat)):
        e = np.exp(-abs(flat[i]))
        out[i] = 1 / (1 + e) if flat[i] >= 0 else e / (1 + e)
    return out.reshape(x.shape)
