# piece: linear
# truth: wrong
# function: linear
# mistake: the last feature is left out of the product
# line: 16
# style: c
import numpy as np

def linear(x, w, b):
    rows, inner = x.shape
    cols = w.shape[1]
    out = np.empty((rows, cols))
    for r in range(rows):
        for c in range(cols):
            t = b[c]
            for q in range(inner - 1):
                t += x[r, q] * w[q, c]
            out[r, c] = t
    return out
