# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: defensive
import numpy as np

def sigmoid(x, out=None):
    x = np.asarray(x)
    if x.dtype.kind not in "iuf":
        raise TypeError("real numbers expected")
    if out is None:
        out = np.empty(x.shape, dtype=np.float64)
    assert out.shape == x.shape
    e = np.exp(-np.abs(x.astype(np.float64)))
    # numerator 1 right of zero, e left of it
    np.divide(np.where(x < 0, e, 1.0), 1.0 + e, out=out)
    return out
