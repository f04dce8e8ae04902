# piece: gradients
# truth: right
# function: backward
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    # the bias as one more row of the weights
    m = x.shape[0]
    X = np.hstack([np.ones((m, 1)), x])
    T1 = np.vstack([b1, W1])
    T2 = np.vstack([b2, W2])
    Z = X @ T1
    A = np.hstack([np.ones((m, 1)), np.maximum(Z, 0)])
    H = 1 / (1 + np.exp(-(A @ T2)))
    D3 = H - y.reshape(m, 1)
    D2 = (D3 @ T2[1:, :].T) * (Z > 0)
    G1 = X.T @ D2 / m
    G2 = A.T @ D3 / m
    return G1[1:, :], G1[0, :], G2[1:, :], G2[0, :]
