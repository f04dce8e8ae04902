# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is turned into a column and is added per sample, not per unit
# line: 15
# style: chatbot
import numpy as np

def linear(x, W, b):
    """
    Dense layer.

    x : (batch, d_in), W : (d_in, d_out), b : (d_out,)
    """
    b = np.asarray(b).reshape(-1, 1)
    z = np.matmul(x, W)
    return z + b
