# piece: gradients
# truth: wrong
# function: backward
# mistake: dW2 is taken with z and not with relu(z)
# line: 14
# style: vectorised
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    n = len(y)
    z1 = x @ W1 + b1
    h = np.maximum(z1, 0)
    d2 = (1 / (1 + np.exp(-(h @ W2 + b2))) - y.reshape(-1, 1)) / n
    dW2 = z1.T @ d2
    d1 = (d2 @ W2.T) * (z1 > 0)
    return x.T @ d1, d1.sum(axis=0), dW2, d2.sum(axis=0)
