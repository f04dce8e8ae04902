# piece: scaling
# truth: wrong
# function: scaling
# mistake: the sum of squares is divided by the number of rows less one instead of the number of values
# line: 15
# style: c-like
import numpy as np

def scaling(x):
    m = x.mean()
    q = 0.0
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            q += (x[i, j] - m) ** 2
    s = np.sqrt(q / (x.shape[0] - 1))
    return (x - m) / s
