# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: verbose
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    # integers become floats, float32 stays float32
    if x.dtype.kind != "f":
        x = x.astype(float)
    y = np.empty_like(x)
    pos = x >= 0
    y[pos] = 1 / (1 + np.exp(-x[pos]))
    # for negative x the other form, here exp(x) is at most 1
    e = np.exp(x[~pos])
    y[~pos] = e / (1 + e)
    return y
