# piece: scaling
# truth: wrong
# function: scale
# mistake: two defects: the mean divides by n - 1 and the variance by n times the number of columns
# line: none
# style: two defects, MATLAB translation
import numpy as np

def scale(X):
    X = np.array(X, dtype=float)
    n, d = X.shape
    Z = np.zeros((n, d))
    for j in range(d):
        mu = np.sum(X[:, j]) / (n - 1)
        v = np.sum((X[:, j] - mu) ** 2) / (n * d)
        if v == 0:
            v = 1
        Z[:, j] = (X[:, j] - mu) / np.sqrt(v)
    return Z
