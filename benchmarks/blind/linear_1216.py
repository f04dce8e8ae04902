# piece: linear
# truth: wrong
# function: linear
# mistake: only the first bias is used for all outputs
# line: 13
# style: defensive with asserts
import numpy as np

def linear(x, w, b):
    assert x.shape[-1] == w.shape[0], "features do not match"
    b = np.asarray(b)
    assert np.all(np.isfinite(b))
    return np.dot(x, w) + b.flat[0]
