# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: defensive
import numpy as np

def sigmoid(x, out=None):
    x = np.asarray(x, dtype=np.float64)
    if out is None:
        out = np.empty_like(x)
    elif out.shape != x.shape:
        raise ValueError("out has another shape")
    np.clip(x, -708.0, 708.0, out=out)
    np.negative(out, out=out)
    np.exp(out, out=out)
    out += 1.0
    np.divide(1.0, out, out=out)
    return out
