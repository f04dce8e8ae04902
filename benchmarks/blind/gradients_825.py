# piece: gradients
# truth: wrong
# function: backward
# mistake: the weight gradients are averaged, the bias gradients only summed
# line: 18
# style: MATLAB
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    m = np.size(x, 0)
    Y = np.reshape(y, (m, 1))
    Z1 = x @ W1 + np.ones((m, 1)) @ b1.reshape(1, -1)
    A1 = np.maximum(Z1, 0)
    Z2 = A1 @ W2 + np.ones((m, 1)) @ b2.reshape(1, -1)
    A2 = 1 / (1 + np.exp(-Z2))
    D2 = A2 - Y
    D1 = (D2 @ W2.T) * (Z1 > 0)
    s = np.array([1 / m, 1, 1 / m, 1])
    return s[0] * (x.T @ D1), s[1] * np.sum(D1, 0), s[2] * (A1.T @ D2), s[3] * np.sum(D2, 0)
