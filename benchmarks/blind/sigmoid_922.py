# piece: sigmoid
# truth: right
# function: logistic
# mistake: none
# line: none
# style: defensive
import numpy as np

def logistic(x, bias=0.0, scale=1.0, out=None):
    x = np.array(x, dtype=float, copy=True)
    assert np.isfinite(x).all(), "finite numbers only"
    assert scale != 0
    x *= scale
    x += bias
    x = np.exp(-np.log1p(np.exp(-np.clip(x, -709, 709))))
    if out is not None:
        out[...] = x
        return out
    return x
