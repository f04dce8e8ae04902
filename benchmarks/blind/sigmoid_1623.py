# piece: sigmoid
# truth: right
# function: sigmoid
# style: verbose
import numpy as np

def sigmoid(x, out=None):
    x = np.asarray(x)
    if out is None:
        out = np.empty(x.shape, dtype=np.result_type(x, np.float32) if x.dtype.kind == "f" else float)
    # only the new buffer is changed in place, never x
    np.abs(x, out=out)
    np.negative(out, out=out)
    np.exp(out, out=out)
    out += 1
    np.divide(1, out, out=out)
    return np.where(x >= 0, out, 1 - out)
