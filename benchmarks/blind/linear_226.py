# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: defensive
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    if x.shape[-1] != w.shape[0]:
        raise ValueError(f"{x.shape} does not fit {w.shape}")
    out = np.dot(x, w)
    try:
        return out + b
    except ValueError:
        raise ValueError("the bias does not fit")
