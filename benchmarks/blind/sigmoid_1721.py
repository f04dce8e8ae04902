# piece: sigmoid
# truth: right
# function: sigmoid
# style: mask
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    z = np.atleast_1d(x).astype(float)
    out = np.empty_like(z)
    neg = z < 0
    out[~neg] = 1 / (1 + np.exp(-z[~neg]))
    e = np.exp(z[neg])
    out[neg] = e / (e + 1)
    return out.reshape(x.shape)
