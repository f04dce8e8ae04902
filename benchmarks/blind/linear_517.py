# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: einsum
import numpy as np

def linear(x, w, b):
    w2 = w if np.ndim(w) == 2 else w[:, np.newaxis]
    out = np.einsum("...d,dk->...k", x, w2) + np.reshape(b, -1)
    return out if np.ndim(w) == 2 else out[..., 0]
