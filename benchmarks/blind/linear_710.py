# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: defensive
import numpy as np

def linear(x, W, b):
    assert x.shape[-1] == W.shape[0], f"{x.shape} @ {W.shape}"
    assert b.shape == W.shape[1:]
    out = np.empty(x.shape[:-1] + b.shape)
    out[...] = b
    out += np.einsum("...d,dk->...k", x, W)
    return out
