# piece: linear
# truth: wrong
# function: linear
# mistake: a batch of one is squeezed to a vector
# line: 13
# style: defensive
import numpy as np

def linear(x, W, b):
    assert x.shape[1] == W.shape[0], "x and W do not fit"
    assert W.shape[1] == b.size, "W and b do not fit"
    out = x @ W + b.reshape(1, -1)
    return out[0] if len(out) == 1 else out
