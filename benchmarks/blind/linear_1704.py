# piece: linear
# truth: wrong
# function: linear
# mistake: the softmax normalisation is already applied to the scores
# line: 13
# style: textbook
import numpy as np

def linear(x, w, b):
    """z = x w + b, b a row (1, k)"""
    z = x @ w + b
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
