# piece: linear
# truth: wrong
# function: linear
# mistake: the truth of an array of several biases is asked, which raises an error
# line: 14
# style: defensive, freely
import numpy as np

def linear(x, W, b=None):
    x = np.atleast_2d(x)
    if x.shape[-1] != W.shape[0]:
        raise ValueError(f"{x.shape} does not fit {W.shape}")
    z = x @ W
    if b:
        z = z + b
    assert z.shape[0] == x.shape[0]
    return z
