# piece: gradients
# truth: wrong
# function: backward
# mistake: the gradient of W1 is overwritten by each sample instead of added up
# line: 19
# style: loop
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    n = len(x)
    dW1, db1 = np.zeros(W1.shape), np.zeros(b1.shape)
    dW2, db2 = np.zeros(W2.shape), np.zeros(b2.shape)
    for xi, yi in zip(x, y):
        z = xi @ W1 + b1
        h = np.maximum(z, 0)
        p = 1 / (1 + np.exp(-(h @ W2 + b2)))
        e = (p - yi) / n
        d = (W2 @ e) * (z > 0)
        dW1 = np.outer(xi, d)
        db1 += d
        dW2 += np.outer(h, e)
        db2 += e
    return dW1, db1, dW2, db2
