# piece: linear
# truth: wrong
# function: linear
# mistake: a zero in the input ends the sum, instead of only skipping its term
# line: 14
# style: loop
import numpy as np

def linear(x, W, b):
    y = np.tile(np.asarray(b, dtype=float), (len(x), 1))
    for i, row in enumerate(x):
        for k, v in enumerate(row):
            if v == 0:
                break
            y[i] += v * W[k]
    return y
