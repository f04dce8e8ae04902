# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: defensive
import numpy as np

def linear(W, b, x):
    W = np.atleast_2d(np.asarray(W, dtype=float))
    b = np.asarray(b, dtype=float).ravel()
    x = np.asarray(x, dtype=float)
    if b.size != W.shape[1]:
        raise ValueError(f"{b.size} biases for {W.shape[1]} outputs")
    if x.shape[-1] != W.shape[0]:
        raise ValueError(f"{x.shape[-1]} inputs for {W.shape[0]} rows of weights")
    z = (x[..., :, None] * W).sum(axis=-2)
    z += b
    assert z.shape == x.shape[:-1] + (W.shape[1],)
    return z
