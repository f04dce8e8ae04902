# piece: linear
# truth: wrong
# function: linear
# mistake: the average of the bias is added to all outputs
# line: 16
# style: chatbot
import numpy as np

def linear(x, w, b):
    """
    Affine transformation.

    The bias is broadcast over the batch.
    """
    out = x.dot(w)
    bias = np.mean(b)
    return out + bias
