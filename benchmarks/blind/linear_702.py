# piece: linear
# truth: wrong
# function: linear
# mistake: the check compares the number of samples with the rows of W
# line: 12
# style: defensive
import numpy as np

def linear(x, W, b):
    x, W, b = np.asarray(x), np.asarray(W), np.asarray(b)
    assert x.ndim == 2 and W.ndim == 2 and b.ndim == 1
    assert x.shape[0] == W.shape[0], "inner sizes differ"
    assert W.shape[1] == b.shape[0], "bias does not fit"
    z = x @ W + b
    assert z.shape == (x.shape[0], W.shape[1])
    return z
