# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the branch for negative x divides by 1 - e^x
# line: 19
# style: loop
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    if x.dtype.kind != "f":
        x = x.astype(float)
    out = np.zeros(x.shape, dtype=x.dtype)
    for i in np.ndindex(x.shape):
        if x[i] > -0.0 or x[i] == 0:
            out[i] = 1 / (1 + np.exp(-x[i]))
        else:
            t = np.exp(x[i])
            out[i] = t / (1 - t)
    return out
