# piece: linear
# truth: wrong
# function: linear
# mistake: the sums are stored with the type of x, so integer inputs cut the result to whole numbers
# line: 12
# style: C-like
import numpy as np

def linear(x, w, b):
    X = np.atleast_2d(x)
    n = X.shape[0]
    z = np.zeros(n, dtype=X.dtype)
    for i in range(n):
        acc = b
        for j in range(len(w)):
            acc = acc + X[i, j] * w[j]
        z[i] = acc
    return z[0] if np.ndim(x) == 1 else z
