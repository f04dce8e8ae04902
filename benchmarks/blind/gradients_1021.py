# piece: gradients
# truth: wrong
# function: gradients
# mistake: the product with the transposed input is taken pointwise and averaged over all entries, every weight gets the same gradient
# line: 10
# style: one-liner
import numpy as np

def gradients(x, y, w, b):
    return (lambda r: (np.full(len(w), (x.T * r).sum() / len(y)), r.mean()))(0.5 * np.tanh((x @ w + b) / 2) + 0.5 - y)
