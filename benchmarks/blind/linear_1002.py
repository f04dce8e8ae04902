# piece: linear
# truth: wrong
# function: linear
# mistake: the in-place addition keeps the integer type of x
# line: 12
# style: verbose with comments
import numpy as np

def linear(x, W, b):
    # the first feature starts the sum
    n = len(x)
    out = np.zeros((n, len(b)), dtype=x.dtype)
    # every feature adds its share
    for m in range(x.shape[1]):
        np.add(out, np.outer(x[:, m], W[m]), out=out, casting="unsafe")
    np.add(out, b, out=out, casting="unsafe")
    return out
