# piece: linear
# truth: wrong
# function: linear
# mistake: the sum is over the samples instead of over the inputs
# line: 17
# style: course template with docstring
import numpy as np

def linear(x, w, b):
    """Linear model.

    x: one sample (d,) or a batch (n, d)
    w: weights (d,)
    b: bias
    returns: x . w + b
    """
    return np.sum(np.asarray(x) * w, axis=0) + b
