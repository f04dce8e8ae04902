# piece: sigmoid
# truth: right
# function: sigmoid
# style: verbose
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    mask = x < 0
    out = np.ones(x.shape)
    # numerator: 1 for x >= 0, e^x for x < 0
    np.exp(x, out=out, where=mask)
    return out / (1 + np.exp(-np.abs(x)))
