# piece: linear
# truth: wrong
# function: linear
# mistake: the product is written into an array of the input's integer type
# line: 11
# style: chatbot
import numpy as np

def linear(x, w, b):
    """Fully connected layer without activation."""
    out = np.zeros((x.shape[0], w.shape[1]), dtype=x.dtype)
    for j in range(w.shape[1]):
        out[:, j] = (x * w[:, j]).sum(axis=1) + b[j]
    return out
