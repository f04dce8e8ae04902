# piece: linear
# truth: wrong
# function: linear
# mistake: the bias becomes a column, so it is added along the samples
# line: 24
# style: chatbot
import numpy as np

def linear(x, W, b):
    """
    Linear (fully connected) layer.

    Parameters
    ----------
    x : np.ndarray of shape (n, d_in)
    W : np.ndarray of shape (d_in, d_out)
    b : np.ndarray of shape (d_out,)

    Returns
    -------
    np.ndarray of shape (n, d_out)
    """
    # Make the bias broadcastable
    bias = b.reshape(-1, 1)
    # Affine transformation
    return np.matmul(x, W) + bias
