# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: defensive
import numpy as np

def linear(x, W, b):
    n, d = x.shape
    assert W.shape[0] == d
    assert b.shape == (W.shape[1],)
    z = (x[:, :, np.newaxis] * W[np.newaxis]).sum(axis=1)
    z = z + b[np.newaxis, :]
    assert z.shape == (n, b.size)
    return z
