# piece: gradients
# truth: right
# function: backward
# mistake: none
# line: none
# style: terse
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    A = np.c_[x, np.ones(len(x))]
    H = np.c_[np.maximum(A @ np.vstack([W1, b1]), 0), np.ones(len(x))]
    e = (1 / (1 + np.exp(-H @ np.r_[W2[:, 0], b2])) - y) / len(x)
    G2 = H.T @ e
    G1 = A.T @ (np.outer(e, W2) * (H[:, :-1] > 0))
    return G1[:-1], G1[-1], G2[:-1, None], G2[-1:]
