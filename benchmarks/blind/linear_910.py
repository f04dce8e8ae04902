# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is taken as an argument but never added
# line: 17
# style: chatbot
import numpy as np

def linear(x, w, b):
    """Compute the affine map of a fully connected layer.

    Args:
        x: inputs (n, d_in)
        w: weights (d_in, d_out)
        b: bias (d_out,)
    """
    z = np.matmul(x, w)
    return z
