# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is forgotten
# line: 12
# style: textbook
import numpy as np

def linear(x, w, b):
    """Affine map of a batch."""
    z = x @ w
    return z
