# piece: gradients
# truth: wrong
# function: gradients
# mistake: the output bias gradient is averaged once more
# line: 22
# style: NumPy, sigmoid units
import numpy as np

def s(z):
    return 1 / (1 + np.exp(-z))

def loss(x, y, W1, b1, W2, b2):
    p = s(s(x @ W1 + b1) @ W2 + b2).reshape(-1)
    return -(np.log(p) @ y + np.log(1 - p) @ (1 - y)) / len(y)

def gradients(x, y, W1, b1, W2, b2):
    n = x.shape[0]
    h = s(np.dot(x, W1) + b1)
    p = s(np.dot(h, W2) + b2)
    e2 = np.subtract(p, y.reshape(n, 1)) / n
    e1 = np.dot(e2, W2.T) * h * (1 - h)
    return np.dot(x.T, e1), e1.sum(axis=0), np.dot(h.T, e2), e2.mean(axis=0)
