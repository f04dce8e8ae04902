# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: defensive
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    if x.dtype.kind not in "fiub":
        raise TypeError("real numbers only")
    z = x if x.dtype.kind == "f" else x.astype(float)
    s = np.exp(np.minimum(z, 0)) / (np.exp(np.minimum(z, 0)) + np.exp(np.minimum(-z, 0)))
    assert s.shape == x.shape
    assert np.all((s >= 0) & (s <= 1))
    return s
