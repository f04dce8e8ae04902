# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: masks filled by index
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    out = np.empty(x.shape, dtype=np.result_type(x, np.float32) if x.dtype.kind == "f" else float)
    neg = x < 0
    out[~neg] = 1 / (1 + np.exp(-x[~neg].astype(out.dtype)))
    e = np.exp(x[neg].astype(out.dtype))
    out[neg] = e / (e + 1)
    return out
