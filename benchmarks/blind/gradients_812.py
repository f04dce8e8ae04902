# piece: gradients
# truth: wrong
# function: backward
# mistake: exp(z)/(1 + exp(z)) is inf/inf for a large output
# line: 14
# style: MATLAB
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    m = x.shape[0]
    Z = x @ W1 + b1
    H = Z * (Z > 0)
    S = H @ W2 + b2
    P = np.exp(S) / (1 + np.exp(S))
    E = (P - y.reshape(m, 1)) / m
    D = (E @ W2.T) * (Z > 0)
    gW1 = x.T @ D
    gb1 = np.sum(D, axis=0)
    gW2 = H.T @ E
    gb2 = np.sum(E, axis=0)
    return gW1, gb1, gW2, gb2
