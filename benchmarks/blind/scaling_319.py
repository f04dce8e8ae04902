# piece: scaling
# truth: wrong
# function: scale
# mistake: integer pixels give a result array of integers, the fractions are lost
# line: 10
# style: loops, result like the input
import numpy as np

def scale(x):
    out = np.empty_like(x)
    m, s = x.mean(), x.std()
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            out[i, j] = (x[i, j] - m) / s
    return out
