# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: affine matrix
import numpy as np

def linear(x, w, b):
    w = np.asarray(w, dtype=float)
    M = np.vstack([w.reshape(len(w), -1), np.reshape(b, (1, -1))])
    x1 = np.concatenate([np.asarray(x), np.ones(np.shape(x)[:-1] + (1,))], axis=-1)
    z = x1 @ M
    return z[..., 0] if w.ndim == 1 else z
