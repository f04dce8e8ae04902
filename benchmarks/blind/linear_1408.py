# piece: linear
# truth: wrong
# function: affine
# mistake: the bias is subtracted
# line: 11
# style: textbook
import numpy as np

def affine(w, x, b):
    """Affine map x w + b."""
    return np.dot(x, w) - b
