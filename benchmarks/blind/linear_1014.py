# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are transposed although they are stored as (d_in, d_out)
# line: 23
# style: chatbot-like
import numpy as np

def linear(x, W, b):
    """
    Affine map of a batch.

    Parameters
    ----------
    x : (n, d_in) array
    W : (d_in, d_out) array
    b : (d_out,) array

    Returns
    -------
    (n, d_out) array
    """
    z = np.dot(x, W.T)
    return z + b
