# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added twice
# line: 14
# style: loop
import numpy as np

def linear(x, w, b):
    out = np.tile(b, (len(x), 1)).astype(float)
    for r, row in enumerate(x):
        for m in range(len(row)):
            out[r] += row[m] * w[m]
        out[r] += b
    return out
