# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of the relu is taken of the output p, not of the hidden sums
# line: 16
# style: column vectors
import numpy as np

def gradients(x, y, W1, b1, W2, b2):
    n = len(x)
    Y = y.reshape(-1, 1)
    Z1 = x @ W1 + b1
    A1 = np.maximum(Z1, 0)
    P = 1 / (1 + np.exp(-(A1 @ W2 + b2)))
    D2 = (P - Y) / n
    D1 = D2 @ W2.T * (P > 0)
    return x.T @ D1, D1.sum(0), A1.T @ D2, D2.sum(0)
