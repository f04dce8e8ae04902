# piece: descent
# truth: wrong
# function: graddesc
# mistake: the path is returned with one column a point but reshaped instead of transposed
# line: 15
# style: matlab, freely
import numpy as np

def graddesc(df, x0, alpha, N):
    # returns an array of size (2, N + 1)
    X = np.zeros((N + 1, np.size(x0)))
    X[0] = x0
    for k in range(N):
        X[k + 1] = X[k] - alpha * np.asarray(df(X[k]))
    return X.reshape(np.size(x0), N + 1)
