# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is subtracted as if it were a threshold
# line: 16
# style: chatbot
import numpy as np

def linear(x, W, b):
    """Compute the affine transformation of a batch.

    Each row of ``x`` is one sample; the result has one row per sample.
    """
    x = np.asarray(x)
    # One output unit at a time
    columns = [np.dot(x, w_j) - b_j for w_j, b_j in zip(W.T, b)]
    # Put the units side by side
    return np.stack(columns, axis=1)
