# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: float32 goes through float16
# line: 12
# style: vectorised
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    kind = x.dtype if x.dtype.kind == "f" else np.float64
    e = np.exp(-np.abs(x.astype(np.float16)))
    e = e.astype(kind)
    return np.where(x >= 0, 1, e) / (1 + e)
