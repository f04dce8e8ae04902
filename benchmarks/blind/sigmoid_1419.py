# piece: sigmoid
# truth: wrong
# function: activation
# mistake: zero belongs to neither mask, so sigma(0) stays 0 instead of 0.5
# line: 12
# style: c-like
import numpy as np

def activation(z):
    z = np.asarray(z, dtype=float)
    out = np.zeros(z.shape)
    pos = z > 0
    neg = z < 0
    out[pos] = 1 / (1 + np.exp(-z[pos]))
    t = np.exp(z[neg])
    out[neg] = t / (1 + t)
    return out
