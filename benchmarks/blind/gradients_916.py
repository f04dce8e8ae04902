# piece: gradients
# truth: wrong
# function: gradients
# mistake: y is a column and the model's output is flat, so the difference becomes an n by n matrix
# line: 14
# style: C-like
import numpy as np

def gradients(X, Y, theta):
    n = X.shape[0]
    ones = np.ones((n, 1))
    Xb = np.hstack((ones, X))
    H = 1.0 / (1.0 + np.exp(-Xb.dot(theta)))
    E = H - Y
    G = Xb.T.dot(E) / n
    return G if G.ndim == 1 else G.mean(axis=1)
