# piece: linear
# truth: wrong
# function: linear
# mistake: only the first bias is added to all outputs
# line: 19
# style: chatbot
import numpy as np

def linear(x, w, b):
    """
    Affine map of a batch.

    Args:
        x: (n, d)
        w: (d, k)
        b: (k,)
    """
    out = np.dot(x, w)
    out = out + b[0]
    return out
