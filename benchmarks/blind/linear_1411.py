# piece: linear
# truth: wrong
# function: linear
# mistake: the sum is not reset for each sample, so it runs on over the batch
# line: 13
# style: c-like
import numpy as np

def linear(x, w, b):
    out = []
    s = 0.0
    for row in x:
        s += sum(r * v for r, v in zip(row, w))
        out.append(s + b)
    return np.array(out)
