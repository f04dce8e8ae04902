# piece: linear
# truth: wrong
# function: linear
# mistake: negative biases are set to zero
# line: 14
# style: over-defensive about the bias
import numpy as np

def linear(x, w, b):
    x = np.asarray(x, dtype=float)
    w = np.asarray(w, dtype=float)
    if x.shape[-1] != w.shape[0]:
        raise ValueError("inner dimensions differ")
    offset = np.maximum(np.asarray(b, dtype=float), 0)
    return x @ w + offset
