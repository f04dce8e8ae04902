# piece: linear
# truth: wrong
# function: model
# mistake: the bias is added once for every feature because it stands inside the sum
# line: 14
# style: loops
import numpy as np

def model(x, w, b):
    X = np.atleast_2d(x)
    z = np.zeros(X.shape[0])
    for i, row in enumerate(X):
        for v, u in zip(row, w):
            z[i] += v * u + b
    p = np.exp(-np.logaddexp(0, -z))
    return p if np.ndim(x) == 2 else p[0]
