# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the clipping writes into the array that was passed
# line: 15
# style: defensive
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    if x.dtype.kind not in "iuf":
        raise TypeError("numbers expected")
    if x.dtype.kind != "f" or x.dtype.itemsize < 8:
        x = x.astype(np.float64)
    np.clip(x, -500, 500, out=x)
    y = 1 / (1 + np.exp(-x))
    assert np.all((y >= 0) & (y <= 1))
    return y
