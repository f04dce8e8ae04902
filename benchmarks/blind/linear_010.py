# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: einsum
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    out = "...j" if w.ndim == 2 else "..."
    return np.einsum("...i,i" + out[3:] + "->" + out, x, w) + b
