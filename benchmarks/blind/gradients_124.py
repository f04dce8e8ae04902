# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: gradients are kept in a dictionary by shape and never cleared, the second call adds to the first
# line: 15
# style: stored sums
import numpy as np

_store = {}

def linear(x, w, b):
    return x @ w + b

def linear_backward(x, w, b, upstream):
    dw, db = _store.setdefault(w.shape, (np.zeros(w.shape), np.zeros(b.shape)))
    for row, g in zip(x, upstream):
        dw += np.outer(row, g)
        db += g
    return dw, db
